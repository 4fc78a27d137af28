package nl.taartbord;

import static nl.taartbord.Board.command;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.RestoreArgs;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XAddArgs;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.taartbord.journal.EmbeddedRedis;
import nl.taartbord.journal.Redis;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people and the operator notice when the store is full, a replica, emptied, put back, or damaged; and that it mends. */
class RedisInTroubleIT {
    @TempDir
    static Path data;

    static EmbeddedRedis store;
    static RedisClient client;
    static RedisCommands<byte[], byte[]> raw;
    static RedisCommands<String, String> words;

    Vertx vertx;
    Redis redis;
    Table table;
    JsonObject session;

    @BeforeAll
    static void start() throws Exception {
        store = EmbeddedRedis.start(data);
        client = RedisClient.create(store.uri());
        raw = client.connect(ByteArrayCodec.INSTANCE).sync();
        words = client.connect().sync();
    }

    @AfterAll
    static void stop() {
        client.shutdown();
        store.close();
    }

    @BeforeEach
    void lay() {
        vertx = Vertx.vertx();
        redis = Table.wait(Redis.connect(vertx, store.uri()));
        table = new Table(vertx, redis.journal(), redis.directory());
        assertEquals(200, table.get("/health/ready").status());
        session = table.create();
    }

    @AfterEach
    void clear() {
        table.shut();
        Table.wait(redis.close());
        Table.wait(vertx.close());
    }

    private static JsonObject title(String title) {
        return command("session.rename").put("title", title);
    }

    private String key(String part) {
        return "{" + session.getString("session") + "}:" + part;
    }

