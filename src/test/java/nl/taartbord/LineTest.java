package nl.taartbord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.taartbord.live.Limits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server does with lines that are not as they should be. */
class LineTest {
    static Table table;
    static JsonObject session;

    @BeforeAll
    static void lay() {
        table = new Table();
        session = table.create();
    }

    @AfterAll
    static void clear() {
        table.close();
    }

    @Test
    void aSilentLineIsFreedWithinHalfAMinuteAndOnlyAfterTwoPings_K10() {
        assertTrue(Limits.SILENCE.compareTo(Duration.ofSeconds(30)) < 0);
        assertTrue(Limits.SILENCE.compareTo(Limits.PING.multipliedBy(2)) > 0);
    }

    @Test
    void whoSaysNothingInTimeMayTryAgain_K2() {
        assertEquals(4000, table.line().closes());
    }

    @Test
    void whoDoesNotSayHelloFirstIsClosed_K2() {
        Board board = table.line();
        board.says("{\"type\":\"ping\",\"t\":1}");
        assertEquals(4002, board.closes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzaWQiOiJ4In0."})
    void aBadTokenHasToEnterAgain(String token) {
        Board board = table.line();
        board.sayHello(token, null);
        assertEquals(4001, board.closes());
    }

    @Test
    void theFifthBadFrameCloses_K11() {
        Board board = table.board(session);
        for (int i = 0; i < Limits.BAD_FRAMES; i++) {
            board.says("onzin");
            JsonObject answer = board.hears("refused");
            assertEquals("malformed", answer.getString("code"));
            assertTrue(answer.containsKey("ref"));
        }
        assertEquals(4002, board.closes());
    }

    @Test
    void aCommandWithAnUnknownFieldIsRefusedByItsRef_K5() {
        Board board = table.board(session);
        JsonObject answer = board.says(Board.command("session.rename").put("title", "x").put("extra", 1));
        assertEquals("malformed", answer.getString("code"));
        assertTrue(board.isOpen());
    }

    @Test
    void aMessageAtTheLimitIsReadAndOneOverItCloses_K1() {
        Board board = table.board(session);
        String start = "{\"type\":\"ping\",\"t\":1";
        board.says(start + " ".repeat(Limits.MESSAGE - start.length() - 1) + "}");
        board.hears("pong");
        board.says(start + " ".repeat(Limits.MESSAGE - start.length()) + "}");
        assertEquals(4002, board.closes());
    }

    /** What counts is bytes, as they are sent. */
    @Test
    void aMessageOfWideCharactersAtTheLimitIsReadAndOneByteMoreCloses_K1() {
        Board board = table.board(session);
        String start = "{\"type\":\"command\",\"ref\":1,\"command\":{\"type\":\"session.rename\",\"title\":\"";
        int room = Limits.MESSAGE - start.length() - 3;
        String wide = "🍰".repeat(room / 4) + "x".repeat(room % 4);
        board.says(start + wide + "\"}}");
        assertEquals("text.long", board.hears("refused").getString("code"));
        board.says(start + wide + "x\"}}");
        assertEquals(4002, board.closes());
    }

    @Test
    void aMessageInManyFramesHasTheSameLimit_K1() {
        Board board = table.board(session);
        String start = "{\"type\":\"ping\",\"t\":1";
        board.saysInPieces(start + " ".repeat(Limits.MESSAGE - start.length() - 1) + "}", 1_000);
        board.hears("pong");
        board.saysInPieces(start + " ".repeat(Limits.MESSAGE * 2) + "}", 1_000);
        board.closes();
        assertFalse(board.isOpen());
    }

    @Test
    void aThousandCakesFitOnACard_B1() {
        JsonObject own = table.create();
        Board ans = table.board(own);
        ans.enters("write");
        assertEquals("accepted", ans.says(Board.command("note.write").put("text", "🍰".repeat(1_000))).getString("type"));
        assertEquals("text.long", ans.says(Board.command("note.write").put("text", "🍰".repeat(1_001))).getString("code"));
    }

    @Test
    void aMuchTooLargeMessageCloses_K1() {
        Board board = table.board(session);
        board.says("x".repeat(Limits.MESSAGE * 4));
        board.closes();
        assertFalse(board.isOpen());
    }

    private static int upgrade(Map<String, String> headers) {
        Map<String, String> all = new java.util.HashMap<>(Map.of("Connection", "Upgrade", "Upgrade", "websocket",
                "Sec-WebSocket-Version", "13", "Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="));
        all.putAll(headers);
        return table.say(HttpMethod.GET, "/board", "", Buffer.buffer(), all).status();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://127.0.0.1:1", "http://127.0.0.1.evil.example"})
    void pagesOfOthersGetNoLine_K1(String origin) {
        assertEquals(403, upgrade(Map.of("Origin", origin, "Sec-WebSocket-Protocol", "taartbord.v1")));
    }

    @Test
    void withoutAnOriginOrTheProtocolThereIsNoLine_K1() {
        assertEquals(403, upgrade(Map.of("Sec-WebSocket-Protocol", "taartbord.v1")));
        assertEquals(400, upgrade(Map.of("Origin", "http://127.0.0.1:" + table.port)));
        assertEquals(400, upgrade(Map.of("Origin", "http://127.0.0.1:" + table.port, "Sec-WebSocket-Protocol", "taartbord.v2")));
    }

    @Test
    void theTokenOfOneSessionOpensNoOther() {
        JsonObject other = table.create();
        JsonObject welcome = table.line().hello(other.getString("token"));
        assertEquals(other.getString("session"), welcome.getJsonObject("view").getJsonObject("one").getJsonObject("session").getString("id"));
    }

    /** Of a tab that comes back, the earlier line may be half open for a while yet; the place is the tab's. */
    @Test
    void theLastBoardThatFitsComesInTheNextIsToldAndATabThatComesBackKeepsItsPlace_B1_K2() {
        JsonObject full = table.create();
        Board before = table.board(full);
        for (int i = 1; i < Limits.BOARDS; i++) {
            table.board(full);
        }
        Board over = table.line();
        over.sayHello(full.getString("token"), null);
        assertEquals("limit", over.hears("refused").getString("code"));
        assertEquals(4006, over.closes());
        Board after = table.line().as(before.device);
        after.hello(full.getString("token"));
        assertEquals(4009, before.closes());
        assertEquals("accepted", after.says(Board.command("poster.lock").put("locked", true)).getString("type"));
    }

    @Test
    void anotherPersonMayHaveADeviceOfThatName_K2() {
        Board lead = table.board(session);
        Board guest = table.line().as(lead.device);
        guest.hello(table.join(session, "Bo").getString("token"));
        assertEquals("accepted", lead.says(Board.command("poster.lock").put("locked", true)).getString("type"));
        assertTrue(guest.isOpen());
    }

    /** As a browser asks; the answer names no extension, so a frame is as large as it is. */
    @Test
    void compressionIsNotOffered_K1() {
        String asked = "GET /board HTTP/1.1\r\nHost: 127.0.0.1:" + table.port + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: taartbord.v1\r\n"
                + "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits, deflate-frame\r\n"
                + "Origin: http://127.0.0.1:" + table.port + "\r\n\r\n";
        String answer = table.raw(asked).toLowerCase(java.util.Locale.ROOT);
        assertTrue(answer.startsWith("http/1.1 101"), answer);
        assertTrue(answer.contains("sec-websocket-protocol: taartbord.v1"), answer);
        assertFalse(answer.contains("sec-websocket-extensions"), answer);
    }

    private static boolean slowOnesWereClosed() {
        return table.get("/metrics").body().lines().anyMatch(line -> line.startsWith("taartbord_slow_closes_total 1"));
    }

    @Test
    void aBoardThatDoesNotReadIsClosedAndHoldsNobodyUp() {
        JsonObject full = table.create();
        Board ans = table.board(full);
        ans.says(Board.command("phase.enter").put("phase", ans.phase("statement")));
        Board deaf = table.board(table.join(full, "Doof"));
        deaf.stopsReading();
        String text = "x".repeat(3_900);
        List<Board> writers = new ArrayList<>();
        for (int i = 0; !slowOnesWereClosed(); i++) {
            assertTrue(i < 600, "it was never closed");
            if (i % Limits.COMMAND_BURST == 0) {
                writers.add(table.board(table.join(full, "Schrijver " + i)));
            }
            JsonObject answer = writers.getLast().says(Board.command("statement.save").put("text", text + i).put("base", i));
            assertEquals("accepted", answer.getString("type"), answer::encode);
        }
        assertTrue(ans.isOpen());
        deaf.readsAgain();
        deaf.closes();
    }
}
