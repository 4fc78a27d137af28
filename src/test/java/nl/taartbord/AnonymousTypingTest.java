package nl.taartbord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** K9: who is seen typing just before a note appears is its author. */
class AnonymousTypingTest {
    final Table table = new Table();

    @AfterEach
    void clear() {
        table.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isNotShown_P2(boolean anonymous) {
        JsonObject session = table.post("/api/sessions", Table.session().put("anonymous", anonymous)).json();
        JsonObject seat = table.join(session, "Bob");
        Board ans = table.board(session);
        Board bob = table.board(seat);
        bob.says("{\"type\":\"live\",\"cursor\":null,\"drag\":null,\"typing\":\"note\"}");
        JsonObject people = ans.hears("live").getJsonObject("people");
        while (!people.containsKey(seat.getString("person"))) {
            people = ans.hears("live").getJsonObject("people");
        }
        String typing = people.getJsonObject(seat.getString("person")).getString("typing");
        if (anonymous) {
            assertNull(typing);
        } else {
            assertEquals("note", typing);
        }
    }
}
