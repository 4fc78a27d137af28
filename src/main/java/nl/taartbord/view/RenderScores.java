package nl.taartbord.view;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.taartbord.agenda.Planned;
import nl.taartbord.scores.Scores;
import nl.taartbord.session.State;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.SubjectId;
import nl.taartbord.terms.Words;

/** Marks: who has given one is open; what it is, only after the reveal. */
final class RenderScores {
    private RenderScores() {}

    static Tree score(State state, PhaseId phase, SubjectId subject) {
        Map<PersonId, Scores.Mark> given = state.scores().of(phase, subject);
        if (given.isEmpty()) {
            return carried(state, phase, subject);
        }
        boolean revealed = state.scores().revealed().contains(phase);
        boolean withheld = state.scores().withheld(phase, subject, state.setting().anonymous());
        Tree tree = Tree.with("id", phase.value() + "/" + subject.value()).and("phase", phase).and("subject", subject)
                .and("title", title(state, phase, subject)).and("given", given.keySet().stream().map(PersonId::value).sorted().toList())
                .and("revealed", revealed).and("withheld", withheld);
        if (!revealed || withheld) {
            return tree.and("marks", null).and("average", null).and("spread", null).and("counts", null);
        }
        Map<Integer, Integer> counts = new TreeMap<>();
        given.values().forEach(mark -> counts.merge(mark.mark(), 1, Integer::sum));
        return spread(tree.and("marks", marks(given, state.setting().anonymous())), counts);
    }

    /** Of an earlier meeting: no longer who gave a mark, only how they were spread. */
    private static Tree carried(State state, PhaseId phase, SubjectId subject) {
        Scores.Spread spread = state.scores().carried().getOrDefault(phase, Map.of()).get(subject);
        return spread == null ? null : spread(Tree.with("id", phase.value() + "/" + subject.value()).and("phase", phase).and("subject", subject)
                .and("title", spread.title()).and("given", List.of()).and("revealed", true).and("withheld", false).and("marks", null), spread.counts());
    }

    private static Tree spread(Tree tree, Map<Integer, Integer> counts) {
        int[] marks = counts.entrySet().stream().flatMapToInt(one -> IntStream.generate(one::getKey).limit(one.getValue())).sorted().toArray();
        double average = IntStream.of(marks).average().orElseThrow();
        double deviation = Math.sqrt(IntStream.of(marks).mapToDouble(mark -> Math.pow(mark - average, 2)).average().orElseThrow());
        return tree.and("average", round(average))
                .and("spread", Tree.with("lowest", marks[0]).and("highest", marks[marks.length - 1]).and("deviation", round(deviation)))
                .and("counts", new TreeMap<Object, Integer>(counts));
    }

    /** Highest first; then by what was said, so that the order tells nothing about who was first. */
    private static List<Map<String, Object>> marks(Map<PersonId, Scores.Mark> given, boolean anonymous) {
        Comparator<Map.Entry<PersonId, Scores.Mark>> order = Comparator.comparing(entry -> -entry.getValue().mark());
        return Tree.list(given.entrySet().stream()
                .sorted(order.thenComparing(entry -> entry.getValue().reason()).thenComparing(entry -> entry.getValue().higher())
                        .thenComparing(entry -> entry.getKey().value()))
                .toList(), entry -> Tree.with("person", anonymous ? null : entry.getKey()).and("mark", entry.getValue().mark())
                        .and("reason", entry.getValue().reason()).and("higher", entry.getValue().higher()));
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static Words title(State state, PhaseId phase, SubjectId subject) {
        return state.agenda().planned(phase).map(Planned::phase).stream().flatMap(known -> Scores.subjects(known).stream())
                .filter(known -> known.id().equals(subject)).findFirst().map(known -> known.title()).orElse(Words.of(subject.value()));
    }

    static Tree mark(State state, PhaseId phase, SubjectId subject, PersonId owner, Optional<PersonId> viewer) {
        Scores.Mark mark = state.scores().of(phase, subject).get(owner);
        boolean privy = mark != null && viewer.filter(person -> person.equals(owner) || mark.enteredBy().filter(person::equals).isPresent()).isPresent();
        return privy
                ? Tree.with("phase", phase).and("subject", subject).and("person", owner).and("mark", mark.mark())
                        .and("reason", mark.reason()).and("higher", mark.higher())
                : null;
    }
}
