package nl.taartbord.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a simulation consists of.
 *
 * @param steps things that people at boards do
 * @param length ms in which they do them, and in which things go wrong
 */
record Plan(long seed, int steps, long length, List<Fault> faults) {
    private static final int MOST_FAULTS = 10;

    Plan {
        faults = List.copyOf(faults);
    }

    static Plan of(long seed) {
        Chance chance = Chance.of(seed, "plan");
        long length = chance.between(10_000, 40_000);
        List<Fault> faults = new ArrayList<>();
        int count = chance.below(MOST_FAULTS + 1);
        for (int i = 0; i < count; i++) {
            Fault.Kind kind = chance.one(List.of(Fault.Kind.values()));
            if (kind == Fault.Kind.AWAY && faults.stream().anyMatch(other -> other.kind() == Fault.Kind.AWAY)) {
                continue;
            }
            faults.add(new Fault(kind, chance.between(0, length), chance.between(200, chance.in(0.2) ? 14_000 : 4_000), chance.below(1_000)));
        }
        faults.sort(Comparator.comparingLong(Fault::at));
        return new Plan(seed, (int) chance.between(10, 120), length, faults);
    }

    Plan without(Fault fault) {
        return new Plan(seed, steps, length, faults.stream().filter(other -> other != fault).toList());
    }

    Plan steps(int fewer) {
        return new Plan(seed, fewer, length, faults);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("seed " + seed + ", " + steps + " steps in " + length + " ms\n");
        faults.forEach(fault -> text.append("  ").append(fault).append('\n'));
        return text.toString();
    }
}
