package nl.taartbord;

import static nl.taartbord.Board.command;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.taartbord.journal.Appending;
import nl.taartbord.journal.MemoryDirectory;
import nl.taartbord.live.Limits;
import nl.taartbord.terms.SessionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What boards and people hear when the store does not do what it should, and how long it is told to keep a session. */
class HinderedTest {
    final Hindered journal = new Hindered();
    final Table table = new Table(Vertx.vertx(), journal, new MemoryDirectory(InstantSource.system()));
    final JsonObject session = table.create();

    @AfterEach
    void clear() {
        table.close();
    }

    @Test
    void aBoardMayPingWhileItsSessionIsLoaded_K10() {
        Promise<Void> opens = Promise.promise();
        table.reopen();
        journal.opens = opens;
        Board board = table.line();
        board.sayHello(session.getString("token"), null);
        board.says("{\"type\":\"ping\",\"t\":5}");
        assertEquals(5, board.hears("pong").getLong("t"));
        opens.complete();
        assertEquals(2, board.hears("welcome").getLong("seq"));
    }

    /** Three sessions, because one has room for half of them. Who is refused stands outside and may come again. */
    @Test
    void inARushNoMoreThanSoManyWaitForTheirSessions_B1() {
        List<JsonObject> sessions = List.of(session, table.create(), table.create());
        Promise<Void> opens = Promise.promise();
        table.reopen();
        journal.opens = opens;
        List<Board> boards = new ArrayList<>();
        for (int i = 0; i < Limits.ARRIVING; i++) {
            Board board = table.line();
            board.sayHello(sessions.get(i % sessions.size()).getString("token"), null);
            boards.add(board);
        }
        String asked = "GET /board HTTP/1.1\r\nHost: 127.0.0.1:" + table.port + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: taartbord.v1\r\n"
                + "Origin: http://127.0.0.1:" + table.port + "\r\n\r\n";
        assertTrue(table.raw(asked).startsWith("HTTP/1.1 503"));
        opens.complete();
        boards.forEach(board -> board.hears("welcome"));
        assertTrue(table.raw(asked).startsWith("HTTP/1.1 101"));
    }

    @Test
    void nobodyHearsThatASessionIsGoneBeforeItIs_D2() {
        Board ans = table.board(session);
        journal.deletes = false;
        assertEquals(503, delete().status());
        assertEquals(4000, ans.closes());
        Board again = table.board(session);
        assertEquals("accepted", again.says(command("session.rename").put("title", "Er nog")).getString("type"));
        journal.deletes = true;
        assertEquals(204, delete().status());
        assertEquals(4004, again.closes());
    }

    @Test
    void whatTheStoreRefusesIsRefusedAndChangesNothing_D1_D2() {
        Board ans = table.board(session);
        Board bob = table.board(table.join(session, "Bob"));
        journal.endings.add(new Appending.Refused("OOM"));
        assertEquals("unavailable", ans.says(command("session.rename").put("title", "Te vol")).getString("code"));
        long seq = ans.says(command("session.rename").put("title", "Weer plaats")).getLong("seq");
        bob.reaches(seq);
        assertFalse(bob.heard.stream().anyMatch(text -> text.contains("Te vol")));
        JsonObject title = table.line().hello(session.getString("token")).getJsonObject("view").getJsonObject("one").getJsonObject("session");
        assertEquals("Weer plaats", title.getString("title"));
    }

    @Test
    void oneSessionThatHangsHoldsUpNoOther_B2() {
        JsonObject other = table.create();
        Board ans = table.board(session);
        Board bob = table.board(other);
        journal.hangs = Optional.of(new SessionId(session.getString("session")));
        Future<JsonObject> hanging = ans.asks(command("session.rename").put("title", "Wacht"));
        for (int i = 0; i < 20; i++) {
            assertEquals("accepted", bob.says(command("session.rename").put("title", "Verder " + i)).getString("type"));
        }
        assertFalse(hanging.isComplete());
        journal.released.complete();
        assertEquals("accepted", Table.wait(hanging).getString("type"));
    }

