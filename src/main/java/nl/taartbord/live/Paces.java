package nl.taartbord.live;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import nl.taartbord.terms.PersonId;

/** How fast each person may go: a line has its limit too, but nobody is kept from opening more lines. */
final class Paces {
    private final LongSupplier nanos;
    private final Map<PersonId, Credits> credits = new HashMap<>();

    Paces(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Only for people who have a chair, of which there are not many. */
    boolean take(PersonId person) {
        return credits.computeIfAbsent(person, _ -> new Credits(Limits.PERSON_BURST, Limits.PERSON_PER_SECOND, nanos)).take();
    }
}
