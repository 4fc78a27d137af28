package nl.taartbord;

import static nl.taartbord.Board.command;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import nl.taartbord.journal.Appending;
import nl.taartbord.journal.Entry;
import nl.taartbord.journal.MemoryDirectory;
import nl.taartbord.journal.MemoryJournal;
import nl.taartbord.terms.SessionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A session with something in it that cannot have happened. What of a log is not as it was written goes the same way. */
class DamagedSessionTest {
    final MemoryJournal journal = new MemoryJournal(InstantSource.system());
    final Table table = new Table(Vertx.vertx(), journal, new MemoryDirectory(InstantSource.system()));
    final JsonObject session = table.create();
    final JsonObject participant = table.join(session, "Anna");

    @AfterEach
    void clear() {
        table.close();
    }

    private JsonObject report(JsonObject seat) {
        return table.get("/api/report", seat.getString("token")).json();
    }

    private void spoil() {
        SessionId id = new SessionId(session.getString("session"));
        table.shut();
        var opening = Table.wait(journal.open(id, 0));
        String body = "{\"at\":1,\"events\":[{\"type\":\"vote.placed\",\"round\":\"never.there\",\"person\":\"p1\",\"note\":\"n1\"}]}";
        assertEquals(new Appending.Stored(),
                Table.wait(journal.append(id, opening.epoch(), opening.seq(), List.of(new Entry(opening.seq() + 1, 1, body, Map.of())))));
        table.reopen();
    }

    @Test
    void whoLeadsStillSeesWhatWasThereBefore_D7() {
        assertEquals("whole", report(session).getJsonObject("session").getString("extent"));
        table.board(session).says(command("session.rename").put("title", "Tot hier"));
        spoil();
        JsonObject left = report(session);
        assertEquals("damaged", left.getJsonObject("session").getString("extent"));
        assertEquals("Tot hier", left.getJsonObject("session").getString("title"));
        assertEquals(2, left.getJsonArray("attendance").size(), left::encode);
        assertEquals(200, table.get("/api/poster.svg", session.getString("token")).status());
    }

    @Test
    void nobodyGetsItAsRightOrWritesInIt_D7() {
        spoil();
        SessionId id = new SessionId(session.getString("session"));
        int entries = Table.wait(journal.read(id, 0)).entries().size();
        for (JsonObject seat : List.of(session, participant)) {
            Board line = table.line();
            line.sayHello(seat.getString("token"), null);
            assertEquals("session.damaged", line.hears("refused").getString("code"));
            assertEquals(4005, line.closes());
        }
        assertEquals("session.damaged", table.get("/api/report", participant.getString("token")).code());
        assertEquals("session.damaged", table.get("/api/trail", session.getString("token")).code());
        assertEquals(401, table.get("/api/report", "x" + session.getString("token")).status());
        assertEquals(entries, Table.wait(journal.read(id, 0)).entries().size());
    }
}
