package nl.taartbord.agenda;

import nl.taartbord.activity.Decision;
import nl.taartbord.activity.Reason;

/**
 * The one timer of a session; all durations in ms.
 *
 * @param endsAt server time at which a running timer expires
 * @param remaining what a paused timer has left
 * @param total the length as it was set, extensions included
 * @param stopsWork ends the work in the phase when it expires, because the facilitator chose so
 */
public record Timer(State state, long endsAt, long remaining, long total, boolean stopsWork) {
    public enum State { IDLE, RUNNING, PAUSED, EXPIRED }

    static final Timer IDLE = new Timer(State.IDLE, 0, 0, 0, false);
    static final int LONGEST_SECONDS = 4 * 60 * 60;

    Decision<AgendaEvent> start(int seconds, boolean stops, long at) {
        if (seconds < 1 || seconds > LONGEST_SECONDS) {
            return Decision.refuse(Reason.TIMER_RANGE);
        }
        if (state == State.RUNNING || state == State.PAUSED) {
            return Decision.refuse(Reason.TIMER_RUNNING);
        }
        long total = seconds * 1000L;
        return Decision.accept(new AgendaEvent.TimerStarted(at + total, total, stops));
    }

    Decision<AgendaEvent> pause(long at) {
        return state == State.RUNNING && at < endsAt
                ? Decision.accept(new AgendaEvent.TimerPaused(endsAt - at))
                : Decision.refuse(Reason.TIMER_IDLE);
    }

    Decision<AgendaEvent> resume(long at) {
        return state == State.PAUSED
                ? Decision.accept(new AgendaEvent.TimerResumed(at + remaining))
                : Decision.refuse(Reason.TIMER_IDLE);
    }

    Decision<AgendaEvent> stop() {
        return state == State.IDLE ? Decision.refuse(Reason.TIMER_IDLE) : Decision.accept(new AgendaEvent.TimerStopped());
    }

    Decision<AgendaEvent> extend(int seconds, long at) {
        if (state == State.IDLE) {
            return Decision.refuse(Reason.TIMER_IDLE);
        }
        if (seconds == 0 || Math.abs((long) seconds) > LONGEST_SECONDS || total + seconds * 1000L > LONGEST_SECONDS * 1000L) {
            return Decision.refuse(Reason.TIMER_RANGE);
        }
        long left = switch (state) {
            case RUNNING -> endsAt - at;
            case PAUSED -> remaining;
            case EXPIRED, IDLE -> 0;
        };
        // Taking off more than is left would be an expiry by the back door.
        return left + seconds * 1000L <= 0
                ? Decision.refuse(Reason.TIMER_RANGE)
                : Decision.accept(new AgendaEvent.TimerExtended(seconds * 1000L, at));
    }

    Timer extended(long by, long at) {
        return switch (state) {
            case PAUSED -> new Timer(state, 0, remaining + by, total + by, stopsWork);
            case RUNNING -> new Timer(state, endsAt + by, 0, total + by, stopsWork);
            case EXPIRED, IDLE -> new Timer(State.RUNNING, at + by, 0, total + by, stopsWork);
        };
    }
}
