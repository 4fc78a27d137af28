package nl.taartbord.people;

import java.util.Optional;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.Role;

/** What can be asked about who is in the session. */
public sealed interface PeopleCommand {
    record Introduce(String name, Optional<String> organisation, Optional<String> job) implements PeopleCommand {}

    record Add(String name, Optional<String> organisation, Optional<String> job) implements PeopleCommand {}

    /** AVG: who this was goes for good; {@code texts}: what was written in that name as well. */
    record Forget(PersonId person, boolean texts) implements PeopleCommand {}

    record Remove(PersonId person) implements PeopleCommand {}

    record ChangeRole(PersonId person, Role role) implements PeopleCommand {}
}
