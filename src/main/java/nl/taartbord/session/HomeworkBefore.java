package nl.taartbord.session;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.taartbord.format.Activity;
import nl.taartbord.format.Phase;
import nl.taartbord.homework.Homework;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.QuestionId;

/** The homework that people who have a chair here shared in the meetings before; of who shared in several of them the last one counts. */
final class HomeworkBefore {
    private record Owner(PhaseId phase, PersonId person) {}

    private final Map<Owner, Map<QuestionId, String>> shared = new LinkedHashMap<>();

    HomeworkBefore(List<State> earlier, Predicate<PersonId> seated) {
        for (State state : earlier) {
            // A sheet of that meeting itself counts before one that it had from a meeting before it.
            state.homework().sheets().entrySet().stream().sorted(Comparator.comparing(one -> !one.getKey().isCarried()))
                    .forEach(one -> one.getValue().values().stream().filter(sheet -> sheet.shared() && seated.test(sheet.person()))
                            .forEach(sheet -> take(one.getKey().plain(), sheet)));
        }
    }

    private void take(PhaseId phase, Homework.Sheet sheet) {
        var answers = shared.computeIfAbsent(new Owner(phase, sheet.person()), _ -> new LinkedHashMap<>());
        sheet.answers().forEach((question, answer) -> answers.put(question, answer.text()));
    }

    /** What of it is not here yet. */
    Stream<Event> since(Homework here, Map<PhaseId, Phase> phases) {
        return shared.entrySet().stream().flatMap(one -> {
            PhaseId phase = one.getKey().phase();
            Optional<PhaseId> asked = Optional.ofNullable(phases.get(phase)).filter(known -> known.activity() instanceof Activity.Homework).map(Phase::id);
            return here.bring(asked, phase.carried(), one.getKey().person(), one.getValue()).stream();
        }).map(Event.OfHomework::new);
    }
}
