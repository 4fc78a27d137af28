package nl.taartbord.simulation;

/**
 * Something that goes wrong.
 *
 * @param at ms after the beginning
 * @param lasts ms, where it lasts
 * @param which whom or how, where there is a choice
 */
record Fault(Kind kind, long at, long lasts, int which) {
    enum Kind {
        /** A line between a board and the server breaks; {@code HALF_OPEN}: neither side hears of it. */
        CUT, HALF_OPEN,
        /** A board reads nothing for a while. */
        SLOW,
        RELOAD,
        /** Everybody is gone for longer than a session stays loaded. */
        AWAY,
        /** Messages between boards and server get lost, come twice or in another order. */
        STORM,
        CRASH, CRASH_AT_CALL, SHUTDOWN,
        /** Another server serves from now on, beside the old one that does not know. */
        TAKE_OVER,
        /** The server stands still, another takes over, and then it goes on as if nothing happened. */
        PAUSE,
        /** Boards come to either of two servers. */
        SPLIT,
        STORE_GONE, STORE_STALLS, STORE_FULL, ANSWERS_LOST, TEAR,
        /** All servers stop, and the store comes back as it was at the beginning of the fault. */
        RESTORE,
        /** The facilitator closes the session for good, and opens it again after all. */
        CLOSE,
        /** The facilitator forgets somebody, texts and all. */
        FORGET
    }

    @Override
    public String toString() {
        return at + " ms " + kind + " (" + which + ") for " + lasts + " ms";
    }
}
