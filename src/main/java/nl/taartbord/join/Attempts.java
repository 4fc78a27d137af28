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
 * What a network address may do so many times per window; then it waits for the window to end. Of IPv6 the first 64 bits count.
 * Safe for use by many threads.
 */
public final class Attempts {
    /** Wrong codes in a minute. Right ones are not counted, so a whole office behind one address gets in. */
    public static final int WRONG = 10;
    public static final Duration WINDOW = Duration.ofMinutes(1);
    /** Sessions asked for in an hour, by who asks rightly: a large training day behind one address is far below it. */
    public static final int SESSIONS = 300;
    public static final Duration HOUR = Duration.ofHours(1);
    private static final int ADDRESSES = 10_000;

    private record Count(Instant since, int times) {}

    private final InstantSource clock;
    private final int most;
    private final Duration window;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > ADDRESSES;
        }
    };

    private Attempts(InstantSource clock, int most, Duration window) {
        this.clock = clock;
        this.most = most;
        this.window = window;
    }

    /** Of codes and links that were not there. */
    public static Attempts atCodes(InstantSource clock) {
        return new Attempts(clock, WRONG, WINDOW);
    }

    /** Of sessions that were made. */
    public static Attempts atSessions(InstantSource clock) {
        return new Attempts(clock, SESSIONS, HOUR);
    }

    /** Whether the address may go on now. */
    public synchronized boolean mayTry(String address) {
        return count(network(address)).times() < most;
    }

    /** Whether the address may do it now; then it counts. */
    public synchronized boolean take(String address) {
        boolean may = mayTry(address);
        if (may) {
            one(address);
        }
        return may;
    }

    /** To be told of everything that counts. */
    public synchronized void one(String address) {
        String network = network(address);
        Count before = count(network);
        counts.put(network, new Count(before.since(), before.times() + 1));
    }

    synchronized int addresses() {
        return counts.size();
    }

    private Count count(String network) {
        Count fresh = new Count(clock.instant(), 0);
        Count known = counts.getOrDefault(network, fresh);
        return known.since().plus(window).isAfter(fresh.since()) ? known : fresh;
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
