package nl.taartbord.journal;

import io.lettuce.core.RedisCommandExecutionException;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The append-only file of Redis: in it lies what was deleted, wiped or has expired, until it is written anew. By itself Redis does that
 * when the file has doubled, which for a small installation may be never.
 */
final class CommandFile {
    /** For what expired while no server ran; by then whoever was waiting for this one is served. */
    static final Duration AFTER_THE_START = Duration.ofMinutes(1);
    /** For what expired, of which nobody is told. */
    static final Duration AT_LEAST_EVERY = Duration.ofHours(6);
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final Logger log = LoggerFactory.getLogger(CommandFile.class);

    private final Vertx vertx;
    /** Of its own: that of a session that asks ends with the session, and its timers with it. */
    private final Context context;
    private final RedisLine<String> line;
    private boolean asking;
    /** Since it was asked for last. */
    private boolean wanted;
    private boolean refused;

    CommandFile(Vertx vertx, RedisLine<String> line) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.line = line;
    }

    void renewRegularly(Duration first, Duration every) {
        context.runOnContext(_ -> vertx.setPeriodic(first.toMillis(), every.toMillis(), _ -> renew()));
    }

    /** Has it written anew, from the moment on at which Redis begins: what is gone by now will not be in it. */
    synchronized void renew() {
        wanted = true;
        if (!asking) {
            asking = true;
            context.runOnContext(_ -> ask());
        }
    }

    /** One that is under way began before, and may still hold what has to go: so it is asked again. */
    private void ask() {
        asks();
        line.call(redis -> redis.bgrewriteaof()).onComplete(_ -> begun(), failure -> {
            if (failure.getCause() instanceof RedisCommandExecutionException answer && !answer.getMessage().contains("in progress")) {
                refused(answer.getMessage());
            } else {
                vertx.setTimer(AGAIN.toMillis(), _ -> ask());
            }
        });
    }

    private synchronized void asks() {
        wanted = false;
    }

    /** What went while the answer was under way may be in it still. */
    private synchronized void begun() {
        asking = wanted;
        if (wanted) {
            context.runOnContext(_ -> ask());
        }
    }

    private synchronized void refused(String why) {
        asking = false;
        if (!refused) {
            refused = true;
            log.warn("Redis does not write its append-only file anew when asked, so what was deleted stays in it for a while: {}", why);
        }
    }
}
