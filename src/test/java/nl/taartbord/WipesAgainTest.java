package nl.taartbord;

import static nl.taartbord.Board.command;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import nl.taartbord.journal.MemoryDirectory;
import nl.taartbord.terms.SessionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Texts that could not be taken out of the log when that was asked. */
class WipesAgainTest {
    private static final String SECRET = "Dit gaat niemand iets aan";
    private static final long LIMIT_NANOS = 20_000_000_000L;

    private final Hindered journal = new Hindered();
    private final Table table = new Table(Vertx.vertx(), journal, new MemoryDirectory(InstantSource.system()));

    @AfterEach
    void clear() {
        table.close();
    }

    private boolean isStored(JsonObject session) {
        return Table.wait(journal.read(new SessionId(session.getString("session")), 0)).entries().stream()
                .anyMatch(entry -> entry.body().contains(SECRET));
    }

    /** What is being wiped is written beside the log first, and would be there after the log is gone. */
    @Test
    void areNotWipedAnyMoreOnceTheSessionIsDeleted_P7() throws InterruptedException {
        JsonObject session = table.create();
        Board ans = table.board(session);
        ans.enters("write");
        ans.writes(SECRET);
        journal.rewritesLate = true;
        ans.says(command("session.close"));
        Future<JsonObject> waits = ans.asks(command("session.reopen"));
        Thread deletes = Thread.ofVirtual().start(
                () -> table.say(HttpMethod.DELETE, "/api/session", session.getString("token"), Buffer.buffer(), Map.of()));
        assertEquals("unavailable", Table.wait(waits).getString("code"), "the deletion has begun");
        journal.released.complete();
        deletes.join();
        assertEquals(List.of("wiped", "deleted"), journal.gone);
        assertEquals(4004, ans.closes());
        assertFalse(isStored(session));
    }

    /** Its answer got lost, and by the time it comes again the log does not know any more what it said. */
    @Test
    void doNotMakeACommandThatIsSentAgainAnother_E1() {
        JsonObject session = table.create();
        Board ans = table.board(session);
        ans.enters("write");
        JsonObject write = command("note.write").put("text", SECRET);
        JsonObject first = Table.wait(ans.asks(900, write));
        assertEquals("accepted", first.getString("type"));
        ans.says(command("session.close"));
        assertEquals(first, Table.wait(ans.asks(900, write)));
        assertFalse(isStored(session));
    }

    private JsonObject forgetsBob(JsonObject seat, Board ans) {
        Board bob = table.board(seat);
        bob.reaches(ans.enters("discuss"));
        bob.writes(SECRET, "goed");
        ans.reaches(bob.seq);
        assertTrue(ans.view.encode().contains(SECRET));
        JsonObject forgotten = ans.says(command("person.forget").put("person", seat.getString("person")).put("texts", true));
        assertEquals(4003, bob.closes());
        return new JsonObject().put("epoch", ans.epoch).put("seq", forgotten.getLong("seq"));
    }

    private void showsWhatIsLeft(JsonObject session, JsonObject since) {
        Board back = table.line();
        back.sayHello(session.getString("token"), since);
        back.hears("welcome");
        assertFalse(back.heard.toString().contains(SECRET));
    }

    /** Its line broke before it heard that it has to come for the whole view. */
    @Test
    void areNotOnTheBoardOfWhoMissedThatTheyWent_P7() {
        JsonObject session = table.create();
        Board ans = table.board(session);
        JsonObject since = forgetsBob(table.join(session, "Bob"), ans);
        assertEquals(4008, ans.closes());
        showsWhatIsLeft(session, since);
        table.reopen();
        showsWhatIsLeft(session, since);
    }

    /** The server that had begun is gone, and the one that goes on with it has boards already. */
    @Test
    void goFromTheBoardsThatCameBackMeanwhile_P7() {
        JsonObject session = table.create();
        journal.rewrites = false;
        forgetsBob(table.join(session, "Bob"), table.board(session));
        Table.wait(journal.refused.future());
        journal.rewrites = true;
        journal.rewritesLate = true;
        table.reopen();
        Board back = table.board(session);
        assertTrue(back.view.encode().contains(SECRET));
        journal.released.complete();
        assertEquals(4008, back.closes());
        assertFalse(table.board(session).view.encode().contains(SECRET));
    }

    @Test
    void goAtTheNextStart_P7() {
        JsonObject session = table.create();
        JsonObject seat = table.join(session, "Bob");
        Board ans = table.board(session);
        Board bob = table.board(seat);
        bob.reaches(ans.enters("write"));
        bob.writes(SECRET);
        journal.rewrites = false;
        ans.says(command("person.forget").put("person", seat.getString("person")).put("texts", true));
        assertEquals(4003, bob.closes());
        table.shut();
        assertTrue(isStored(session));
        journal.rewrites = true;
        table.reopen();
        table.line().hello(session.getString("token"));
        long start = System.nanoTime();
        while (isStored(session) && System.nanoTime() - start < LIMIT_NANOS) {
            Thread.onSpinWait();
        }
        assertFalse(isStored(session));
    }
}
