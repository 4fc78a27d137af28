package nl.taartbord.journal;

import io.lettuce.core.SetArgs;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Whether a Redis can be trusted with sessions: it takes a write, is new enough, and throws nothing away. */
final class RedisHealth {
    private static final Logger log = LoggerFactory.getLogger(RedisHealth.class);
    private static final Pattern VERSION = Pattern.compile("(?m)^redis_version:(\\d+)\\.");
    private static final Pattern EVICTING = Pattern.compile("(?m)^maxmemory_policy:(?!noeviction)");
    private static final int OLDEST = 7;
    private static final String FINE = "";

    private final RedisLine<String> line;
    private final AtomicBoolean furnished = new AtomicBoolean();
    private final AtomicReference<String> last = new AtomicReference<>(FINE);

    RedisHealth(RedisLine<String> line) {
        this.line = line;
    }

    Future<Boolean> ready() {
        Future<String> written = line.call(redis -> redis.set("taartbord:ready", "1", SetArgs.Builder.px(60_000)));
        Future<String> facts = line.call(redis -> redis.info());
        Future<Long> key = line.call(redis -> redis.exists(RedisDirectory.KEY));
        return Future.all(written, facts, key)
                .map(all -> emptied(key.result() == 1).or(() -> objection(facts.result())).orElse(FINE))
                .otherwise(Throwable::getMessage)
                .map(this::tell);
    }

    /** The key of all tokens never goes by itself. Where it went, everything went: that is not the deletion of a session. */
    private Optional<String> emptied(boolean found) {
        furnished.compareAndSet(false, found);
        return furnished.get() && !found ? Optional.of("Redis was emptied: put the backup back, or restart the server") : Optional.empty();
    }

    static Optional<String> objection(String facts) {
        Matcher version = VERSION.matcher(facts);
        if (!version.find() || Integer.parseInt(version.group(1)) < OLDEST) {
            return Optional.of("Redis 7.0 or newer is needed");
        }
        return EVICTING.matcher(facts).find()
                ? Optional.of("Redis may throw sessions away: set maxmemory-policy noeviction")
                : Optional.empty();
    }

    private boolean tell(String objection) {
        boolean ready = objection.equals(FINE);
        if (!last.getAndSet(objection).equals(objection)) {
            log.atLevel(ready ? Level.INFO : Level.WARN)
                    .log(ready ? "Redis is ready" : "Redis is not ready: {}", objection);
        }
        return ready;
    }
}
