package nl.taartbord.journal;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class RedisDirectoryIT extends DirectoryContract {
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
    Directory directory() {
        return redis.directory();
    }
}
