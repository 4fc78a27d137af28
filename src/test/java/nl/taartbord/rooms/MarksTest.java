package nl.taartbord.rooms;

import static nl.taartbord.play.Meeting.ANNA;
import static nl.taartbord.play.Meeting.BEN;
import static nl.taartbord.play.Meeting.CARLA;
import static nl.taartbord.play.Meeting.FATIMA;
import static nl.taartbord.play.Meeting.NICO;
import static nl.taartbord.play.Meeting.OMAR;
import static nl.taartbord.play.Orders.endWork;
import static nl.taartbord.play.Orders.mark;
import static nl.taartbord.play.Orders.reopenWork;
import static nl.taartbord.play.Orders.revealMarks;
import static nl.taartbord.play.Workshops.PACE;
import static nl.taartbord.play.Workshops.TOGETHER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.taartbord.activity.Reason;
import nl.taartbord.play.Meeting;
import nl.taartbord.play.Onlooker;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.SubjectId;
import nl.taartbord.view.Kind;
import nl.taartbord.view.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Marks: secret until revealed. */
class MarksTest {
    private final Meeting meeting = Meeting.begin().in("score");

    private static Map<?, ?> score(Meeting meeting, PersonId viewer) {
        return (Map<?, ?>) View.whole(meeting.state(), Optional.of(viewer)).get(Kind.SCORES).get("score/samen");
    }

    private Map<?, ?> score() {
        return score(meeting, BEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10})
    void one_to_ten_is_a_mark(int mark) {
        meeting.by(ANNA).does(mark(TOGETHER, mark)).accepted();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 11, -7, Integer.MAX_VALUE})
    void anything_else_is_none(int mark) {
        meeting.by(ANNA).does(mark(TOGETHER, mark)).refused(Reason.SCORE_RANGE);
    }

    @Test
    void marks_are_given_to_what_the_phase_asks() {
        meeting.by(ANNA).does(mark(new SubjectId("weer"), 7)).refused(Reason.SCORE_SUBJECT);
        meeting.in("reflect").by(ANNA).does(mark(TOGETHER, 7)).accepted();
        meeting.by(ANNA).does(mark(PACE, 7)).refused(Reason.SCORE_SUBJECT);
    }

    @Test
    void p1_before_the_reveal_others_see_who_gave_one_and_not_which() {
        meeting.by(ANNA).does(mark(TOGETHER, 7, "omdat")).accepted();
        assertEquals(List.of(ANNA.value()), score().get("given"));
        assertNull(score().get("marks"));
        assertNull(score().get("average"));
        assertNull(score().get("counts"));
        assertTrue(View.whole(meeting.state(), Optional.of(FATIMA)).get(Kind.MARKS).isEmpty());
        assertEquals(7, ((Map<?, ?>) View.whole(meeting.state(), Optional.of(ANNA)).get(Kind.MARKS).get("score/samen/" + ANNA.value())).get("mark"));
    }

    @Test
    void a_mark_can_be_changed_until_the_reveal_and_others_hear_nothing_of_that() {
        meeting.by(ANNA).does(mark(TOGETHER, 7)).accepted();
        meeting.by(ANNA).does(mark(TOGETHER, 7)).refused(Reason.UNCHANGED);
        meeting.by(ANNA).does(mark(TOGETHER, 8)).accepted();
        assertTrue(Onlooker.shown(meeting.last(), Optional.of(BEN)).isEmpty());
        meeting.by(FATIMA).does(revealMarks()).accepted();
        meeting.by(ANNA).does(mark(TOGETHER, 9)).refused(Reason.SCORE_REVEALED);
        meeting.by(BEN).does(mark(PACE, 9)).refused(Reason.SCORE_REVEALED);
        meeting.by(FATIMA).does(revealMarks()).refused(Reason.UNCHANGED);
    }

    @Test
    void after_it_everybody_sees_marks_average_spread_and_counts() {
        meeting.by(ANNA).does(mark(TOGETHER, 6)).accepted();
        meeting.by(BEN).does(mark(TOGETHER, 9, "goed")).accepted();
        meeting.by(NICO).inNameOf(OMAR).does(mark(TOGETHER, 9)).accepted();
        meeting.by(FATIMA).does(revealMarks()).accepted();
        assertEquals(8.0, score().get("average"));
        assertEquals(Map.of("lowest", 6, "highest", 9, "deviation", 1.41), score().get("spread"));
        assertEquals(Map.of("6", 1, "9", 2), score().get("counts"));
        List<?> marks = (List<?>) score().get("marks");
        assertEquals(List.of(OMAR.value(), BEN.value(), ANNA.value()), marks.stream().map(mark -> ((Map<?, ?>) mark).get("person")).toList());
    }

    @Test
    void p3_equal_marks_stand_in_an_order_unrelated_to_arrival() {
        for (PersonId person : List.of(CARLA, ANNA, BEN)) {
            meeting.by(person).does(mark(TOGETHER, 7)).accepted();
        }
        meeting.by(FATIMA).does(revealMarks()).accepted();
        assertEquals(List.of(ANNA.value(), BEN.value(), CARLA.value()),
                ((List<?>) score().get("marks")).stream().map(mark -> ((Map<?, ?>) mark).get("person")).toList());
    }

    @Test
    void p5_in_an_anonymous_session_nobody_is_named_and_fewer_than_three_are_withheld() {
        Meeting anonymous = Meeting.anonymous().in("score");
        anonymous.by(ANNA).does(mark(TOGETHER, 6)).accepted();
        anonymous.by(BEN).does(mark(TOGETHER, 7)).accepted();
        anonymous.by(CARLA).does(mark(PACE, 7)).accepted();
        anonymous.by(ANNA).does(mark(PACE, 5)).accepted();
        anonymous.by(BEN).does(mark(PACE, 5)).accepted();
        anonymous.by(FATIMA).does(revealMarks()).accepted();
        assertEquals(true, score(anonymous, FATIMA).get("withheld"));
        assertNull(score(anonymous, FATIMA).get("marks"));
        Map<?, ?> pace = (Map<?, ?>) View.whole(anonymous.state(), Optional.of(FATIMA)).get(Kind.SCORES).get("score/tempo");
        assertEquals(false, pace.get("withheld"));
        ((List<?>) pace.get("marks")).forEach(mark -> assertNull(((Map<?, ?>) mark).get("person")));
    }

    @Test
    void ended_work_takes_no_marks_and_reopened_work_does() {
        meeting.by(FATIMA).does(endWork()).accepted();
        meeting.by(ANNA).does(mark(TOGETHER, 7)).refused(Reason.ENDED);
        meeting.by(FATIMA).does(reopenWork()).accepted();
        meeting.by(ANNA).does(mark(TOGETHER, 7)).accepted();
    }

    @Test
    void without_marks_there_is_nothing_to_reveal() {
        meeting.by(FATIMA).does(revealMarks()).refused(Reason.SCORE_SUBJECT);
    }
}
