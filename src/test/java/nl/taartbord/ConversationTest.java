package nl.taartbord;

import static nl.taartbord.Board.command;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What boards say and hear; the ids are those of the protocol and the promises. */
class ConversationTest {
    static Table table;
    JsonObject session;
    Board ans;

    @BeforeAll
    static void lay() {
        table = new Table();
    }

    @AfterAll
    static void clear() {
        table.close();
    }

    @BeforeEach
    void ansLeads() {
        session = table.create();
        ans = table.board(session);
    }

    private static JsonObject title(String title) {
        return command("session.rename").put("title", title);
    }

    @Test
    void whoHasTheCodeGetsTheWholeView_K2_K3() {
        JsonObject bob = table.join(session, "Bob");
        JsonObject welcome = table.line().hello(bob.getString("token"));
        assertEquals(new JsonObject().put("person", bob.getString("person")).put("role", "participant"), welcome.getJsonObject("you"));
        assertEquals(3, welcome.getLong("seq"));
        assertTrue(welcome.containsKey("notice"));
        assertNull(welcome.getString("notice"));
        assertEquals("Proef", welcome.getJsonObject("view").getJsonObject("one").getJsonObject("session").getString("title"));
        assertEquals("Bob", welcome.getJsonObject("view").getJsonObject("people").getJsonObject(bob.getString("person")).getString("name"));
    }

    @Test
    void whatIsAcceptedIsSeenByAll_K5_K7_K8() {
        Board bob = table.board(table.join(session, "Bob"));
        JsonObject answer = ans.says(title("Nieuw"));
        assertEquals("accepted", answer.getString("type"));
        for (Board board : List.of(ans, bob)) {
            JsonObject event = board.sees("session.renamed");
            assertEquals(answer.getLong("seq"), event.getLong("seq"));
            assertEquals("Nieuw", board.things("one").getJsonObject("session").getString("title"));
        }
    }

    @Test
    void whatIsRefusedChangesNothing_K5() {
        Board bob = table.board(table.join(session, "Bob"));
        JsonObject answer = bob.says(title("Van Bob"));
        assertEquals("refused", answer.getString("type"));
        assertEquals("role", answer.getString("code"));
        assertFalse(answer.getString("message").isBlank());
        ans.says(title("Van Ans"));
        assertEquals("Van Ans", bob.sees("session.renamed").getJsonObject("put").getJsonObject("one").getJsonObject("session").getString("title"));
    }

    @Test
    void thePrivateNoteIsInNobodyElsesFrames_P1() {
        JsonObject seat = table.join(session, "Bob");
        Board bob = table.board(seat);
        Board screen = table.line();
        String link = session.getJsonObject("links").getString("screen").replaceFirst(".*#l=", "");
        screen.hello(table.post("/api/enter", new JsonObject().put("link", link)).json().getString("token"));
        ans.says(command("phase.enter").put("phase", ans.phase("write")));
        JsonObject answer = bob.says(command("note.write").put("text", "kanarie"));
        assertEquals("accepted", answer.getString("type"), answer::encode);
        bob.reaches(answer.getLong("seq"));
        assertTrue(bob.heard.stream().anyMatch(text -> text.contains("kanarie")));
        for (Board other : List.of(ans, screen)) {
            other.reaches(answer.getLong("seq"));
            assertFalse(other.heard.stream().anyMatch(text -> text.contains("kanarie")));
        }
        Board late = table.board(table.join(session, "Cor"));
        assertFalse(late.heard.stream().anyMatch(text -> text.contains("kanarie")));
        assertTrue(table.line().hello(seat.getString("token")).encode().contains("kanarie"), "its author has it on every board");
    }

    @Test
    void whoComesBackHearsExactlyWhatWasMissed_R1_R3() {
        Board bob = table.board(table.join(session, "Bob"));
        ans.says(title("een"));
        JsonObject seat = table.join(session, "Cor");
        Board cor = table.board(seat);
        JsonObject since = cor.since();
        cor.leaves();
        ans.says(title("twee"));
        ans.says(title("drie"));
        Board again = table.line();
        again.view = cor.view;
        again.sayHello(seat.getString("token"), since);
        JsonObject resumed = again.hears("resumed");
        assertEquals(since.getLong("seq") + 2, resumed.getLong("seq"));
        assertEquals(List.of("twee", "drie"), resumed.getJsonArray("events").stream().map(event -> ((JsonObject) event)
                .getJsonObject("put").getJsonObject("one").getJsonObject("session").getString("title")).toList());
        ans.says(title("vier"));
        assertEquals(resumed.getLong("seq") + 1, again.hears("events").getLong("from"));
        bob.reaches(again.seq);
        again.reaches(again.seq);
        assertEquals(bob.things("one"), again.things("one"), "R3");
    }

