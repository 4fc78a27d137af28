package nl.taartbord.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.taartbord.format.Phase;
import nl.taartbord.scores.ScoreEvent;
import nl.taartbord.scores.Scores;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.SubjectId;
import nl.taartbord.terms.Words;

/**
 * How marks were spread in the meetings before, as everybody could see there; of several meetings side by side taken together. What
 * those had from the meetings before them goes on where nobody gave new marks, once: it may have come along several ways.
 */
final class ScoresBefore {
    private record Asked(PhaseId phase, SubjectId subject) {}

    private final Map<Asked, Scores.Spread> all = new LinkedHashMap<>();

    ScoresBefore(List<State> earlier) {
        Map<Object, State> meetings = new LinkedHashMap<>();
        earlier.forEach(state -> meetings.put(state.setting().id(), state));
        meetings.values().forEach(state -> own(state).forEach((asked, spread) -> all.merge(asked, spread, ScoresBefore::together)));
        Map<Asked, Scores.Spread> older = new LinkedHashMap<>();
        meetings.values().forEach(state -> state.scores().carried().forEach((phase, subjects) -> subjects.forEach((subject, spread) ->
                older.merge(new Asked(phase, subject), spread, (one, other) -> people(one) < people(other) ? other : one))));
        older.forEach(all::putIfAbsent);
    }

    Stream<Event> events() {
        return all.entrySet().stream().map(one -> new Event.OfScores(new ScoreEvent.Carried(one.getKey().phase(), one.getKey().subject(),
                one.getValue().title(), one.getValue().counts())));
    }

    private static int people(Scores.Spread spread) {
        return spread.counts().values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<Asked, Scores.Spread> own(State state) {
        Map<Asked, Scores.Spread> spreads = new LinkedHashMap<>();
        Scores scores = state.scores();
        scores.marks().forEach((phase, subjects) -> subjects.forEach((subject, marks) -> {
            if (scores.revealed().contains(phase) && !scores.withheld(phase, subject, state.setting().anonymous())) {
                Map<Integer, Integer> counts = new TreeMap<>();
                marks.values().forEach(mark -> counts.merge(mark.mark(), 1, Integer::sum));
                spreads.put(new Asked(phase.carried(), subject), new Scores.Spread(title(state, phase, subject), counts));
            }
        }));
        return spreads;
    }

    private static Words title(State state, PhaseId id, SubjectId subject) {
        return state.agenda().planned(id).map(planned -> planned.phase()).stream().flatMap((Phase phase) -> Scores.subjects(phase).stream())
                .filter(known -> known.id().equals(subject)).findFirst().map(known -> known.title()).orElse(Words.of(subject.value()));
    }

    private static Scores.Spread together(Scores.Spread one, Scores.Spread other) {
        Map<Integer, Integer> counts = new TreeMap<>(one.counts());
        other.counts().forEach((mark, count) -> counts.merge(mark, count, Integer::sum));
        return new Scores.Spread(one.title(), counts);
    }
}
