package nl.taartbord.rooms;

import static nl.taartbord.play.Meeting.ANNA;
import static nl.taartbord.play.Meeting.BEN;
import static nl.taartbord.play.Meeting.CARLA;
import static nl.taartbord.play.Meeting.FATIMA;
import static nl.taartbord.play.Meeting.NICO;
import static nl.taartbord.play.Meeting.OMAR;
import static nl.taartbord.play.Orders.approve;
import static nl.taartbord.play.Orders.endWork;
import static nl.taartbord.play.Orders.propose;
import static nl.taartbord.play.Orders.save;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Optional;
import nl.taartbord.activity.Reason;
import nl.taartbord.play.Meeting;
import nl.taartbord.play.Outcome;
import nl.taartbord.session.Event;
import nl.taartbord.statements.Statement;
import nl.taartbord.statements.StatementEvent;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import org.junit.jupiter.api.Test;

/** One text that is written together. */
class StatementTest {
    private final Meeting meeting = Meeting.begin().in("statement");

    private Statement statement() {
        return meeting.state().statements().statements().get(new PhaseId("statement"));
    }

    private static Optional<PersonId> over(Outcome outcome) {
        return outcome.event() instanceof Event.OfStatements(StatementEvent.Saved saved) ? saved.over() : fail("not saved");
    }

    @Test
    void every_saved_text_is_a_version_and_the_last_one_counts() {
        meeting.by(ANNA).does(save("een", 0)).accepted();
        meeting.by(BEN).does(save("twee", 1)).accepted();
        assertEquals("twee", statement().text());
        assertEquals(2, statement().version());
        assertEquals(List.of("een", "twee"), statement().versions().stream().map(Statement.Version::text).toList());
        meeting.by(BEN).does(save("twee", 2)).refused(Reason.UNCHANGED);
    }

    @Test
    void whose_text_was_replaced_unread_is_named() {
        assertEquals(Optional.empty(), over(meeting.by(ANNA).does(save("een", 0))));
        assertEquals(Optional.of(ANNA), over(meeting.by(BEN).does(save("twee", 0))));
        assertEquals(Optional.empty(), over(meeting.by(BEN).does(save("drie", 0))));
        assertEquals(Optional.empty(), over(meeting.by(CARLA).does(save("vier", 3))));
    }

    @Test
    void approvals_are_of_one_version_and_a_change_withdraws_them() {
        meeting.by(ANNA).does(approve(0, true)).refused(Reason.STATEMENT_EMPTY);
        meeting.by(ANNA).does(save("een", 0)).accepted();
        meeting.by(BEN).does(approve(1, true)).accepted();
        meeting.by(BEN).does(approve(1, true)).refused(Reason.UNCHANGED);
        meeting.by(BEN).does(approve(1, false)).accepted();
        meeting.by(NICO).inNameOf(OMAR).does(approve(1, true)).accepted();
        assertEquals(2, statement().approvals().size());
        meeting.by(ANNA).does(save("twee", 1)).accepted();
        assertTrue(statement().approvals().isEmpty());
        meeting.by(CARLA).does(approve(1, true)).refused(Reason.STATEMENT_STALE);
        meeting.by(CARLA).does(approve(2, true)).accepted();
    }

    @Test
    void it_is_approved_later_too_but_not_changed() {
        meeting.by(ANNA).does(save("een", 0)).accepted();
        meeting.in("actions").by(BEN).does(approve(1, true)).accepted();
        meeting.by(BEN).does(save("twee", 1)).refused(Reason.PHASE);
    }

    @Test
    void proposals_stand_beside_the_text() {
        meeting.by(ANNA).does(propose("zo misschien")).accepted();
        meeting.by(ANNA).does(save("een", 0)).accepted();
        assertEquals(List.of("zo misschien"), statement().proposals().stream().map(Statement.Proposal::text).toList());
        assertEquals(1, statement().version());
    }

    @Test
    void b1_proposals_and_versions_are_bounded() {
        for (int i = 0; i < 100; i++) {
            meeting.by(ANNA).does(propose("voorstel " + i)).accepted();
        }
        meeting.by(ANNA).does(propose("te veel")).refused(Reason.LIMIT);
        for (int i = 0; i < 205; i++) {
            meeting.by(ANNA).does(save("tekst " + i, i)).accepted();
        }
        assertEquals(200, statement().versions().size());
        assertEquals(205, statement().version());
    }

    @Test
    void ended_work_takes_no_texts() {
        meeting.by(FATIMA).does(endWork()).accepted();
        meeting.by(ANNA).does(save("een", 0)).refused(Reason.ENDED);
        meeting.by(ANNA).does(propose("een")).refused(Reason.ENDED);
    }
}
