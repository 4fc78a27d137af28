package nl.taartbord.rooms;

import static nl.taartbord.play.Meeting.ANNA;
import static nl.taartbord.play.Meeting.BEN;
import static nl.taartbord.play.Meeting.CARLA;
import static nl.taartbord.play.Meeting.FATIMA;
import static nl.taartbord.play.Meeting.NICO;
import static nl.taartbord.play.Orders.cluster;
import static nl.taartbord.play.Orders.delete;
import static nl.taartbord.play.Orders.deleteConfirmed;
import static nl.taartbord.play.Orders.edit;
import static nl.taartbord.play.Orders.endWork;
import static nl.taartbord.play.Orders.hide;
import static nl.taartbord.play.Orders.lock;
import static nl.taartbord.play.Orders.place;
import static nl.taartbord.play.Orders.recolour;
import static nl.taartbord.play.Orders.reopenWork;
import static nl.taartbord.play.Orders.reveal;
import static nl.taartbord.play.Orders.show;
import static nl.taartbord.play.Orders.undo;
import static nl.taartbord.play.Orders.write;
import static nl.taartbord.play.Workshops.BETTER;
import static nl.taartbord.play.Workshops.GOOD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import nl.taartbord.activity.Reason;
import nl.taartbord.notes.Note;
import nl.taartbord.notes.NoteEvent;
import nl.taartbord.play.Meeting;
import nl.taartbord.play.Outcome;
import nl.taartbord.terms.Colour;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.view.Kind;
import nl.taartbord.view.View;
import org.junit.jupiter.api.Test;

/** Editing, moving, removing and setting aside. */
class ChangingNotesTest {
    private final Meeting meeting = Meeting.begin();

    private NoteId open(PersonId author, String text) {
        return meeting.in("discuss").by(author).does(write(text, GOOD)).note();
    }

    private Note note(NoteId id) {
        return meeting.state().notes().find(id).orElseThrow();
    }

    private static Optional<PersonId> over(Outcome outcome) {
        return ((NoteEvent.Edited) outcome.ofNotes()).over();
    }

    @Test
    void k4_once_the_work_was_ended_no_text_changes_until_it_goes_on() {
        NoteId id = open(ANNA, "een");
        meeting.by(FATIMA).does(endWork()).accepted();
        meeting.by(ANNA).does(edit(id, "twee", 1)).refused(Reason.ENDED);
        assertEquals("een", note(id).text());
        meeting.by(FATIMA).does(reopenWork()).accepted();
        meeting.by(ANNA).does(edit(id, "twee", 1)).accepted();
    }

    @Test
    void the_last_one_saved_wins_and_names_whom_it_replaced_unread() {
        NoteId id = open(ANNA, "een");
        assertEquals(Optional.empty(), over(meeting.by(BEN).does(edit(id, "twee", 1))));
        assertEquals(Optional.of(BEN), over(meeting.by(CARLA).does(edit(id, "drie", 1))));
        assertEquals(Optional.empty(), over(meeting.by(CARLA).does(edit(id, "vier", 1))));
        assertEquals(Optional.of(CARLA), over(meeting.by(ANNA).does(edit(id, "vijf", 3))));
        assertEquals("vijf", note(id).text());
        assertEquals(5, note(id).version());
        assertEquals(Optional.empty(), note(id).editedBy());
        meeting.by(BEN).does(edit(id, "vijf", 5)).refused(Reason.UNCHANGED);
    }

    /** The text that comes back is not the text that was read as that version. */
    @Test
    void a_text_that_was_taken_back_is_a_new_version() {
        NoteId id = open(ANNA, "een");
        meeting.by(BEN).does(edit(id, "twee", 1)).accepted();
        meeting.by(BEN).does(undo()).accepted();
        assertEquals("een", note(id).text());
        assertEquals(3, note(id).version());
        meeting.by(ANNA).does(edit(id, "drie", 3)).accepted();
        assertEquals(Optional.of(ANNA), over(meeting.by(CARLA).does(edit(id, "vier", 2))));
    }

