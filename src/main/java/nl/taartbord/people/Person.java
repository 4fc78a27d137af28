package nl.taartbord.people;

import java.util.Optional;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.Role;
import nl.taartbord.terms.Spot;

/**
 * One chair.
 *
 * @param proxy takes part without a device: a facilitator or notetaker enters things in this name
 * @param card where the introduction stands on the poster, once it is given
 */
public record Person(PersonId id, Role role, boolean proxy, boolean removed, Details details, Optional<Spot> card) {
    public boolean votesByRight() {
        return !removed && (role == Role.PARTICIPANT || role == Role.NOTETAKER);
    }

    Person as(Role other) {
        return new Person(id, other, proxy, removed, details, card);
    }

    Person gone() {
        return new Person(id, role, proxy, true, details, card);
    }

    Person forgotten() {
        return new Person(id, role, proxy, true, Details.FORGOTTEN, Optional.empty());
    }

    Person introduced(Details given, Optional<Spot> spot) {
        return new Person(id, role, proxy, removed, given, spot.or(() -> card));
    }
}
