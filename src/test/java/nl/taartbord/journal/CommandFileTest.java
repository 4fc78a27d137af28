package nl.taartbord.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.lettuce.core.RedisCommandExecutionException;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import nl.taartbord.terms.SessionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever Redis answers, and whoever asks: what was deleted does not stay in its file. */
class CommandFileTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Vertx vertx = Vertx.vertx();
    private final List<CompletableFuture<Object>> asked = new CopyOnWriteArrayList<>();
    private final RedisModel redis = new RedisModel(InstantSource.system());
    private final RedisModel.Way way = new RedisModel.Way() {
        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> CompletableFuture<T> call(String what, Supplier<T> command) {
            if (!what.equals("bgrewriteaof")) {
                return CompletableFuture.completedFuture(command.get());
            }
            CompletableFuture<Object> answer = new CompletableFuture<>();
            asked.add(answer);
            return (CompletableFuture<T>) answer;
        }
    };
    private final Journal journal = redis.journal(vertx, way);

    @AfterEach
    void clear() {
        Wait.of(vertx.close());
    }

    private void deletes(String session) {
        Wait.of(journal.delete(new SessionId(session)));
    }

    private void isAsked(int times) {
        Wait.until(SOON, () -> asked.size() >= times);
        assertEquals(times, asked.size());
    }

    private void begins() {
        asked.getLast().complete("Background append only file rewriting started");
    }

    private void refuses(String why) {
        asked.getLast().completeExceptionally(new RedisCommandExecutionException(why));
    }

    @Test
    void whatIsDeletedBeforeTheAnswerIsThereIsAskedForOnceMore_P7() {
        deletes("s-1");
        isAsked(1);
        deletes("s-2");
        begins();
        isAsked(2);
        begins();
        deletes("s-3");
        isAsked(3);
    }

    @Test
    void oneThatIsUnderWayAlreadyIsNotEnough_P7() {
        deletes("s-1");
        isAsked(1);
        refuses("ERR Background append only file rewriting already in progress");
        isAsked(2);
    }

    @Test
    void aRedisThatDoesNotTakeItIsAskedAtTheNextDeletion() {
        deletes("s-1");
        isAsked(1);
        refuses("NOPERM this user has no permissions to run the 'bgrewriteaof' command");
        deletes("s-2");
        isAsked(2);
    }

    @Test
    void whatExpiresIsAskedForAfterTheStartAndAgainAndAgain() {
        redis.file(vertx, way).renewRegularly(Duration.ofMillis(1), Duration.ofDays(1));
        isAsked(1);
        begins();
        redis.file(vertx, way).renewRegularly(Duration.ofMillis(1), Duration.ofMillis(1));
        isAsked(2);
        begins();
        isAsked(3);
    }

    /** A session ends with its deletion, and its timers with it. */
    @Test
    void whoAskedMayBeGone_P7() {
        String session = Wait.of(vertx.deployVerticle(new VerticleBase() {
            @Override
            public Future<?> start() {
                return journal.delete(new SessionId("s-1"));
            }
        }));
        isAsked(1);
        refuses("ERR Background append only file rewriting already in progress");
        Wait.of(vertx.undeploy(session));
        isAsked(2);
    }
}
