package nl.taartbord.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.taartbord.notes.Note;
import nl.taartbord.people.Person;
import nl.taartbord.session.Batch;
import nl.taartbord.session.DeskEvent;
import nl.taartbord.session.Event;
import nl.taartbord.session.Session;
import nl.taartbord.session.State;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.Role;

/**
 * One event of a history.
 *
 * @param before null at the very first
 */
record Moment(Batch batch, Event event, State before, State after) {
    /** One by one: a list of them would hold every state there ever was. */
    static void each(List<Batch> history, Consumer<Moment> with) {
        State state = null;
        for (Batch batch : history) {
            for (Event event : batch.events()) {
                State after = Session.evolve(state, event);
                with.accept(new Moment(batch, event, state, after));
                state = after;
            }
        }
    }

    /** Nobody did what came along into a new session: it is only of whom it names. */
    Optional<PersonId> doer() {
        boolean begins = batch.events().getFirst() instanceof Event.OfDesk(DeskEvent.Created _);
        return begins && !(event instanceof Event.OfDesk) ? Optional.empty() : batch.inNameOf().or(batch::by);
    }

    /** As what somebody was there when this happened; who begins a session leads it. */
    Optional<Role> role(PersonId person) {
        return before == null ? Optional.of(Role.FACILITATOR) : Optional.ofNullable(before.roster().people().get(person)).map(Person::role);
    }

    Optional<PersonId> author(NoteId note) {
        return before.notes().find(note).map(Note::author);
    }
}
