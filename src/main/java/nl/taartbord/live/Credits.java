package nl.taartbord.live;

import java.util.function.LongSupplier;

/** How much may be sent: so many at once, and so many a second from then on. */
public final class Credits {
    private static final double SECOND = 1e9;

    private final int most;
    private final int perSecond;
    private final LongSupplier nanos;
    private double left;
    private long since;

    public Credits(int most, int perSecond, LongSupplier nanos) {
        this.most = most;
        this.perSecond = perSecond;
        this.nanos = nanos;
        this.left = most;
        this.since = nanos.getAsLong();
    }

    /** Takes one; false if there is none left now. */
    public boolean take() {
        long now = nanos.getAsLong();
        left = Math.min(most, left + (now - since) / SECOND * perSecond);
        since = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
