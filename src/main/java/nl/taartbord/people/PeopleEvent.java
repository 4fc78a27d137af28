package nl.taartbord.people;

import java.util.Optional;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.Role;
import nl.taartbord.terms.Spot;

/** What happened to who is in the session. */
public sealed interface PeopleEvent {
    PersonId person();

    record Joined(PersonId person, Role role, boolean proxy, Details details) implements PeopleEvent {}

    record Introduced(PersonId person, Details details, Optional<Spot> spot) implements PeopleEvent {}

    record Removed(PersonId person) implements PeopleEvent {}

    /** Nobody can tell any more who this was. {@code texts}: the own texts are gone too. Counts, marks and approvals stay. */
    record Forgotten(PersonId person, boolean texts) implements PeopleEvent {}

    record RoleChanged(PersonId person, Role role) implements PeopleEvent {}
}
