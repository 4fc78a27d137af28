package nl.taartbord.live;

import java.time.InstantSource;

/** How much may be sent: so many at once, and so many a second from then on. A clock that is set back gives nothing and takes nothing. */
public final class Credits {
    private static final double SECOND = 1_000;

    private final int most;
    private final int perSecond;
    private final InstantSource clock;
    private double left;
    private long since;

    public Credits(int most, int perSecond, InstantSource clock) {
        this.most = most;
        this.perSecond = perSecond;
        this.clock = clock;
        this.left = most;
        this.since = clock.millis();
    }

    /** Takes one; false if there is none left now. */
    public boolean take() {
        long now = clock.millis();
        left = Math.min(most, left + Math.max(0, now - since) / SECOND * perSecond);
        since = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
