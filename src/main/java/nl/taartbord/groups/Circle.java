package nl.taartbord.groups;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.taartbord.terms.PersonId;

/** New pairs for each turn, so that nobody meets the same one twice while another pairing is possible. */
final class Circle {
    /** Enough to find a pairing without repeats among a few hundred people; after it the best one so far is taken. */
    private static final int TRIES = 20_000;

    private final List<PersonId> people;
    private final Set<Groups.Pair> met;
    private int tries;

    private Circle(List<PersonId> people, Set<Groups.Pair> met) {
        this.people = people;
        this.met = met;
    }

    /** Groups of two; an odd one out joins the pair that knows them least. Fewer than two people are one group. */
    static List<List<PersonId>> pairs(List<PersonId> people, Set<Groups.Pair> met, Draw draw) {
        List<PersonId> order = draw.shuffled(people);
        if (order.size() < 2) {
            return order.isEmpty() ? List.of() : List.of(order);
        }
        // Who has the fewest new faces left chooses first: then a pairing without repeats is found almost at once.
        order.sort(Comparator.comparingInt(one -> (int) people.stream().filter(other -> !other.equals(one) && !met.contains(Groups.Pair.of(one, other))).count()));
        for (int odd = order.size() % 2 == 0 ? order.size() : 0; odd <= order.size(); odd++) {
            List<PersonId> even = new ArrayList<>(order);
            PersonId left = odd < order.size() ? even.remove(odd) : null;
            if (left == null && order.size() % 2 == 1) {
                break;
            }
            List<List<PersonId>> found = new Circle(even, met).search();
            if (found != null) {
                return left == null ? found : joined(found, left, met);
            }
        }
        return repeating(order, met);
    }

    private List<List<PersonId>> search() {
        Map<PersonId, PersonId> partners = new HashMap<>();
        return fill(partners) ? collect(partners) : null;
    }

    private boolean fill(Map<PersonId, PersonId> partners) {
        PersonId next = people.stream().filter(person -> !partners.containsKey(person)).findFirst().orElse(null);
        if (next == null) {
            return true;
        }
        for (PersonId other : people) {
            if (!other.equals(next) && !partners.containsKey(other) && !met.contains(Groups.Pair.of(next, other)) && tries++ < TRIES) {
                partners.put(next, other);
                partners.put(other, next);
                if (fill(partners)) {
                    return true;
                }
                partners.remove(next);
                partners.remove(other);
            }
        }
        return false;
    }

    private List<List<PersonId>> collect(Map<PersonId, PersonId> partners) {
        List<List<PersonId>> pairs = new ArrayList<>();
        Set<PersonId> seen = new HashSet<>();
        for (PersonId person : people) {
            if (seen.add(person)) {
                seen.add(partners.get(person));
                pairs.add(List.of(person, partners.get(person)));
            }
        }
        return pairs;
    }

    private static List<List<PersonId>> joined(List<List<PersonId>> pairs, PersonId left, Set<Groups.Pair> met) {
        List<List<PersonId>> all = new ArrayList<>(pairs);
        List<PersonId> host = all.stream().min(Comparator.comparingInt(pair ->
                (int) pair.stream().filter(one -> met.contains(Groups.Pair.of(one, left))).count())).orElseThrow();
        List<PersonId> three = new ArrayList<>(host);
        three.add(left);
        all.set(all.indexOf(host), List.copyOf(three));
        return all;
    }

    /** Nothing new is possible for all: as many new faces as can be had one after the other. */
    private static List<List<PersonId>> repeating(List<PersonId> order, Set<Groups.Pair> met) {
        List<PersonId> waiting = new ArrayList<>(order);
        List<List<PersonId>> pairs = new ArrayList<>();
        while (waiting.size() > 1) {
            PersonId one = waiting.removeFirst();
            PersonId other = waiting.stream().filter(candidate -> !met.contains(Groups.Pair.of(one, candidate))).findFirst()
                    .orElse(waiting.getFirst());
            waiting.remove(other);
            pairs.add(List.of(one, other));
        }
        return waiting.isEmpty() ? pairs : joined(pairs, waiting.getFirst(), met);
    }
}
