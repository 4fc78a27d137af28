package nl.taartbord.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XAddArgs;
import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.taartbord.terms.SessionId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisJournalIT extends JournalContract {
    @TempDir
    static Path data;

    static Vertx vertx;
    static EmbeddedRedis server;
    static Redis redis;

    @BeforeAll
    static void start() throws Exception {
        vertx = Vertx.vertx();
        server = EmbeddedRedis.start(data);
        redis = Wait.of(Redis.connect(vertx, server.uri()));
    }

    @AfterAll
    static void stop() {
        Wait.of(redis.close());
        server.close();
        Wait.of(vertx.close());
    }

    @Override
    Journal journal() {
        return redis.journal();
    }

    private static String log(SessionId session) {
        return "{" + session.value() + "}:log";
    }

    /** A stream cannot be changed, so it is written again with one body changed. */
    @Override
    void flip(SessionId session, long first, String body) {
        List<StreamMessage<String, String>> all =
                Wait.of(redis.line().call(commands -> commands.xrange(log(session), Range.unbounded(), Limit.unlimited())));
        Wait.of(redis.line().call(commands -> commands.del(log(session))));
        for (StreamMessage<String, String> message : all) {
            Map<String, String> fields = new HashMap<>(message.getBody());
            if (message.getId().equals(first + "-0")) {
                fields.put("b", body);
            }
            // The scripts read fields by their place.
            Wait.of(redis.line().call(commands -> commands.xadd(
                    log(session), new XAddArgs().id(message.getId()),
                    "e", fields.get("e"), "n", fields.get("n"), "h", fields.get("h"), "b", fields.get("b"))));
        }
    }

    @Override
    void lose(SessionId session, long first) {
        Wait.of(redis.line().call(commands -> commands.xdel(log(session), first + "-0")));
    }

    @Override
    void spoil(SessionId session, long seq, String text) {
        Wait.of(redis.line().call(commands -> commands.hset("{" + session.value() + "}:snapshots", String.valueOf(seq), text)));
    }

    @Test
    void answersComeOnTheCallersContext() {
        Context context = vertx.getOrCreateContext();
        Promise<Context> seen = Promise.promise();
        context.runOnContext(start -> journal.open(session, 0)
                .compose(opening -> journal.append(session, 1, 0, List.of(entry(1, 1, "a"))))
                .compose(stored -> journal.read(session, 0))
                .onComplete(read -> seen.complete(Vertx.currentContext())));
        assertSame(context, Wait.of(seen.future()));
    }

    @Test
    void aSessionLeavesNoKeysBehind() {
        Wait.of(journal.open(session, 0));
        append(1, 0, new Entry(1, 1, "a", Map.of("p1.name", "Ans")));
        Wait.of(journal.keep(session, 1, 1, "state"));
        String all = "{" + session.value() + "}*";
        assertEquals(4, Wait.of(redis.line().call(commands -> commands.keys(all))).size());
        Wait.of(journal.delete(session));
        assertEquals(List.of(), Wait.of(redis.line().call(commands -> commands.keys(all))));
    }

    /** Overtaken between its last page and the putting in place. */
    @Test
    void whoWasOvertakenPutsNoDraftInPlace_O1() {
        threeEntries();
        String draft = "{" + session.value() + "}:rewritten";
        Wait.of(redis.line().call(commands -> commands.copy(log(session), draft)));
        Wait.of(journal.open(session, 0));
        List<String> keys = List.of(log(session), "{" + session.value() + "}:epoch", "{" + session.value() + "}:people",
                "{" + session.value() + "}:snapshots", draft);
        long taken = Wait.of(redis.line().<Long>run(Scripts.REWRITE, ScriptOutputType.INTEGER, keys, new String[] {"1", "p1.wipe"}));
        assertEquals(0, taken);
        assertEquals(List.of(), Wait.of(redis.line().call(commands -> commands.keys(draft))));
        assertEquals(3, entriesAfter(0).size());
    }

    private long timeLeft(String part) {
        return Wait.of(redis.line().call(commands -> commands.pttl("{" + session.value() + "}:" + part)));
    }

    @Test
    void aLogThatWasWrittenAnewEndsWhenItWouldHave_O2() {
        Wait.of(journal.open(session, 0));
        append(1, 0, entry(1, 1, "a"));
        Wait.of(journal.rewrite(session, 1, body -> "", ""));
        assertEquals(-1, timeLeft("log"));
        Wait.of(journal.expireIn(session, Duration.ofDays(9)));
        Wait.of(journal.rewrite(session, 1, body -> "", ""));
        assertTrue(timeLeft("log") > Duration.ofDays(8).toMillis());
        assertEquals(-2, timeLeft("rewritten"));
    }

    /** Half a sign cannot be written as bytes, and comes back as another. */
    @Test
    void aSnapshotThatComesBackOtherwiseDoesNotCount_D8() {
        Wait.of(journal.open(session, 0));
        append(1, 0, entry(1, 1, "a"));
        assertTrue(Wait.failure(journal.keep(session, 1, 1, "los \ud83c")) instanceof IllegalStateException);
        assertEquals(Optional.empty(), Wait.of(journal.snapshot(session)));
    }

    @Test
    void theEpochOfASessionOutlivesItsOwners_O2() {
        Wait.of(journal.open(session, 0));
        assertTrue(timeLeft("epoch") > 0, "of what is no session yet, nothing stays");
        append(1, 0, entry(1, 1, "a"));
        Wait.of(journal.open(session, 0));
        assertEquals(-1, timeLeft("epoch"));
    }

    @Test
    void anOwnerWithoutMemoryOfTheLogAppendsToo() {
        Wait.of(journal.open(session, 0));
        append(1, 0, entry(1, 2, "a"), entry(3, 1, "b"));
        journal = redis.journal();
        assertEquals(new Appending.Stored(), append(1, 0, entry(1, 2, "a"), entry(3, 1, "b")));
        assertEquals(new Appending.OutOfStep(3), append(1, 1, entry(2, 1, "x")));
        journal = redis.journal();
        assertEquals(new Appending.Stored(), append(1, 3, entry(4, 1, "c")));
        assertEquals(3, entriesAfter(0).size());
    }

    @Test
    void longLogsAreReadInPages() {
        Wait.of(journal.open(session, 0));
        for (long seq = 0; seq < 1000; seq += 2) {
            append(1, seq, entry(seq + 1, 1, "a" + seq), entry(seq + 2, 1, "b" + seq));
        }
        assertEquals(1000, entriesAfter(0).size());
        assertEquals(488, entriesAfter(512).size());
    }
}
