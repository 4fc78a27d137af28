package nl.taartbord.rooms;

import static nl.taartbord.play.Meeting.ANNA;
import static nl.taartbord.play.Meeting.BEN;
import static nl.taartbord.play.Meeting.CARLA;
import static nl.taartbord.play.Meeting.FATIMA;
import static nl.taartbord.play.Meeting.NICO;
import static nl.taartbord.play.Meeting.OMAR;
import static nl.taartbord.play.Orders.delete;
import static nl.taartbord.play.Orders.edit;
import static nl.taartbord.play.Orders.endWork;
import static nl.taartbord.play.Orders.hide;
import static nl.taartbord.play.Orders.place;
import static nl.taartbord.play.Orders.reopenWork;
import static nl.taartbord.play.Orders.reveal;
import static nl.taartbord.play.Orders.undo;
import static nl.taartbord.play.Orders.write;
import static nl.taartbord.play.Workshops.BETTER;
import static nl.taartbord.play.Workshops.CENTRE;
import static nl.taartbord.play.Workshops.DREAM;
import static nl.taartbord.play.Workshops.FACTS;
import static nl.taartbord.play.Workshops.GOOD;
import static nl.taartbord.play.Workshops.MAX;
import static nl.taartbord.play.Workshops.NORTH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.taartbord.activity.Reason;
import nl.taartbord.notes.Note;
import nl.taartbord.notes.NoteCommand;
import nl.taartbord.notes.NoteEvent;
import nl.taartbord.notes.Notes;
import nl.taartbord.play.Meeting;
import nl.taartbord.play.Orders;
import nl.taartbord.terms.Colour;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.SliceId;
import nl.taartbord.terms.ZoneId;
import nl.taartbord.view.Kind;
import nl.taartbord.view.View;
import org.junit.jupiter.api.Test;

/** Notes from the hand onto the poster and into the open. */
class WritingNotesTest {
    private final Meeting meeting = Meeting.begin();

    private Note note(NoteId id) {
        return meeting.state().notes().find(id).orElseThrow();
    }

    /** As others have it: null, a map without a text, or with one. */
    private Map<?, ?> seenBy(PersonId viewer, NoteId id) {
        return (Map<?, ?>) View.whole(meeting.state(), Optional.of(viewer)).get(Kind.NOTES).get(id.value());
    }

    @Test
    void a_note_is_private_then_down_then_open() {
        meeting.in("write");
        NoteId id = meeting.by(ANNA).does(write("Koffie")).note();
        assertEquals(Note.Standing.PRIVATE, note(id).standing());
        assertNull(seenBy(BEN, id));
        assertNull(seenBy(FATIMA, id));
        assertEquals("Koffie", seenBy(ANNA, id).get("text"));

        meeting.by(ANNA).does(place(id, GOOD)).accepted();
        assertEquals("down", seenBy(BEN, id).get("state"));
        assertNull(seenBy(FATIMA, id).get("text"));
        assertNull(seenBy(FATIMA, id).get("author"));
        assertEquals("Koffie", seenBy(ANNA, id).get("text"));

        meeting.by(FATIMA).does(reveal()).accepted();
        assertEquals("Koffie", seenBy(BEN, id).get("text"));
        assertEquals(ANNA.value(), seenBy(BEN, id).get("author"));
    }

    @Test
    void p3_the_reveal_is_one_event_in_an_order_unrelated_to_arrival() {
        meeting.in("write");
        List<NoteId> ids = Stream.of(ANNA, BEN, CARLA, NICO)
                .map(person -> meeting.by(person).does(write("van " + person, GOOD)).note()).toList();
        meeting.by(BEN).does(place(ids.get(1), DREAM)).accepted();
        NoteEvent.Revealed event = (NoteEvent.Revealed) meeting.by(FATIMA).does(reveal()).ofNotes();
        assertEquals(ids.stream().map(NoteId::value).sorted().toList(), event.notes().keySet().stream().map(NoteId::value).toList());
        assertEquals(GOOD, note(ids.get(0)).place().orElseThrow().zone());
        assertEquals(DREAM, note(ids.get(1)).place().orElseThrow().zone());
        meeting.by(FATIMA).does(reveal()).refused(Reason.UNCHANGED);
    }

    @Test
    void p1_what_was_never_placed_stays_with_its_writer_when_all_is_revealed_and_opens_as_soon_as_they_place_it() {
        meeting.in("write");
        NoteId kept = meeting.by(ANNA).does(write("Nog even voor mij")).note();
        NoteId entered = meeting.by(NICO).inNameOf(OMAR).does(write("Van Omar")).note();
        NoteId placed = meeting.by(BEN).does(write("Voor allen", GOOD)).note();
        assertEquals(Map.of(placed, note(placed).place().orElseThrow()),
                ((NoteEvent.Revealed) meeting.by(FATIMA).does(reveal()).ofNotes()).notes());
        assertEquals(Note.Standing.PRIVATE, note(kept).standing());
        assertNull(seenBy(FATIMA, kept));
        assertNull(seenBy(BEN, entered));
        meeting.by(ANNA).does(place(kept, GOOD)).accepted();
        assertTrue(note(kept).open());
    }

