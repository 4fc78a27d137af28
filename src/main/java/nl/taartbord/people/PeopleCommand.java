package nl.taartbord.people;

import java.util.Optional;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.Role;

/** What can be asked about who is in the session. */
public sealed interface PeopleCommand {
    record Introduce(String name, Optional<String> organisation, Optional<String> job) implements PeopleCommand {}

    record Add(String name, Optional<String> organisation, Optional<String> job) implements PeopleCommand {}

    record Remove(PersonId person) implements PeopleCommand {}

    record ChangeRole(PersonId person, Role role) implements PeopleCommand {}
}
