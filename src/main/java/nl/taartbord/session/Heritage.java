package nl.taartbord.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.taartbord.actions.ActionEvent;
import nl.taartbord.agreements.AgreementEvent;
import nl.taartbord.badges.BadgeEvent;
import nl.taartbord.cards.CardEvent;
import nl.taartbord.format.Activity;
import nl.taartbord.format.Follows;
import nl.taartbord.format.Phase;
import nl.taartbord.format.Poster;
import nl.taartbord.homework.Homework;
import nl.taartbord.network.NetworkEvent;
import nl.taartbord.notes.Note;
import nl.taartbord.notes.NoteEvent;
import nl.taartbord.notes.Place;
import nl.taartbord.people.PeopleEvent;
import nl.taartbord.people.Person;
import nl.taartbord.people.Roster;
import nl.taartbord.statements.StatementEvent;
import nl.taartbord.terms.OrganisationId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.SliceId;
import nl.taartbord.terms.Spot;
import nl.taartbord.terms.ZoneId;

/**
 * What a session takes over from the ones before it in a trajectory: people keep their chairs, and what the format carries comes
 * back as the same events that once made it, so that a fold and every viewer need to know nothing of it. Only what everybody could
 * read there comes along. Things stay with a phase of their own meeting ({@code eerder.…}) unless this meeting has that very phase.
 */
final class Heritage {
    private static final PersonId NOBODY = new PersonId("eerder");

    private final Setting setting;
    private final Map<PhaseId, Phase> phases = new LinkedHashMap<>();
    private final Set<PersonId> seated = new HashSet<>();
    private final Map<ZoneId, List<Spot>> taken = new LinkedHashMap<>();
    private final Set<Object> done = new HashSet<>();
    private final List<Event> events = new ArrayList<>();

    private Heritage(Setting setting, List<Phase> phases, PersonId facilitator) {
        this.setting = setting;
        phases.forEach(phase -> this.phases.put(phase.id(), phase));
        seated.add(facilitator);
    }

    /** @param facilitator has a chair already */
    static List<Event> of(List<State> earlier, Setting setting, List<Phase> phases, PersonId facilitator) {
        Heritage heritage = new Heritage(setting, phases, facilitator);
        Set<Follows.Carry> carry = carry(setting);
        earlier.forEach(state -> heritage.people(state.roster()));
        earlier.forEach(state -> carry.forEach(what -> heritage.take(what, state)));
        if (carry.contains(Follows.Carry.HOMEWORK)) {
            new HomeworkBefore(earlier, heritage.seated::contains).since(Homework.EMPTY, heritage.phases).forEach(heritage.events::add);
        }
        if (carry.contains(Follows.Carry.SCORES)) {
            new ScoresBefore(earlier).events().forEach(heritage.events::add);
        }
        return heritage.events;
    }

    /** What comes along into this meeting. */
    static Set<Follows.Carry> carry(Setting setting) {
        return setting.format().follows().map(Follows::carry).orElse(Set.of(Follows.Carry.ACTIONS));
    }

    private void people(Roster roster) {
        roster.present().filter(person -> !person.details().name().isEmpty()).limit(Math.max(0, Roster.MOST - seated.size()))
                .filter(person -> seated.add(person.id())).forEach(this::seat);
    }

    private void seat(Person person) {
        events.add(new Event.OfPeople(new PeopleEvent.Joined(person.id(), person.role(), person.proxy(), person.details())));
    }

