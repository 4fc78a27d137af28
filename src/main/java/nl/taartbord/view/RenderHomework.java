package nl.taartbord.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.taartbord.homework.Homework;
import nl.taartbord.session.State;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;

/** Somebody's homework: how many answers there are is open, what they say is not until it is shared. */
final class RenderHomework {
    private RenderHomework() {}

    static Tree sheet(State state, PhaseId phase, PersonId person, Optional<PersonId> viewer) {
        Homework.Sheet sheet = state.homework().sheet(phase, person).orElse(null);
        if (sheet == null) {
            return null;
        }
        boolean readable = sheet.shared() || viewer.filter(sheet::privyTo).isPresent();
        return Tree.with("phase", phase).and("person", person).and("shared", sheet.shared()).and("answered", sheet.answers().size())
                .and("answers", readable ? answers(sheet, viewer) : null);
    }

    private static Map<String, Object> answers(Homework.Sheet sheet, Optional<PersonId> viewer) {
        Map<String, Object> answers = new LinkedHashMap<>();
        sheet.answers().forEach((question, answer) -> {
            if (sheet.readable(question, viewer)) {
                answers.put(question.value(), answer.text());
            }
        });
        return answers;
    }
}
