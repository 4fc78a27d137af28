package nl.taartbord.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lettuce.core.KillArgs;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.taartbord.terms.SessionId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Redis stands still, dies, is full or will not write. Names end with the promise they hold. */
class RedisFaultsIT {
    private static final Appending STORED = new Appending.Stored();

    /** Promised are 2 s for an answer and 3 s until it works again; a busy machine gets more. */
    private static final Duration ANSWER = Duration.ofSeconds(4);
    private static final Duration BACK = Duration.ofSeconds(10);

    @TempDir
    static Path data;

    static Vertx vertx;
    static EmbeddedRedis server;
    static Redis redis;

    Journal journal;
    SessionId session;

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

    @BeforeEach
    void anOwnedSession() {
        session = new SessionId("s-" + UUID.randomUUID());
        journal = redis.journal();
        aRedisThatIsBack();
        Wait.of(journal.open(session, 0));
        assertEquals(STORED, append(0, "first"));
    }

    private void aRedisThatIsBack() {
        Wait.until(BACK, () -> Wait.of(journal.ready()));
    }

    private Appending append(long seq, String body) {
        return Wait.of(journal.append(session, 1, seq, List.of(new Entry(seq + 1, 1, body, Map.of()))));
    }

    private List<String> bodies() {
        return Wait.of(journal.read(session, 0)).entries().stream().map(Entry::body).toList();
    }

    private static void signal(String name) throws Exception {
        assertEquals(0, new ProcessBuilder("kill", "-" + name, String.valueOf(server.pid())).start().waitFor());
    }

    private static void set(String option, String value) {
        Wait.of(redis.line().call(commands -> commands.configSet(option, value)));
    }

    @Test
    void aRedisThatStandsStillLeavesAnAppendUnknownUntilItGoesOn_D5() throws Exception {
        signal("STOP");
        try {
            long since = System.nanoTime();
            assertEquals(new Appending.Unknown(), append(1, "second"));
            assertTrue(System.nanoTime() - since < ANSWER.toNanos());
            assertFalse(Wait.of(journal.ready()));
            assertInstanceOf(Unavailable.class, Wait.failure(journal.read(session, 0)));
        } finally {
            signal("CONT");
        }
        Wait.until(BACK, () -> append(1, "second").equals(STORED));
        assertEquals(List.of("first", "second"), bodies());
        assertTrue(Wait.of(journal.ready()));
    }

    @Test
    void aKilledRedisAnswersWhatItKnowsAndComesBack_D1() throws Exception {
        signal("KILL");
        long since = System.nanoTime();
        Appending answer = append(1, "second");
        assertTrue(System.nanoTime() - since < ANSWER.toNanos());
        assertFalse(answer instanceof Appending.Fenced || answer instanceof Appending.OutOfStep);
        Wait.until(BACK, () -> append(1, "second").equals(STORED));
        assertEquals(List.of("first", "second"), bodies());
    }

    @Test
    void aRefusalDoesNotSettleWhatIsUnknown_D5() throws Exception {
        signal("STOP");
        assertEquals(new Appending.Unknown(), append(1, "second"));
        signal("KILL");
        Wait.until(BACK, () -> switch (append(1, "second")) {
            case Appending.Stored() -> true;
            case Appending.Unknown() -> false;
            case Appending.Refused(String reason) -> throw new AssertionError("called definite: " + reason);
            case Appending.Fenced(long epoch) -> throw new AssertionError("fenced");
            case Appending.OutOfStep(long seq) -> throw new AssertionError("out of step");
        });
        assertEquals(List.of("first", "second"), bodies());
    }

    @Test
    void nothingThatWasAcknowledgedIsLostOrDoubledWhenRedisIsKilled_D1() throws Exception {
        List<String> acknowledged = new ArrayList<>(List.of("first"));
        for (int seq = 1; seq <= 300; seq++) {
            String body = "event " + seq;
            long after = seq;
            if (seq % 100 == 50) {
                signal("KILL");
            }
            Wait.until(BACK, () -> append(after, body).equals(STORED));
            acknowledged.add(body);
        }
        assertEquals(acknowledged, bodies());
        assertEquals(new Opening(2, 301), Wait.of(journal.open(session, 0)));
    }

    /** The line breaks while Redis holds an append back; the new line must not bring it again. */
    @Test
    void anAppendInFlightIsNotSentAgainByItself_D5() {
        Redis other = Wait.of(Redis.connect(vertx, server.uri()));
        client(other, "PAUSE", "20000", "WRITE");
        Future<Appending> answer = journal.append(session, 1, 1, List.of(new Entry(2, 1, "second", Map.of())));
        Wait.until(BACK, () -> Wait.of(other.line().call(commands -> commands.info("clients"))).contains("blocked_clients:1"));
        Wait.of(other.line().call(commands -> commands.clientKill(KillArgs.Builder.typeNormal())));
        Wait.until(BACK, () -> Wait.of(redis.line().call(commands -> commands.ping()).otherwise("")).equals("PONG"));
        client(other, "UNPAUSE");
        assertEquals(new Appending.Unknown(), Wait.of(answer));
        aRedisThatIsBack();
        assertEquals(List.of("first"), bodies());
        Wait.of(other.close());
    }

