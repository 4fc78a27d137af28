package nl.taartbord.rooms;

import static nl.taartbord.play.Meeting.ANNA;
import static nl.taartbord.play.Meeting.BEN;
import static nl.taartbord.play.Meeting.FATIMA;
import static nl.taartbord.play.Orders.answer;
import static nl.taartbord.play.Orders.close;
import static nl.taartbord.play.Orders.remove;
import static nl.taartbord.play.Orders.shareHomework;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.taartbord.play.Meeting;
import nl.taartbord.session.Session;
import nl.taartbord.session.State;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.view.Kind;
import nl.taartbord.view.View;
import org.junit.jupiter.api.Test;

/** Homework that is done between two meetings, after the next one was made. */
class HomeworkBroughtTest {
    private static final PhaseId HERE = new PhaseId("homework");
    private static final PhaseId EARLIER = HERE.carried();

    private final Meeting first = Meeting.begin().in("homework");
    private final Meeting next = Meeting.after(first);

    private void shares(Meeting meeting, PersonId person, String text) {
        meeting.by(person).does(answer("wat", text)).accepted();
        meeting.by(person).does(shareHomework()).accepted();
    }

    private Map<String, String> answers(PhaseId phase, PersonId person) {
        return next.state().homework().sheet(phase, person).orElseThrow().answers().entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().value(), one -> one.getValue().text()));
    }

    private String seenBy(PersonId person) {
        return View.whole(next.state(), Optional.of(person)).get(Kind.HOMEWORK).toString();
    }

    @Test
    void what_was_shared_since_comes_along_once() {
        shares(first, ANNA, "oefenen");
        assertTrue(next.brings(first));
        assertTrue(seenBy(BEN).contains("wat=oefenen"), seenBy(BEN));
        assertFalse(next.brings(first), "a second time there is nothing new");
        assertEquals(Map.of("wat", "oefenen"), answers(HERE, ANNA));
    }

    @Test
    void what_came_along_when_the_meeting_was_made_does_not_come_again() {
        shares(first, ANNA, "oefenen");
        Meeting later = Meeting.after(first);
        assertFalse(later.brings(first));
    }

    @Test
    void what_is_not_shared_stays_where_it_is() {
        first.by(BEN).does(answer("wat", "van Ben alleen")).accepted();
        assertFalse(next.brings(first));
        shares(first, ANNA, "oefenen");
        next.brings(first);
        assertFalse(seenBy(FATIMA).contains("Ben"), seenBy(FATIMA));
        assertFalse(seenBy(BEN).contains("van Ben alleen"), "not even for himself: it is still in his hand there");
    }

    @Test
    void what_somebody_wrote_here_in_private_stays_private_also_when_the_earlier_answers_come() {
        next.in("homework").by(ANNA).does(answer("hoe", "nog voor mij alleen")).accepted();
        shares(first, ANNA, "oefenen");
        assertTrue(next.brings(first));
        assertFalse(seenBy(BEN).contains("alleen"), seenBy(BEN));
        assertEquals(Map.of("wat", "oefenen"), answers(EARLIER, ANNA));
        next.by(ANNA).does(shareHomework()).accepted();
        assertFalse(next.brings(first), "and not once more on the sheet of this meeting");
    }

    @Test
    void an_answer_that_was_changed_there_changes_here_unless_it_was_changed_here_too() {
        shares(first, ANNA, "oefenen");
        shares(first, BEN, "lezen");
        next.brings(first);
        next.in("homework").by(BEN).does(answer("wat", "lezen, en hier erbij")).accepted();
        first.by(ANNA).does(answer("wat", "veel oefenen")).accepted();
        first.by(ANNA).does(answer("hoe", "met Ben")).accepted();
        first.by(BEN).does(answer("wat", "toch niet lezen")).accepted();
        assertTrue(next.brings(first));
        assertEquals(Map.of("wat", "veel oefenen", "hoe", "met Ben"), answers(HERE, ANNA));
        assertEquals(Map.of("wat", "lezen, en hier erbij"), answers(HERE, BEN));
        assertFalse(next.brings(first));
    }

    @Test
    void what_was_taken_away_here_does_not_come_back_and_what_was_taken_away_there_goes() {
        shares(first, ANNA, "oefenen");
        shares(first, BEN, "lezen");
        next.brings(first);
        next.in("homework").by(ANNA).does(answer("wat", "")).accepted();
        first.by(BEN).does(answer("wat", "")).accepted();
        next.brings(first);
        assertEquals(Map.of(), answers(HERE, ANNA));
        assertEquals(Map.of(), answers(HERE, BEN));
        first.by(BEN).does(answer("hoe", "samen")).accepted();
        next.brings(first);
        assertEquals(Map.of("hoe", "samen"), answers(HERE, BEN));
    }

    @Test
    void of_who_did_it_in_two_meetings_the_last_one_counts_and_nothing_goes_back_and_forth() {
        Meeting second = Meeting.begin().in("homework");
        shares(first, ANNA, "een");
        shares(second, ANNA, "twee");
        assertTrue(next.brings(first, second));
        assertEquals(Map.of("wat", "twee"), answers(HERE, ANNA));
        assertFalse(next.brings(first, second));
    }

    @Test
    void only_for_who_has_a_chair_here_and_not_into_a_closed_meeting() {
        shares(first, ANNA, "oefenen");
        next.by(FATIMA).does(remove(ANNA)).accepted();
        assertFalse(next.brings(first));
        shares(first, BEN, "lezen");
        next.by(FATIMA).does(close()).accepted();
        assertFalse(next.brings(first));
    }

    @Test
    void the_history_folds_to_the_same_D6() {
        shares(first, ANNA, "oefenen");
        next.brings(first);
        State folded = null;
        for (var batch : next.batches()) {
            folded = Session.evolve(folded, batch);
        }
        assertEquals(next.state(), folded);
    }
}
