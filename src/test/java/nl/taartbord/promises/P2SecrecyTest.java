package nl.taartbord.promises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.taartbord.notes.Note;
import nl.taartbord.play.Crowd;
import nl.taartbord.play.Meeting;
import nl.taartbord.play.Onlooker;
import nl.taartbord.play.Orders;
import nl.taartbord.session.State;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.Role;
import nl.taartbord.view.Kind;
import nl.taartbord.view.View;
import nl.taartbord.wire.Outgoing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is secret is in no byte of anybody else's. */
class P2SecrecyTest {
    /** P2, and P4 for stickers: answers to others included, since an answer that depends on a secret tells it. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {51, 52, 53, 54})
    void p2_other_secrets_leave_every_observers_transcript_byte_identical(long seed) {
        Twins twins = new Twins(seed, seed % 2 == 0);
        int seen = 7;
        for (int i = 0; i < 2_000; i++) {
            twins.step();
            List<Meeting.Step> left = twins.left.steps();
            List<Meeting.Step> right = twins.right.steps();
            String where = "seed " + seed + ", command " + i;
            assertEquals(left.size(), right.size(), where);
            for (; seen < left.size(); seen++) {
                Twins.same(left.get(seen), right.get(seen), where);
            }
            if (i % 50 == 0) {
                Twins.sameWelcome(twins.left.state(), twins.right.state(), where);
            }
        }
        assertTrue(twins.secrets > 25, () -> "only " + twins.secrets + " secrets");
    }

    /** P1, P6: every text is another one, so that it is found wherever it got. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {61, 62})
    void p1_p6_a_text_that_is_not_open_is_in_nobody_elses_frame_or_welcome(long seed) {
        Meeting meeting = Crowd.meeting(seed, seed % 2 == 0, 1_200);
        int hidden = 0;
        for (Meeting.Step step : meeting.steps().subList(7, meeting.steps().size())) {
            List<Note> secret = step.after().notes().notes().values().stream().filter(note -> !note.open()).toList();
            hidden += secret.size();
            boolean whole = step.after().seq() % 20 == 0;
            for (PersonId person : step.after().roster().people().keySet()) {
                check(step, Optional.of(person), secret.stream().filter(note -> !note.privyTo(person)).toList(), whole);
            }
            check(step, Optional.empty(), secret, whole);
            homework(step, whole);
            contacts(step, whole);
        }
        assertTrue(hidden > 300, "hardly a secret");
    }

    /** P1 for what is written at home: an answer is its author's and its typist's until shared. */
    private static void homework(Meeting.Step step, boolean whole) {
        for (PersonId person : step.after().roster().people().keySet()) {
            String heard = Onlooker.shown(step, Optional.of(person)).map(shown -> Outgoing.event(step.after().seq(), shown)).orElse("");
            String welcome = whole ? Outgoing.view(View.whole(step.after(), Optional.of(person))) : "";
            step.after().homework().sheets().values().forEach(sheets -> sheets.values().forEach(sheet -> sheet.answers().forEach((question, answer) -> {
                if (!sheet.readable(question, Optional.of(person))) {
                    assertFalse(heard.contains(answer.text()), () -> person + " hears " + answer);
                    assertFalse(welcome.contains(answer.text()), () -> person + " is welcomed with " + answer);
                }
            })));
        }
    }

    /** Whom to reach at an organisation is for people, not for the screen. */
    private static void contacts(Meeting.Step step, boolean whole) {
        String heard = Onlooker.shown(step, Optional.empty()).map(shown -> Outgoing.event(step.after().seq(), shown)).orElse("");
        String welcome = whole ? Outgoing.view(View.whole(step.after(), Optional.empty())) : "";
        step.after().network().organisations().values().stream().flatMap(organisation -> organisation.contact().stream())
                .flatMap(contact -> Stream.of(contact.name(), contact.reach())).filter(text -> !text.isEmpty()).forEach(text -> {
                    assertFalse(heard.contains(text), () -> "the screen hears " + text);
                    assertFalse(welcome.contains(text), () -> "the screen is welcomed with " + text);
                });
    }

    private static void check(Meeting.Step step, Optional<PersonId> viewer, List<Note> secret, boolean whole) {
        String heard = Onlooker.shown(step, viewer).map(shown -> Outgoing.event(step.after().seq(), shown)).orElse("");
        String welcome = whole ? Outgoing.view(View.whole(step.after(), viewer)) : "";
        for (Note note : secret) {
            String text = note.text();
            assertFalse(heard.contains(text), () -> viewer + " hears " + note);
            assertFalse(welcome.contains(text), () -> viewer + " is welcomed with " + note);
        }
    }

    /** P6: nothing depends on the role or on leaving. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {71})
    void p6_another_role_or_leaving_widens_nothing(long seed) {
        Meeting meeting = Crowd.meeting(seed, false, 1_000);
        State before = meeting.state();
        meeting.by(Meeting.FATIMA).does(Orders.role(Meeting.BEN, Role.FACILITATOR));
        meeting.by(Meeting.FATIMA).does(Orders.remove(Meeting.CARLA));
        for (PersonId person : List.of(Meeting.BEN, Meeting.CARLA)) {
            for (Kind kind : Kind.values()) {
                // Who has left is in no group any more; that shows nothing.
                if (kind != Kind.PEOPLE && kind != Kind.GROUPS) {
                    assertEquals(View.whole(before, Optional.of(person)).get(kind), View.whole(meeting.state(), Optional.of(person)).get(kind));
                }
            }
        }
    }
}
