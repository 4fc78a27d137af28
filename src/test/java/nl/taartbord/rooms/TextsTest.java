package nl.taartbord.rooms;

import static nl.taartbord.play.Meeting.ANNA;
import static nl.taartbord.play.Meeting.BEN;
import static nl.taartbord.play.Meeting.FATIMA;
import static nl.taartbord.play.Orders.introduce;
import static nl.taartbord.play.Orders.mark;
import static nl.taartbord.play.Orders.save;
import static nl.taartbord.play.Orders.say;
import static nl.taartbord.play.Orders.write;
import static nl.taartbord.play.Workshops.TOGETHER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import nl.taartbord.activity.Reason;
import nl.taartbord.play.Meeting;
import nl.taartbord.play.Orders;
import nl.taartbord.play.Outcome;
import nl.taartbord.session.DeskCommand;
import nl.taartbord.terms.NoteId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are taken, and how. */
class TextsTest {
    private final Meeting meeting = Meeting.begin();

    private Outcome writing(String text) {
        return meeting.in("write").by(ANNA).does(write(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t ", "\u00a0\u2003", "\u200b", "\u200e\ufeff"})
    void what_shows_nothing_is_empty(String text) {
        writing(text).refused(Reason.TEXT_EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\uD83C\uDF70", "\u05d0"})
    void b1_a_thousand_code_points_fit_and_one_more_does_not(String one) {
        writing(one.repeat(1_000)).accepted();
        meeting.by(BEN).does(write(one.repeat(1_001))).refused(Reason.TEXT_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert('x')</script>", "\u05e9\u05dc\u05d5\u05dd \u202bRTL\u202c", "regel 1\nregel 2\tinspringing",
            "\uD83D\uDC69\u200d\uD83D\uDC67 gezin", "=SOM(A1)", "  spaties blijven  ", "e\u0301"})
    void everything_else_is_kept_as_it_was_typed(String text) {
        NoteId id = writing(text).note();
        assertEquals(text, meeting.state().notes().find(id).orElseThrow().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\rb", "a\u007fb", "a\u0085b", "a\u009fb"})
    void control_characters_are_refused(String text) {
        writing(text).refused(Reason.MALFORMED);
    }

    @Test
    void broken_pairs_are_refused() {
        meeting.in("write").by(ANNA).does(write("los \ud83c")).refused(Reason.MALFORMED);
        meeting.by(ANNA).does(write("\udf70 los")).refused(Reason.MALFORMED);
    }

    @Test
    void b1_the_other_texts_have_their_limits_too() {
        meeting.in("statement").by(ANNA).does(save("x".repeat(4_000), 0)).accepted();
        meeting.by(ANNA).does(save("x".repeat(4_001), 1)).refused(Reason.TEXT_LONG);
        meeting.in("reflect").by(ANNA).does(say("x".repeat(500))).accepted();
        meeting.by(ANNA).does(say("x".repeat(501))).refused(Reason.TEXT_LONG);
        meeting.by(ANNA).does(mark(TOGETHER, 7, "x".repeat(501))).refused(Reason.TEXT_LONG);
        meeting.by(ANNA).does(introduce("x".repeat(80))).accepted();
        meeting.by(ANNA).does(introduce("x".repeat(81))).refused(Reason.TEXT_LONG);
        meeting.by(ANNA).does(introduce(" ")).refused(Reason.TEXT_EMPTY);
        meeting.by(FATIMA).does(Orders.of(new DeskCommand.Rename("x".repeat(120)))).accepted();
        meeting.by(FATIMA).does(Orders.of(new DeskCommand.Rename("x".repeat(121)))).refused(Reason.TEXT_LONG);
    }
}
