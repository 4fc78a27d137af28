package nl.taartbord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import nl.taartbord.join.Tokens;
import nl.taartbord.journal.MemoryDirectory;
import nl.taartbord.journal.MemoryJournal;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.SessionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Expired, forged and foreign tokens open nothing, neither a line nor a paper. */
class TokensAtTheDoorTest {
    final Vertx vertx = Vertx.vertx();
    final MemoryDirectory directory = new MemoryDirectory(InstantSource.system());
    final Table table = new Table(vertx, new MemoryJournal(InstantSource.system()), directory);
    final JsonObject session = table.create();
    final SessionId id = new SessionId(session.getString("session"));
    final PersonId ans = new PersonId(session.getString("person"));

    @AfterEach
    void clear() {
        table.close();
    }

    private Tokens tokens(byte[] key, InstantSource clock) {
        return new Tokens(vertx, List.of(key), clock);
    }

    private byte[] key() {
        return Table.wait(directory.signingKeys(() -> new byte[0])).getFirst();
    }

    private void opensNothing(String token, int close) {
        Board board = table.line();
        board.sayHello(token, null);
        assertEquals(close, board.closes());
        for (String language : new String[] {"nl", "en"}) {
            Table.Said said = table.say(HttpMethod.GET, "/api/report", token, Buffer.buffer(), Map.of("Accept-Language", language));
            assertEquals(close == 4001 ? 401 : 404, said.status());
            assertEquals("application/problem+json; charset=utf-8", said.headers().get("content-type"));
        }
        assertEquals(session.getString("person"), table.line().hello(session.getString("token")).getJsonObject("you").getString("person"));
    }

    @Test
    void theRightKeyAndTimeOpen() {
        assertEquals(200, table.get("/api/report", tokens(key(), InstantSource.system()).issue(id, ans, Duration.ofMinutes(1))).status());
    }

    @Test
    void expired() {
        InstantSource lastWeek = () -> InstantSource.system().instant().minus(Duration.ofDays(7));
        opensNothing(tokens(key(), lastWeek).issue(id, ans, Duration.ofDays(1)), 4001);
    }

    @Test
    void signedWithAnotherKey() {
        opensNothing(tokens(new byte[32], InstantSource.system()).issue(id, ans, Duration.ofDays(1)), 4001);
    }

    @Test
    void withAnotherPersonWrittenIn() {
        String bob = table.join(session, "Bob").getString("token");
        String[] parts = bob.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1])).replaceAll("\"sub\":\"[^\"]+\"", "\"sub\":\"" + ans.value() + '"');
        opensNothing(parts[0] + '.' + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes()) + '.' + parts[2], 4001);
    }

    @Test
    void ofSomebodyOfAnotherSession() {
        PersonId stranger = new PersonId(table.create().getString("person"));
        opensNothing(tokens(key(), InstantSource.system()).issue(id, stranger, Duration.ofDays(1)), 4001);
    }

    @Test
    void ofASessionThatIsNot() {
        opensNothing(tokens(key(), InstantSource.system()).issue(new SessionId("nergens"), ans, Duration.ofDays(1)), 4004);
    }

    /** Two keys are good at once, so that nobody is sent away by a change of keys; a third makes the first one worthless. */
    @Test
    void ofTheKeyBeforeTheLastOpenAndOlderOnesDoNot() {
        String first = session.getString("token");
        String chair = session.getJsonObject("links").getString("return");
        Table.wait(Server.rotateKey(directory));
        table.reopen();
        assertEquals(session.getString("person"), table.line().hello(first).getJsonObject("you").getString("person"));
        String second = table.post("/api/enter", new JsonObject().put("link", chair.replaceFirst(".*#l=", ""))).json().getString("token");
        assertNotEquals(first, second);
        assertEquals(200, table.get("/api/session", second).status());
        Table.wait(Server.rotateKey(directory));
        table.reopen();
        assertEquals(200, table.get("/api/session", second).status());
        assertEquals(401, table.get("/api/session", first).status());
        Board board = table.line();
        board.sayHello(first, null);
        assertEquals(4001, board.closes());
        assertEquals(200, table.post("/api/enter", new JsonObject().put("link", chair.replaceFirst(".*#l=", ""))).status());
    }

    @Test
    void aServerDoesNotStartWithAWeakKey() {
        MemoryDirectory weak = new MemoryDirectory(InstantSource.system());
        Table.wait(weak.rotate(new byte[Tokens.SHORTEST_KEY - 1], Duration.ofDays(1)));
        assertThrows(IllegalArgumentException.class, () -> new Table(vertx, new MemoryJournal(InstantSource.system()), weak));
    }
}
