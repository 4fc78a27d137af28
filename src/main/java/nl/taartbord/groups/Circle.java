package nl.taartbord.groups;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.taartbord.activity.Draw;
import nl.taartbord.terms.PersonId;

/**
 * New pairs for each turn, so that nobody meets the same one twice while another pairing is possible. First the circle method is
 * tried: the turns of a tournament in which everybody meets everybody. It needs all to stay who they are; when people came or left, a search
 * finds what it cannot.
 */
final class Circle {
    /** Enough to find a pairing without repeats; among a few hundred people the best one so far is taken after it. */
    private static final int STEPS = 60_000;
    /** What it costs to meet somebody again, and again at once. */
    private static final int AGAIN = 1_000, AT_ONCE = 1_001;

    private final int count;
    private final int[][] cost;
    private final boolean[] taken;
    /** Who has the fewest new faces left chooses first. */
    private final List<Integer> order;
    private List<int[]> best = List.of();
    private int least = Integer.MAX_VALUE;
    private int steps;

    private Circle(int[][] cost) {
        this.count = cost.length;
        this.cost = cost;
        this.taken = new boolean[count];
        this.order = IntStream.range(0, count).boxed()
                .sorted(Comparator.comparingLong(one -> IntStream.of(cost[one]).filter(price -> price == 0).count())).toList();
    }

    /**
     * Groups of two; an odd one out makes a three. Fewer than two people are one group.
     *
     * @param people in an order that stays the same from turn to turn; who comes later stands at the end
     * @param now those who sit together at this moment
     */
    static List<List<PersonId>> pairs(List<PersonId> people, Set<Groups.Pair> met, Set<Groups.Pair> now, Draw draw) {
        if (people.size() < 2) {
            return people.isEmpty() ? List.of() : List.of(people);
        }
        int[][] cost = new int[people.size()][people.size()];
        for (int i = 0; i < people.size(); i++) {
            for (int j = 0; j < people.size(); j++) {
                Groups.Pair pair = Groups.Pair.of(people.get(i), people.get(j));
                cost[i][j] = !met.contains(pair) ? 0 : now.contains(pair) ? AT_ONCE : AGAIN;
            }
        }
        Circle circle = new Circle(cost);
        circle.round(draw);
        circle.search(0, new ArrayList<>());
        return circle.best.stream().map(group -> IntStream.of(group).mapToObj(people::get).toList()).toList();
    }

    /** The best turn of the tournament, from one drawn by lot on. */
    private void round(Draw draw) {
        int seats = count + count % 2;
        int turns = seats - 1;
        int first = draw.below(turns);
        for (int turn = 0; turn < turns && least > 0; turn++) {
            int at = (first + turn) % turns;
            List<int[]> pairs = new ArrayList<>();
            for (int i = 1; i < seats / 2; i++) {
                pairs.add(new int[] {(at + i) % turns, (at - i + turns) % turns});
            }
            if (count % 2 == 0) {
                pairs.add(new int[] {at, count - 1});
            } else {
                pairs.stream().min(Comparator.comparingInt(pair -> cost[at][pair[0]] + cost[at][pair[1]]))
                        .ifPresent(host -> pairs.set(pairs.indexOf(host), new int[] {host[0], host[1], at}));
            }
            keep(pairs.stream().mapToInt(this::price).sum(), pairs);
        }
    }

    private void keep(int price, List<int[]> groups) {
        if (price < least) {
            least = price;
            best = List.copyOf(groups);
        }
    }

    private int price(int... group) {
        int price = 0;
        for (int i = 0; i < group.length; i++) {
            for (int j = 0; j < i; j++) {
                price += cost[group[i]][group[j]];
            }
        }
        return price;
    }

    private void search(int price, List<int[]> groups) {
        if (price >= least || steps++ > STEPS) {
            return;
        }
        List<Integer> free = order.stream().filter(one -> !taken[one]).toList();
        if (free.isEmpty()) {
            keep(price, groups);
            return;
        }
        int one = free.getFirst();
        List<Integer> others = free.stream().skip(1).sorted(Comparator.comparingInt(other -> cost[one][other])).toList();
        for (int other : others) {
            sit(price, groups, one, other);
        }
        if (free.size() % 2 == 1) {
            for (int i = 0; i < others.size(); i++) {
                for (int j = 0; j < i; j++) {
                    sit(price, groups, one, others.get(i), others.get(j));
                }
            }
        }
    }

    private void sit(int price, List<int[]> groups, int... group) {
        // What is over its price already needs no trying.
        int then = price + price(group);
        if (then >= least) {
            return;
        }
        seat(true, group);
        groups.add(group);
        search(then, groups);
        groups.removeLast();
        seat(false, group);
    }

    private void seat(boolean sits, int... group) {
        for (int one : group) {
            taken[one] = sits;
        }
    }
}
