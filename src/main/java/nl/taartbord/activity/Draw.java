package nl.taartbord.activity;

import java.util.ArrayList;
import java.util.List;

/** Drawing lots with the chance that comes in with a request: the same seed always draws the same. */
public final class Draw {
    private long state;

    private Draw(long seed) {
        this.state = seed;
    }

    /** {@code fresh}: a random name that came in with the request. */
    public static Draw from(String fresh) {
        long seed = 0x9E3779B97F4A7C15L;
        for (int i = 0; i < fresh.length(); i++) {
            seed = seed * 31 + fresh.charAt(i);
        }
        return new Draw(seed);
    }

    /** SplitMix64 (Steele, Lea and Flood 2014), which needs no more than this to spread seeds well. */
    public int below(int bound) {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return (int) Long.remainderUnsigned(mixed ^ mixed >>> 31, bound);
    }

    public <T> List<T> shuffled(List<T> items) {
        List<T> all = new ArrayList<>(items);
        for (int i = all.size() - 1; i > 0; i--) {
            int other = below(i + 1);
            T moved = all.get(i);
            all.set(i, all.get(other));
            all.set(other, moved);
        }
        return all;
    }
}
