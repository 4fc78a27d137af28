package nl.taartbord.practice;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.Random;

/**
 * Fills a practice session with simulated participants. They come in by the join code over HTTP and work over the same
 * WebSocket protocol as every board, so a rehearsal shows what the real thing will do. Where a meeting has a next one, they go on to
 * their chairs there. They are bounded in number and time.
 */
public final class Practice {
    private static final int PARTICIPANTS = 5;

    private final Vertx vertx;
    private final HttpClient http;
    private final WebSocketClient sockets;
    /** The whole view of a large workshop is far more than the 64 kB that a line takes by itself. */
    private static final int LONGEST = 8 << 20;

    private final String host;
    private final int port;
    private final String origin;
    private final Pace pace;

    /** How long a simulated participant thinks before it does something, in ms. */
    public record Pace(int shortest, int longest) {
        public static final Pace HUMAN = new Pace(1_500, 9_000);
    }

    /** {@code host} and {@code port}: where this server listens; {@code origin}: an origin that it lets in. */
    public Practice(Vertx vertx, String host, int port, String origin, Pace pace) {
        this.vertx = vertx;
        this.http = vertx.createHttpClient();
        this.sockets = vertx.createWebSocketClient(new WebSocketClientOptions().setMaxFrameSize(LONGEST).setMaxMessageSize(LONGEST));
        this.host = host;
        this.port = port;
        this.origin = origin;
        this.pace = pace;
    }

    /** Sends the participants to the session with this join code, one after another, as people come in. */
    public void fill(String code, String language) {
        Script script = Script.in(language);
        Random chance = new Random(code.hashCode());
        for (int i = 0; i < PARTICIPANTS; i++) {
            int number = i;
            vertx.setTimer(1 + i * (long) pace.shortest() / 2, _ -> comeIn(code, script, number, new Random(chance.nextLong())));
        }
    }

    private void comeIn(String code, Script script, int number, Random chance) {
        JsonObject body = new JsonObject().put("code", code).put("name", script.name(number))
                .put("organisation", script.organisation(number)).put("job", script.job(number));
        ask("/api/join", body, Optional.empty()).onSuccess(seat -> sitDown(script, number, chance, seat));
    }

    private void sitDown(Script script, int number, Random chance, JsonObject seat) {
        new SimulatedParticipant(vertx, new Habits(script, number, chance, pace), seat,
                later -> ask("/api/onward", new JsonObject().put("session", later), Optional.of(seat.getString("token")))
                        .onSuccess(further -> sitDown(script, number, chance, further)))
                .sitDown(sockets, host, port, origin);
    }

    private Future<JsonObject> ask(String path, JsonObject body, Optional<String> token) {
        return http.request(HttpMethod.POST, port, host, path)
                .compose(request -> {
                    request.putHeader("Content-Type", "application/json").putHeader("Origin", origin);
                    token.ifPresent(mine -> request.putHeader("Authorization", "Bearer " + mine));
                    return request.send(body.toBuffer());
                })
                .compose(response -> response.statusCode() < 300
                        ? response.body().map(bytes -> bytes.toJsonObject()) : Future.failedFuture(path + ": " + response.statusCode()));
    }
}
