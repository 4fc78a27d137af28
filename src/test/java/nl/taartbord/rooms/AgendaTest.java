package nl.taartbord.rooms;

import static nl.taartbord.play.Meeting.ANNA;
import static nl.taartbord.play.Meeting.FATIMA;
import static nl.taartbord.play.Meeting.NICO;
import static nl.taartbord.play.Meeting.OMAR;
import static nl.taartbord.play.Orders.endWork;
import static nl.taartbord.play.Orders.enter;
import static nl.taartbord.play.Orders.ready;
import static nl.taartbord.play.Orders.reopenWork;
import static nl.taartbord.play.Orders.write;
import static nl.taartbord.play.Workshops.BEGIN;
import static nl.taartbord.play.Workshops.MAX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import nl.taartbord.activity.Reason;
import nl.taartbord.agenda.Agenda;
import nl.taartbord.agenda.AgendaCommand;
import nl.taartbord.play.Meeting;
import nl.taartbord.play.Orders;
import nl.taartbord.play.Outcome;
import nl.taartbord.terms.PhaseId;
import org.junit.jupiter.api.Test;

/** Leading the meeting through its phases. */
class AgendaTest {
    private final Meeting meeting = Meeting.begin();

    private Outcome lead(AgendaCommand command) {
        return meeting.by(FATIMA).does(Orders.of(command));
    }

    private String current() {
        return meeting.state().agenda().current().value();
    }

    private List<String> order() {
        return meeting.state().agenda().phases().stream().map(planned -> planned.phase().id().value()).toList();
    }

    private static PhaseId phase(String id) {
        return new PhaseId(id);
    }

    @Test
    void next_and_back_go_along_the_phases_to_their_ends() {
        lead(new AgendaCommand.Back()).refused(Reason.PHASE_EDGE);
        lead(new AgendaCommand.Next()).accepted();
        assertEquals("introduce", current());
        lead(new AgendaCommand.Back()).accepted();
        assertEquals("lobby", current());
        meeting.in(order().getLast());
        lead(new AgendaCommand.Next()).refused(Reason.PHASE_EDGE);
    }

    @Test
    void skipped_phases_are_passed_over_and_can_be_entered_all_the_same() {
        lead(new AgendaCommand.Skip(phase("introduce"), true)).accepted();
        lead(new AgendaCommand.Skip(phase("introduce"), true)).refused(Reason.UNCHANGED);
        lead(new AgendaCommand.Next()).accepted();
        assertEquals("explain", current());
        lead(new AgendaCommand.Back()).accepted();
        assertEquals("lobby", current());
        meeting.in("introduce");
        assertFalse(meeting.state().agenda().planned(phase("introduce")).orElseThrow().skipped());
        lead(new AgendaCommand.Skip(phase("introduce"), true)).refused(Reason.PHASE_CURRENT);
        lead(new AgendaCommand.Skip(phase("geen"), true)).refused(Reason.PHASE_MISSING);
    }

    @Test
    void when_all_that_follows_is_skipped_next_is_the_edge() {
        meeting.in(order().get(order().size() - 2));
        lead(new AgendaCommand.Skip(phase(order().getLast()), true)).accepted();
        lead(new AgendaCommand.Next()).refused(Reason.PHASE_EDGE);
    }

    @Test
    void entering_where_it_is_or_what_is_not_there_is_refused() {
        meeting.by(FATIMA).does(enter("lobby")).refused(Reason.UNCHANGED);
        meeting.by(FATIMA).does(enter("geen")).refused(Reason.PHASE_MISSING);
    }

    @Test
    void phases_can_be_planned_longer_or_shorter() {
        lead(new AgendaCommand.Plan(phase("write"), 0)).accepted();
        lead(new AgendaCommand.Plan(phase("write"), 240)).accepted();
        lead(new AgendaCommand.Plan(phase("write"), 240)).refused(Reason.UNCHANGED);
        lead(new AgendaCommand.Plan(phase("write"), 241)).refused(Reason.MINUTES_RANGE);
        lead(new AgendaCommand.Plan(phase("write"), -1)).refused(Reason.MINUTES_RANGE);
        lead(new AgendaCommand.Plan(phase("geen"), 10)).refused(Reason.PHASE_MISSING);
    }

