package nl.taartbord.journal;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * One connection to Redis with any number of calls in flight. Nothing blocks; answers come on the caller's Vert.x context,
 * in the order of the calls. A call fails with {@link Unavailable} within {@link Redis#LIMIT}.
 *
 * @param <V> how values are carried
 */
public final class RedisLine<V> {
    private final Vertx vertx;
    private final StatefulRedisConnection<String, V> connection;

    RedisLine(Vertx vertx, StatefulRedisConnection<String, V> connection) {
        this.vertx = vertx;
        this.connection = connection;
    }

    public <T> Future<T> call(Function<RedisAsyncCommands<String, V>, RedisFuture<T>> command) {
        if (!connection.isOpen()) {
            return Future.failedFuture(new Unavailable("disconnected", true, null));
        }
        Context context = vertx.getOrCreateContext();
        try {
            return Future.fromCompletionStage(command.apply(connection.async()), context)
                    .recover(failure -> Future.failedFuture(explain(failure)));
        } catch (RedisException notSent) {
            return Future.failedFuture(new Unavailable("closed", true, notSent));
        }
    }

    /** Runs a Lua script; {@code T} is what Lettuce makes of {@code type}. */
    <T> Future<T> run(String script, ScriptOutputType type, List<String> keys, V[] arguments) {
        return call(redis -> redis.eval(script, type, keys.toArray(String[]::new), arguments));
    }

    /** An error that Redis itself answered came instead of an effect: our scripts check first and write last. */
    private static Unavailable explain(Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        return cause instanceof RedisCommandExecutionException answered
                ? new Unavailable(answered.getMessage().split(" ", 2)[0], true, answered)
                : new Unavailable("no answer", false, cause);
    }
}
