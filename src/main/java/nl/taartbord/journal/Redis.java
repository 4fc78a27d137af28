package nl.taartbord.journal;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The connections of one node to its Redis or Valkey, 7.0 or newer, one instance (no Redis Cluster). Pictures have a line of
 * their own, so that they do not hold events up. A lost connection is made again by itself; until then calls fail at once.
 */
public final class Redis {
    /** The longest that a call takes. */
    public static final Duration LIMIT = Duration.ofSeconds(2);

    /** A line that answers nothing for so long is given up for a new one. */
    static final Duration SILENCE = Duration.ofSeconds(4);

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);
    private static final int IN_FLIGHT = 10_000;

    private final ClientResources resources;
    private final RedisClient client;
    private RedisLine<String> events;
    private CommandFile file;
    private RedisLine<byte[]> files;

    private Redis() {
        resources = ClientResources.builder()
                .ioThreadPoolSize(2)
                .computationThreadPoolSize(2)
                .reconnectDelay(Delay.exponential(Duration.ofMillis(20), LONGEST_PAUSE, 2, TimeUnit.MILLISECONDS))
                .nettyCustomizer(DeadLine.ON_EVERY_LINE)
                .build();
        client = RedisClient.create(resources);
        client.setOptions(options());
    }

    /** Nothing is sent twice by itself: whether an append may be repeated is for its caller to say. */
    private static ClientOptions options() {
        return ClientOptions.builder()
                .autoReconnect(true)
                .replayFilter(everything -> true)
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(IN_FLIGHT)
                .timeoutOptions(TimeoutOptions.enabled(LIMIT))
                .socketOptions(SocketOptions.builder().connectTimeout(LIMIT).keepAlive(true).build())
                .build();
    }

    /** @param uri {@code redis://[:password@]host[:port][/database]}, {@code rediss://} with TLS. Fails if nobody answers there. */
    public static Future<Redis> connect(Vertx vertx, String uri) {
        RedisURI address = RedisURI.create(uri);
        Redis redis = new Redis();
        return redis.line(vertx, StringCodec.UTF8, address)
                .compose(events -> {
                    redis.events = events;
                    redis.file = new CommandFile(vertx, events);
                    redis.file.renewRegularly(CommandFile.AFTER_THE_START, CommandFile.AT_LEAST_EVERY);
                    return redis.line(vertx, RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE), address);
                })
                .map(files -> {
                    redis.files = files;
                    return redis;
                })
                .recover(failure -> redis.close().transform(
                        closed -> Future.failedFuture(new Unavailable("no connection to Redis", true, failure))));
    }

    private <V> Future<RedisLine<V>> line(Vertx vertx, RedisCodec<String, V> codec, RedisURI address) {
        return Future.fromCompletionStage(client.connectAsync(codec, address), vertx.getOrCreateContext())
                .map(connection -> new RedisLine<>(vertx, connection));
    }

    public Journal journal() {
        return new RedisJournal(events, file);
    }

    public Directory directory() {
        return new RedisDirectory(files);
    }

    /** For others who keep something in Redis; not for blocking commands. */
    public RedisLine<String> line() {
        return events;
    }

    public Future<Void> close() {
        return Future.fromCompletionStage(client.shutdownAsync(0, LIMIT.toMillis(), TimeUnit.MILLISECONDS))
                .onComplete(closed -> resources.shutdown(0, LIMIT.toMillis(), TimeUnit.MILLISECONDS));
    }
}
