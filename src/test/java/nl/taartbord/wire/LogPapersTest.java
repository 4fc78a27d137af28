package nl.taartbord.wire;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.taartbord.play.Meeting;
import nl.taartbord.terms.PersonId;
import org.junit.jupiter.api.Test;

class LogPapersTest {
    @Test
    void whatCameAlongFromAnEarlierMeetingIsOnesOwnToo() {
        List<String> log = List.of("""
                {"at":1,"events":[{"type":"homework.brought","phase":"p","person":"panna","answers":{"q":"Oefenen"},"changes":{"q":"Oefenen"}}]}""");
        assertTrue(own("panna", log).contains("Oefenen"));
        assertFalse(own("pben", log).contains("Oefenen"));
    }

    private static String own(String person, List<String> log) {
        var state = Meeting.begin().state();
        return LogPapers.own(state, state.roster().people().get(new PersonId(person)), log);
    }
}
