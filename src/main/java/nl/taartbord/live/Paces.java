package nl.taartbord.live;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import nl.taartbord.terms.PersonId;

/** How fast each person may go: a line has its limit too, but nobody is kept from opening more lines. */
final class Paces {
    private final InstantSource clock;
    private final Map<PersonId, Credits> credits = new HashMap<>();

    Paces(InstantSource clock) {
        this.clock = clock;
    }

    /** Only for people who have a chair, of which there are not many. */
    boolean take(PersonId person) {
        return credits.computeIfAbsent(person, _ -> new Credits(Limits.PERSON_BURST, Limits.PERSON_PER_SECOND, clock)).take();
    }
}
