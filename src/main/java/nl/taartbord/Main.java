package nl.taartbord;

import io.vertx.core.Vertx;
import io.vertx.core.transport.Transport;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import nl.taartbord.journal.EmbeddedRedis;
import nl.taartbord.journal.Redis;
import nl.taartbord.journal.Unavailable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Starts the server, says where it is, and stops it in good order. */
public final class Main {
    private static final int OLDEST_JAVA = 25;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    /** All of the stopping; what is not ready by then is left to the log, which has everything. */
    private static final Duration STOPPING = Duration.ofSeconds(4);

    private static final String UNREPORTABLE = "Er is nog geen /.well-known/security.txt: zet --security-contact. / "
            + "There is no /.well-known/security.txt yet: set --security-contact.";

    private Main() {}

    public static void main(String[] args) {
        if (Runtime.version().feature() < OLDEST_JAVA) {
            end(MISUSED, "Java 25 of nieuwer is nodig. / Java 25 or newer is needed. (" + Runtime.version() + ")");
        }
        Options options = new Options();
        CommandLine line = new CommandLine(options);
        try {
            line.parseArgs(args);
            if (line.isUsageHelpRequested()) {
                line.usage(System.out);
            } else if (line.isVersionHelpRequested()) {
                line.printVersionHelp(System.out);
            } else if (options.rotatesKey()) {
                rotateKey(options.config());
            } else {
                run(options.config());
            }
        } catch (ParameterException wrong) {
            end(MISUSED, wrong.getMessage());
        } catch (Config.Wrong wrong) {
            end(MISUSED, wrong.getMessage());
        } catch (Failure failure) {
            end(FAILED, failure.getMessage());
        }
    }

    /** The server cannot start; the message is for the person who starts it. */
    private static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;

        Failure(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private static void end(int code, String message) {
        System.err.println(message);
        System.exit(code);
    }

    private static void run(Config config) {
        config.log().use();
        EmbeddedRedis embedded = config.redis().isPresent() ? null : embedded(config);
        Vertx vertx = vertx();
        try {
            Redis redis = redis(vertx, config.redis().orElseGet(() -> embedded.uri()));
            Server server = listen(vertx, config, redis);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, vertx, redis, embedded), "stop"));
            say(config, Addresses.of(config, server.port()));
            if (config.securityContact().isEmpty()) {
                say(config, List.of(UNREPORTABLE));
            }
        } catch (Failure failure) {
            vertx.close();
            if (embedded != null) {
                embedded.close();
            }
            throw failure;
        }
    }

    /** To who started the server, on the same output as the log: where that is JSON, every line is. */
    private static void say(Config config, List<String> lines) {
        Consumer<String> out = config.log() == LogForm.JSON ? LoggerFactory.getLogger(Main.class)::info : System.out::println;
        lines.forEach(out);
    }

    private static void rotateKey(Config config) {
        config.log().use();
        EmbeddedRedis embedded = config.redis().isPresent() ? null : embedded(config);
        Vertx vertx = vertx();
        try {
            Redis redis = redis(vertx, config.redis().orElseGet(() -> embedded.uri()));
            Server.rotateKey(redis.directory()).await();
            redis.close().await();
        } catch (Unavailable refused) {
            throw new Failure("De sleutel is niet vervangen: Redis antwoordt niet. / The key was not replaced: Redis does not answer.", refused);
        } finally {
            vertx.close();
            if (embedded != null) {
                embedded.close();
            }
        }
        say(config, List.of("Er is een nieuwe sleutel. Start de server opnieuw. / There is a new key. Start the server anew."));
    }

    private static EmbeddedRedis embedded(Config config) {
        try {
            return EmbeddedRedis.start(config.data());
        } catch (IOException refused) {
            throw new Failure(refused.getMessage(), refused);
        }
    }

    private static Vertx vertx() {
        Transport epoll = Transport.EPOLL;
        return epoll != null && epoll.available() ? Vertx.builder().withTransport(epoll).build() : Vertx.vertx();
    }

    private static Redis redis(Vertx vertx, String uri) {
        Redis redis;
        try {
            redis = Redis.connect(vertx, uri).await();
        } catch (Unavailable unreachable) {
            throw new Failure("Redis is niet bereikbaar. Draait hij, en kloppen adres en wachtwoord? / "
                    + "Redis cannot be reached. Does it run, and are address and password right?", unreachable);
        }
        if (!redis.journal().ready().await()) {
            redis.close();
            throw new Failure("Deze Redis is niet te gebruiken: zie de regel hierboven. / This Redis cannot be used: see the line above.", null);
        }
        return redis;
    }

    private static Server listen(Vertx vertx, Config config, Redis redis) {
        try {
            return Server.start(vertx, config, redis.journal(), redis.directory(), InstantSource.system()).await();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception refused) {
            redis.close();
            // The native transport has exceptions of its own, but all of the network's are of this kind.
            throw new Failure(refused instanceof IOException
                    ? "Op %1$s:%2$d kan de server niet luisteren: bezet of niet toegestaan. Kies een andere --port. / The server cannot listen on %1$s:%2$d: taken or not allowed. Choose another --port."
                            .formatted(config.host(), config.port())
                    : "Starten lukt niet. / Cannot start: " + refused.getMessage(), refused);
        }
    }

    private static void stop(Server server, Vertx vertx, Redis redis, EmbeddedRedis embedded) {
        try {
            server.stop().await(STOPPING.toMillis(), TimeUnit.MILLISECONDS);
            redis.close().await(STOPPING.toMillis(), TimeUnit.MILLISECONDS);
            vertx.close();
        } catch (TimeoutException slow) {
            LoggerFactory.getLogger(Main.class).warn("Not everything was ready to stop in time");
        } finally {
            if (embedded != null) {
                embedded.close();
            }
        }
    }
}
