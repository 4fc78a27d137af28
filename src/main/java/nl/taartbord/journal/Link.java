package nl.taartbord.journal;

import java.util.Optional;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.SessionId;

/**
 * Where a secret link leads.
 *
 * @param person whose chair it is; present for {@link Kind#CHAIR} and only then
 */
public record Link(SessionId session, Kind kind, Optional<PersonId> person) {
    /** What the holder of a link gets: a chair that is already taken, a new facilitator's chair, or the big screen. */
    public enum Kind {
        CHAIR, FACILITATOR, SCREEN
    }

    public Link {
        if (person.isPresent() != (kind == Kind.CHAIR)) {
            throw new IllegalArgumentException("a link to a chair names its person, and no other does");
        }
    }
}
