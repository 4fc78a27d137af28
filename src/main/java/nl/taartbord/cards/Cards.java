package nl.taartbord.cards;

import java.util.List;
import java.util.Map;
import nl.taartbord.activity.Decision;
import nl.taartbord.activity.Reason;
import nl.taartbord.activity.Scene;
import nl.taartbord.terms.FieldId;
import nl.taartbord.terms.Immutable;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;

/** What is filled in on cards, by the note that bears it. */
public record Cards(Map<NoteId, Form> forms) {
    public static final Cards EMPTY = new Cards(Map.of());

    public Cards {
        forms = Immutable.copy(forms);
    }

    public record Form(NoteId note, Map<FieldId, List<String>> answers, int version, PersonId by) {
        public Form {
            answers = Immutable.copy(answers);
        }
    }

    public Decision<CardEvent> decide(CardCommand command, Scene scene) {
        return Decision.refuse(Reason.UNKNOWN);
    }

    public Cards evolve(CardEvent event) {
        return this;
    }
}
