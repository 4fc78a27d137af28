package nl.taartbord.votes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.taartbord.terms.Immutable;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.RoundId;
import nl.taartbord.terms.ZoneId;

/**
 * One time that everybody divides stickers.
 *
 * @param hands whose stickers lie where; never more than {@code budget} a person, nor {@code max} of one person on a note
 * @param enterers who typed stickers in somebody's name, and so knows them
 * @param people how many had stickers to divide; set when the round closes
 */
public record Round(RoundId id, PhaseId phase, int number, List<ZoneId> zones, int budget, int max, boolean open,
        Map<PersonId, Map<NoteId, Integer>> hands, Map<PersonId, Set<PersonId>> enterers, int people) {
    /** With fewer voters than this, totals would tell who chose what. */
    public static final int FEWEST_VOTERS = 3;

    public Round {
        zones = List.copyOf(zones);
        hands = Immutable.copy(hands);
        enterers = Immutable.copy(enterers);
    }

    public Map<NoteId, Integer> hand(PersonId person) {
        return hands.getOrDefault(person, Map.of());
    }

    public int placed(PersonId person) {
        return hand(person).values().stream().mapToInt(Integer::intValue).sum();
    }

    public int placed() {
        return hands.keySet().stream().mapToInt(this::placed).sum();
    }

    public int voters() {
        return (int) hands.keySet().stream().filter(person -> placed(person) > 0).count();
    }

    public boolean withheld() {
        return !open && voters() < FEWEST_VOTERS;
    }

    /** Everybody sees the totals. */
    public boolean shown() {
        return !open && !withheld();
    }

    public boolean privy(PersonId viewer, PersonId owner) {
        return viewer.equals(owner) || enterers.getOrDefault(owner, Set.of()).contains(viewer);
    }

    /** Stickers per note, most first. */
    public Map<NoteId, Integer> totals() {
        Map<NoteId, Integer> totals = new LinkedHashMap<>();
        hands.values().forEach(hand -> hand.forEach((note, count) -> totals.merge(note, count, Integer::sum)));
        Map<NoteId, Integer> ranked = new LinkedHashMap<>();
        totals.entrySet().stream()
                .sorted(Map.Entry.<NoteId, Integer>comparingByValue().reversed().thenComparing(entry -> entry.getKey().value()))
                .forEach(entry -> ranked.put(entry.getKey(), entry.getValue()));
        return ranked;
    }

    Round with(PersonId person, Map<NoteId, Integer> hand) {
        var next = hand.isEmpty() ? Immutable.without(hands, person) : Immutable.put(hands, person, hand);
        return new Round(id, phase, number, zones, budget, max, open, next, enterers, people);
    }

    Round plus(PersonId person, NoteId note) {
        return with(person, Immutable.put(hand(person), note, hand(person).getOrDefault(note, 0) + 1));
    }

    Round minus(PersonId person, NoteId note) {
        int left = hand(person).get(note) - 1;
        return with(person, left == 0 ? Immutable.without(hand(person), note) : Immutable.put(hand(person), note, left));
    }

    Round enteredBy(PersonId person, PersonId enterer) {
        var known = Immutable.add(enterers.getOrDefault(person, Set.of()), enterer);
        return new Round(id, phase, number, zones, budget, max, open, hands, Immutable.put(enterers, person, known), people);
    }

    Round closed(int people) {
        return new Round(id, phase, number, zones, budget, max, false, hands, enterers, people);
    }
}
