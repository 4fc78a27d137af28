package nl.taartbord.gateway;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lines to boards that are not in a session yet. When everybody comes back at once no more than so many wait for their sessions;
 * the others are asked to come again a moment later. Safe for use by many threads.
 */
public final class Arrivals {
    private final AtomicInteger waiting = new AtomicInteger();
    private final int most;

    public Arrivals(int most) {
        this.most = most;
    }

    /** One more, if there is room; then {@link #end} must follow. */
    boolean begin() {
        return waiting.getAndUpdate(now -> Math.min(most, now + 1)) < most;
    }

    /** One is in, or gone. */
    void end() {
        waiting.decrementAndGet();
    }
}
