package nl.taartbord;

import static nl.taartbord.Board.command;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.Optional;
import nl.taartbord.journal.MemoryDirectory;
import nl.taartbord.terms.SessionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of commands that are under way when the server is told to stop. */
class DrainTest {
    private final Hindered journal = new Hindered();
    private final Table table = new Table(Vertx.vertx(), journal, new MemoryDirectory(InstantSource.system()));

    @AfterEach
    void clear() {
        table.close();
    }

    @Test
    void whatIsBeingAppendedIsAnsweredAndWhatWaitsIsRefused_D1() {
        JsonObject session = table.create();
        Board ans = table.board(session);
        journal.hangs = Optional.of(new SessionId(session.getString("session")));
        Future<JsonObject> underWay = ans.asks(command("session.rename").put("title", "Onderweg"));
        Future<JsonObject> waiting = ans.asks(command("session.rename").put("title", "Wacht nog"));
        ans.says("{\"type\":\"ping\",\"t\":1}");
        ans.hears("pong");
        Future<Void> drained = table.drains();
        assertEquals(503, table.get("/health/ready").status());
        assertEquals(503, table.get("/api/report", session.getString("token")).status());
        assertTrue(ans.isOpen(), "its answer is still to come");
        journal.hangs = Optional.empty();
        journal.released.complete();
        JsonObject stored = Table.wait(underWay);
        assertEquals("accepted", stored.getString("type"));
        assertEquals("unavailable", Table.wait(waiting).getString("code"));
        assertEquals(4000, ans.closes());
        Table.wait(drained);
        table.reopen();
        JsonObject welcome = table.line().hello(session.getString("token"));
        assertEquals(stored.getLong("seq"), welcome.getLong("seq"));
        assertEquals("Onderweg", welcome.getJsonObject("view").getJsonObject("one").getJsonObject("session").getString("title"));
    }
}
