package nl.taartbord.simulation;

/** Bugs that can be planted around the production code, to see that the simulation finds them. */
enum Sabotage {
    ACK_BEFORE_APPEND, UNKNOWN_IS_STORED, UNKNOWN_IS_REFUSED, FENCE_OFF, NO_CHECK_OF_THE_END, DEDUP_OFF, RESUME_SKIPS_ONE,
    SNAPSHOT_AT_ANOTHER_SEQ, EVENTS_AFTER_THE_SNAPSHOT_LEFT_OUT, BOARD_DOES_NOT_ASK_AGAIN, BOARD_OVERLOOKS_GAPS, BOARD_TAKES_LOWER_EPOCHS
}
