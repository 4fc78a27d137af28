package nl.taartbord.live;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import nl.taartbord.agenda.Timer;
import nl.taartbord.session.State;

/** Rings when the timer of the session is over (T1). */
final class Expiry {
    private static final long NONE = -1;

    private final Vertx vertx;
    private final InstantSource clock;
    private final Meters meters;
    private final Runnable ring;
    private long alarm = NONE;
    private long endsAt;

    Expiry(Vertx vertx, InstantSource clock, Meters meters, Runnable ring) {
        this.vertx = vertx;
        this.clock = clock;
        this.meters = meters;
        this.ring = ring;
    }

    static boolean runs(State state) {
        return state.agenda().timer().state() == Timer.State.RUNNING;
    }

    void watch(State state) {
        boolean runs = runs(state);
        if (alarm != NONE && (!runs || state.agenda().timer().endsAt() != endsAt)) {
            stop();
        }
        if (runs && alarm == NONE) {
            endsAt = state.agenda().timer().endsAt();
            set(Math.max(1, endsAt - clock.millis()));
        }
    }

    /** After a ring that may have come to nothing. */
    void again(Duration pause, State state) {
        if (state != null && runs(state) && alarm == NONE) {
            endsAt = state.agenda().timer().endsAt();
            set(Math.max(pause.toMillis(), endsAt - clock.millis()));
        }
    }

    private void set(long delay) {
        alarm = vertx.setTimer(delay, _ -> {
            alarm = NONE;
            meters.rang(clock.millis() - endsAt);
            ring.run();
        });
    }

    void stop() {
        if (alarm != NONE) {
            vertx.cancelTimer(alarm);
            alarm = NONE;
        }
    }
}
