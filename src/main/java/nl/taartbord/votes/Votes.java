package nl.taartbord.votes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.taartbord.activity.Decision;
import nl.taartbord.activity.Reason;
import nl.taartbord.activity.Scene;
import nl.taartbord.format.Activity;
import nl.taartbord.format.Phase;
import nl.taartbord.format.Poster;
import nl.taartbord.notes.Note;
import nl.taartbord.notes.Notes;
import nl.taartbord.people.Person;
import nl.taartbord.people.Roster;
import nl.taartbord.terms.Immutable;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.RoundId;
import nl.taartbord.terms.ZoneId;

/** All vote rounds of a session. At most one is open: that of the current phase. */
public record Votes(Map<RoundId, Round> rounds) {
    public static final Votes EMPTY = new Votes(Map.of());
    public static final int MOST_ROUNDS = 50;
    public static final int MOST_STICKERS = 50;

    public Votes {
        rounds = Immutable.copy(rounds);
    }

    public Optional<Round> open() {
        return rounds.values().stream().filter(Round::open).findFirst();
    }

    public List<Round> of(PhaseId phase) {
        return rounds.values().stream().filter(round -> round.phase().equals(phase)).toList();
    }

    /** The last round over this vote, or a repeat of it, whose totals everybody sees. */
    public Optional<Round> latestShown(PhaseId vote) {
        return rounds.values().stream().filter(Round::shown).filter(round -> round.phase().origin().equals(vote.origin()))
                .reduce((_, later) -> later);
    }

    /** Does somebody else than {@code person} have a sticker on it? Only where all may know: of what is secret no answer may depend. */
    public Predicate<NoteId> stickeredByOthersThan(PersonId person) {
        return note -> rounds.values().stream().filter(Round::shown).anyMatch(round -> round.hands().entrySet().stream()
                .anyMatch(hand -> !hand.getKey().equals(person) && hand.getValue().containsKey(note)));
    }

    public Decision<VoteEvent> decide(VoteCommand command, Scene scene, Notes notes) {
        return switch (command) {
            case VoteCommand.OpenRound(var zones, var budget, var max) -> openRound(zones, budget, max, scene);
            case VoteCommand.Place(var note) -> inRound(round -> place(round, note, scene, notes));
            case VoteCommand.Take(var note) -> inRound(round -> round.hand(scene.who()).containsKey(note)
                    ? Decision.accept(new VoteEvent.Taken(round.id(), scene.who(), note))
                    : Decision.refuse(Reason.VOTE_NONE));
            case VoteCommand.Move(var from, var to) -> inRound(round -> move(round, from, to, scene, notes));
        };
    }

    private Decision<VoteEvent> inRound(Function<Round, Decision<VoteEvent>> decide) {
        return open().map(decide).orElse(Decision.refuse(Reason.VOTE_CLOSED));
    }

    private Decision<VoteEvent> openRound(Optional<List<ZoneId>> zones, Optional<Integer> budget, Optional<Integer> max, Scene scene) {
        if (open().isPresent()) {
            return Decision.refuse(Reason.VOTE_OPEN);
        }
        if (!(scene.phase().activity() instanceof Activity.Vote vote)) {
            return Decision.refuse(Reason.PHASE);
        }
        List<ZoneId> over = zones.orElse(vote.zones());
        int stickers = budget.orElse(vote.budget());
        int most = max.orElse(Math.min(vote.max(), stickers));
        if (over.isEmpty() || over.stream().anyMatch(zone -> scene.zone(zone, Poster.Kind.NOTES).isEmpty())) {
            return Decision.refuse(Reason.ZONE_MISSING);
        }
        if (stickers < 1 || stickers > MOST_STICKERS || most < 1 || most > stickers || rounds.size() >= MOST_ROUNDS) {
            return Decision.refuse(Reason.LIMIT);
        }
        return Decision.accept(opening(scene.phase(), over, stickers, most));
    }

    private VoteEvent opening(Phase phase, List<ZoneId> zones, int budget, int max) {
        int number = of(phase.id()).size() + 1;
        return new VoteEvent.RoundOpened(new RoundId(phase.id().value() + "." + number), phase.id(), number, zones, budget, max);
    }

