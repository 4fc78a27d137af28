package nl.taartbord.rooms;

import static nl.taartbord.play.Meeting.ANNA;
import static nl.taartbord.play.Meeting.FATIMA;
import static nl.taartbord.play.Orders.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import nl.taartbord.activity.Reason;
import nl.taartbord.agenda.AgendaCommand;
import nl.taartbord.agenda.Timer;
import nl.taartbord.play.Meeting;
import nl.taartbord.play.Orders;
import nl.taartbord.play.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The timer: a sign, and an end only where the facilitator chose so. */
class TimerTest {
    private final Meeting meeting = Meeting.begin().in("write");

    private Outcome lead(AgendaCommand command) {
        return meeting.by(FATIMA).does(Orders.of(command));
    }

    private Timer timer() {
        return meeting.state().agenda().timer();
    }

    private Outcome start(int seconds, boolean stopsWork) {
        return lead(new AgendaCommand.StartTimer(seconds, Optional.of(stopsWork)));
    }

    @Test
    void it_runs_from_the_servers_time_and_one_at_a_time() {
        start(60, false).accepted();
        assertEquals(meeting.now() + 60_000, timer().endsAt());
        start(60, false).refused(Reason.TIMER_RUNNING);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 14_401, Integer.MAX_VALUE})
    void b1_its_length_is_bounded(int seconds) {
        start(seconds, false).refused(Reason.TIMER_RANGE);
        start(14_400, false).accepted();
        lead(new AgendaCommand.ExtendTimer(1)).refused(Reason.TIMER_RANGE);
    }

    @Test
    void a_pause_keeps_what_is_left() {
        start(60, false).accepted();
        meeting.passes(20_000);
        lead(new AgendaCommand.PauseTimer()).accepted();
        lead(new AgendaCommand.PauseTimer()).refused(Reason.TIMER_IDLE);
        meeting.passes(600_000);
        assertEquals(40_000, timer().remaining());
        lead(new AgendaCommand.ResumeTimer()).accepted();
        lead(new AgendaCommand.ResumeTimer()).refused(Reason.TIMER_IDLE);
        assertEquals(meeting.now() + 40_000, timer().endsAt());
    }

    @Test
    void it_is_made_longer_and_shorter_but_not_shorter_than_now() {
        start(60, false).accepted();
        lead(new AgendaCommand.ExtendTimer(30)).accepted();
        assertEquals(90_000, timer().total());
        lead(new AgendaCommand.ExtendTimer(-89)).accepted();
        lead(new AgendaCommand.ExtendTimer(-1)).refused(Reason.TIMER_RANGE);
        lead(new AgendaCommand.ExtendTimer(0)).refused(Reason.TIMER_RANGE);
        lead(new AgendaCommand.ExtendTimer(Integer.MIN_VALUE)).refused(Reason.TIMER_RANGE);
        lead(new AgendaCommand.PauseTimer()).accepted();
        lead(new AgendaCommand.ExtendTimer(10)).accepted();
        assertEquals(11_000, timer().remaining());
    }

    @Test
    void what_does_not_run_is_not_paused_extended_or_stopped() {
        lead(new AgendaCommand.PauseTimer()).refused(Reason.TIMER_IDLE);
        lead(new AgendaCommand.ResumeTimer()).refused(Reason.TIMER_IDLE);
        lead(new AgendaCommand.StopTimer()).refused(Reason.TIMER_IDLE);
        lead(new AgendaCommand.ExtendTimer(5)).refused(Reason.TIMER_IDLE);
    }

    @Test
    void t1_it_expires_once() {
        start(60, false).accepted();
        assertTrue(meeting.passes(59_999).isEmpty());
        assertEquals(1, meeting.passes(1).size());
        assertTrue(meeting.passes(1).isEmpty());
        assertEquals(Timer.State.EXPIRED, timer().state());
        assertFalse(meeting.state().agenda().ended());
        meeting.by(ANNA).does(write("gaat door")).accepted();
        lead(new AgendaCommand.StopTimer()).accepted();
    }

    @Test
    void where_it_was_chosen_so_the_work_ends_with_it_and_goes_on_with_more_time() {
        start(60, true).accepted();
        meeting.passes(60_000);
        assertTrue(meeting.state().agenda().ended());
        meeting.by(ANNA).does(write("te laat")).refused(Reason.ENDED);
        lead(new AgendaCommand.ExtendTimer(30)).accepted();
        assertFalse(meeting.state().agenda().ended());
        assertEquals(Timer.State.RUNNING, timer().state());
        assertEquals(meeting.now() + 30_000, timer().endsAt());
        meeting.by(ANNA).does(write("op tijd")).accepted();
    }

    @Test
    void another_phase_stops_it() {
        start(60, true).accepted();
        meeting.in("share");
        assertEquals(Timer.State.IDLE, timer().state());
        assertTrue(meeting.passes(100_000).isEmpty());
    }
}
