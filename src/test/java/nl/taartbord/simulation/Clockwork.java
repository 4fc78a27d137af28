package nl.taartbord.simulation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.PriorityQueue;

/** The time of a simulation: it jumps from one thing that happens to the next, and nothing happens beside it. */
final class Clockwork implements InstantSource {
    /** When the time begins, in ms since 1970. */
    static final long BEGIN = 1_760_000_000_000L;

    private record Appointment(long at, long number, Runnable what) implements Comparable<Appointment> {
        @Override
        public int compareTo(Appointment other) {
            return at != other.at ? Long.compare(at, other.at) : Long.compare(number, other.number);
        }
    }

    private final PriorityQueue<Appointment> coming = new PriorityQueue<>();
    private long now;
    private long number;
    private long hash = 17;

    /** Milliseconds since the simulation began. */
    long now() {
        return now;
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(BEGIN + now);
    }

    void at(long when, Runnable what) {
        coming.add(new Appointment(Math.max(now, when), number++, what));
    }

    void after(long delay, Runnable what) {
        at(now + delay, what);
    }

    void runUntil(long end) {
        while (!coming.isEmpty() && coming.peek().at <= end) {
            Appointment next = coming.poll();
            now = next.at;
            mark(next.number);
            next.what.run();
        }
        now = end;
    }

    /** What happened so far as one number: the same seed must give the same. */
    long hash() {
        return hash;
    }

    void mark(long what) {
        hash = (hash ^ what ^ now << 20) * 0x100000001B3L;
        hash ^= hash >>> 29;
    }
}
