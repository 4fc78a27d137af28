package nl.taartbord.rooms;

import static nl.taartbord.play.Meeting.ANNA;
import static nl.taartbord.play.Meeting.BEN;
import static nl.taartbord.play.Meeting.FATIMA;
import static nl.taartbord.play.Meeting.NICO;
import static nl.taartbord.play.Orders.delete;
import static nl.taartbord.play.Orders.cluster;
import static nl.taartbord.play.Orders.edit;
import static nl.taartbord.play.Orders.place;
import static nl.taartbord.play.Orders.recolour;
import static nl.taartbord.play.Orders.reveal;
import static nl.taartbord.play.Orders.undo;
import static nl.taartbord.play.Orders.write;
import static nl.taartbord.play.Workshops.BETTER;
import static nl.taartbord.play.Workshops.GOOD;
import static nl.taartbord.play.Workshops.MAX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import nl.taartbord.activity.Reason;
import nl.taartbord.notes.Note;
import nl.taartbord.play.Meeting;
import nl.taartbord.terms.Colour;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.view.Kind;
import nl.taartbord.view.View;
import org.junit.jupiter.api.Test;

/** Taking back ones own last action. */
class UndoTest {
    private final Meeting meeting = Meeting.begin();

    private NoteId open(PersonId author, String text) {
        return meeting.in("discuss").by(author).does(write(text, GOOD)).note();
    }

    private Note note(NoteId id) {
        return meeting.state().notes().find(id).orElseThrow();
    }

    @Test
    void what_came_along_from_an_earlier_meeting_is_no_action_of_this_one() {
        NoteId carried = open(ANNA, "van toen");
        Meeting next = Meeting.after(meeting).in("discuss");
        next.by(ANNA).does(undo()).refused(Reason.UNDO_NOTHING);
        next.by(ANNA).does(edit(carried, "van nu", 1)).accepted();
        next.by(ANNA).does(delete(carried)).accepted();
        next.by(ANNA).does(undo()).accepted();
        assertEquals("van nu", next.state().notes().find(carried).orElseThrow().text());
        next.by(ANNA).does(undo()).accepted();
        assertEquals("van toen", next.state().notes().find(carried).orElseThrow().text());
        next.by(ANNA).does(undo()).refused(Reason.UNDO_NOTHING);
    }

    @Test
    void own_actions_go_back_one_by_one_newest_first() {
        NoteId id = open(ANNA, "een");
        meeting.by(ANNA).does(edit(id, "twee", 1)).accepted();
        meeting.by(ANNA).does(place(id, BETTER)).accepted();
        meeting.by(ANNA).does(recolour(id, Colour.LILAC)).accepted();
        meeting.by(ANNA).does(undo()).accepted();
        assertEquals(Colour.GREEN, note(id).colour());
        meeting.by(ANNA).does(undo()).accepted();
        assertEquals(GOOD, note(id).place().orElseThrow().zone());
        meeting.by(ANNA).does(undo()).accepted();
        assertEquals("een", note(id).text());
        meeting.by(ANNA).does(undo()).accepted();
        assertTrue(meeting.state().notes().notes().isEmpty());
        meeting.by(ANNA).does(undo()).refused(Reason.UNDO_NOTHING);
    }

    @Test
    void notes_that_were_put_together_go_back_all_at_once() {
        NoteId first = open(ANNA, "een");
        NoteId second = open(BEN, "twee");
        var before = meeting.state().notes().notes();
        meeting.by(ANNA).does(cluster(first, second)).accepted();
        assertTrue(note(second).cluster().isPresent());
        meeting.by(ANNA).does(undo()).accepted();
        assertEquals(before, meeting.state().notes().notes());
        assertTrue(meeting.state().notes().clusters().isEmpty());
        meeting.by(ANNA).does(undo()).accepted();
        assertTrue(meeting.state().notes().find(first).isEmpty());
    }

