package nl.taartbord;

import static nl.taartbord.Board.command;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.taartbord.journal.EmbeddedRedis;
import nl.taartbord.journal.Redis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes, goes: out of the views and out of the whole store, which is searched for it afterwards. */
class WipedIT {
    private static final String SECRET = "kanarie van Bob";
    private static final String OPEN = "voor iedereen te lezen";

    @TempDir
    Path data;

    Vertx vertx;
    EmbeddedRedis store;
    Redis redis;
    RedisClient client;
    RedisCommands<String, String> words;
    Table table;
    JsonObject session;
    JsonObject bobsSeat;
    Board ans;
    Board bob;

    @BeforeEach
    void lay() throws Exception {
        vertx = Vertx.vertx();
        store = EmbeddedRedis.start(data);
        redis = Table.wait(Redis.connect(vertx, store.uri()));
        client = RedisClient.create(store.uri());
        words = client.connect().sync();
        table = new Table(vertx, redis.journal(), redis.directory());
    }

    @AfterEach
    void clear() {
        table.shut();
        client.shutdown();
        Table.wait(redis.close());
        store.close();
        Table.wait(vertx.close());
    }

    private void aSessionWithNotes() {
        session = table.create();
        ans = table.board(session);
        bobsSeat = table.join(session, "Bobbejaan");
        bob = table.board(bobsSeat);
        bob.reaches(ans.enters("write"));
        bob.writes(SECRET);
        ans.writes(OPEN);
    }

    /** Everything that is stored, as one text. */
    private String stored() {
        StringBuilder all = new StringBuilder();
        for (String key : words.keys("*")) {
            all.append(key).append(' ').append(switch (words.type(key)) {
                case "stream" -> words.xrange(key, Range.unbounded(), Limit.unlimited()).toString();
                case "hash" -> words.hgetall(key).toString();
                case "set" -> words.smembers(key).toString();
                default -> words.get(key);
            }).append('\n');
        }
        return all.toString();
    }

