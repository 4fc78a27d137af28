package nl.taartbord;

import static nl.taartbord.Board.command;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Six stickers each, whatever is sent. */
class StickersTest {
    final Table table = new Table();
    final List<String> notes = new ArrayList<>();
    Board ans;
    JsonObject session;

    @BeforeEach
    void sevenNotesAreThere() {
        session = table.create();
        ans = table.board(session);
        ans.says(command("phase.enter").put("phase", "beter-gesprek"));
        for (int i = 0; i < 7; i++) {
            notes.add(ans.writes("Kaartje " + i, "beter"));
        }
        ans.enters("vote");
    }

    @AfterEach
    void clear() {
        table.close();
    }

    private static JsonObject on(String note) {
        return command("vote.place").put("note", note);
    }

    @Test
    void theSeventhIsRefused_V1() {
        for (String note : notes.subList(0, 6)) {
            assertEquals("accepted", ans.says(on(note)).getString("type"));
        }
        long seq = table.board(session).seq;
        assertEquals("vote.budget", ans.says(on(notes.get(6))).getString("code"));
        assertEquals("vote.none", ans.says(command("vote.take").put("note", notes.get(6))).getString("code"));
        assertEquals(seq, table.board(session).seq);
    }

    @Test
    void theFourthOnOneNoteIsRefused_V1() {
        for (int i = 0; i < 3; i++) {
            assertEquals("accepted", ans.says(on(notes.getFirst())).getString("type"));
        }
        assertEquals("vote.max", ans.says(on(notes.getFirst())).getString("code"));
    }

    @Test
    void fromTwoTabsAtOnceThereAreStillSix_V1() {
        Board tab = table.board(session);
        List<Future<JsonObject>> answers = new ArrayList<>();
        for (String note : notes) {
            answers.add(ans.asks(on(note)));
            answers.add(tab.asks(on(note)));
        }
        long accepted = answers.stream().map(Table::wait).filter(answer -> answer.getString("type").equals("accepted")).count();
        assertEquals(6, accepted);
        ans.says(command("work.end"));
        assertEquals("vote.closed", ans.says(on(notes.getFirst())).getString("code"));
    }
}
