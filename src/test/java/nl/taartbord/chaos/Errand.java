package nl.taartbord.chaos;

import io.vertx.core.Promise;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;

/** A short visit over a line of its own, past the proxy: to lead the session somewhere, or to see what a board has to show. */
final class Errand {
    static final String DEVICE = "errand-lead";

    private final Trial trial;
    private final JsonObject seat;

    Errand(Trial trial, JsonObject seat) {
        this.trial = trial;
        this.seat = seat;
    }

    /** Leads the session to the first phase in which notes are open from the start; the zone to write in. */
    String enterTalk() {
        WebSocket socket = open();
        JsonObject welcome = ask(socket, hello(), "welcome");
        JsonObject talk = welcome.getJsonObject("view").getJsonObject("one").getJsonObject("agenda").getJsonArray("phases").stream()
                .map(JsonObject.class::cast).filter(phase -> phase.getJsonObject("activity").getString("type").equals("discuss"))
                .findFirst().orElseThrow();
        ask(socket, new JsonObject().put("type", "command").put("ref", 1)
                .put("command", new JsonObject().put("type", "phase.enter").put("phase", talk.getString("id"))), "accepted");
        Await.of(socket.close());
        return talk.getJsonObject("activity").getJsonArray("zones").getString(0);
    }

    /** One note, written by somebody else than the boards. */
    void writes(Sitting sitting) {
        WebSocket socket = open();
        ask(socket, hello(), "welcome");
        sitting.history.sent(DEVICE, 2);
        ask(socket, new JsonObject().put("type", "command").put("ref", 2).put("command", new JsonObject().put("type", "note.write")
                .put("text", "Ondertussen").put("zone", sitting.session.getString("zone"))), "accepted");
        Await.of(socket.close());
    }

    /** What a board of this person has to show: a fresh and whole welcome. */
    JsonObject welcome() {
        WebSocket socket = open();
        JsonObject welcome = ask(socket, hello(), "welcome");
        Await.of(socket.close());
        return welcome;
    }

    private JsonObject hello() {
        return new JsonObject().put("type", "hello").put("token", seat.getString("token")).put("device", DEVICE);
    }

    private WebSocket open() {
        return Await.of(trial.sockets.connect(new WebSocketConnectOptions().setHost("127.0.0.1").setPort(trial.server.port)
                .setURI("/board").addSubProtocol("taartbord.v1").addHeader("Origin", "http://127.0.0.1:" + trial.server.port)));
    }

    private static JsonObject ask(WebSocket socket, JsonObject frame, String answer) {
        Promise<JsonObject> answered = Promise.promise();
        socket.textMessageHandler(text -> {
            JsonObject heard = new JsonObject(text);
            if (heard.getString("type").equals(answer)) {
                answered.tryComplete(heard);
            }
        });
        socket.closeHandler(_ -> answered.tryFail("closed " + socket.closeStatusCode()));
        socket.writeTextMessage(frame.encode());
        return Await.of(answered.future());
    }
}
