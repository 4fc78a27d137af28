package nl.taartbord.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.lettuce.core.RedisException;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import nl.taartbord.terms.SessionId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The model of the simulation does what Redis does. */
class RedisModelTest extends JournalContract {
    private static Vertx vertx;
    private final RedisModel redis = new RedisModel(InstantSource.system());

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stop() {
        Wait.of(vertx.close());
    }

    @Override
    Journal journal() {
        return redis.journal(vertx, new RedisModel.Way() {
            @Override
            public boolean isOpen() {
                return true;
            }

            @Override
            public <T> CompletableFuture<T> call(String what, Supplier<T> command) {
                try {
                    return CompletableFuture.completedFuture(command.get());
                } catch (RedisException refused) {
                    return CompletableFuture.failedFuture(refused);
                }
            }
        });
    }

    /** As RedisFaultsIT shows it of Redis. */
    @Test
    void aFullRedisOpensAndDeletesWhatIsThereAndTakesNothing() {
        Wait.of(journal.open(session, 0));
        assertEquals(new Appending.Stored(), append(1, 0, entry(1, 1, "a")));
        redis.full(true);
        assertEquals(new Appending.Refused("OOM"), append(1, 1, entry(2, 1, "b")));
        assertEquals("OOM", Wait.failure(journal.keep(session, 1, 1, "state")).getMessage());
        assertEquals("OOM", Wait.failure(journal.rewrite(session, 1, body -> "", "")).getMessage());
        assertEquals("OOM", Wait.failure(journal.open(new SessionId("s-another"), 0)).getMessage());
        assertEquals(new Opening(2, 1), Wait.of(journal.open(session, 0)));
        Wait.of(journal.expireIn(session, Duration.ofDays(1)));
        Wait.of(journal.delete(session));
        assertEquals(List.of(), entriesAfter(0));
    }

    @Override
    void flip(SessionId session, long first, String body) {
        redis.raw(session).computeIfPresent(first, (_, fields) -> with(fields, body));
    }

    private static Map<String, String> with(Map<String, String> fields, String body) {
        return Map.of("e", fields.get("e"), "n", fields.get("n"), "h", fields.get("h"), "b", body);
    }

    @Override
    void lose(SessionId session, long first) {
        redis.raw(session).remove(first);
    }

    @Override
    void spoil(SessionId session, long seq, String text) {
        redis.spoil(session, seq, text);
    }
}
