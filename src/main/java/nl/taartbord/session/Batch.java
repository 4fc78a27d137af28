package nl.taartbord.session;

import java.util.List;
import java.util.Optional;
import nl.taartbord.terms.PersonId;

/**
 * What one decision added to the history; its events have consecutive numbers from {@code first}. The unit of the log.
 *
 * @param at server time in ms
 * @param by who asked for it; empty for what the server did by itself
 * @param inNameOf for whom it counts, if that is somebody else
 * @param reference the command it came from
 */
public record Batch(long first, long at, Optional<PersonId> by, Optional<PersonId> inNameOf, Optional<Reference> reference,
        List<Event> events) {
    public Batch {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a batch has events");
        }
    }

    public long last() {
        return first + events.size() - 1;
    }
}
