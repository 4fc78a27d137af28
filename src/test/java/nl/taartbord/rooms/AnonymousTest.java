package nl.taartbord.rooms;

import static nl.taartbord.play.Meeting.ANNA;
import static nl.taartbord.play.Meeting.BEN;
import static nl.taartbord.play.Meeting.CARLA;
import static nl.taartbord.play.Meeting.FATIMA;
import static nl.taartbord.play.Meeting.NICO;
import static nl.taartbord.play.Meeting.OMAR;
import static nl.taartbord.play.Orders.delete;
import static nl.taartbord.play.Orders.edit;
import static nl.taartbord.play.Orders.place;
import static nl.taartbord.play.Orders.recolour;
import static nl.taartbord.play.Orders.reveal;
import static nl.taartbord.play.Orders.undo;
import static nl.taartbord.play.Orders.write;
import static nl.taartbord.play.Workshops.GOOD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.taartbord.activity.Reason;
import nl.taartbord.play.Meeting;
import nl.taartbord.play.Onlooker;
import nl.taartbord.session.Event;
import nl.taartbord.terms.Colour;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.view.Kind;
import nl.taartbord.view.Shown;
import nl.taartbord.view.View;
import nl.taartbord.wire.Outgoing;
import org.junit.jupiter.api.Test;

/** In an anonymous session nothing ties a note to who wrote it, for anybody but the author and who typed it. */
class AnonymousTest {
    private final Meeting meeting = Meeting.anonymous();

    private static boolean names(Object value, PersonId person) {
        return String.valueOf(value).contains(person.value());
    }

    @Test
    void no_note_names_its_author_writer_or_editor() {
        meeting.in("write");
        NoteId id = meeting.by(NICO).inNameOf(OMAR).does(write("van Omar", GOOD)).note();
        meeting.by(FATIMA).does(reveal()).accepted();
        meeting.in("discuss").by(CARLA).does(edit(id, "verbeterd", 1)).accepted();
        for (PersonId viewer : List.of(FATIMA, ANNA, BEN)) {
            Map<?, ?> note = (Map<?, ?>) View.whole(meeting.state(), Optional.of(viewer)).get(Kind.NOTES).get(id.value());
            assertEquals("verbeterd", note.get("text"));
            assertNull(note.get("author"));
            assertNull(note.get("enteredBy"));
            assertNull(note.get("editedBy"));
        }
    }

    @Test
    void no_event_on_notes_says_by_whom_to_others_and_no_count_of_a_person_moves() {
        int before = meeting.steps().size();
        meeting.in("write");
        NoteId id = meeting.by(ANNA).does(write("een")).note();
        meeting.by(ANNA).does(edit(id, "een!", 1)).accepted();
        meeting.by(ANNA).does(place(id, GOOD)).accepted();
        meeting.by(FATIMA).does(reveal()).accepted();
        meeting.in("discuss").by(ANNA).does(edit(id, "een?", 2)).accepted();
        meeting.by(ANNA).does(recolour(id, Colour.PINK)).accepted();
        meeting.by(ANNA).does(undo()).accepted();
        meeting.by(ANNA).does(delete(id)).accepted();
        int heard = 0;
        for (Meeting.Step step : meeting.steps().subList(before, meeting.steps().size())) {
            for (Optional<PersonId> viewer : List.of(Optional.of(BEN), Optional.of(FATIMA), Optional.<PersonId>empty())) {
                Optional<Shown> shown = Onlooker.shown(step, viewer).filter(_ -> step.event() instanceof Event.OfNotes);
                heard += shown.isPresent() ? 1 : 0;
                shown.ifPresent(some -> assertFalse(names(Outgoing.event(1, some), ANNA), () -> viewer + " hears " + some));
            }
        }
        assertTrue(heard > 15, "hardly anything was heard");
        Map<?, ?> anna = (Map<?, ?>) View.whole(meeting.state(), Optional.of(BEN)).get(Kind.PEOPLE).get(ANNA.value());
        assertEquals(Map.of(), anna.get("written"));
    }

    @Test
    void who_did_it_and_whose_text_was_replaced_are_told_that_and_nobody_else() {
        meeting.in("discuss");
        NoteId id = meeting.by(ANNA).does(write("een", GOOD)).note();
        meeting.by(BEN).does(edit(id, "twee", 1)).accepted();
        meeting.by(CARLA).does(edit(id, "drie", 1)).accepted();
        assertEquals(Optional.of(BEN), Onlooker.shown(meeting.last(), Optional.of(BEN)).orElseThrow().over());
        assertEquals(Optional.empty(), Onlooker.shown(meeting.last(), Optional.of(BEN)).orElseThrow().by());
        assertEquals(Optional.empty(), Onlooker.shown(meeting.last(), Optional.of(ANNA)).orElseThrow().over());
        assertEquals(Optional.empty(), Onlooker.shown(meeting.last(), Optional.of(FATIMA)).orElseThrow().over());
    }

    @Test
    void the_cards_of_one_person_are_not_turned_over_together() {
        meeting.in("write").by(ANNA).does(write("een", GOOD)).accepted();
        meeting.by(FATIMA).does(reveal(ANNA)).refused(Reason.NOTE_PRIVATE);
        meeting.by(FATIMA).does(reveal()).accepted();
    }

    @Test
    void the_author_has_the_own_note_as_ever() {
        meeting.in("write");
        NoteId id = meeting.by(ANNA).does(write("een")).note();
        Map<?, ?> note = (Map<?, ?>) View.whole(meeting.state(), Optional.of(ANNA)).get(Kind.NOTES).get(id.value());
        assertEquals(true, note.get("mine"));
        assertEquals("een", note.get("text"));
    }
}
