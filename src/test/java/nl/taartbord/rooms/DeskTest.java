package nl.taartbord.rooms;

import static nl.taartbord.play.Meeting.ANNA;
import static nl.taartbord.play.Meeting.FATIMA;
import static nl.taartbord.play.Orders.close;
import static nl.taartbord.play.Orders.enter;
import static nl.taartbord.play.Orders.lock;
import static nl.taartbord.play.Orders.reopen;
import static nl.taartbord.play.Orders.write;
import static nl.taartbord.play.Workshops.GOOD;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import nl.taartbord.activity.Reason;
import nl.taartbord.agenda.AgendaCommand;
import nl.taartbord.agenda.Timer;
import nl.taartbord.play.Meeting;
import nl.taartbord.play.Orders;
import nl.taartbord.play.Outcome;
import nl.taartbord.session.DeskCommand;
import nl.taartbord.session.Session;
import nl.taartbord.session.State;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.Role;
import nl.taartbord.terms.Spot;
import nl.taartbord.terms.ZoneId;
import org.junit.jupiter.api.Test;

/** The session as a whole. */
class DeskTest {
    private final Meeting meeting = Meeting.begin();

    private Outcome gather(Optional<ZoneId> zone, Optional<Double> x, Optional<Double> y, Optional<Double> scale) {
        return meeting.by(FATIMA).does(Orders.of(new DeskCommand.Gather(zone, x, y, scale)));
    }

    @Test
    void everybody_is_gathered_at_a_zone_or_a_point_as_often_as_asked() {
        gather(Optional.of(GOOD), Optional.empty(), Optional.empty(), Optional.empty()).accepted();
        gather(Optional.of(GOOD), Optional.empty(), Optional.empty(), Optional.empty()).accepted();
        assertEquals(2, meeting.state().desk().gathering().orElseThrow().count());
        gather(Optional.empty(), Optional.of(10.0), Optional.of(20.0), Optional.of(2.0)).accepted();
        assertEquals(Optional.of(new Spot(10, 20)), meeting.state().desk().gathering().orElseThrow().spot());
    }

    @Test
    void nowhere_is_no_place_to_gather() {
        gather(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()).refused(Reason.ZONE_MISSING);
        gather(Optional.empty(), Optional.of(10.0), Optional.empty(), Optional.empty()).refused(Reason.ZONE_MISSING);
        gather(Optional.of(new ZoneId("nergens")), Optional.empty(), Optional.empty(), Optional.empty()).refused(Reason.ZONE_MISSING);
        gather(Optional.of(GOOD), Optional.empty(), Optional.empty(), Optional.of(Double.NaN)).refused(Reason.MALFORMED);
        gather(Optional.of(GOOD), Optional.empty(), Optional.empty(), Optional.of(0.0)).refused(Reason.MALFORMED);
    }

    @Test
    void a_poster_is_locked_and_unlocked() {
        meeting.by(FATIMA).does(lock(false)).refused(Reason.UNCHANGED);
        meeting.by(FATIMA).does(lock(true)).accepted();
        meeting.by(FATIMA).does(lock(true)).refused(Reason.UNCHANGED);
        meeting.by(FATIMA).does(lock(false)).accepted();
    }

    @Test
    void in_a_closed_session_nothing_changes_but_that_it_is_reopened() {
        meeting.in("write").by(FATIMA).does(close()).accepted();
        meeting.by(ANNA).does(write("te laat")).refused(Reason.CLOSED);
        meeting.by(FATIMA).does(enter("lobby")).refused(Reason.CLOSED);
        meeting.by(FATIMA).does(close()).refused(Reason.CLOSED);
        meeting.by(ANNA).does(reopen()).refused(Reason.ROLE);
        State closed = meeting.state();
        meeting.admit(new PersonId("plaat"), Role.PARTICIPANT, "Laat");
        assertEquals(closed, meeting.state());
        meeting.by(FATIMA).does(reopen()).accepted();
        meeting.by(FATIMA).does(reopen()).refused(Reason.UNCHANGED);
        meeting.by(ANNA).does(write("weer")).accepted();
    }

    @Test
    void a_closed_session_has_no_timer() {
        meeting.by(FATIMA).does(Orders.of(new AgendaCommand.StartTimer(60, Optional.of(true)))).accepted();
        meeting.by(FATIMA).does(close()).accepted();
        assertEquals(Timer.State.IDLE, meeting.state().agenda().timer().state());
        assertEquals(List.of(), Session.due(meeting.state(), Long.MAX_VALUE));
    }

    @Test
    void a_session_has_another_title() {
        meeting.by(FATIMA).does(Orders.of(new DeskCommand.Rename("Anders"))).accepted();
        assertEquals("Anders", meeting.state().setting().title());
        meeting.by(FATIMA).does(Orders.of(new DeskCommand.Rename("Anders"))).refused(Reason.UNCHANGED);
        meeting.by(FATIMA).does(Orders.of(new DeskCommand.Rename(""))).refused(Reason.TEXT_EMPTY);
    }
}
