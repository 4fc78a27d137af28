package nl.taartbord.rooms;

import static nl.taartbord.play.Meeting.ANNA;
import static nl.taartbord.play.Meeting.BEN;
import static nl.taartbord.play.Meeting.FATIMA;
import static nl.taartbord.play.Meeting.NICO;
import static nl.taartbord.play.Meeting.OMAR;
import static nl.taartbord.play.Orders.explain;
import static nl.taartbord.play.Orders.say;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import nl.taartbord.activity.Reason;
import nl.taartbord.play.Meeting;
import nl.taartbord.terms.PhaseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The closing round, and what is shown while explaining. */
class ReflectingTest {
    private final Meeting meeting = Meeting.begin();

    @Test
    void everybody_has_one_line_that_can_be_changed() {
        meeting.in("reflect").by(ANNA).does(say("mooi")).accepted();
        meeting.by(ANNA).does(say("mooi")).refused(Reason.UNCHANGED);
        meeting.by(ANNA).does(say("leerzaam")).accepted();
        meeting.by(NICO).inNameOf(OMAR).does(say("lang")).accepted();
        assertEquals(Map.of(ANNA, "leerzaam", OMAR, "lang"), meeting.state().reflections().lines());
        meeting.by(BEN).does(say(" ")).refused(Reason.TEXT_EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.org", "/pad",
            "https:", "https://", "https:example.org", "https://exa mple.org", "https://example.org/\n", " https://example.org", "vbscript:x", ""})
    void a_link_that_could_run_something_or_leads_nowhere_is_refused(String link) {
        meeting.in("explain").by(FATIMA).does(explain("Feiten", link)).refused(Reason.LINK_INVALID);
    }

    @Test
    void a_page_can_be_shown_and_another_in_its_place() {
        meeting.in("explain").by(FATIMA).does(explain("Feiten", "https://example.org/feiten?jaar=2026#kop")).accepted();
        meeting.by(FATIMA).does(explain("Feiten", "https://example.org/feiten?jaar=2026#kop")).refused(Reason.UNCHANGED);
        meeting.by(FATIMA).does(explain("Feiten", null)).accepted();
        assertEquals(Optional.empty(), meeting.state().explains().shown().get(new PhaseId("explain")).link());
        meeting.by(FATIMA).does(explain("Feiten", "https://example.org/" + "x".repeat(2_000))).refused(Reason.LINK_INVALID);
    }
}
