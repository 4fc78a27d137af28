package nl.taartbord.people;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.taartbord.terms.Immutable;
import nl.taartbord.terms.PersonId;

/** Everybody who ever had a chair in the session, in order of coming in. */
public record Roster(Map<PersonId, Person> people) {
    public static final Roster EMPTY = new Roster(Map.of());
    /** Present at once. */
    public static final int MOST = 300;
    /** With those who were removed; whoever has the code could come in again and again. */
    public static final int EVER = 1_000;

    public Roster {
        people = Immutable.copy(people);
    }

    /** Somebody who is known and not removed. */
    public Optional<Person> present(PersonId id) {
        return Optional.ofNullable(people.get(id)).filter(person -> !person.removed());
    }

    public Stream<Person> present() {
        return people.values().stream().filter(person -> !person.removed());
    }

    public boolean someForgotten() {
        return people.values().stream().anyMatch(person -> person.details().equals(Details.FORGOTTEN));
    }

    public Roster evolve(PeopleEvent event) {
        PersonId id = event.person();
        Person before = people.get(id);
        return new Roster(Immutable.put(people, id, switch (event) {
            case PeopleEvent.Joined(var person, var role, var proxy, var details) ->
                    new Person(person, role, proxy, false, details, Optional.empty());
            case PeopleEvent.Introduced(var person, var details, var spot) -> before.introduced(details, spot);
            case PeopleEvent.Removed(var person) -> before.gone();
            case PeopleEvent.Forgotten(var person, var texts) -> before.forgotten();
            case PeopleEvent.RoleChanged(var person, var role) -> before.as(role);
        }));
    }
}
