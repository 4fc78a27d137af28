package nl.taartbord.simulation;

import java.util.List;
import java.util.SplittableRandom;

/** Where all luck of a simulation comes from. Each part draws from its own, so that taking a part out changes little elsewhere. */
final class Chance {
    private final SplittableRandom random;

    private Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    static Chance of(long seed, String part) {
        return new Chance(seed * 0x9E3779B97F4A7C15L ^ (long) part.hashCode() << 17);
    }

    boolean in(double probability) {
        return probability > 0 && random.nextDouble() < probability;
    }

    /** From 0 up to but not including {@code bound}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    long between(long least, long most) {
        return random.nextLong(least, most + 1);
    }

    <T> T one(List<T> of) {
        return of.get(below(of.size()));
    }

    String name() {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            name.append(Character.forDigit(below(36), 36));
        }
        return name.toString();
    }
}
