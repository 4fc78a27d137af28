package nl.taartbord.minority;

import java.util.List;
import java.util.Optional;
import nl.taartbord.notes.Notes;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.votes.Round;
import nl.taartbord.votes.Votes;

/**
 * What a vote puts first, and whom that leaves with stickers outside it.
 *
 * @param top how many were to be prioritised; with ties more are
 * @param ranked the notes with stickers that are still there, most first
 * @param kept those that are prioritised
 */
public record Priorities(Round round, int top, List<NoteId> ranked, List<NoteId> kept) {
    public Priorities {
        ranked = List.copyOf(ranked);
        kept = List.copyOf(kept);
    }

    /** Of the latest round whose totals everybody sees; with fewer voters the cut would tell who chose what. */
    static Optional<Priorities> of(Votes votes, Notes notes, PhaseId vote, int top) {
        return votes.latestShown(vote).map(round -> {
            List<NoteId> ranked = round.totals().keySet().stream().filter(note -> notes.find(note).isPresent()).toList();
            return new Priorities(round, top, ranked, kept(round, ranked, top));
        });
    }

    /** What shares the last place is kept with it. */
    private static List<NoteId> kept(Round round, List<NoteId> ranked, int top) {
        if (ranked.size() <= top) {
            return ranked;
        }
        int least = round.totals().get(ranked.get(top - 1));
        return ranked.stream().filter(note -> round.totals().get(note) >= least).toList();
    }

    /** Where this person's stickers lie that are not on what is kept, in the order of the ranking. */
    public List<NoteId> outside(PersonId person) {
        return ranked.stream().filter(note -> round.hand(person).containsKey(note) && !kept.contains(note)).toList();
    }

    /** How many are asked. Whoever left since counts: their stickers do too. */
    public int asked() {
        return (int) round.hands().keySet().stream().filter(person -> !outside(person).isEmpty()).count();
    }
}