    private void take(Follows.Carry what, State from) {
        switch (what) {
            case NOTES -> from.notes().notes().values().stream().filter(note -> !from.cards().forms().containsKey(note.id()))
                    .forEach(this::note);
            case CARDS -> from.cards().forms().values().forEach(form -> from.notes().find(form.note()).filter(this::note)
                    .ifPresent(note -> events.add(new Event.OfCards(
                            new CardEvent.Filled(note.id(), form.answers(), author(form.by()), Optional.empty())))));
            case BADGES -> from.badges().badges().values().stream().filter(badge -> seated.contains(badge.person()))
                    .forEach(badge -> place(badge.place(), Poster.Kind.BADGES).filter(_ -> done.add(badge.id()))
                            .ifPresent(place -> events.add(new Event.OfBadges(new BadgeEvent.Placed(badge.id(), badge.phase().carried(),
                                    badge.sort(), badge.person(), badge.enteredBy(), place)))));
            case ACTIONS -> from.actions().actions().values().stream().filter(action -> !action.text().isEmpty() && done.add(action.id()))
                    .forEach(action -> events.add(new Event.OfActions(new ActionEvent.Added(action.id(), action.phase().carried(), action.text(),
                            action.owner().filter(seated::contains), action.due(), action.personal(), author(action.author())))));
            // Of all meetings together, below.
            case HOMEWORK, SCORES -> { }
            case NETWORK -> network(from);
            case AGREEMENT -> from.agreements().agreements().values().forEach(agreement -> agreement.parts().values().stream()
                    .filter(part -> !part.text().isEmpty() && asks(agreement.phase(), part.ingredient().value()))
                    .forEach(part -> events.add(new Event.OfAgreements(new AgreementEvent.Filled(agreement.phase(), part.ingredient(),
                            part.text(), author(part.by()), Optional.empty(), part.at())))));
            case STATEMENT -> from.statements().statements().values().stream().filter(statement -> !statement.text().isEmpty())
                    .forEach(statement -> events.add(new Event.OfStatements(new StatementEvent.Saved(goesOn(statement.phase()),
                            statement.text(), author(statement.versions().getLast().by()), statement.versions().getLast().at(),
                            Optional.empty()))));
        }
    }

    /** Does this meeting go on with that agreement? */
    private boolean asks(PhaseId phase, String ingredient) {
        return phases.containsKey(phase) && phases.get(phase).activity() instanceof Activity.Agreement(var _, var ingredients, var _)
                && ingredients.stream().anyMatch(known -> known.id().value().equals(ingredient));
    }

    /** Only what everybody could read, and not what was erased. */
    private boolean note(Note note) {
        Optional<Place> place = note.open() && !note.text().isEmpty()
                ? note.place().flatMap(was -> place(was, Poster.Kind.NOTES)) : Optional.empty();
        if (place.isEmpty() || !done.add(note.id())) {
            return false;
        }
        events.add(new Event.OfNotes(new NoteEvent.Written(note.id(), note.phase().carried(), note.colour(), note.text(), author(note.author()),
                Optional.empty(), Note.Standing.OPEN, place)));
        return true;
    }

    /** The network starts again from how it was left; of organisations with the same name in several meetings the first one counts. */
    private void network(State from) {
        Optional<PhaseId> phase = phases.values().stream().filter(known -> known.activity() instanceof Activity.Network).map(Phase::id).findFirst();
        if (phase.isEmpty()) {
            return;
        }
        Set<OrganisationId> added = new HashSet<>();
        from.network().organisations().values().stream().filter(known -> done.add(known.name().strip().toLowerCase(java.util.Locale.ROOT)))
                .forEach(known -> {
                    added.add(known.id());
                    network(new NetworkEvent.Added(phase.get(), known.id(), known.name(), known.formal(), known.level(), known.spot(), author(known.by())));
                    if (known.webber()) {
                        network(new NetworkEvent.Marked(phase.get(), known.id(), true));
                    }
                    known.contact().ifPresent(contact -> network(new NetworkEvent.Contacted(phase.get(), known.id(), contact)));
                });
        from.network().links().values().stream().filter(link -> added.contains(link.from()) && added.contains(link.to()))
                .forEach(link -> network(new NetworkEvent.Linked(phase.get(), link.id(), link.from(), link.to(), link.label())));
    }

    private void network(NetworkEvent event) {
        events.add(new Event.OfNetwork(event));
    }

    /** The same zone, and the same part of it where it still has that; at a free spot close to where it lay. */
    private Optional<Place> place(Place was, Poster.Kind kind) {
        boolean known = setting.format().poster().zones().stream().anyMatch(zone -> zone.id().equals(was.zone()) && zone.kind() == kind);
        if (!known) {
            return Optional.empty();
        }
        Optional<SliceId> slice = was.slice().filter(part -> setting.geometry().outline(was.zone()).parts().stream()
                .anyMatch(one -> one.slice().equals(part)));
        List<Spot> others = taken.computeIfAbsent(was.zone(), _ -> new ArrayList<>());
        Spot spot = setting.geometry().free(was.zone(), slice.orElse(null), others, others.size() + 1);
        others.add(spot);
        return Optional.of(new Place(was.zone(), slice, spot));
    }

    /** A joint text goes on where this meeting has that phase. */
    private PhaseId goesOn(PhaseId phase) {
        return phases.containsKey(phase.plain()) && phases.get(phase.plain()).activity() instanceof Activity.Statement ? phase.plain() : phase.carried();
    }

    private PersonId author(PersonId author) {
        return seated.contains(author) ? author : NOBODY;
    }
}
