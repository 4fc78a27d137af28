package nl.taartbord.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import nl.taartbord.actions.ActionEvent;
import nl.taartbord.activity.Reason;
import nl.taartbord.cards.CardEvent;
import nl.taartbord.badges.BadgeEvent;
import nl.taartbord.notes.NoteEvent;
import nl.taartbord.people.PeopleEvent;
import nl.taartbord.session.Answer;
import nl.taartbord.session.Event;
import nl.taartbord.terms.ActionId;
import nl.taartbord.terms.BadgeId;
import nl.taartbord.terms.ClusterId;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;

/** What came of a command, and what a test says of it. */
public record Outcome(Answer answer) {
    public List<Event> accepted() {
        return assertInstanceOf(Answer.Accepted.class, answer).batch().events();
    }

    public void refused(Reason reason) {
        assertEquals(new Answer.Refused(reason), answer);
    }

    /** The one event. */
    public Event event() {
        assertEquals(1, accepted().size(), () -> accepted().toString());
        return accepted().getFirst();
    }

    /** The note that was written. */
    public NoteId note() {
        return event() instanceof Event.OfNotes(NoteEvent.Written written) ? written.note() : fail("no note was written");
    }

    /** The card that was added: a note and what is filled in on it, at once. */
    public NoteId card() {
        List<Event> events = accepted();
        assertEquals(2, events.size(), events::toString);
        NoteId note = events.getFirst() instanceof Event.OfNotes(NoteEvent.Written written) ? written.note() : fail("no note was written");
        return events.getLast() instanceof Event.OfCards(CardEvent.Filled filled) && filled.note().equals(note) ? note : fail("not filled in");
    }

    public NoteEvent ofNotes() {
        return assertInstanceOf(Event.OfNotes.class, event()).event();
    }

    public ClusterId cluster() {
        return ofNotes() instanceof NoteEvent.ClusterMade made ? made.cluster() : fail("no cluster was made");
    }

    public ActionId action() {
        return event() instanceof Event.OfActions(ActionEvent.Added added) ? added.action() : fail("no action was added");
    }

    public BadgeId badge() {
        return event() instanceof Event.OfBadges(BadgeEvent.Placed placed) ? placed.badge() : fail("no badge was stuck");
    }

    public PersonId person() {
        return event() instanceof Event.OfPeople(PeopleEvent.Joined joined) ? joined.person() : fail("nobody joined");
    }
}
