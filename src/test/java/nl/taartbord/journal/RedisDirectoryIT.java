package nl.taartbord.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.taartbord.terms.PictureId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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

    @Test
    void aCodeThatCameToAnotherSessionStaysWhenTheFirstIsForgotten() {
        Wait.of(directory.claim(code, ours));
        Wait.of(redis.line().call(commands -> commands.del("code:" + code)));
        assertTrue(Wait.of(directory.claim(code, theirs)));
        Wait.of(directory.forget(ours));
        assertEquals(Optional.of(theirs), Wait.of(directory.session(code)));
    }

    @Test
    void aSessionLeavesNoKeysBehind() {
        Wait.of(directory.claim(code, ours));
        Wait.of(directory.keep(hash, new Link(ours, Link.Kind.SCREEN, Optional.empty())));
        Wait.of(directory.put(ours, new PictureId("i1"), new Picture("image/png", new byte[] {1}), 9));
        Wait.of(directory.forget(ours));
        for (String key : List.of("code:" + code, "link:" + hash, "{" + ours.value() + "}*")) {
            assertEquals(List.of(), Wait.of(redis.line().call(commands -> commands.keys(key))));
        }
    }
}
