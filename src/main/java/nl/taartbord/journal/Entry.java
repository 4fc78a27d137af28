package nl.taartbord.journal;

import java.util.Map;

/**
 * One decided batch of events. Events have consecutive numbers; the first of a session is 1.
 *
 * @param first number of the first event of the batch, from 1
 * @param count how many events the batch holds, from 1
 * @param body the events as JSON; opaque to the journal
 * @param people fields to set in the session's people together with this entry (names and contact details live there, not
 *     in the log); an empty value takes the field away. Empty on entries that were read.
 */
public record Entry(long first, int count, String body, Map<String, String> people) {
    public Entry {
        if (first < 1 || count < 1 || body == null) {
            throw new IllegalArgumentException("an entry starts at 1 or later and holds one event or more");
        }
        people = Map.copyOf(people);
    }

    /** Number of the last event of the batch. */
    public long last() {
        return first + count - 1;
    }
}
