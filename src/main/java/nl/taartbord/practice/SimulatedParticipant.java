package nl.taartbord.practice;

import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One simulated participant: a board without a screen. It keeps the view by applying every {@code put}, as every board does. */
final class SimulatedParticipant {
    private static final long LONGEST_STAY = 3 * 60 * 60 * 1000L;
    private static final long PING = 5_000;

    private final Vertx vertx;
    private final Habits habits;
    private final JsonObject seat;
    private final Consumer<String> goOn;
    private final JsonObject view = new JsonObject();
    private WebSocket socket;
    /** Held as long as the line: a client that nobody holds is cleaned up, and closes its lines. */
    private WebSocketClient line;
    private long ref;
    private boolean thinking;
    private boolean gone;

    /** @param goOn takes this participant along to the meeting with that id */
    SimulatedParticipant(Vertx vertx, Habits habits, JsonObject seat, Consumer<String> goOn) {
        this.vertx = vertx;
        this.habits = habits;
        this.seat = seat;
        this.goOn = goOn;
    }

    void sitDown(WebSocketClient client, String host, int port, String origin) {
        client.connect(new WebSocketConnectOptions().setHost(host).setPort(port).setURI("/board")
                .addSubProtocol("taartbord.v1").addHeader("Origin", origin)).onSuccess(connected -> {
            socket = connected;
            line = client;
            socket.textMessageHandler(this::hear);
            send(new JsonObject().put("type", "hello").put("token", seat.getString("token"))
                    .put("device", "practice-" + seat.getString("person")).put("language", "nl"));
            long ping = vertx.setPeriodic(PING, _ -> send(new JsonObject().put("type", "ping").put("t", 0)));
            long stay = vertx.setTimer(LONGEST_STAY, _ -> socket.close());
            socket.closeHandler(_ -> {
                vertx.cancelTimer(ping);
                vertx.cancelTimer(stay);
            });
        });
    }

    private void send(JsonObject frame) {
        if (!socket.isClosed()) {
            socket.writeTextMessage(frame.encode());
        }
    }

    private void hear(String text) {
        JsonObject frame = new JsonObject(text);
        switch (frame.getString("type")) {
            case "welcome" -> {
                view.clear();
                view.mergeIn(frame.getJsonObject("view"));
                apply(frame.getJsonObject("own"));
                consider();
            }
            case "events" -> {
                for (Object event : frame.getJsonArray("events", new JsonArray())) {
                    apply(((JsonObject) event).getJsonObject("put"));
                }
                consider();
            }
            default -> { }
        }
    }

    private void apply(JsonObject put) {
        for (String kind : put.fieldNames()) {
            JsonObject things = view.getJsonObject(kind);
            for (var change : put.getJsonObject(kind)) {
                if (change.getValue() == null) {
                    things.remove(change.getKey());
                } else {
                    things.put(change.getKey(), change.getValue());
                }
            }
        }
    }

    /** To the first meeting that went on from this one, once. */
    private boolean goesOn() {
        JsonArray onward = view.getJsonObject("one").getJsonObject("session").getJsonArray("onward", new JsonArray());
        if (onward.isEmpty()) {
            return false;
        }
        if (!gone) {
            gone = true;
            goOn.accept(onward.getJsonObject(0).getString("session"));
            socket.close();
        }
        return true;
    }

    /** Thinks for a while, then does one thing, then looks again: never two things at once. */
    private void consider() {
        if (goesOn() || thinking || view.getJsonObject("one").getJsonObject("session").getString("state").equals("closed")) {
            return;
        }
        thinking = true;
        vertx.setTimer(habits.pause(), _ -> {
            thinking = false;
            Optional<List<JsonObject>> next = habits.next(view, seat.getString("person"));
            next.ifPresent(commands -> {
                for (JsonObject command : commands) {
                    send(new JsonObject().put("type", "command").put("ref", ++ref).put("command", command));
                }
                consider();
            });
        });
    }
}
