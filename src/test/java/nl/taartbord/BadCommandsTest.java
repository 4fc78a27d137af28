package nl.taartbord;

import static nl.taartbord.Board.command;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands that cannot be: each is told why, in Dutch and in English, and nothing changes for anybody. */
class BadCommandsTest {
    static Table table;
    static JsonObject session;
    static JsonObject other;
    static String foreignNote;

    @BeforeAll
    static void lay() {
        table = new Table();
        session = table.create();
        other = table.create();
        Board elsewhere = table.board(other);
        elsewhere.enters("write");
        foreignNote = elsewhere.writes("Elders");
    }

    @AfterAll
    static void clear() {
        table.close();
    }

    private static JsonObject note(String text) {
        return command("note.write").put("text", text);
    }

    private static JsonObject mark(Object mark) {
        return command("score.give").put("subject", "samenwerking").put("mark", mark);
    }

    static Stream<Arguments> commands() {
        return Stream.of(
                arguments("lobby", "unknown", command("note.explode")),
                arguments("lobby", "malformed", new JsonObject()),
                arguments("lobby", "malformed", command("session.rename")),
                arguments("lobby", "malformed", command("session.rename").put("title", 5)),
                arguments("lobby", "malformed", command("session.rename").put("title", "x").put("extra", true)),
                arguments("lobby", "malformed", command("phase.enter").put("phase", "een naam met spaties")),
                arguments("lobby", "phase", note("Te vroeg")),
                arguments("lobby", "phase", command("vote.place").put("note", "n1")),
                arguments("lobby", "phase", mark(7)),
                arguments("lobby", "phase.missing", command("phase.enter").put("phase", "nergens")),
                arguments("lobby", "phase.edge", command("phase.back")),
                arguments("lobby", "person.missing", command("person.remove").put("person", other.getString("person"))),
                arguments("lobby", "person.last", command("person.role").put("person", session.getString("person")).put("role", "participant")),
                arguments("lobby", "text.empty", command("session.rename").put("title", " ")),
                arguments("lobby", "text.long", command("session.rename").put("title", "x".repeat(121))),
                arguments("lobby", "timer.idle", command("timer.pause")),
                arguments("lobby", "timer.range", command("timer.start").put("seconds", 0)),
                arguments("write", "text.empty", note("")),
                arguments("write", "text.empty", note(" \n\t ")),
                arguments("write", "text.long", note("x".repeat(1_001))),
                arguments("write", "text.long", note("x".repeat(10_000))),
                arguments("write", "text.long", note("🍰".repeat(1_001))),
                arguments("write", "zone.missing", note("Ergens").put("zone", "nergens")),
                arguments("write", "note.missing", command("note.edit").put("note", foreignNote).put("text", "Van ons").put("base", 1)),
                arguments("write", "note.missing", command("note.delete").put("note", foreignNote)),
                arguments("write", "note.missing", command("note.hide").put("note", foreignNote).put("reason", "Niet hier")),
                arguments("discuss", "colour.missing", command("note.recolour").put("note", foreignNote).put("colour", "plaid")),
                arguments("score", "score.range", mark(0)),
                arguments("score", "score.range", mark(11)),
                arguments("score", "score.range", mark(7.5)),
                arguments("score", "score.range", mark("zeven")),
                arguments("score", "score.subject", mark(7).put("subject", "iets")),
                arguments("vote", "vote.item", command("vote.place").put("note", foreignNote)),
                arguments("vote", "vote.open", command("vote.open")),
                arguments("statement", "statement.empty", command("statement.approve").put("version", 7).put("agree", true)),
                arguments("actions", "due.invalid", command("action.add").put("text", "Bellen").put("due", "2026-02-30")),
                arguments("actions", "person.missing", command("action.add").put("text", "Bellen").put("owner", other.getString("person"))),
                arguments("actions", "action.missing", command("action.remove").put("action", "a1")));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @MethodSource("commands")
    void areRefusedInBothLanguagesAndChangeNothing(String activity, String code, JsonObject command) {
        Board dutch = table.board(session);
        Board english = table.line().speaking("en");
        english.hello(session.getString("token"));
        if (!activity.equals(dutch.activity())) {
            dutch.reaches(dutch.enters(activity));
        }
        Board before = table.board(session);
        JsonObject refused = dutch.says(command);
        JsonObject translated = english.says(command);
        Board after = table.board(session);
        assertEquals("refused", refused.getString("type"), refused::encode);
        assertEquals(code, refused.getString("code"));
        assertEquals(code, translated.getString("code"));
        assertFalse(refused.getString("message").isBlank());
        assertNotEquals(refused.getString("message"), translated.getString("message"));
        assertEquals(before.seq, after.seq);
        assertEquals(before.view, after.view);
        List.of(dutch, english, before, after).forEach(Board::leaves);
    }

    @Test
    void approvingAnEarlierVersionIsRefused() {
        try (Table own = new Table()) {
            Board ans = own.board(own.create());
            ans.enters("statement");
            ans.says(command("statement.save").put("text", "Eerst").put("base", 0));
            ans.says(command("statement.save").put("text", "Daarna").put("base", 1));
            assertEquals("statement.stale", ans.says(command("statement.approve").put("version", 1).put("agree", true)).getString("code"));
        }
    }

    @Test
    void ofOthersRolesAreRefused() {
        Board ans = table.board(session);
        Board bob = table.board(table.join(session, "Bob"));
        long seq = bob.seq;
        List<JsonObject> leading = List.of(command("phase.next"), command("timer.start").put("seconds", 60), command("session.close"),
                command("poster.lock").put("locked", true), command("person.remove").put("person", session.getString("person")),
                command("person.add").put("name", "Cor"), command("notes.reveal"));
        for (JsonObject command : leading) {
            assertEquals("role", bob.says(command).getString("code"), command::encode);
        }
        Board screen = table.line();
        String link = session.getJsonObject("links").getString("screen").replaceFirst(".*#l=", "");
        screen.hello(table.post("/api/enter", new JsonObject().put("link", link)).json().getString("token"));
        assertEquals("role", screen.says(note("Van het scherm")).getString("code"));
        assertEquals(seq, table.board(session).seq);
        assertTrue(ans.isOpen());
    }

    @Test
    void inTheNameOfSomebodyElsewhereAreRefused() {
        Board ans = table.board(session);
        Board bob = table.board(table.join(session, "Bob"));
        String theirs = other.getString("person");
        assertEquals("person.missing", ans.saysFor(theirs, command("ready.say").put("ready", true)).getString("code"));
        assertEquals("role", bob.saysFor(theirs, command("ready.say").put("ready", true)).getString("code"));
        assertEquals("person.proxy", ans.saysFor(session.getString("person"), command("ready.say").put("ready", true)).getString("code"));
    }
}
