package nl.taartbord.rooms;

import static nl.taartbord.play.Meeting.ANNA;
import static nl.taartbord.play.Meeting.BEN;
import static nl.taartbord.play.Meeting.FATIMA;
import static nl.taartbord.play.Meeting.NICO;
import static nl.taartbord.play.Meeting.OMAR;
import static nl.taartbord.play.Orders.answer;
import static nl.taartbord.play.Orders.close;
import static nl.taartbord.play.Orders.endWork;
import static nl.taartbord.play.Orders.of;
import static nl.taartbord.play.Orders.remove;
import static nl.taartbord.play.Orders.shareHomework;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.taartbord.activity.Reason;
import nl.taartbord.agenda.AgendaCommand;
import nl.taartbord.play.Meeting;
import nl.taartbord.play.Onlooker;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.view.Kind;
import nl.taartbord.view.View;
import org.junit.jupiter.api.Test;

/** Answers between two meetings: one's own until shared. */
class HomeworkTest {
    private static final PhaseId COPY = new PhaseId("homework~2");
    private final Meeting meeting = Meeting.begin().in("homework");

    private Map<?, ?> sheet(PersonId of, Optional<PersonId> viewer) {
        return sheet("homework", of, viewer);
    }

    private Map<?, ?> sheet(String phase, PersonId of, Optional<PersonId> viewer) {
        return (Map<?, ?>) View.whole(meeting.state(), viewer).get(Kind.HOMEWORK).get(phase + "/" + of.value());
    }

    @Test
    void others_see_how_many_answers_there_are_and_not_what_they_say() {
        meeting.by(ANNA).does(answer("wat", "oefenen")).accepted();
        assertEquals(Map.of("wat", "oefenen"), sheet(ANNA, Optional.of(ANNA)).get("answers"));
        for (Optional<PersonId> other : List.of(Optional.of(FATIMA), Optional.of(BEN), Optional.<PersonId>empty())) {
            assertNull(sheet(ANNA, other).get("answers"));
            assertEquals(1, sheet(ANNA, other).get("answered"));
            assertEquals(false, sheet(ANNA, other).get("shared"));
        }
        meeting.by(ANNA).does(answer("wat", "veel oefenen")).accepted();
        assertTrue(Onlooker.shown(meeting.last(), Optional.of(BEN)).isEmpty(), "a change is nothing to others");
    }

    @Test
    void it_is_made_and_shared_after_the_meeting_was_closed_too() {
        meeting.by(FATIMA).does(close()).accepted();
        meeting.by(ANNA).does(answer("wat", "oefenen")).accepted();
        assertNull(sheet(ANNA, Optional.of(BEN)).get("answers"));
        meeting.by(ANNA).does(shareHomework()).accepted();
        assertEquals(Map.of("wat", "oefenen"), sheet(ANNA, Optional.of(BEN)).get("answers"));
    }

    @Test
    void an_empty_text_takes_an_answer_away() {
        meeting.by(ANNA).does(answer("wat", "")).refused(Reason.UNCHANGED);
        meeting.by(ANNA).does(answer("wat", "oefenen")).accepted();
        meeting.by(ANNA).does(answer("wat", "oefenen")).refused(Reason.UNCHANGED);
        meeting.by(ANNA).does(answer("wat", " ")).accepted();
        assertEquals(0, sheet(ANNA, Optional.empty()).get("answered"));
    }

    @Test
    void b1_an_answer_is_as_long_as_a_note() {
        meeting.by(ANNA).does(answer("wat", "x".repeat(1_001))).refused(Reason.TEXT_LONG);
        meeting.by(ANNA).does(answer("wat", "a\u0000")).refused(Reason.MALFORMED);
        meeting.by(ANNA).does(answer("wat", "x".repeat(1_000))).accepted();
        meeting.by(ANNA).does(answer("geen", "x")).refused(Reason.HOMEWORK_QUESTION);
        meeting.by(ANNA).does(answer("wat", "x", new PhaseId("lobby"))).refused(Reason.HOMEWORK_QUESTION);
    }

