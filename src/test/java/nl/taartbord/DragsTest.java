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

    @AfterEach
    void clear() {
        table.close();
    }

    private JsonObject dragOf(Board seeing, Board dragging, String thing, int x) {
        dragging.says(new JsonObject().put("type", "live").put("cursor", new JsonObject().put("x", x).put("y", 1))
                .put("drag", new JsonObject().put("note", thing).put("x", x).put("y", 2)).putNull("typing").encode());
        JsonObject anna = seeing.hears("live").getJsonObject("people").getJsonObject(ANNA.value());
        while (anna == null || anna.getJsonObject("cursor") == null || anna.getJsonObject("cursor").getInteger("x") != x) {
            anna = seeing.hears("live").getJsonObject("people").getJsonObject(ANNA.value());
        }
        return anna.getJsonObject("drag");
    }

    @ParameterizedTest(name = "anonymous {0}")
    @ValueSource(booleans = {false, true})
    void ofBadgesAndOrganisationsAreSeenAndChangeNothing_K9(boolean anonymous) {
        Hall hall = new Hall(table, "slepen", "ROZE-77", anonymous);
        Board fatima = hall.board(FATIMA);
        Board anna = hall.board(ANNA);
        Board ben = hall.board(BEN);
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
            JsonObject drag = dragOf(ben, anna, id, ++x);
            assertEquals(id, drag.getString("note"));
            assertEquals(x, drag.getInteger("x"));
        }
        assertNull(dragOf(ben, anna, "nobody-has-this", ++x));
        assertEquals(before, ben.view);
        assertEquals(last + 1, fatima.says(command("phase.next")).getLong("seq"), "nothing was stored");
    }

    @ParameterizedTest(name = "anonymous {0}")
    @ValueSource(booleans = {false, true})
    void ofWhatNobodyMayReadYetAreNotSeen_P1(boolean anonymous) {
        Hall hall = new Hall(table, "slepen", "ROZE-77", anonymous);
        Board fatima = hall.board(FATIMA);
        Board anna = hall.board(ANNA);
        Board ben = hall.board(BEN);
        fatima.enters("write");
        String kept = anna.writes("Nog even voor mij");
        long entered = fatima.enters("discuss");
        String open = anna.writes("Voor allen", "goed");
        ben.reaches(entered + 1);
        assertNull(dragOf(ben, anna, kept, 5));
        assertEquals(open, dragOf(ben, anna, open, 6).getString("note"));
    }
}
