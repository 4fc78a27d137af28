package nl.taartbord.session;

import java.util.List;
import java.util.Optional;
import nl.taartbord.activity.Decision;
import nl.taartbord.activity.Reason;
import nl.taartbord.activity.Scene;
import nl.taartbord.activity.Text;
import nl.taartbord.format.Poster;
import nl.taartbord.people.Details;
import nl.taartbord.people.PeopleCommand;
import nl.taartbord.people.PeopleEvent;
import nl.taartbord.people.Person;
import nl.taartbord.people.Roster;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.Role;
import nl.taartbord.terms.Spot;

/** Who comes in, who goes, and who may what. */
final class Chairs {
    private Chairs() {}

    static Decision<PeopleEvent> decide(Roster roster, PeopleCommand command, Scene scene) {
        return switch (command) {
            case PeopleCommand.Introduce(var name, var organisation, var job) -> introduce(roster, details(name, organisation, job), scene);
            case PeopleCommand.Add(var name, var organisation, var job) -> join(roster, new PersonId("p" + scene.fresh()),
                    Role.PARTICIPANT, true, details(name, organisation, job));
            case PeopleCommand.Remove(var person) -> remove(roster, person);
            case PeopleCommand.Forget(var person, var texts) -> forget(roster, person, texts);
            case PeopleCommand.ChangeRole(var person, var role) -> changeRole(roster, person, role);
        };
    }

    private static Details details(String name, Optional<String> organisation, Optional<String> job) {
        return new Details(name, organisation.orElse(""), job.orElse(""));
    }

    static Decision<PeopleEvent> join(Roster roster, PersonId person, Role role, boolean proxy, Details details) {
        Optional<Reason> flaw = flaw(details);
        if (flaw.isPresent()) {
            return Decision.refuse(flaw.get());
        }
        return roster.present().count() >= Roster.MOST || roster.people().size() >= Roster.EVER
                ? Decision.refuse(Reason.LIMIT)
                : Decision.accept(new PeopleEvent.Joined(person, role, proxy, details));
    }

    private static Optional<Reason> flaw(Details details) {
        return Text.first(Text.flaw(details.name(), Text.NAME), Text.flawIfAny(Optional.of(details.organisation()), Text.NAME),
                Text.flawIfAny(Optional.of(details.job()), Text.NAME));
    }

    private static Decision<PeopleEvent> introduce(Roster roster, Details details, Scene scene) {
        Optional<Reason> flaw = flaw(details);
        if (flaw.isPresent()) {
            return Decision.refuse(flaw.get());
        }
        Person person = roster.people().get(scene.who());
        return person.card().isPresent() && person.details().equals(details)
                ? Decision.refuse(Reason.UNCHANGED)
                : Decision.accept(new PeopleEvent.Introduced(person.id(), details, person.card().or(() -> freeSpot(roster, scene))));
    }

    private static Optional<Spot> freeSpot(Roster roster, Scene scene) {
        List<Spot> taken = roster.people().values().stream().flatMap(person -> person.card().stream()).toList();
        return scene.format().poster().zones().stream().filter(zone -> zone.kind() == Poster.Kind.PEOPLE).findFirst()
                .map(zone -> scene.geometry().free(zone.id(), null, taken, taken.size() + 1));
    }

    private static Decision<PeopleEvent> remove(Roster roster, PersonId person) {
        if (roster.present(person).isEmpty()) {
            return Decision.refuse(Reason.PERSON_MISSING);
        }
        return lastFacilitator(roster, person)
                ? Decision.refuse(Reason.PERSON_LAST)
                : Decision.accept(new PeopleEvent.Removed(person));
    }

    /** Also somebody who was removed before; once more if this time the texts are to go. */
    private static Decision<PeopleEvent> forget(Roster roster, PersonId person, boolean texts) {
        if (!roster.people().containsKey(person)) {
            return Decision.refuse(Reason.PERSON_MISSING);
        }
        if (!texts && roster.people().get(person).details().equals(Details.FORGOTTEN)) {
            return Decision.refuse(Reason.UNCHANGED);
        }
        return lastFacilitator(roster, person)
                ? Decision.refuse(Reason.PERSON_LAST)
                : Decision.accept(new PeopleEvent.Forgotten(person, texts));
    }

    private static Decision<PeopleEvent> changeRole(Roster roster, PersonId person, Role role) {
        Optional<Person> known = roster.present(person);
        if (known.isEmpty()) {
            return Decision.refuse(Reason.PERSON_MISSING);
        }
        if (role == Role.SCREEN || known.get().proxy() && role != Role.PARTICIPANT) {
            return Decision.refuse(Reason.PERSON_PROXY);
        }
        if (known.get().role() == role) {
            return Decision.refuse(Reason.UNCHANGED);
        }
        return lastFacilitator(roster, person)
                ? Decision.refuse(Reason.PERSON_LAST)
                : Decision.accept(new PeopleEvent.RoleChanged(person, role));
    }

    private static boolean lastFacilitator(Roster roster, PersonId person) {
        return roster.present().filter(other -> other.role() == Role.FACILITATOR).allMatch(other -> other.id().equals(person))
                && roster.present(person).filter(other -> other.role() == Role.FACILITATOR).isPresent();
    }
}