    @Test
    void whatWaitsForTheStoreIsDecidedInTheOrderInWhichItWasSaid_D4() {
        Board ans = table.board(session);
        journal.hangs = Optional.of(new SessionId(session.getString("session")));
        List<Future<JsonObject>> answers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            answers.add(ans.asks(command("session.rename").put("title", "Titel " + i)));
        }
        journal.released.complete();
        List<Long> seqs = answers.stream().map(answer -> Table.wait(answer).getLong("seq")).toList();
        assertEquals(seqs.stream().sorted().toList(), seqs);
        ans.reaches(seqs.getLast());
        assertEquals("Titel 9", ans.things("one").getJsonObject("session").getString("title"));
    }

    @Test
    void whatCameAfterTheSnapshotIsThereAgain_D6() {
        table.reopen();
        Board ans = table.board(session);
        journal.keeps = false;
        ans.says(command("session.rename").put("title", "Na de momentopname"));
        table.reopen();
        assertEquals("Na de momentopname", table.board(session).things("one").getJsonObject("session").getString("title"));
    }

    @Test
    void whatNobodyAnsweredIsAskedForAgainUntilItIsCertain_D5() {
        Board ans = table.board(session);
        long epoch = ans.epoch;
        journal.endings.addAll(List.of(new Appending.Unknown(), new Appending.Unknown()));
        long seq = ans.says(command("session.rename").put("title", "Bewaard")).getLong("seq");
        table.reopen();
        JsonObject welcome = table.line().hello(session.getString("token"));
        assertEquals(seq, welcome.getLong("seq"));
        assertEquals("Bewaard", welcome.getJsonObject("view").getJsonObject("one").getJsonObject("session").getString("title"));
        assertTrue(welcome.getLong("epoch") > epoch);
    }

    /** The board asks again on its next line; a refusal would make it forget what may be stored. */
    @Test
    void whatMayBeStoredIsNeitherAcknowledgedNorRefused_D5() {
        Board ans = table.board(session);
        journal.endings.add(new Appending.Fenced(99));
        ans.asks(command("session.rename").put("title", "Misschien"));
        assertEquals(4000, ans.closes());
        assertEquals(0, ans.heard("refused").size() + ans.heard("accepted").size());
        Board again = table.board(session);
        journal.broken = true;
        again.asks(command("session.rename").put("title", "Misschien wel"));
        assertEquals(4000, again.closes());
        journal.broken = false;
        assertEquals(0, again.heard("refused").size() + again.heard("accepted").size());
    }

    @Test
    void anEndOfTheTimeThatCouldNotBeStoredIsStoredLater_T1() {
        Board ans = table.board(session);
        ans.reaches(ans.says(command("timer.start").put("seconds", 1)).getLong("seq"));
        journal.endings.add(new Appending.Refused("OOM"));
        ans.sees("timer.expired");
        assertTrue(journal.endings.isEmpty());
    }

    /** Or a board that comes back would load its session here once more. */
    @Test
    void whoIsSentOffIsNotLetInAgainByAServerThatStops() {
        Board ans = table.board(session);
        table.drain();
        assertEquals(4000, ans.closes());
        assertEquals(503, table.get("/health/ready").status());
        assertEquals(503, table.get("/api/report", session.getString("token")).status());
        Board again = table.line();
        again.sayHello(session.getString("token"), ans.since());
        assertEquals(4000, again.closes());
    }

    private Table.Said delete() {
        return table.say(HttpMethod.DELETE, "/api/session", session.getString("token"), Buffer.buffer(), Map.of());
    }

    @Test
    void aBugInTheStoreLeavesNobodyWaiting() {
        Board ans = table.board(session);
        journal.broken = true;
        assertEquals(503, table.post("/api/join", new JsonObject().put("code", session.getString("code")).put("name", "Bob")).status());
        assertEquals(4000, ans.closes());
        journal.broken = false;
        assertEquals("accepted", table.board(session).says(command("session.rename").put("title", "Verder")).getString("type"));
    }

    @Test
    void anOpenSessionStaysItsDaysAfterItWasLastUsed() {
        assertEquals(Duration.ofDays(90), journal.stays.getLast(), "when it was made");
        int made = journal.stays.size();
        table.shut();
        assertEquals(made + 1, journal.stays.size(), "on unloading");
        table.reopen();
        Board ans = table.board(session);
        assertEquals(made + 2, journal.stays.size(), "on loading");
        assertEquals(Duration.ofDays(90), journal.stays.getLast());
        ans.says(command("session.close"));
        ans.says(command("session.reopen"));
        assertEquals(made + 4, journal.stays.size());
        assertTrue(journal.stays.getLast().compareTo(Duration.ofDays(89)) > 0);
    }
}
