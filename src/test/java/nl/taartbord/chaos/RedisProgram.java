package nl.taartbord.chaos;

import io.lettuce.core.Range;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.taartbord.journal.EmbeddedRedis;

/** The redis-server that comes along, but not watched by anybody: what was killed stays away until it is started again. */
final class RedisProgram extends Program {
    private final Path folder;
    final int port = freePort();

    RedisProgram(Path data) throws IOException {
        super(data.resolve("redis.log"));
        // Only to have it unpacked.
        EmbeddedRedis.start(data).close();
        folder = data.resolve("redis").toRealPath();
    }

    @Override
    List<String> command() {
        return List.of(folder.resolve("redis-server").toString(), "--bind", "127.0.0.1", "--port", String.valueOf(port),
                "--dir", folder.toString(), "--appendonly", "yes", "--appendfsync", "always", "--save", "",
                "--maxmemory-policy", "noeviction", "--loglevel", "warning");
    }

    @Override
    boolean isReady() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII).equals("+PONG");
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What stands in the log of a session, read without any code of the server. */
    List<Logged> log(String session) {
        RedisClient client = RedisClient.create(RedisURI.create("redis://127.0.0.1:" + port));
        try (var connection = client.connect()) {
            List<Logged> log = new ArrayList<>();
            connection.sync().xrange("{" + session + "}:log", Range.unbounded()).forEach(entry -> {
                long first = Long.parseLong(entry.getId().split("-")[0]);
                JsonObject body = new JsonObject(entry.getBody().get("b"));
                JsonArray events = body.getJsonArray("events");
                for (int i = 0; i < events.size(); i++) {
                    log.add(logged(first + i, Long.parseLong(entry.getBody().get("e")), events.getJsonObject(i),
                            i == events.size() - 1 ? body.getJsonObject("ref") : null));
                }
            });
            return log;
        } finally {
            client.shutdown();
        }
    }

    private static Logged logged(long seq, long epoch, JsonObject event, JsonObject ref) {
        return new Logged(seq, epoch, Print.ofLogged(event),
                ref == null ? "" : ref.getString("device"), ref == null ? 0 : ref.getLong("ref"));
    }
}
