package nl.taartbord.simulation;

/** Bugs that can be planted around the production code, to see that the simulation finds them. */
enum Sabotage {
    ACK_BEFORE_APPEND, UNKNOWN_IS_STORED, FENCE_OFF, EPOCH_STAYS, DEDUP_OFF, RESUME_SKIPS_ONE,
    SNAPSHOT_AT_ANOTHER_SEQ, EVENTS_AFTER_THE_SNAPSHOT_LEFT_OUT, BOARD_DOES_NOT_ASK_AGAIN, BOARD_OVERLOOKS_GAPS, LATER_OWNER_OVERLOOKED,
    TEXTS_STAY, LOG_STAYS_AS_IT_WAS, ALL_TEXTS_GO
}