    /** More boards than there are event loops, so that some share one with who leaves. */
    @Test
    void whoLeavesTakesNobodyAlong_R3() {
        List<Board> boards = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            boards.add(table.board(table.join(session, "Deelnemer " + i)));
        }
        JsonArray here = ans.hears("live").getJsonArray("here");
        while (here == null || here.size() < 21) {
            here = ans.hears("live").getJsonArray("here");
        }
        boards.removeFirst().leaves();
        while (here == null || here.size() > 20) {
            here = ans.hears("live").getJsonArray("here");
        }
        long seq = ans.says(title("Wie is er nog?")).getLong("seq");
        for (Board board : boards) {
            board.reaches(seq);
            assertEquals(ans.things("one"), board.things("one"));
        }
    }

    @Test
    void whoMissedNothingHearsNothing_R1() {
        JsonObject since = ans.since();
        Board again = table.line();
        again.sayHello(session.getString("token"), since);
        assertTrue(again.hears("resumed").getJsonArray("events").isEmpty());
    }

    @Test
    void whoWasAwayForMoreThanIsKeptGetsAll_R1() {
        JsonObject since = ans.since();
        ans.says(title("een"));
        table.reopen();
        Board first = table.board(session);
        first.reaches(first.says(title("twee")).getLong("seq"));
        Board again = table.line();
        again.sayHello(session.getString("token"), since);
        JsonObject welcome = again.hears("welcome");
        assertNull(welcome.getString("notice"));
        assertEquals("twee", welcome.getJsonObject("view").getJsonObject("one").getJsonObject("session").getString("title"));
    }

    @Test
    void anUnknownPositionGetsAllWithANotice_R2() {
        Board again = table.line();
        again.sayHello(session.getString("token"), new JsonObject().put("epoch", ans.epoch).put("seq", 900));
        assertEquals("restored", again.hears("welcome").getString("notice"));
    }

    @Test
    void theSameRefHasOneEffectAndOneAnswer_E1_E2() {
        JsonObject first = Table.wait(ans.asks(7, title("een")));
        assertEquals(first, Table.wait(ans.asks(7, title("een"))));
        Board tab = table.line().as(ans.device);
        tab.hello(session.getString("token"));
        assertEquals(first, Table.wait(tab.asks(7, title("een"))));
        assertEquals("ref.reused", Table.wait(tab.asks(7, title("anders"))).getString("code"));
        assertEquals(first.getLong("seq") + 1, Table.wait(tab.asks(8, title("twee"))).getLong("seq"));
    }

    @Test
    void whatWasUnderwayWhenTheTabCameBackHasOneEffect_E1_K2() {
        long start = ans.seq;
        Board tab = table.line().as(ans.device);
        for (int i = 1; i <= 10; i++) {
            ans.asks(i, title("titel " + i));
        }
        tab.hello(session.getString("token"));
        List<Future<JsonObject>> answers = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            answers.add(tab.asks(i, title("titel " + i)));
        }
        assertEquals(LongStream.rangeClosed(start + 1, start + 10).boxed().toList(), answers.stream().map(answer -> Table.wait(answer).getLong("seq")).toList());
        assertEquals(4009, ans.closes());
    }

    @Test
    void manyAtOnceGetOneOrderWithoutGaps_D3_D4() {
        List<Board> boards = new ArrayList<>(List.of(ans));
        for (int i = 0; i < 4; i++) {
            boards.add(table.board(table.join(session, "Deelnemer " + i)));
        }
        long start = table.board(table.join(session, "Laatste")).seq;
        List<Future<JsonObject>> answers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            boolean ready = i % 2 == 0;
            boards.forEach(board -> answers.add(board.asks(command("ready.say").put("ready", ready))));
        }
        List<Long> seqs = answers.stream().map(answer -> Table.wait(answer).getLong("seq")).toList();
        assertEquals(LongStream.rangeClosed(start + 1, start + 200).boxed().toList(), seqs.stream().sorted().toList());
        for (int i = boards.size(); i < seqs.size(); i++) {
            assertTrue(seqs.get(i - boards.size()) < seqs.get(i), "what a board says first counts first: " + seqs);
        }
        for (Board board : boards) {
            board.reaches(start + 200);
            long first = board.covered.getFirst();
            assertEquals(LongStream.rangeClosed(first, start + 200).boxed().toList(), board.covered, "K7");
            assertEquals(ans.things("people"), board.things("people"));
        }
    }

    @Test
    void tooMuchAtOnceIsRefused() {
        List<Future<JsonObject>> answers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            answers.add(ans.asks(command("ready.say").put("ready", i % 2 == 0)));
        }
        assertTrue(answers.stream().anyMatch(answer -> "slow.down".equals(Table.wait(answer).getString("code"))));
        assertTrue(ans.isOpen());
    }

    @Test
    void whoIsRemovedHearsItAndIsOut() {
        JsonObject seat = table.join(session, "Bob");
        Board bob = table.board(seat);
        ans.says(command("person.remove").put("person", seat.getString("person")));
        assertEquals(4003, bob.closes());
        assertEquals(1, bob.heard("events").stream().filter(text -> text.contains("person.removed")).count());
        Board again = table.line();
        again.sayHello(seat.getString("token"), null);
        assertEquals(4003, again.closes());
    }

    @Test
    void aDeletedSessionIsGoneForAll_H13() {
        Board bob = table.board(table.join(session, "Bob"));
        assertEquals(204, table.say(HttpMethod.DELETE, "/api/session", session.getString("token"), Buffer.buffer(), Map.of()).status());
        assertEquals(4004, bob.closes());
        assertEquals(4004, ans.closes());
        Board again = table.line();
        again.sayHello(session.getString("token"), null);
        assertEquals(4004, again.closes());
        assertEquals(404, table.get("/api/codes/" + session.getString("code")).status());
    }

    @Test
    void whoIsHereIsTold_K9() {
        JsonObject seat = table.join(session, "Bob");
        Board bob = table.board(seat);
        JsonObject live = bob.hears("live");
        assertEquals(2, live.getJsonArray("here").size());
        bob.says("{\"type\":\"live\",\"cursor\":{\"x\":5,\"y\":6},\"drag\":null,\"typing\":null}");
        JsonObject moved = ans.hears("live");
        while (!moved.getJsonObject("people").containsKey(seat.getString("person"))) {
            moved = ans.hears("live");
        }
        assertEquals(5.0, moved.getJsonObject("people").getJsonObject(seat.getString("person")).getJsonObject("cursor").getDouble("x"));
        bob.leaves();
        JsonObject gone = ans.hears("live");
        while (!gone.containsKey("here")) {
            gone = ans.hears("live");
        }
        assertEquals(1, gone.getJsonArray("here").size());
    }

    @Test
    void aPingIsAnsweredWithTheServersTime_K10() {
        ans.says("{\"type\":\"ping\",\"t\":42}");
        JsonObject pong = ans.hears("pong");
        assertEquals(42, pong.getLong("t"));
        assertNotEquals(0, pong.getLong("now"));
    }

    @Test
    void aSessionComesBackAsItWasAfterARestart_D1_D6() {
        JsonObject last = ans.says(title("Bewaard"));
        ans.reaches(last.getLong("seq"));
        JsonObject before = ans.view;
        JsonObject since = ans.since();
        table.reopen();
        assertEquals(4000, ans.closes());
        Board again = table.line();
        JsonObject welcome = again.hello(session.getString("token"));
        assertEquals(before, welcome.getJsonObject("view"));
        assertTrue(welcome.getLong("epoch") > since.getLong("epoch"), "O1");
        Board resumed = table.line();
        resumed.sayHello(session.getString("token"), since);
        assertTrue(resumed.hears("resumed").getJsonArray("events").isEmpty());
        assertEquals("accepted", again.says(title("Verder")).getString("type"));
    }
}