    @Test
    void p1_revealing_one_person_does_not_open_what_they_never_placed() {
        meeting.in("write");
        NoteId kept = meeting.by(ANNA).does(write("Nog even voor mij")).note();
        meeting.by(FATIMA).does(reveal(ANNA)).refused(Reason.UNCHANGED);
        NoteId placed = meeting.by(ANNA).does(write("Voor allen", GOOD)).note();
        meeting.by(FATIMA).does(reveal(ANNA)).accepted();
        assertTrue(note(placed).open());
        assertNull(seenBy(FATIMA, kept));
        meeting.by(ANNA).does(place(kept, GOOD)).accepted();
        assertEquals(Note.Standing.DOWN, note(kept).standing(), "not revealed as a whole yet");
    }

    @Test
    void how_many_were_never_placed_is_known_without_a_text() {
        meeting.in("write");
        meeting.by(ANNA).does(write("Nog even voor mij")).accepted();
        meeting.by(BEN).does(write("Voor allen", GOOD)).accepted();
        meeting.by(FATIMA).does(reveal()).accepted();
        Map<Kind, Map<String, Object>> view = View.whole(meeting.state(), Optional.of(FATIMA));
        assertEquals(2L, ((Map<?, ?>) view.get(Kind.PROGRESS).get("write")).get("written"));
        assertEquals(1, view.get(Kind.NOTES).size());
    }

    @Test
    void where_nothing_lies_face_down_by_rule_there_is_nothing_to_reveal() {
        meeting.in("share");
        NoteId kept = meeting.by(ANNA).does(write("Nog even voor mij")).note();
        meeting.by(FATIMA).does(reveal()).refused(Reason.UNCHANGED);
        assertNull(seenBy(FATIMA, kept));
    }

    @Test
    void what_is_placed_after_the_reveal_is_open_at_once() {
        meeting.in("write").by(FATIMA).does(reveal()).accepted();
        NoteId id = meeting.by(ANNA).does(write("Laat")).note();
        assertEquals(Note.Standing.PRIVATE, note(id).standing());
        meeting.by(ANNA).does(place(id, GOOD)).accepted();
        assertTrue(note(id).open());
    }

    @Test
    void revealing_one_person_leaves_the_others_hidden() {
        meeting.in("write");
        NoteId hers = meeting.by(ANNA).does(write("A", GOOD)).note();
        NoteId his = meeting.by(BEN).does(write("B", GOOD)).note();
        meeting.by(FATIMA).does(reveal(ANNA)).accepted();
        assertTrue(note(hers).open());
        assertEquals(Note.Standing.DOWN, note(his).standing());
        meeting.by(FATIMA).does(reveal(ANNA)).refused(Reason.UNCHANGED);
        meeting.by(FATIMA).does(reveal()).accepted();
        assertTrue(note(his).open());
    }

    @Test
    void an_earlier_phase_is_revealed_by_name_and_other_phases_have_nothing_to_reveal() {
        meeting.in("write");
        NoteId id = meeting.by(ANNA).does(write("Koffie", GOOD)).note();
        meeting.in("discuss").by(FATIMA).does(reveal()).refused(Reason.PHASE_MISSING);
        meeting.by(FATIMA).does(Orders.of(new NoteCommand.Reveal(Optional.of(new PhaseId("write")), Optional.empty()))).accepted();
        assertTrue(note(id).open());
    }

    @Test
    void a_private_note_of_an_unrevealed_phase_stays_face_down_when_it_is_placed_later() {
        meeting.in("write");
        NoteId id = meeting.by(ANNA).does(write("Koffie")).note();
        meeting.in("discuss").by(ANNA).does(place(id, GOOD)).accepted();
        assertEquals(Note.Standing.DOWN, note(id).standing());
    }

    @Test
    void where_notes_are_shared_by_placing_they_open_when_their_author_does() {
        meeting.in("share");
        NoteId id = meeting.by(ANNA).does(write("Koffie")).note();
        assertNull(seenBy(BEN, id));
        meeting.by(ANNA).does(place(id, BETTER)).accepted();
        assertTrue(note(id).open());
    }

    @Test
    void nobody_writes_more_than_the_phase_allows_and_others_count_apart() {
        meeting.in("write");
        for (int i = 0; i < MAX; i++) {
            meeting.by(ANNA).does(write("nummer " + i)).accepted();
        }
        meeting.by(ANNA).does(write("te veel")).refused(Reason.NOTE_FULL);
        meeting.by(BEN).does(write("wel")).accepted();
        meeting.by(FATIMA).inNameOf(OMAR).does(write("van Omar")).accepted();
    }

