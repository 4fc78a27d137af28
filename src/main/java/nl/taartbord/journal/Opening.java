package nl.taartbord.journal;

/**
 * What a new owner starts from.
 *
 * @param epoch the owner's number, from 1; higher than that of every earlier owner
 * @param seq number of the last event in the log, 0 if there is none
 */
public record Opening(long epoch, long seq) {}