    /** Everything that is stored, as a backup holds it. */
    private static Map<String, byte[]> backup() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        words.keys("*").forEach(key -> all.put(key, raw.dump(key.getBytes())));
        return all;
    }

    private static void putBack(Map<String, byte[]> backup) {
        words.flushall();
        backup.forEach((key, value) -> raw.restore(key.getBytes(), value, RestoreArgs.Builder.ttl(0)));
    }

    private void refusesThenTakes(Runnable trouble, Runnable mend) {
        Board ans = table.board(session);
        trouble.run();
        try {
            JsonObject refused = ans.says(title("Nu niet"));
            assertEquals("unavailable", refused.getString("code"));
            assertTrue(refused.getString("message").startsWith("Niet opgeslagen"), refused::encode);
            assertEquals(503, table.get("/health/ready").status());
            assertEquals(503, table.post("/api/sessions", Table.session()).status());
            assertEquals("Proef", ans.things("one").getJsonObject("session").getString("title"));
            assertEquals(200, table.get("/api/report", session.getString("token")).status(), "what there is stays readable");
        } finally {
            mend.run();
        }
        assertEquals("accepted", ans.says(title("Weer wel")).getString("type"));
        assertEquals(200, table.get("/health/ready").status());
    }

    @Test
    void aFullStoreRefusesAndMends() {
        refusesThenTakes(() -> words.configSet("maxmemory", "1"), () -> words.configSet("maxmemory", "0"));
    }

    /** With nobody in it, after a restart; and with somebody in it. */
    @Test
    void aFullStoreLetsSessionsBeDeleted() {
        JsonObject other = table.create();
        table.reopen();
        Board ans = table.board(session);
        words.configSet("maxmemory", "1");
        try {
            assertEquals("unavailable", ans.says(title("Nu niet")).getString("code"));
            for (JsonObject each : List.of(session, other)) {
                assertEquals(204, table.say(HttpMethod.DELETE, "/api/session", each.getString("token"), Buffer.buffer(), Map.of()).status());
                assertEquals(List.of(), words.keys("{" + each.getString("session") + "}*"));
            }
            assertEquals(4004, ans.closes());
        } finally {
            words.configSet("maxmemory", "0");
        }
    }

    @Test
    void aReplicaRefusesAndMends() {
        refusesThenTakes(() -> words.replicaof("127.0.0.1", 1), words::replicaofNoOne);
    }

    @Test
    void nobodyHearsThatASessionWasDeletedWhenTheStoreWasEmptied() {
        Board ans = table.board(session);
        String kept = "Blijft staan";
        assertEquals("accepted", ans.says(title(kept)).getString("type"));
        Map<String, byte[]> backup = backup();
        words.flushall();
        ans.asks(title("Weg"));
        assertEquals(4000, ans.closes(), "comes back");
        assertEquals(503, table.get("/health/ready").status());
        Board again = table.line();
        again.sayHello(session.getString("token"), ans.since());
        assertEquals(4000, again.closes());
        assertEquals("unavailable", table.get("/api/report", session.getString("token")).code());
        putBack(backup);
        assertEquals(200, table.get("/health/ready").status());
        assertEquals(kept, table.line().hello(session.getString("token")).getJsonObject("view").getJsonObject("one")
                .getJsonObject("session").getString("title"));
    }

    /** The position exists again, the events at it do not: the epoch alone does not tell, because it was restored as well. */
    @Test
    void aPositionThatTheNewHistoryPassedAgainGetsAllWithANotice_R2() {
        Map<String, byte[]> backup = backup();
        table.reopen();
        Board ans = table.board(session);
        Board bob = table.board(session);
        ans.says(title("Eerste keer"));
        bob.reaches(ans.says(title("Nog eens")).getLong("seq"));
        JsonObject seen = bob.since();
        table.shut();
        putBack(backup);
        for (int times = 0; times < 3; times++) {
            table.reopen();
        }
        Board other = table.board(session);
        other.says(title("Andere tak"));
        other.says(title("Van de geschiedenis"));
        assertEquals(seen.getLong("seq"), other.says(title("Nu")).getLong("seq") - 1);
        Board back = table.line();
        back.sayHello(session.getString("token"), seen);
        JsonObject welcome = back.hears("welcome");
        assertEquals("restored", welcome.getString("notice"));
        assertEquals("Nu", welcome.getJsonObject("view").getJsonObject("one").getJsonObject("session").getString("title"));
        table.reopen();
        Board later = table.line();
        later.sayHello(session.getString("token"), seen);
        assertEquals("restored", later.hears("welcome").getString("notice"), "also when it is all read from the log");
    }

    /** The counterpart: a restart without a restore is no news. */
    @Test
    void aRestartIsNoRestore_R1_R2() {
        Board ans = table.board(session);
        ans.reaches(ans.says(title("Een")).getLong("seq"));
        JsonObject older = ans.since();
        ans.reaches(ans.says(title("Twee")).getLong("seq"));
        JsonObject newest = ans.since();
        table.reopen();
        table.reopen();
        Board there = table.line();
        there.sayHello(session.getString("token"), newest);
        assertEquals(List.of(), there.hears("resumed").getJsonArray("events").getList());
        Board behind = table.line();
        behind.sayHello(session.getString("token"), older);
        assertEquals(null, behind.hears("welcome").getString("notice"));
    }

    private List<StreamMessage<String, String>> entries() {
        return words.xrange(key("log"), Range.unbounded(), Limit.unlimited());
    }

    /** A stream cannot be changed, so it is written again. */
    private void rewrite(int which, String field, String value) {
        List<StreamMessage<String, String>> all = entries();
        words.del(key("log"));
        for (int i = 0; i < all.size(); i++) {
            Map<String, String> fields = new HashMap<>(all.get(i).getBody());
            if (i == which) {
                assertNotEquals(value, fields.put(field, value));
            }
            words.xadd(key("log"), new XAddArgs().id(all.get(i).getId()),
                    "e", fields.get("e"), "n", fields.get("n"), "h", fields.get("h"), "b", fields.get("b"));
        }
    }

    private void isSetApart() {
        List<StreamMessage<String, String>> before = entries();
        JsonObject whole = table.create();
        Board elsewhere = table.board(whole);
        Board ans = table.line();
        ans.sayHello(session.getString("token"), null);
        JsonObject said = ans.hears("refused");
        assertEquals("session.damaged", said.getString("code"));
        assertTrue(said.getString("message").contains("beschadigd"), said::encode);
        assertEquals(4005, ans.closes());
        JsonObject left = table.get("/api/report", session.getString("token")).json().getJsonObject("session");
        assertEquals("damaged", left.getString("extent"), "who leads sees what is left");
        assertEquals(Table.session().getString("title"), left.getString("title"));
        assertEquals(200, table.get("/api/poster.svg", session.getString("token")).status());
        assertEquals(session.getString("session") + "\n", table.get("/health/damaged").body());
        assertTrue(table.get("/metrics").body().contains("taartbord_damaged_sessions 1"));
        assertEquals("accepted", elsewhere.says(title("Hier is niets aan de hand")).getString("type"));
        assertEquals(before.size(), entries().size(), "the log is left as it is");
        assertEquals(200, table.get("/health/ready").status());
    }

    @Test
    void flippedBytesSetASessionApartUntilTheyAreRight_B2_D7() {
        Board ans = table.board(session);
        ans.says(title("Een"));
        ans.says(title("Twee"));
        table.shut();
        words.del(key("snapshots"));
        Map<String, byte[]> backup = backup();
        String body = entries().get(1).getBody().get("b");
        rewrite(1, "b", body.replace("Een", "Eén"));
        table.reopen();
        isSetApart();
        putBack(backup);
        assertEquals("Twee", table.line().hello(session.getString("token")).getJsonObject("view").getJsonObject("one")
                .getJsonObject("session").getString("title"));
        assertEquals("", table.get("/health/damaged").body());
    }

    @Test
    void aMissingEntrySetsASessionApart_B2_D7() {
        Board ans = table.board(session);
        ans.says(title("Een"));
        ans.says(title("Twee"));
        table.shut();
        words.del(key("snapshots"));
        words.xdel(key("log"), entries().get(1).getId());
        table.reopen();
        isSetApart();
    }

    @Test
    void nothingIsWrittenAfterDamageThatShowsWhileASessionRuns_D7() {
        Board ans = table.board(session);
        ans.says(title("Een"));
        rewrite(entries().size() - 1, "h", "f".repeat(64));
        int length = entries().size();
        ans.asks(title("Twee"));
        assertEquals(4000, ans.closes());
        assertEquals(length, entries().size());
        isSetApart();
    }

    @Test
    void aSnapshotThatIsWrongOrAheadIsNoLoss_D6_D8() {
        Board ans = table.board(session);
        ans.says(title("Een"));
        table.shut();
        String seq = words.hkeys(key("snapshots")).getFirst();
        words.hset(key("snapshots"), seq, words.hget(key("snapshots"), seq).replace("Een", "Uit"));
        words.hset(key("snapshots"), "900", "not even a checksum");
        table.reopen();
        assertEquals("Een", table.line().hello(session.getString("token")).getJsonObject("view").getJsonObject("one")
                .getJsonObject("session").getString("title"));
        assertEquals("accepted", table.board(session).says(title("Verder")).getString("type"));
    }
}