    /** The first round of a vote phase opens with the phase. */
    public List<VoteEvent> entering(Phase phase) {
        return phase.activity() instanceof Activity.Vote(var zones, var budget, var max) && of(phase.id()).isEmpty()
                ? List.of(opening(phase, zones, budget, max))
                : List.of();
    }

    /** Work that goes on after a vote was closed is a further round: of the closed one the totals are known. */
    public List<VoteEvent> again(Phase phase) {
        return open().isPresent() || rounds.size() >= MOST_ROUNDS ? List.of() : of(phase.id()).reversed().stream().limit(1)
                .map(last -> opening(phase, last.zones(), last.budget(), last.max())).toList();
    }

    /** What closes the open round, if there is one. */
    public List<VoteEvent> closing(Roster roster) {
        return open().map(round -> {
            long byRight = roster.present().filter(Person::votesByRight).count();
            long besides = round.hands().keySet().stream()
                    .filter(person -> roster.present(person).filter(Person::votesByRight).isEmpty()).count();
            return List.<VoteEvent>of(new VoteEvent.RoundClosed(round.id(), (int) (byRight + besides)));
        }).orElse(List.of());
    }

    private static Optional<Reason> unfit(Round round, NoteId id, Notes notes) {
        boolean fit = notes.find(id).filter(Note::open)
                .filter(note -> note.place().filter(place -> round.zones().contains(place.zone())).isPresent()).isPresent();
        return fit ? Optional.empty() : Optional.of(Reason.VOTE_ITEM);
    }

    private static Decision<VoteEvent> place(Round round, NoteId note, Scene scene, Notes notes) {
        Optional<Reason> unfit = unfit(round, note, notes);
        if (unfit.isPresent()) {
            return Decision.refuse(unfit.get());
        }
        if (round.placed(scene.who()) >= round.budget()) {
            return Decision.refuse(Reason.VOTE_BUDGET);
        }
        return round.hand(scene.who()).getOrDefault(note, 0) >= round.max()
                ? Decision.refuse(Reason.VOTE_MAX)
                : Decision.accept(new VoteEvent.Placed(round.id(), scene.who(), note, scene.enteredBy()));
    }

    private static Decision<VoteEvent> move(Round round, NoteId from, NoteId to, Scene scene, Notes notes) {
        if (!round.hand(scene.who()).containsKey(from)) {
            return Decision.refuse(Reason.VOTE_NONE);
        }
        if (from.equals(to)) {
            return Decision.refuse(Reason.UNCHANGED);
        }
        Optional<Reason> unfit = unfit(round, to, notes);
        if (unfit.isPresent()) {
            return Decision.refuse(unfit.get());
        }
        return round.hand(scene.who()).getOrDefault(to, 0) >= round.max()
                ? Decision.refuse(Reason.VOTE_MAX)
                : Decision.accept(new VoteEvent.Moved(round.id(), scene.who(), from, to, scene.enteredBy()));
    }

    public Votes evolve(VoteEvent event) {
        Round before = rounds.get(event.round());
        return with(switch (event) {
            case VoteEvent.RoundOpened(var id, var phase, var number, var zones, var budget, var max) ->
                    new Round(id, phase, number, zones, budget, max, true, Map.of(), Map.of(), 0);
            case VoteEvent.Placed(var id, var person, var note, var enteredBy) ->
                    entered(before, person, enteredBy).plus(person, note);
            case VoteEvent.Taken(var id, var person, var note) -> before.minus(person, note);
            case VoteEvent.Moved(var id, var person, var from, var to, var enteredBy) ->
                    entered(before, person, enteredBy).minus(person, from).plus(person, to);
            case VoteEvent.RoundClosed(var id, var people) -> before.closed(people);
        });
    }

    private static Round entered(Round round, PersonId person, Optional<PersonId> by) {
        return by.map(enterer -> round.enteredBy(person, enterer)).orElse(round);
    }

    private Votes with(Round round) {
        return new Votes(Immutable.put(rounds, round.id(), round));
    }
}
