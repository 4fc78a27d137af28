package nl.taartbord.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * What a simulation consists of.
 *
 * @param steps when somebody at which board does something
 * @param length ms in which they do them, and in which things go wrong
 */
record Plan(long seed, List<Step> steps, long length, List<Fault> faults) {
    private static final int MOST_FAULTS = 10;
    /** At most once. */
    private static final Set<Fault.Kind> RARE = EnumSet.of(Fault.Kind.AWAY, Fault.Kind.RESTORE);
    /** Texts go out of the log. Drawn apart, so that seeds keep what else goes wrong in them. */
    private static final Set<Fault.Kind> WIPES = EnumSet.of(Fault.Kind.CLOSE, Fault.Kind.FORGET);
    private static final List<Fault.Kind> OTHERS = List.copyOf(EnumSet.complementOf(EnumSet.copyOf(WIPES)));
    /** What may come between while they go. */
    private static final List<Fault.Kind> BETWEEN = List.of(Fault.Kind.CRASH_AT_CALL, Fault.Kind.CRASH_AT_CALL, Fault.Kind.CRASH_AT_CALL,
            Fault.Kind.CRASH, Fault.Kind.ANSWERS_LOST, Fault.Kind.STORE_GONE, Fault.Kind.STORE_STALLS, Fault.Kind.STORE_FULL, Fault.Kind.PAUSE,
            Fault.Kind.TAKE_OVER, Fault.Kind.CUT);

    record Step(long at, int board) {}

    Plan {
        steps = List.copyOf(steps);
        faults = List.copyOf(faults);
    }

    static Plan of(long seed) {
        Chance chance = Chance.of(seed, "plan");
        long length = chance.between(10_000, 40_000);
        List<Fault> faults = new ArrayList<>();
        int count = chance.below(MOST_FAULTS + 1);
        for (int i = 0; i < count; i++) {
            Fault.Kind kind = chance.one(OTHERS);
            if (RARE.contains(kind) && faults.stream().anyMatch(other -> other.kind() == kind)) {
                continue;
            }
            faults.add(new Fault(kind, chance.between(0, length), chance.between(200, chance.in(0.2) ? 14_000 : 4_000), chance.below(1_000)));
        }
        WIPES.forEach(kind -> faults.addAll(wiping(kind, Chance.of(seed, "wipes " + kind), length)));
        faults.sort(Comparator.comparingLong(Fault::at));
        List<Step> steps = LongStream.range(0, chance.between(10, 120))
                .mapToObj(_ -> new Step(chance.between(0, length), chance.below(1_000))).toList();
        return new Plan(seed, steps, length, faults);
    }

    private static List<Fault> wiping(Fault.Kind kind, Chance chance, long length) {
        if (!chance.in(0.25)) {
            return List.of();
        }
        Fault wipe = new Fault(kind, chance.between(0, length), chance.between(200, 6_000), chance.below(1_000));
        return chance.in(0.4) ? List.of(wipe) : List.of(wipe,
                new Fault(chance.one(BETWEEN), wipe.at() + chance.between(0, 80), chance.between(200, 4_000), chance.below(1_000)));
    }

    Plan without(Fault fault) {
        return new Plan(seed, steps, length, faults.stream().filter(other -> other != fault).toList());
    }

    /** Without {@code count} steps from the one at {@code from} on. */
    Plan without(int from, int count) {
        List<Step> fewer = new ArrayList<>(steps);
        fewer.subList(from, Math.min(steps.size(), from + count)).clear();
        return new Plan(seed, fewer, length, faults);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("seed " + seed + ", " + steps.size() + " steps in " + length + " ms\n");
        faults.forEach(fault -> text.append("  ").append(fault).append('\n'));
        return text.toString();
    }
}
