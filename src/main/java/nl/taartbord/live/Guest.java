package nl.taartbord.live;

import java.util.Optional;
import nl.taartbord.terms.DeviceId;
import nl.taartbord.terms.PersonId;

/**
 * Who is at a board.
 *
 * @param person empty for the big screen
 * @param language of the messages they read, {@code nl} or {@code en}
 */
public record Guest(Optional<PersonId> person, DeviceId device, String language) {
    /** Whether it is the same tab, on an earlier or a later line. */
    boolean isAt(Guest other) {
        return person.equals(other.person) && device.equals(other.device);
    }
}
