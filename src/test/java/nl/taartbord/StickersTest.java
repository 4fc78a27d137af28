package nl.taartbord;

import static nl.taartbord.Board.command;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.taartbord.journal.MemoryDirectory;
import nl.taartbord.terms.SessionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Six stickers each, whatever is sent. */
class StickersTest {
    final Hindered journal = new Hindered();
    final Table table = new Table(Vertx.vertx(), journal, new MemoryDirectory(InstantSource.system()));
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

    /** While the store answers nothing they wait; then they are decided one after the other, and stored together. */
    @Test
    void sevenInOneRoundAreSix_V1() {
        journal.hangs = Optional.of(new SessionId(session.getString("session")));
        Future<JsonObject> before = ans.asks(command("session.rename").put("title", "Wacht even"));
        List<Future<JsonObject>> answers = notes.stream().map(note -> ans.asks(on(note))).toList();
        ans.says("{\"type\":\"ping\",\"t\":1}");
        ans.hears("pong");
        journal.hangs = Optional.empty();
        journal.released.complete();
        long first = Table.wait(before).getLong("seq") + 1;
        List<String> codes = answers.stream().map(Table::wait).map(answer -> answer.getString("code", "accepted")).toList();
        assertEquals(List.of("accepted", "accepted", "accepted", "accepted", "accepted", "accepted", "vote.budget"), codes);
        ans.reaches(first + 5);
        String together = "\"from\":" + first + ",\"to\":" + (first + 5);
        assertTrue(ans.heard("events").stream().anyMatch(frame -> frame.contains(together)), "in one round");
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

    /** Every ref on three lines, each of which takes the place of the one before: what came through once is answered as it was. */
    @Test
    void aThousandCommandsOnThreeLinesPlaceSix_V1_V2_E1() {
        String token = table.join(session, "Anna").getString("token");
        Map<Long, Set<Long>> accepted = new HashMap<>();
        List<Future<JsonObject>> answers = new ArrayList<>();
        for (int tab = 0; tab < 3; tab++) {
            Board line = table.line().as("device-anna");
            line.hello(token);
            for (long ref = 1; ref <= 334; ref++) {
                answers.add(line.asks(ref, on(notes.get((int) (ref % notes.size())))));
            }
            Table.wait(answers.get(tab * 334));
        }
        Table.wait(answers.getLast());
        for (JsonObject answer : answers.stream().filter(Future::isComplete).map(Future::result).toList()) {
            if (answer.getString("type").equals("accepted")) {
                accepted.computeIfAbsent(answer.getLong("ref"), _ -> new HashSet<>()).add(answer.getLong("seq"));
            } else {
                assertTrue(Set.of("vote.budget", "slow.down").contains(answer.getString("code")), answer::encode);
            }
        }
        assertTrue(accepted.size() == 6 && accepted.values().stream().allMatch(seqs -> seqs.size() == 1), accepted::toString);
        for (String name : List.of("Bob", "Carla")) {
            assertEquals("accepted", table.board(table.join(session, name)).says(on(notes.getFirst())).getString("type"));
        }
        assertEquals("accepted", ans.says(command("work.end")).getString("type"));
        JsonObject round = (JsonObject) table.board(session).things("rounds").iterator().next().getValue();
        assertEquals(8, round.getJsonObject("statement").getInteger("placed"));
        assertEquals(8, round.getJsonObject("totals").stream().mapToInt(total -> (int) total.getValue()).sum());
        assertEquals("vote.closed", table.board(session).says(on(notes.getFirst())).getString("code"));
    }
}
