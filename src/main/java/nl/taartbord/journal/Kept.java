package nl.taartbord.journal;

/**
 * A snapshot.
 *
 * @param seq the events 1 up to and including this number are in it
 * @param body the state as JSON; opaque to the journal
 */
public record Kept(long seq, String body) {}
