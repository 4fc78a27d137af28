package nl.taartbord;

import static nl.taartbord.Board.command;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.taartbord.journal.Appending;
import nl.taartbord.journal.Entry;
import nl.taartbord.journal.Kept;
import nl.taartbord.journal.MemoryDirectory;
import nl.taartbord.journal.MemoryJournal;
import nl.taartbord.live.Running;
import nl.taartbord.terms.SessionId;
import nl.taartbord.wire.BatchJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session that a newer version went on with, opened by this one: everybody sees it up to there, and nothing in it changes. */
class NewerSessionTest {
    private static final String FOLDED = "{'at':1,'events':[{'type':'note.folded','note':'n1'}]}";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    final MemoryJournal journal = new MemoryJournal(InstantSource.system());
    final Table table = new Table(Vertx.vertx(), journal, new MemoryDirectory(InstantSource.system()));
    final JsonObject session = table.create();
    final JsonObject participant = table.join(session, "Anna");
    final SessionId id = new SessionId(session.getString("session"));

    @BeforeEach
    void thisVersionBegins() {
        table.board(session).says(command("session.rename").put("title", "Tot hier"));
    }

    @AfterEach
    void clear() {
        table.close();
    }

    private void aNewerVersionWrites(String body) {
        table.shut();
        var opening = Table.wait(journal.open(id, 0));
        Entry entry = new Entry(opening.seq() + 1, 1, body.replace('\'', '"'), Map.of());
        assertEquals(new Appending.Stored(), Table.wait(journal.append(id, opening.epoch(), opening.seq(), List.of(entry))));
        table.reopen();
    }

    private List<Entry> entries() {
        return Table.wait(journal.read(id, 0)).entries();
    }

    private static String title(Board board) {
        return board.view.getJsonObject("one").getJsonObject("session").getString("title");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        FOLDED,
        "{'at':1,'events':[{'type':'session.renamed','title':'Verder','colour':'red'}]}",
        "{'at':1,'events':[{'type':'person.role','person':'p1','role':'gardener'}]}",
        "{'at':1,'mood':'good','events':[{'type':'session.renamed','title':'Verder'}]}"
    })
    void everybodySeesItUpToThere_D7(String unknown) {
        aNewerVersionWrites(unknown);
        for (JsonObject seat : List.of(session, participant)) {
            Board board = table.line();
            assertEquals("newer", board.hello(seat.getString("token")).getString("notice"));
            assertEquals("Tot hier", title(board));
            JsonObject report = table.get("/api/report", seat.getString("token")).json();
            assertEquals("newer", report.getJsonObject("session").getString("extent"));
            assertEquals(2, report.getJsonArray("attendance").size());
            assertEquals(200, table.get("/api/poster.svg", seat.getString("token")).status());
        }
        assertTrue(table.get("/metrics").body().contains("taartbord_newer_sessions 1"));
        assertEquals("", table.get("/health/damaged").body());
    }

    @Test
    void whoWasThereWithTheNewerVersionIsNotSentAwayAgainAndAgain_D7() {
        aNewerVersionWrites(FOLDED);
        Board board = table.line();
        long later = 4_000_000_000_000L;
        board.sayHello(participant.getString("token"), new JsonObject().put("epoch", later).put("seq", 400));
        assertEquals("newer", board.hears("welcome").getString("notice"));
    }

    @Test
    void nothingInItChanges_D7() {
        aNewerVersionWrites(FOLDED);
        List<Entry> before = entries();
        Optional<Kept> snapshot = Table.wait(journal.snapshot(id));
        Board board = table.board(session);
        assertEquals("session.newer", board.says(command("session.rename").put("title", "Verder")).getString("code"));
        JsonObject forget = command("person.forget").put("person", participant.getString("person")).put("texts", true);
        assertEquals("session.newer", board.says(forget).getString("code"));
        assertEquals("Tot hier", title(table.board(participant)));
        assertEquals("session.newer", table.post("/api/join",
                new JsonObject().put("code", session.getString("code")).put("name", "Ben")).code());
        assertEquals("session.newer", table.say(HttpMethod.PUT, "/api/picture", session.getString("token"), Buffer.buffer(PNG),
                Map.of("Content-Type", "image/png")).code());
        table.shut();
        assertEquals(before, entries());
        assertEquals(snapshot, Table.wait(journal.snapshot(id)));
    }

    /** Whose data it is gets all of it, or hears that it is not all. */
    @Test
    void whatHoldsHalfOfItIsNotHandedOut_D7() {
        aNewerVersionWrites(FOLDED);
        assertEquals("session.newer", table.get("/api/own", participant.getString("token")).code());
        assertEquals("session.newer", table.get("/api/trail", session.getString("token")).code());
        assertEquals("session.newer", table.post("/api/sessions", Table.session().put("format", "kennisbouwstenen")
                .put("after", new JsonArray().add(session.getString("token")))).code());
    }

    @Test
    void itCanBeDeleted_D7() {
        aNewerVersionWrites(FOLDED);
        assertEquals(204, table.say(HttpMethod.DELETE, "/api/session", session.getString("token"), Buffer.buffer(), Map.of()).status());
        assertEquals(List.of(), entries());
    }

    @Test
    void whereNothingIsKnownNothingIsShown_D7() {
        List<Entry> log = entries();
        table.shut();
        Table.wait(journal.delete(id));
        var opening = Table.wait(journal.open(id, 0));
        String begun = log.getFirst().body().replaceFirst("\"anonymous\":false", "\"anonymous\":false,\"weather\":\"fine\"");
        assertNotEquals(log.getFirst().body(), begun);
        Table.wait(journal.append(id, opening.epoch(), 0, List.of(new Entry(1, log.getFirst().count(), begun, Map.of()))));
        table.reopen();
        Board line = table.line();
        line.sayHello(participant.getString("token"), null);
        assertEquals("session.newer", line.hears("refused").getString("code"));
        assertEquals(4007, line.closes());
        assertEquals("session.newer", table.get("/api/report", session.getString("token")).code());
        assertTrue(table.get("/metrics").body().contains("taartbord_newer_sessions 1"));
    }

    /** One that a version with more kinds of events kept, after it wrote something that this one does not know. */
    @Test
    void aSnapshotOfANewerVersionIsSetAside_D7() {
        String snapshot = BatchJson.write(Table.wait(table.sessions().with(id).compose(Running::state)));
        aNewerVersionWrites(FOLDED);
        table.shut();
        JsonObject later = new JsonObject(snapshot);
        later.put("known", later.getInteger("known") + 1).put("seq", later.getLong("seq") + 1);
        Table.wait(journal.keep(id, Table.wait(journal.owner(id)), later.getLong("seq"), later.encode()));
        table.reopen();
        Board board = table.line();
        assertEquals("newer", board.hello(session.getString("token")).getString("notice"));
        assertEquals(later.getLong("seq") - 1, board.seq);
    }
}
