package nl.taartbord.session;

import nl.taartbord.activity.Reason;

/** What a request leads to. */
public sealed interface Answer {
    /** Took effect, provided that the journal takes the batch. */
    record Accepted(Batch batch) implements Answer {}

    /** Had taken effect before, up to event {@code seq}. */
    record Done(long seq) implements Answer {}

    /** Changed nothing. */
    record Refused(Reason reason) implements Answer {}
}
