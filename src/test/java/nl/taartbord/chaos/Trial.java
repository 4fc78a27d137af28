package nl.taartbord.chaos;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** A server, its Redis, and the lines between them and to the boards: everything that can be broken. */
final class Trial implements AutoCloseable {
    static final List<String> SMALL = List.of("-Xmx160m");
    private static final int UNAVAILABLE = 503;
    private static final String FORMAT = "taart-van-ambities";

    final Vertx vertx = Vertx.vertx();
    final RedisProgram redis;
    final FaultProxy store;
    final ServerProgram server;
    final FaultProxy line;
    final Happened happened = new Happened();
    final Set<Board> boards = new HashSet<>();
    private final HttpClient http = vertx.createHttpClient();
    final WebSocketClient sockets = vertx.createWebSocketClient(new WebSocketClientOptions()
            .setMaxFrameSize(8 << 20).setMaxMessageSize(8 << 20).setMaxConnections(4_000).setConnectTimeout(5_000));

    Trial(Path data, List<String> memory) throws IOException {
        redis = new RedisProgram(data);
        redis.start();
        store = new FaultProxy(redis.port);
        server = new ServerProgram(data, store.port(), memory);
        server.start();
        line = new FaultProxy(server.port);
    }

    /** A session, in the phase in which everybody writes and everybody sees it; the answer to its making, with the zone. */
    JsonObject session() {
        JsonObject made = post("/api/sessions", new JsonObject().put("format", FORMAT).put("title", "Proef").put("language", "nl")
                .put("name", "Ans").put("anonymous", false));
        Errand errand = new Errand(this, made);
        made.put("zone", errand.enterTalk());
        return made;
    }

    JsonObject join(JsonObject session, String name) {
        return post("/api/join", new JsonObject().put("code", session.getString("code")).put("name", name));
    }

    /** Past the proxy, and until it is taken: the setting up is not what is tried, and may find a line to Redis that is dead. */
    private JsonObject post(String path, JsonObject body) {
        AtomicReference<JsonObject> answer = new AtomicReference<>();
        Await.until(() -> path + " is taken", () -> {
            answer.set(Await.of(http.request(HttpMethod.POST, server.port, "127.0.0.1", path)
                    .compose(request -> request.send(body.toBuffer())).compose(Trial::taken)));
            return answer.get() != null;
        });
        return answer.get();
    }

    /** Nothing if it has to be asked again. */
    private static Future<JsonObject> taken(HttpClientResponse response) {
        return response.body().compose(bytes -> switch (response.statusCode()) {
            case UNAVAILABLE -> Future.succeededFuture();
            case 200, 201 -> Future.succeededFuture(bytes.toJsonObject());
            default -> Future.failedFuture(new AssertionError(response.statusCode() + " " + bytes));
        });
    }

    void killServer() {
        happened.gather(server);
        server.kill();
        happened.count("server kills");
        server.start();
    }

    /** SIGTERM, and a new one on the same port. */
    void replaceServer() {
        happened.gather(server);
        server.terminate();
        happened.count("server drains");
        server.start();
    }

    void killRedis() {
        redis.kill();
        happened.count("redis kills");
        redis.start();
    }

    @Override
    public void close() throws IOException {
        boards.forEach(board -> Await.of(board.stop()));
        Await.of(vertx.close());
        line.close();
        server.close();
        store.close();
        redis.close();
    }
}
