package nl.taartbord.homework;

import java.util.Map;
import nl.taartbord.activity.Decision;
import nl.taartbord.activity.Reason;
import nl.taartbord.activity.Scene;
import nl.taartbord.terms.Immutable;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.QuestionId;

/** The homework of each person, by phase; nobody else's until shared. */
public record Homework(Map<PhaseId, Map<PersonId, Sheet>> sheets) {
    public static final Homework EMPTY = new Homework(Map.of());

    public Homework {
        sheets = Immutable.copy(sheets);
    }

    public record Sheet(PersonId person, Map<QuestionId, String> answers, boolean shared) {
        public Sheet {
            answers = Immutable.copy(answers);
        }
    }

    public Decision<HomeworkEvent> decide(HomeworkCommand command, Scene scene) {
        return Decision.refuse(Reason.UNKNOWN);
    }

    public Homework evolve(HomeworkEvent event) {
        return this;
    }
}
