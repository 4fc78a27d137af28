package nl.taartbord.scores;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.taartbord.activity.Decision;
import nl.taartbord.activity.Reason;
import nl.taartbord.activity.Scene;
import nl.taartbord.activity.Text;
import nl.taartbord.format.Activity;
import nl.taartbord.format.Phase;
import nl.taartbord.terms.Immutable;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.SubjectId;
import nl.taartbord.terms.Words;

/** All marks of a session, per phase and subject; hidden until the facilitator reveals those of the phase. */
public record Scores(Map<PhaseId, Map<SubjectId, Map<PersonId, Mark>>> marks, Set<PhaseId> revealed,
        Map<PhaseId, Map<SubjectId, Spread>> carried) {
    public static final Scores EMPTY = new Scores(Map.of(), Set.of(), Map.of());
    public static final int LOWEST = 1;
    public static final int HIGHEST = 10;
    /** In an anonymous session fewer marks than this would tell who gave which. */
    private static final int FEWEST = 3;

    public Scores {
        marks = Immutable.copy(marks);
        revealed = Immutable.copy(revealed);
        carried = Immutable.copy(carried == null ? Map.of() : carried);
    }

    /** {@code mark}: 1–10; {@code reason} and {@code higher} may be empty. */
    public record Mark(int mark, String reason, String higher, Optional<PersonId> enteredBy) {}

    /** Of an earlier meeting: how often each mark was given. */
    public record Spread(Words title, Map<Integer, Integer> counts) {
        public Spread {
            counts = Immutable.copy(counts);
        }
    }

    /** Was it revealed, and by so few in an anonymous session that it stays hidden all the same? */
    public boolean withheld(PhaseId phase, SubjectId subject, boolean anonymous) {
        return revealed.contains(phase) && anonymous && of(phase, subject).size() < FEWEST;
    }

    public Map<PersonId, Mark> of(PhaseId phase, SubjectId subject) {
        return marks.getOrDefault(phase, Map.of()).getOrDefault(subject, Map.of());
    }

    /** What a phase asks a mark for. */
    public static List<Activity.Subject> subjects(Phase phase) {
        return switch (phase.activity()) {
            case Activity.Score(var subjects) -> subjects;
            case Activity.Reflect(var subject) -> subject.stream().toList();
            case Activity.Lobby _, Activity.Explain _, Activity.Introduce _, Activity.Write _, Activity.Discuss _, Activity.Vote _,
                    Activity.Statement _, Activity.Actions _, Activity.Break _, Activity.Badge _, Activity.Groups _, Activity.Round _,
                    Activity.Cards _, Activity.Minority _, Activity.Network _, Activity.Agreement _, Activity.Homework _ -> List.of();
        };
    }

    public Decision<ScoreEvent> decide(ScoreCommand command, Scene scene) {
        return switch (command) {
            case ScoreCommand.Give give -> give(give, scene);
            case ScoreCommand.Reveal(var phase) -> reveal(phase.orElse(scene.phase().id()));
        };
    }

    private Decision<ScoreEvent> give(ScoreCommand.Give give, Scene scene) {
        PhaseId phase = scene.phase().id();
        if (subjects(scene.phase()).stream().noneMatch(subject -> subject.id().equals(give.subject()))) {
            return Decision.refuse(Reason.SCORE_SUBJECT);
        }
        if (give.mark() < LOWEST || give.mark() > HIGHEST) {
            return Decision.refuse(Reason.SCORE_RANGE);
        }
        Optional<Reason> flaw = Text.first(Text.flawIfAny(give.reason(), Text.LINE), Text.flawIfAny(give.higher(), Text.LINE));
        if (flaw.isPresent()) {
            return Decision.refuse(flaw.get());
        }
        if (revealed.contains(phase)) {
            return Decision.refuse(Reason.SCORE_REVEALED);
        }
        Mark mark = new Mark(give.mark(), give.reason().orElse(""), give.higher().orElse(""), scene.enteredBy());
        return mark.equals(of(phase, give.subject()).get(scene.who()))
                ? Decision.refuse(Reason.UNCHANGED)
                : Decision.accept(new ScoreEvent.Given(phase, give.subject(), scene.who(), mark.mark(), mark.reason(), mark.higher(),
                        mark.enteredBy()));
    }

    private Decision<ScoreEvent> reveal(PhaseId phase) {
        if (marks.getOrDefault(phase, Map.of()).isEmpty()) {
            return Decision.refuse(Reason.SCORE_SUBJECT);
        }
        return revealed.contains(phase) ? Decision.refuse(Reason.UNCHANGED) : Decision.accept(new ScoreEvent.Revealed(phase));
    }

    public Scores evolve(ScoreEvent event) {
        return switch (event) {
            case ScoreEvent.Given(var phase, var subject, var person, var mark, var reason, var higher, var enteredBy) -> {
                var given = Immutable.put(of(phase, subject), person, new Mark(mark, reason, higher, enteredBy));
                var subjects = Immutable.put(marks.getOrDefault(phase, Map.of()), subject, given);
                yield new Scores(Immutable.put(marks, phase, subjects), revealed, carried);
            }
            case ScoreEvent.Revealed(var phase) -> new Scores(marks, Immutable.add(revealed, phase), carried);
            case ScoreEvent.Carried(var phase, var subject, var title, var counts) -> new Scores(marks, revealed, Immutable.put(carried, phase,
                    Immutable.put(carried.getOrDefault(phase, Map.of()), subject, new Spread(title, counts))));
        };
    }
}
