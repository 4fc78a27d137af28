package nl.taartbord.rooms;

import static nl.taartbord.play.Meeting.ANNA;
import static nl.taartbord.play.Meeting.BEN;
import static nl.taartbord.play.Meeting.CARLA;
import static nl.taartbord.play.Orders.cluster;
import static nl.taartbord.play.Orders.dissolve;
import static nl.taartbord.play.Orders.leave;
import static nl.taartbord.play.Orders.place;
import static nl.taartbord.play.Orders.title;
import static nl.taartbord.play.Orders.write;
import static nl.taartbord.play.Workshops.BETTER;
import static nl.taartbord.play.Workshops.CENTRE;
import static nl.taartbord.play.Workshops.GOOD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import nl.taartbord.activity.Reason;
import nl.taartbord.notes.Note;
import nl.taartbord.play.Meeting;
import nl.taartbord.terms.ClusterId;
import nl.taartbord.terms.NoteId;
import org.junit.jupiter.api.Test;

/** Notes that are put together. */
class ClustersTest {
    private final Meeting meeting = Meeting.begin();

    private NoteId open(String text) {
        return meeting.in("discuss").by(ANNA).does(write(text, GOOD)).note();
    }

    private Note note(NoteId id) {
        return meeting.state().notes().find(id).orElseThrow();
    }

    @Test
    void two_or_more_open_notes_make_one() {
        NoteId one = open("een");
        NoteId two = open("twee");
        meeting.by(BEN).does(cluster(one)).refused(Reason.CLUSTER_FEW);
        meeting.by(BEN).does(cluster(one, one)).refused(Reason.CLUSTER_FEW);
        meeting.by(BEN).does(cluster(one, new NoteId("geen"))).refused(Reason.NOTE_MISSING);
        ClusterId id = meeting.by(BEN).does(cluster(one, two)).cluster();
        assertEquals(Optional.of(id), note(one).cluster());
        assertEquals(Optional.of(id), note(two).cluster());
        assertEquals("Samen", meeting.state().notes().clusters().get(id).title());
    }

    @Test
    void what_not_everybody_can_read_is_in_no_cluster() {
        meeting.in("write");
        NoteId down = meeting.by(ANNA).does(write("dicht", GOOD)).note();
        meeting.in("discuss");
        NoteId open = meeting.by(ANNA).does(write("open", GOOD)).note();
        meeting.by(ANNA).does(cluster(open, down)).refused(Reason.NOTE_MISSING);
    }

    @Test
    void a_cluster_is_titled_moved_and_dissolved() {
        NoteId one = open("een");
        NoteId two = open("twee");
        ClusterId id = meeting.by(BEN).does(cluster(one, two)).cluster();
        meeting.by(CARLA).does(title(id, "Anders")).accepted();
        meeting.by(CARLA).does(title(id, "Anders")).refused(Reason.UNCHANGED);
        meeting.by(CARLA).does(place(id, BETTER)).accepted();
        assertEquals(BETTER, note(one).place().orElseThrow().zone());
        assertEquals(BETTER, meeting.state().notes().clusters().get(id).zone());
        meeting.by(CARLA).does(place(id, CENTRE)).refused(Reason.ZONE_MISSING);
        meeting.by(CARLA).does(dissolve(id)).accepted();
        assertEquals(Optional.empty(), note(two).cluster());
        meeting.by(CARLA).does(dissolve(id)).refused(Reason.CLUSTER_MISSING);
        meeting.by(CARLA).does(title(id, "Weg")).refused(Reason.CLUSTER_MISSING);
    }

    @Test
    void one_note_is_no_cluster() {
        NoteId one = open("een");
        NoteId two = open("twee");
        meeting.by(BEN).does(cluster(one, two)).accepted();
        meeting.by(BEN).does(leave(one)).accepted();
        assertTrue(meeting.state().notes().clusters().isEmpty());
        assertEquals(Optional.empty(), note(two).cluster());
        meeting.by(BEN).does(leave(one)).refused(Reason.CLUSTER_MISSING);
    }

    @Test
    void a_note_put_into_another_zone_leaves_its_cluster_and_within_the_zone_it_stays() {
        NoteId one = open("een");
        NoteId two = open("twee");
        NoteId three = open("drie");
        ClusterId id = meeting.by(BEN).does(cluster(one, two, three)).cluster();
        meeting.by(BEN).does(place(one, GOOD, 5, 5)).accepted();
        assertEquals(Optional.of(id), note(one).cluster());
        meeting.by(BEN).does(place(one, BETTER)).accepted();
        assertEquals(Optional.empty(), note(one).cluster());
        assertEquals(Optional.of(id), note(two).cluster());
    }

    @Test
    void a_new_cluster_takes_notes_from_the_old_one() {
        NoteId one = open("een");
        NoteId two = open("twee");
        NoteId three = open("drie");
        ClusterId old = meeting.by(BEN).does(cluster(one, two)).cluster();
        ClusterId made = meeting.by(BEN).does(cluster(two, three)).cluster();
        assertFalse(meeting.state().notes().clusters().containsKey(old));
        assertEquals(Optional.empty(), note(one).cluster());
        assertEquals(Optional.of(made), note(two).cluster());
    }
}
