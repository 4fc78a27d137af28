package nl.taartbord;

import static nl.taartbord.Board.command;
import static nl.taartbord.play.Meeting.ANNA;
import static nl.taartbord.play.Meeting.BEN;
import static nl.taartbord.play.Meeting.FATIMA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** K9: what somebody drags moves with the others before it is laid down. */
class DragsTest {
    private final Table table = new Table();
    private Board fatima;
    private Board anna;
    private Board ben;

    @AfterEach
    void clear() {
        table.close();
    }

    private void sit(boolean anonymous) {
        Hall hall = new Hall(table, "slepen", "ROZE-77", anonymous);
        fatima = hall.board(FATIMA);
        anna = hall.board(ANNA);
        ben = hall.board(BEN);
    }

    /** What Ben sees in Anna's hand. */
    private JsonObject dragged(String thing, int x) {
        anna.says(new JsonObject().put("type", "live").put("cursor", new JsonObject().put("x", x).put("y", 1))
                .put("drag", new JsonObject().put("note", thing).put("x", x).put("y", 2)).putNull("typing").encode());
        JsonObject seen;
        do {
            seen = ben.hears("live").getJsonObject("people").getJsonObject(ANNA.value());
        } while (seen == null || seen.getJsonObject("cursor") == null || seen.getJsonObject("cursor").getInteger("x") != x);
        return seen.getJsonObject("drag");
    }

    @ParameterizedTest(name = "anonymous {0}")
    @ValueSource(booleans = {false, true})
    void ofBadgesAndOrganisationsAreSeenAndChangeNothing_K9(boolean anonymous) {
        sit(anonymous);
        fatima.enters("badge");
        anna.reaches(anna.says(command("badge.place").put("sort", "diep").put("zone", "kennis")).getLong("seq"));
        fatima.enters("network");
        long last = anna.says(command("organisation.add").put("name", "Oefenschool").put("formal", true)).getLong("seq");
        anna.reaches(last);
        ben.reaches(last);
        JsonObject before = ben.view.copy();
        int x = 10;
        for (String kind : new String[] {"badges", "organisations"}) {
            String id = anna.things(kind).fieldNames().iterator().next();
            JsonObject drag = dragged(id, ++x);
            assertEquals(id, drag.getString("note"));
            assertEquals(x, drag.getInteger("x"));
        }
        assertNull(dragged("nobody-has-this", ++x));
        assertEquals(before, ben.view);
        assertEquals(last + 1, fatima.says(command("phase.next")).getLong("seq"), "nothing was stored");
    }

    @ParameterizedTest(name = "anonymous {0}")
    @ValueSource(booleans = {false, true})
    void ofWhatNobodyMayReadYetAreNotSeen_P1(boolean anonymous) {
        sit(anonymous);
        fatima.enters("write");
        String kept = anna.writes("Nog even voor mij");
        long entered = fatima.enters("discuss");
        String open = anna.writes("Voor allen", "goed");
        ben.reaches(entered + 1);
        assertNull(dragged(kept, 5));
        assertEquals(open, dragged(open, 6).getString("note"));
    }
}
