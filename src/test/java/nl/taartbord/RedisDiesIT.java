package nl.taartbord;

import static nl.taartbord.Board.command;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import nl.taartbord.journal.EmbeddedRedis;
import nl.taartbord.journal.Redis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store goes away and comes back; what was acknowledged stays, and nothing is acknowledged meanwhile. */
class RedisDiesIT {
    private static final Set<String> WHILE_GONE = Set.of("unavailable", "slow.down");
    private static final Duration BACK = Duration.ofSeconds(8);

    @TempDir
    Path data;

    Vertx vertx;
    EmbeddedRedis store;
    Redis redis;
    Table table;

    @BeforeEach
    void lay() throws Exception {
        vertx = Vertx.vertx();
        store = EmbeddedRedis.start(data);
        redis = Table.wait(Redis.connect(vertx, store.uri()));
        table = new Table(vertx, redis.journal(), redis.directory());
    }

    @AfterEach
    void clear() {
        table.shut();
        Table.wait(redis.close());
        store.close();
        Table.wait(vertx.close());
    }

    private static JsonObject title(int number) {
        return command("session.rename").put("title", "titel " + number);
    }

    @Test
    void goesOnWhereItWasWhenItIsBack_D1_D5() {
        JsonObject session = table.create();
        Board ans = table.board(session);
        long last = ans.says(title(0)).getLong("seq");
        for (int round = 1; round <= 3; round++) {
            long killed = store.pid();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            long end = System.nanoTime() + BACK.toNanos();
            boolean back = false;
            for (int i = 1; !back; i++) {
                assertTrue(System.nanoTime() < end, "it came back, the session did not");
                JsonObject answer = ans.says(title(round * 10_000 + i));
                if (answer.getString("type").equals("accepted")) {
                    assertEquals(last + 1, answer.getLong("seq"));
                    last = answer.getLong("seq");
                    back = store.pid() != killed;
                } else {
                    assertTrue(WHILE_GONE.contains(answer.getString("code")), answer::encode);
                }
            }
        }
        ans.reaches(last);
        JsonObject seen = ans.view;
        waysInAreBack();
        table.reopen();
        JsonObject welcome = table.line().hello(session.getString("token"));
        assertEquals(last, welcome.getLong("seq"));
        assertEquals(seen, welcome.getJsonObject("view"), "D6");
    }

    /** Each connection comes back by itself; the log's may be there before that of the ways in, which a server needs to start. */
    private void waysInAreBack() {
        long end = System.nanoTime() + BACK.toNanos();
        Future<?> asked;
        do {
            assertTrue(System.nanoTime() < end, "the ways in did not come back");
            asked = redis.directory().session("none");
            Table.wait(asked.otherwiseEmpty());
        } while (asked.failed());
    }

    private static void signal(long pid, String signal) throws Exception {
        assertEquals(0, new ProcessBuilder("kill", "-" + signal, String.valueOf(pid)).start().waitFor());
    }

    @Test
    void whatIsUndecidedIsNotAnsweredAndWhatWaitsIsRefused_D5() throws Exception {
        JsonObject session = table.create();
        Board ans = table.board(session);
        Board bob = table.board(table.join(session, "Bob"));
        signal(store.pid(), "STOP");
        Future<JsonObject> undecided = ans.asks(title(1));
        JsonObject waiting = ans.says(title(2));
        assertEquals("unavailable", waiting.getString("code"));
        assertFalse(undecided.isComplete());
        signal(store.pid(), "CONT");
        long seq = Table.wait(undecided).getLong("seq");
        bob.reaches(seq);
        assertEquals("titel 1", bob.things("one").getJsonObject("session").getString("title"));
        assertEquals(seq + 1, bob.says(command("ready.say").put("ready", true)).getLong("seq"));
    }
}
