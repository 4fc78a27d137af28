package nl.taartbord.join;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down who guesses codes: a network address may be wrong {@link #WRONG} times per {@link #WINDOW}; then it waits
 * for the window to end ({@code slow.down}). Right codes are not counted, so a whole office behind one address gets in.
 * Of IPv6 the first 64 bits count. Safe for use by many threads.
 */
public final class Attempts {
    public static final int WRONG = 10;
    public static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int ADDRESSES = 10_000;

    private record Count(Instant since, int wrong) {}

    private final InstantSource clock;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > ADDRESSES;
        }
    };

    public Attempts(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether the address may try a code now. */
    public synchronized boolean mayTry(String address) {
        return count(network(address)).wrong() < WRONG;
    }

    /** To be told after every code that was not there. */
    public synchronized void wrong(String address) {
        String network = network(address);
        Count before = count(network);
        counts.put(network, new Count(before.since(), before.wrong() + 1));
    }

    synchronized int addresses() {
        return counts.size();
    }

    private Count count(String network) {
        Count fresh = new Count(clock.instant(), 0);
        Count known = counts.getOrDefault(network, fresh);
        return known.since().plus(WINDOW).isAfter(fresh.since()) ? known : fresh;
    }

    private static String network(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address wide
                    ? HexFormat.of().formatHex(Arrays.copyOf(wide.getAddress(), 8))
                    : address;
        } catch (IllegalArgumentException notAnAddress) {
            return "elsewhere";
        }
    }
}