    private static void client(Redis redis, String... words) {
        Wait.of(redis.line().call(commands -> commands.dispatch(
                CommandType.CLIENT, new StatusOutput<>(StringCodec.UTF8), new CommandArgs<>(StringCodec.UTF8).addKeys(words))));
    }

    @Test
    void aFullRedisRefusesTheWholeBatch() {
        set("maxmemory", "1");
        try {
            Entry named = new Entry(2, 1, "second", Map.of("p1.name", "Ans"));
            assertEquals(new Appending.Refused("OOM"), Wait.of(journal.append(session, 1, 1, List.of(named))));
            assertEquals(new Appending.Refused("OOM"), append(1, "second"));
            assertFalse(Wait.of(journal.ready()));
            History history = Wait.of(journal.read(session, 0));
            assertEquals(1, history.entries().size());
            assertEquals(Map.of(), history.people());
        } finally {
            set("maxmemory", "0");
        }
        assertEquals(STORED, append(1, "another"));
        assertTrue(Wait.of(journal.ready()));
    }

    private static long used() {
        String memory = Wait.of(redis.line().call(commands -> commands.info("memory")));
        return Long.parseLong(memory.replaceFirst("(?s).*\\bused_memory:(\\d+).*", "$1"));
    }

    @Test
    void aFullRedisDeletesAndThenHasRoom_P7() {
        SessionId large = new SessionId("s-" + UUID.randomUUID());
        Wait.of(journal.open(large, 0));
        for (int i = 0; i < 16; i++) {
            assertEquals(STORED, Wait.of(journal.append(large, 1, i, List.of(new Entry(i + 1, 1, "taart ".repeat(100_000), Map.of())))));
        }
        set("maxmemory", String.valueOf(used() - 4_000_000));
        try {
            assertEquals(new Appending.Refused("OOM"), append(1, "second"));
            Wait.of(journal.delete(large));
            assertEquals(new History(List.of(), Map.of()), Wait.of(journal.read(large, 0)));
            // Redis gives the memory back beside its work.
            Wait.until(BACK, () -> append(1, "second").equals(STORED));
        } finally {
            set("maxmemory", "0");
        }
    }

    @Test
    void aFullRedisForgetsTheWaysInAndSetsTheEndOfASession() {
        Directory directory = redis.directory();
        String code = "code" + UUID.randomUUID();
        assertTrue(Wait.of(directory.claim(code, session)));
        assertTrue(Wait.of(directory.claim(code + "b", session)));
        set("maxmemory", "1");
        try {
            Wait.of(directory.expireIn(session, Duration.ofDays(1)));
            Wait.of(journal.expireIn(session, Duration.ofDays(1)));
            Wait.of(directory.release(code, session));
            assertEquals(Optional.empty(), Wait.of(directory.session(code)));
            Wait.of(directory.forget(session));
            assertEquals(Optional.empty(), Wait.of(directory.session(code + "b")));
            assertEquals("OOM", Wait.failure(directory.claim(code, session)).getMessage());
        } finally {
            set("maxmemory", "0");
        }
    }

    /** Or nobody could read it, nor delete it. */
    @Test
    void aFullRedisOpensASessionThatIsThereAndNoOther_O1() {
        set("maxmemory", "1");
        try {
            assertEquals(new Opening(2, 1), Wait.of(journal.open(session, 0)));
            assertEquals(new Opening(700, 1), Wait.of(journal.open(session, 700)));
            assertEquals("OOM", Wait.failure(journal.open(new SessionId("s-" + UUID.randomUUID()), 0)).getMessage());
        } finally {
            set("maxmemory", "0");
        }
        assertEquals(new Appending.Fenced(700), append(1, "second"));
    }

    @Test
    void aReplicaRefuses() {
        Wait.of(redis.line().call(commands -> commands.replicaof("127.0.0.1", 1)));
        try {
            assertEquals(new Appending.Refused("READONLY"), append(1, "second"));
            assertFalse(Wait.of(journal.ready()));
        } finally {
            Wait.of(redis.line().call(commands -> commands.replicaofNoOne()));
        }
        assertEquals(STORED, append(1, "second"));
    }

    @Test
    void aRedisThatMayThrowSessionsAwayIsNotReady() {
        set("maxmemory-policy", "allkeys-lru");
        try {
            assertFalse(Wait.of(journal.ready()));
        } finally {
            set("maxmemory-policy", "noeviction");
        }
        assertTrue(Wait.of(journal.ready()));
        assertTrue(RedisHealth.objection("redis_version:6.2.6\r\nmaxmemory_policy:noeviction\r\n").isPresent());
        assertTrue(RedisHealth.objection("redis_version:7.0.15\r\nmaxmemory_policy:noeviction\r\n").isEmpty());
        assertTrue(RedisHealth.objection("redis_version:10.0.1\r\nvalkey_version:10.0.1\r\nmaxmemory_policy:noeviction\r\n").isEmpty());
        assertTrue(RedisHealth.objection("").isPresent());
    }

    @Test
    void nobodyThereIsSaidSo() {
        assertInstanceOf(Unavailable.class, Wait.failure(Redis.connect(vertx, "redis://127.0.0.1:1")));
    }
}