    /** Whether any file of Redis holds it. */
    private boolean onDisk(String text) {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile).anyMatch(file -> bytes(file).contains(text));
        } catch (IOException | UncheckedIOException goneMeanwhile) {
            return true;
        }
    }

    private static String bytes(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void leavesTheDisk(String text) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (onDisk(text)) {
            assertTrue(System.nanoTime() < end, () -> "still on disk: " + text);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private String person(JsonObject seat) {
        return seat.getString("person");
    }

    @Test
    void aForgottenPersonIsNowhereInTheStoreAndCountsStay() {
        aSessionWithNotes();
        for (Board board : List.of(ans, bob)) {
            String note = board.things("notes").fieldNames().iterator().next();
            ans.reaches(board.says(command("note.place").put("note", note).put("zone", "goed")).getLong("seq"));
        }
        ans.enters("actions");
        ans.reaches(bob.says(command("action.add").put("text", "Zelf doen: " + SECRET).put("personal", true)).getLong("seq"));
        ans.reaches(ans.says(command("action.add").put("text", "Samen doen").put("owner", person(bobsSeat))).getLong("seq"));
        int notes = ans.things("notes").size();
        assertTrue(stored().contains(SECRET));
        assertEquals("role", bob.says(command("person.forget").put("person", person(session)).put("texts", true)).getString("code"));
        assertEquals("accepted", ans.says(command("person.forget").put("person", person(bobsSeat)).put("texts", true)).getString("type"));
        assertEquals(4003, bob.closes());
        assertEquals(4008, ans.closes(), "comes back for the whole view");
        Board back = table.line();
        back.sayHello(session.getString("token"), new JsonObject().put("epoch", ans.epoch)
                .put("seq", new JsonObject(ans.heard.getFirst()).getLong("seq")));
        back.hears("welcome");
        assertFalse(back.heard.toString().contains(SECRET), "nor is it told again to who comes back");
        Board again = table.board(session);
        assertEquals(notes, again.things("notes").size());
        assertFalse(again.view.encode().contains(SECRET));
        assertFalse(again.view.encode().contains("Bobbejaan"));
        assertEquals(Set.of("", "Samen doen"), again.things("actions").stream().map(one -> ((JsonObject) one.getValue()).getString("text"))
                .collect(Collectors.toSet()));
        assertTrue(again.things("actions").stream().allMatch(one ->
                ((JsonObject) one.getValue()).getString("owner").equals(person(bobsSeat))),
                "of somebody without a name");
        assertTrue(again.view.encode().contains(OPEN));
        String all = stored();
        assertFalse(all.contains(SECRET), all);
        assertFalse(all.contains("Bobbejaan"), all);
        JsonObject seen = again.view;
        table.reopen();
        assertEquals(seen, table.line().hello(session.getString("token")).getJsonObject("view"), "D6");
        assertEquals(401, table.get("/api/own", bobsSeat.getString("token")).status());
    }

    @Test
    void whoAsksToBeForgottenAfterTheSessionWasClosedIsForgotten_P7() {
        aSessionWithNotes();
        assertEquals("accepted", ans.says(command("session.close")).getString("type"));
        assertTrue(stored().contains("Bobbejaan"));
        assertEquals("accepted", ans.says(command("person.forget").put("person", person(bobsSeat)).put("texts", true)).getString("type"));
        assertEquals(4003, bob.closes());
        Board again = table.board(session);
        assertEquals("closed", again.things("one").getJsonObject("session").getString("state"));
        String all = stored() + again.view.encode();
        assertFalse(all.contains("Bobbejaan"), all);
        assertFalse(all.contains(SECRET), all);
    }

    @Test
    void unrevealedNotesAreDestroyedWhenTheSessionCloses_P7() {
        aSessionWithNotes();
        table.reopen();
        ans = table.board(session);
        assertTrue(words.hvals(words.keys("*:snapshots").getFirst()).toString().contains(SECRET));
        assertEquals("accepted", ans.says(command("session.close")).getString("type"));
        assertEquals("accepted", ans.says(command("session.reopen")).getString("type"));
        String all = stored();
        assertFalse(all.contains(SECRET), all);
        table.reopen();
        Board back = table.board(bobsSeat);
        assertFalse(back.view.encode().contains(SECRET));
        assertEquals("accepted", table.board(session).says(command("session.rename").put("title", "Verder")).getString("type"));
    }

    @Test
    void aDeletedSessionLeavesNothingInTheStore_H13() {
        Set<String> before = new TreeSet<>(words.keys("*"));
        aSessionWithNotes();
        table.say(HttpMethod.PUT, "/api/picture", session.getString("token"),
                Buffer.buffer(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}), Map.of());
        assertEquals("accepted", ans.says(command("session.close")).getString("type"));
        assertTrue(words.keys("*").size() > before.size());
        assertEquals(204, table.say(HttpMethod.DELETE, "/api/session", session.getString("token"), Buffer.buffer(), Map.of()).status());
        assertEquals(4004, ans.closes());
        assertEquals(before, new TreeSet<>(words.keys("*")));
    }

    /** Also while Redis writes its file anew already, with what was there before. */
    @Test
    void whatIsDeletedLeavesTheDiskToo_H13() {
        aSessionWithNotes();
        String kept = table.create().getString("session");
        assertTrue(onDisk(SECRET) && onDisk(session.getString("session")) && onDisk(kept));
        words.bgrewriteaof();
        assertEquals(204, table.say(HttpMethod.DELETE, "/api/session", session.getString("token"), Buffer.buffer(), Map.of()).status());
        leavesTheDisk(SECRET);
        leavesTheDisk(session.getString("session"));
        assertTrue(onDisk(kept));
    }

    @Test
    void whatIsWipedLeavesTheDiskToo_P7() {
        aSessionWithNotes();
        assertTrue(onDisk(SECRET));
        assertEquals("accepted", ans.says(command("session.close")).getString("type"));
        leavesTheDisk(SECRET);
    }

    @Test
    void everybodyGetsTheirOwnDataAndNobodyElses_H20() {
        aSessionWithNotes();
        String own = table.get("/api/own", bobsSeat.getString("token")).body();
        assertTrue(own.contains(SECRET) && own.contains("Bobbejaan"), own);
        assertFalse(own.contains(OPEN), own);
        assertFalse(table.get("/api/own", session.getString("token")).body().contains(SECRET));
        assertEquals(401, table.get("/api/own").status());
    }

    @Test
    void theTrailTellsWhoLedWithoutWhatWasWritten_H21() {
        aSessionWithNotes();
        String trail = table.get("/api/trail", session.getString("token")).body();
        JsonArray lines = new JsonArray(trail);
        JsonObject last = lines.getJsonObject(lines.size() - 1);
        assertEquals("phase.entered", last.getString("type"));
        assertEquals("Ans", last.getString("name"));
        assertFalse(trail.contains(SECRET) || trail.contains(OPEN), trail);
        assertEquals(403, table.get("/api/trail", bobsSeat.getString("token")).status());
    }
}