    @Test
    void what_is_shared_all_read_and_what_changes_after_it_too() {
        meeting.by(ANNA).does(shareHomework()).refused(Reason.HOMEWORK_EMPTY);
        meeting.by(ANNA).does(answer("wat", "oefenen")).accepted();
        meeting.by(ANNA).does(shareHomework()).accepted();
        meeting.by(ANNA).does(answer("hoe", "samen")).accepted();
        assertEquals(Map.of("wat", "oefenen", "hoe", "samen"), sheet(ANNA, Optional.empty()).get("answers"));
        meeting.by(ANNA).does(shareHomework()).refused(Reason.UNCHANGED);
        meeting.by(ANNA).does(answer("wat", "")).accepted();
        assertEquals(Map.of("hoe", "samen"), sheet(ANNA, Optional.of(BEN)).get("answers"));
        assertNull(sheet(BEN, Optional.of(BEN)));
    }

    @Test
    void who_types_for_somebody_reads_what_they_typed_and_no_more() {
        meeting.by(NICO).inNameOf(OMAR).does(answer("wat", "oefenen")).accepted();
        meeting.by(FATIMA).inNameOf(OMAR).does(answer("hoe", "samen")).accepted();
        assertEquals(Map.of("wat", "oefenen"), sheet(OMAR, Optional.of(NICO)).get("answers"));
        assertEquals(Map.of("hoe", "samen"), sheet(OMAR, Optional.of(FATIMA)).get("answers"));
        assertNull(sheet(OMAR, Optional.of(BEN)).get("answers"));
        meeting.by(FATIMA).inNameOf(OMAR).does(answer("wat", "oefenen")).accepted();
        assertEquals(Map.of(), answersOrNone(NICO));
    }

    private Object answersOrNone(PersonId viewer) {
        Object answers = sheet(OMAR, Optional.of(viewer)).get("answers");
        return answers == null ? Map.of() : answers;
    }

    @Test
    void nobody_shares_what_somebody_else_typed() {
        meeting.by(NICO).inNameOf(OMAR).does(answer("wat", "oefenen")).accepted();
        meeting.by(FATIMA).inNameOf(OMAR).does(shareHomework()).refused(Reason.OWNER);
        meeting.by(NICO).inNameOf(OMAR).does(shareHomework()).accepted();
        assertEquals(Map.of("wat", "oefenen"), sheet(OMAR, Optional.of(FATIMA)).get("answers"));
    }

    @Test
    void homework_is_done_in_any_phase_whether_work_was_ended_or_not() {
        meeting.by(FATIMA).does(endWork()).accepted();
        meeting.by(ANNA).does(answer("wat", "oefenen")).accepted();
        meeting.in("break").by(ANNA).does(answer("hoe", "samen")).accepted();
        meeting.by(ANNA).does(shareHomework()).accepted();
        assertEquals(2, sheet(ANNA, Optional.empty()).get("answered"));
    }

    @Test
    void a_repeated_phase_has_sheets_of_its_own() {
        meeting.by(ANNA).does(answer("wat", "eerst")).accepted();
        meeting.by(FATIMA).does(of(new AgendaCommand.Repeat(new PhaseId("homework")))).accepted();
        meeting.in(COPY.value()).by(ANNA).does(answer("wat", "later")).accepted();
        meeting.in("break").by(ANNA).does(answer("hoe", "nog later", COPY)).accepted();
        meeting.by(ANNA).does(answer("hoe", "vooraan")).accepted();
        assertEquals(Map.of("wat", "eerst", "hoe", "vooraan"), sheet(ANNA, Optional.of(ANNA)).get("answers"));
        assertEquals(Map.of("wat", "later", "hoe", "nog later"), sheet("homework~2", ANNA, Optional.of(ANNA)).get("answers"));
    }

    @Test
    void who_leaves_takes_nothing_with_them_and_opens_nothing() {
        meeting.by(ANNA).does(answer("wat", "oefenen")).accepted();
        meeting.by(FATIMA).does(remove(ANNA)).accepted();
        assertNull(sheet(ANNA, Optional.of(FATIMA)).get("answers"));
        assertEquals(1, sheet(ANNA, Optional.of(FATIMA)).get("answered"));
    }
}
