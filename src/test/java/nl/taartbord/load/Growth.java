package nl.taartbord.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether memory stays flat over many rounds of the same work; the first third is for warming up. */
final class Growth {
    /** Noise, and what one more session that is still loaded takes. */
    private static final double MOST = 1.10;
    private static final int FEWEST = 6;

    private final List<Long> live = new ArrayList<>();

    /** @param bytes of live objects after a round */
    void add(long bytes) {
        live.add(bytes);
    }

    /** The last third held against the one before it. */
    boolean isFlat() {
        return last() <= MOST * middle();
    }

    /** Fewer rounds tell nothing. */
    boolean tells() {
        return live.size() >= FEWEST;
    }

    private double middle() {
        return mean(live.size() / 3, 2 * live.size() / 3);
    }

    private double last() {
        return mean(2 * live.size() / 3, live.size());
    }

    private double mean(int from, int to) {
        return live.subList(from, to).stream().mapToLong(bytes -> bytes).average().orElse(0);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d rounds; live objects %.1f MB on average in the middle third, %.1f MB in the last: %s",
                live.size(), middle() / 1e6, last() / 1e6, !tells() ? "too few rounds to tell" : isFlat() ? "flat" : "it grows");
    }
}
