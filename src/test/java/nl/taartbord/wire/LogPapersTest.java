package nl.taartbord.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
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

    @Test
    void theTrailTellsWhoLedAndNeitherWhatAnybodyWroteNorWhoWroteIt_P1() {
        List<String> log = List.of("""
                {"at":1,"by":"panna","events":[{"type":"note.written","note":"n1","phase":"p","by":"panna","text":"Geheim"}]}""", """
                {"at":2,"by":"pfatima","events":[{"type":"note.hidden","note":"n1","reason":"Omdat het geheim is"},
                {"type":"session.renamed","title":"Geheim"}]}""");
        JsonArray trail = new JsonArray(LogPapers.trail(Meeting.begin().state(), log));
        assertEquals(List.of("note.hidden", "session.renamed"), trail.stream().map(line -> ((JsonObject) line).getString("type")).toList());
        assertFalse(trail.encode().toLowerCase(Locale.ROOT).contains("geheim"), trail::encode);
        assertFalse(trail.encode().contains("panna"), trail::encode);
    }

    private static String own(String person, List<String> log) {
        var state = Meeting.begin().state();
        return LogPapers.own(state, state.roster().people().get(new PersonId(person)), log);
    }
}