    @Test
    void others_notes_are_moved_in_a_discussion_only() {
        NoteId id = open(ANNA, "een");
        meeting.by(BEN).does(place(id, BETTER, 10, 20)).accepted();
        assertEquals(BETTER, note(id).place().orElseThrow().zone());
        meeting.in("write").by(BEN).does(place(id, GOOD)).refused(Reason.OWNER);
        meeting.by(ANNA).does(place(id, GOOD)).accepted();
    }

    @Test
    void to_where_it_lies_already_is_no_move() {
        NoteId id = open(ANNA, "een");
        meeting.by(ANNA).does(place(id, GOOD, 10, 20)).accepted();
        meeting.by(ANNA).does(place(id, GOOD, 10, 20)).refused(Reason.UNCHANGED);
    }

    @Test
    void a_colour_is_the_authors() {
        NoteId id = open(ANNA, "een");
        meeting.by(BEN).does(recolour(id, Colour.BLUE)).refused(Reason.OWNER);
        meeting.by(FATIMA).does(recolour(id, Colour.BLUE)).refused(Reason.OWNER);
        meeting.by(ANNA).does(recolour(id, Colour.BLUE)).accepted();
        meeting.by(ANNA).does(recolour(id, Colour.BLUE)).refused(Reason.UNCHANGED);
    }

    @Test
    void ones_own_note_may_go_and_any_open_one_by_facilitator_and_notetaker() {
        NoteId id = open(ANNA, "een");
        meeting.by(BEN).does(delete(id)).refused(Reason.OWNER);
        meeting.by(ANNA).does(delete(id)).accepted();
        meeting.by(ANNA).does(delete(id)).refused(Reason.NOTE_MISSING);
        meeting.by(NICO).does(delete(open(ANNA, "twee"))).accepted();
    }

    @Test
    void a_note_of_a_cluster_goes_only_when_confirmed() {
        NoteId one = open(ANNA, "een");
        NoteId two = open(ANNA, "twee");
        meeting.by(BEN).does(cluster(one, two)).accepted();
        meeting.by(ANNA).does(delete(one)).refused(Reason.NOTE_CONFIRM);
        meeting.by(ANNA).does(deleteConfirmed(one)).accepted();
        assertTrue(meeting.state().notes().clusters().isEmpty());
        assertEquals(Optional.empty(), note(two).cluster());
    }

    @Test
    void a_note_can_be_set_aside_before_the_reveal_and_is_not_shown_by_it() {
        meeting.in("write");
        NoteId id = meeting.by(ANNA).does(write("Lelijk", GOOD)).note();
        meeting.by(FATIMA).does(hide(id)).accepted();
        meeting.by(FATIMA).does(hide(id)).refused(Reason.UNCHANGED);
        meeting.by(FATIMA).does(reveal()).accepted();
        Map<?, ?> seen = (Map<?, ?>) View.whole(meeting.state(), Optional.of(BEN)).get(Kind.NOTES).get(id.value());
        assertEquals("hidden", seen.get("state"));
        assertNull(seen.get("text"));
        assertNull(seen.get("author"));
        assertEquals("niet aardig", seen.get("reason"));
        meeting.by(BEN).does(edit(id, "weg", 1)).refused(Reason.NOTE_MISSING);
        meeting.by(FATIMA).does(show(id)).accepted();
        assertTrue(note(id).open());
        meeting.by(FATIMA).does(show(id)).refused(Reason.NOTE_MISSING);
    }

    @Test
    void a_locked_poster_keeps_participants_from_moving_but_not_from_writing_in_private() {
        NoteId id = open(ANNA, "een");
        meeting.by(FATIMA).does(lock(true)).accepted();
        meeting.by(ANNA).does(place(id, BETTER)).refused(Reason.LOCKED);
        meeting.by(ANNA).does(write("open", GOOD)).refused(Reason.LOCKED);
        meeting.by(NICO).does(place(id, BETTER)).accepted();
        meeting.in("write").by(ANNA).does(write("in de hand")).accepted();
        meeting.by(ANNA).does(write("erop", GOOD)).refused(Reason.LOCKED);
    }
}
