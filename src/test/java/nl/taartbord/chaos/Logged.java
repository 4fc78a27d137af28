package nl.taartbord.chaos;

/**
 * One event in the log at the end.
 *
 * @param print see {@link Print}
 * @param device of the command whose last event this is; empty for the other events, and where nobody sent a command
 */
record Logged(long seq, long epoch, String print, String device, long ref) {}
