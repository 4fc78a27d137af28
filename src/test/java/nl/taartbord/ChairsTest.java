package nl.taartbord;

import static nl.taartbord.Board.command;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One chair, several boards; and a chair that is empty for a while. */
class ChairsTest {
    final Table table = new Table();
    final JsonObject session = table.create();

    @AfterEach
    void clear() {
        table.close();
    }

    @Test
    void twoTabsShareAChairAndNumberTheirOwnCommands_E1() {
        Board ans = table.board(session);
        ans.enters("write");
        JsonObject seat = table.join(session, "Bob");
        Board one = table.board(seat);
        Board two = table.board(seat);
        JsonObject here = Table.wait(one.asks(1, command("note.write").put("text", "Van de ene")));
        JsonObject there = Table.wait(two.asks(1, command("note.write").put("text", "Van de andere")));
        assertEquals(here.getLong("seq") + 1, there.getLong("seq"));
        one.reaches(there.getLong("seq"));
        two.reaches(there.getLong("seq"));
        assertEquals(2, one.things("notes").size());
        assertEquals(one.things("notes"), two.things("notes"));
        assertEquals(2, one.things("people").size(), "one chair");
        one.leaves();
        assertEquals("accepted", two.says(command("ready.say").put("ready", true)).getString("type"));
        ans.reaches(there.getLong("seq") + 1);
        assertTrue(ans.things("people").getJsonObject(seat.getString("person")).getBoolean("ready"));
    }

    @Test
    void whenTheFacilitatorLeavesTheOthersAndTheTimerGoOn_T1() {
        Board ans = table.board(session);
        Board bob = table.board(table.join(session, "Bob"));
        bob.reaches(ans.enters("write"));
        ans.says(command("timer.start").put("seconds", 1));
        ans.leaves();
        assertEquals("accepted", bob.says(command("note.write").put("text", "Zonder Ans")).getString("type"));
        bob.sees("timer.expired");
        assertEquals("accepted", bob.says(command("note.write").put("text", "En na de tijd")).getString("type"));
        Board back = table.board(session);
        assertEquals("expired", back.things("one").getJsonObject("timer").getString("state"));
        assertEquals("accepted", back.says(command("phase.next")).getString("type"));
    }

    @Test
    void whoLeavesForGoodCanBeFollowedByASecondFacilitator() {
        Board ans = table.board(session);
        JsonObject bob = table.join(session, "Bob");
        Board board = table.board(bob);
        ans.says(command("person.role").put("person", bob.getString("person")).put("role", "facilitator"));
        ans.leaves();
        assertEquals("accepted", board.says(command("phase.next")).getString("type"));
    }
}