    @Test
    void b1_a_session_holds_so_many_notes_and_not_one_more() {
        meeting.in("discuss");
        IntStream.range(0, Notes.MOST).forEach(i -> meeting.by(ANNA).does(write("n" + i, GOOD)).accepted());
        meeting.by(ANNA).does(write("te veel", GOOD)).refused(Reason.LIMIT);
        NoteId first = meeting.state().notes().notes().keySet().iterator().next();
        meeting.by(ANNA).does(delete(first)).accepted();
        meeting.by(BEN).does(write("past weer", GOOD)).accepted();
        meeting.by(ANNA).does(undo()).refused(Reason.LIMIT);
    }

    @Test
    void in_a_discussion_a_note_needs_a_zone_and_is_open_and_keeps_its_colour() {
        meeting.in("discuss").by(ANNA).does(write("Zwevend")).refused(Reason.ZONE_MISSING);
        NoteId id = meeting.by(ANNA).does(Orders.of(new NoteCommand.Write("Roze", Optional.of(GOOD), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.of(Colour.PINK)))).note();
        assertTrue(note(id).open());
        assertEquals(Colour.PINK, note(id).colour());
    }

    @Test
    void in_a_write_phase_the_colour_is_that_of_the_phase() {
        meeting.in("write");
        NoteId id = meeting.by(ANNA).does(Orders.of(new NoteCommand.Write("Roze", Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.of(Colour.PINK)))).note();
        assertEquals(Colour.GREEN, note(id).colour());
    }

    @Test
    void while_something_is_explained_notes_go_only_where_it_says_so() {
        meeting.in("explain").by(ANNA).does(write("Valt op", FACTS)).accepted();
        meeting.by(ANNA).does(write("Elders", GOOD)).refused(Reason.ZONE_MISSING);
        meeting.by(ANNA).does(write("Nergens")).refused(Reason.ZONE_MISSING);
        meeting.in("bare").by(ANNA).does(write("Hier niet", FACTS)).refused(Reason.ZONE_MISSING);
    }

    @Test
    void only_zones_for_notes_and_slices_that_are_there_take_notes() {
        meeting.in("discuss");
        meeting.by(ANNA).does(write("x", CENTRE)).refused(Reason.ZONE_MISSING);
        meeting.by(ANNA).does(write("x", new ZoneId("nergens"))).refused(Reason.ZONE_MISSING);
        NoteId id = meeting.by(ANNA).does(write("x", GOOD)).note();
        meeting.by(ANNA).does(place(id, GOOD, new SliceId("oost"))).refused(Reason.SLICE_MISSING);
        meeting.by(ANNA).does(place(id, GOOD, new SliceId("zuid"))).accepted();
        meeting.by(ANNA).does(place(id, GOOD, NORTH)).accepted();
        assertEquals(Optional.of(NORTH), note(id).place().orElseThrow().slice());
    }

    @Test
    void a_note_entered_in_somebodys_name_is_theirs_and_known_to_who_typed_it() {
        meeting.in("write");
        NoteId id = meeting.by(NICO).inNameOf(OMAR).does(write("Van Omar")).note();
        assertEquals(OMAR, note(id).author());
        assertEquals("Van Omar", seenBy(NICO, id).get("text"));
        assertEquals(false, seenBy(NICO, id).get("mine"));
        assertNull(seenBy(FATIMA, id));
        meeting.by(NICO).does(place(id, GOOD)).refused(Reason.NOTE_MISSING);
        meeting.by(NICO).inNameOf(OMAR).does(place(id, GOOD)).accepted();
    }

    @Test
    void another_ones_private_note_is_not_there_for_anybody() {
        meeting.in("write");
        NoteId id = meeting.by(ANNA).does(write("Geheim")).note();
        for (PersonId person : List.of(BEN, FATIMA, NICO)) {
            meeting.by(person).does(edit(id, "Gekaapt", 1)).refused(Reason.NOTE_MISSING);
            meeting.by(person).does(place(id, GOOD)).refused(Reason.NOTE_MISSING);
            meeting.by(person).does(delete(id)).refused(Reason.NOTE_MISSING);
        }
        meeting.by(FATIMA).does(hide(id)).refused(Reason.NOTE_MISSING);
    }

    @Test
    void when_the_work_has_ended_what_is_in_hand_may_still_be_placed() {
        meeting.in("write");
        NoteId id = meeting.by(ANNA).does(write("Op tijd")).note();
        meeting.by(FATIMA).does(endWork()).accepted();
        meeting.by(ANNA).does(write("Te laat")).refused(Reason.ENDED);
        meeting.by(ANNA).does(edit(id, "Te laat", 1)).refused(Reason.ENDED);
        meeting.by(ANNA).does(place(id, GOOD)).accepted();
        meeting.by(FATIMA).does(reopenWork()).accepted();
        meeting.by(ANNA).does(write("Weer")).accepted();
    }
}