    @Test
    void a_cluster_that_somebody_changed_is_left_alone() {
        NoteId first = open(ANNA, "een");
        NoteId second = open(BEN, "twee");
        meeting.by(ANNA).does(cluster(first, second)).accepted();
        meeting.by(BEN).does(edit(second, "anders", 1)).accepted();
        meeting.by(ANNA).does(undo()).refused(Reason.UNDO_NOTHING);
    }

    @Test
    void others_actions_are_not_ones_own() {
        open(ANNA, "een");
        meeting.by(BEN).does(undo()).refused(Reason.UNDO_NOTHING);
    }

    @Test
    void what_somebody_else_changed_since_is_left_alone_and_the_one_before_goes_back() {
        NoteId first = open(ANNA, "een");
        meeting.by(ANNA).does(edit(first, "anders", 1)).accepted();
        NoteId second = open(ANNA, "twee");
        meeting.by(BEN).does(edit(second, "van Ben", 1)).accepted();
        meeting.by(ANNA).does(undo()).accepted();
        assertEquals("van Ben", note(second).text());
        assertEquals("een", note(first).text());
    }

    @Test
    void a_deleted_note_comes_back() {
        NoteId id = open(ANNA, "een");
        Note was = note(id);
        meeting.by(NICO).does(delete(id)).accepted();
        meeting.by(ANNA).does(undo()).refused(Reason.UNDO_NOTHING);
        meeting.by(NICO).does(undo()).accepted();
        assertEquals(was, note(id));
    }

    @Test
    void it_comes_back_only_while_there_is_room_for_it() {
        meeting.in("write");
        NoteId id = meeting.by(ANNA).does(write("een")).note();
        meeting.by(ANNA).does(delete(id)).accepted();
        meeting.by(FATIMA).does(reveal()).accepted();
        for (int i = 0; i < MAX; i++) {
            NoteId other = meeting.by(ANNA).does(write("nummer " + i, GOOD)).note();
            meeting.by(NICO).does(recolour(other, Colour.BLUE)).refused(Reason.PHASE);
            meeting.by(BEN).does(edit(other, "van Ben " + i, 1)).accepted();
        }
        meeting.by(ANNA).does(undo()).refused(Reason.NOTE_FULL);
    }

    @Test
    void the_reveal_is_not_taken_back() {
        meeting.in("write");
        NoteId id = meeting.by(ANNA).does(write("een")).note();
        meeting.by(ANNA).does(place(id, GOOD)).accepted();
        meeting.by(FATIMA).does(reveal()).accepted();
        meeting.by(ANNA).does(undo()).refused(Reason.UNDO_NOTHING);
        meeting.in("share");
        NoteId shared = meeting.by(ANNA).does(write("twee")).note();
        meeting.by(ANNA).does(place(shared, BETTER)).accepted();
        meeting.by(ANNA).does(undo()).refused(Reason.UNDO_NOTHING);
        assertTrue(note(shared).open());
    }

    @Test
    void p7_before_the_reveal_a_note_goes_back_into_the_hand_without_a_trace() {
        meeting.in("write");
        NoteId id = meeting.by(ANNA).does(write("een")).note();
        Map<Kind, Map<String, Object>> before = View.whole(meeting.state(), Optional.of(BEN));
        meeting.by(ANNA).does(place(id, GOOD)).accepted();
        meeting.by(ANNA).does(undo()).accepted();
        assertEquals(Note.Standing.PRIVATE, note(id).standing());
        assertEquals(before, View.whole(meeting.state(), Optional.of(BEN)));
    }

    @Test
    void b1_a_person_can_go_twenty_steps_back() {
        for (int i = 0; i < 25; i++) {
            open(ANNA, "n" + i);
        }
        for (int i = 0; i < 20; i++) {
            meeting.by(ANNA).does(undo()).accepted();
        }
        meeting.by(ANNA).does(undo()).refused(Reason.UNDO_NOTHING);
        assertEquals(5, meeting.state().notes().notes().size());
    }
}
