package nl.taartbord;

import static nl.taartbord.Board.command;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write stays what they wrote, and is text and nothing else. */
class TextsKeptTest {
    static Table table;
    static JsonObject session;
    static Board ans;
    static Board bob;

    @BeforeAll
    static void lay() {
        table = new Table();
        session = table.create();
        ans = table.board(session);
        bob = table.board(table.join(session, "<b>Bob</b> 🧁"));
        ans.enters("discuss");
    }

    @AfterAll
    static void clear() {
        table.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Taart 🍰👩‍👩‍👧‍👦 voor allen", "שלום לכולם", "مرحبا بالعالم", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
        "&amp; \"quotes\" 'en' \\ backslash", "=1+1", "twee\nregels", "</svg><script>", "{\"type\":\"welcome\"}"})
    void asTheyWere(String text) {
        String zone = ans.phaseNow().getJsonObject("activity").getJsonArray("zones").getString(0);
        String id = ans.writes(text, zone);
        bob.reaches(ans.seq);
        assertEquals(text, bob.things("notes").getJsonObject(id).getString("text"));
        assertEquals(text, table.board(session).things("notes").getJsonObject(id).getString("text"));
        assertTrue(table.get("/api/report", session.getString("token")).json().encode().contains(new JsonObject().put("t", text).encode().substring(5).replaceAll("}$", "")));
        String picture = table.get("/api/poster.svg", session.getString("token")).body();
        assertFalse(picture.contains("<script") || picture.contains("<img"), "a picture runs nothing");
    }

    @Test
    void atTheLimitToo_B1() {
        String zone = ans.phaseNow().getJsonObject("activity").getJsonArray("zones").getString(0);
        String text = "🍰".repeat(1_000);
        assertEquals(text, bob.sawText(ans.writes(text, zone)));
        assertEquals("text.long", ans.says(command("note.write").put("text", text + "x").put("zone", zone)).getString("code"));
    }
}