    @Test
    void phases_can_be_moved_the_current_one_too() {
        lead(new AgendaCommand.Move(phase("lobby"), 2)).accepted();
        assertEquals(List.of("introduce", "explain", "lobby", "write"), order().subList(0, 4));
        assertEquals("lobby", current());
        lead(new AgendaCommand.Move(phase("lobby"), 2)).refused(Reason.UNCHANGED);
        lead(new AgendaCommand.Move(phase("lobby"), order().size() - 1)).accepted();
        assertEquals("lobby", order().getLast());
        lead(new AgendaCommand.Move(phase("lobby"), order().size())).refused(Reason.PHASE_EDGE);
        lead(new AgendaCommand.Move(phase("lobby"), -1)).refused(Reason.PHASE_EDGE);
        lead(new AgendaCommand.Move(phase("geen"), 1)).refused(Reason.PHASE_MISSING);
    }

    @Test
    void a_repeated_phase_comes_fresh_after_the_current_one() {
        meeting.in("write").by(ANNA).does(write("eerste keer")).accepted();
        meeting.in("discuss");
        lead(new AgendaCommand.Repeat(phase("write"))).accepted();
        assertEquals("write~2", order().get(order().indexOf("discuss") + 1));
        lead(new AgendaCommand.Repeat(phase("write~2"))).accepted();
        assertEquals("write~3", order().get(order().indexOf("discuss") + 1));
        meeting.in("write~2");
        for (int i = 0; i < MAX; i++) {
            meeting.by(ANNA).does(write("tweede keer " + i)).accepted();
        }
        lead(new AgendaCommand.Repeat(phase("geen"))).refused(Reason.PHASE_MISSING);
    }

    @Test
    void b1_eighty_phases_and_not_one_more() {
        while (order().size() < Agenda.MOST_PHASES) {
            lead(new AgendaCommand.Repeat(phase("break"))).accepted();
        }
        lead(new AgendaCommand.Repeat(phase("break"))).refused(Reason.LIMIT);
    }

    @Test
    void going_back_loses_nothing_that_was_made() {
        meeting.in("write").by(ANNA).does(write("blijft")).accepted();
        meeting.in("lobby").in("write");
        assertEquals(1, meeting.state().notes().notes().size());
        assertTrue(meeting.state().agenda().planned(phase("write")).orElseThrow().visited());
    }

    @Test
    void a_new_phase_is_a_new_question_who_is_ready() {
        meeting.by(ANNA).does(ready(true)).accepted();
        meeting.by(ANNA).does(ready(true)).refused(Reason.UNCHANGED);
        meeting.by(NICO).inNameOf(OMAR).does(ready(true)).accepted();
        assertEquals(Set.of(ANNA, OMAR), meeting.state().agenda().ready());
        meeting.in("write");
        assertTrue(meeting.state().agenda().ready().isEmpty());
        meeting.by(ANNA).does(ready(false)).refused(Reason.UNCHANGED);
    }

    @Test
    void the_time_spent_is_kept_over_several_visits() {
        meeting.in("write");
        meeting.passes(60_000);
        meeting.in("lobby");
        meeting.passes(5_000);
        meeting.in("write");
        meeting.passes(1_000);
        meeting.in("lobby");
        assertEquals(61_000, meeting.state().agenda().planned(phase("write")).orElseThrow().spent());
        assertEquals(BEGIN, meeting.state().agenda().startedAt());
    }

    @Test
    void ended_work_begins_anew_in_the_next_phase() {
        meeting.in("write").by(FATIMA).does(endWork()).accepted();
        meeting.by(FATIMA).does(endWork()).refused(Reason.UNCHANGED);
        meeting.in("share");
        assertFalse(meeting.state().agenda().ended());
        meeting.by(FATIMA).does(reopenWork()).refused(Reason.UNCHANGED);
    }
}
