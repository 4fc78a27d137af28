package nl.taartbord.journal;

import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import nl.taartbord.terms.SessionId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

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
                return CompletableFuture.completedFuture(command.get());
            }
        });
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
