package nl.taartbord.load;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import nl.taartbord.wire.Unpacked;

/** One board that only counts: it notes when each event arrived, and what answers its own commands got. */
final class Seat {
    private final Map<Long, Promise<JsonObject>> waiting = new HashMap<>();
    private Promise<JsonObject> welcomed;
    /** Arrival in ns by event number, offset by {@link #base}; 0 is none. */
    private long[] arrivals = new long[0];
    private long base;
    private long ref;
    private WebSocket socket;
    private JsonObject seat;
    private boolean again;
    /** Of the welcome. */
    int bytes;
    int gaps;
    private long last = -1;

    Future<JsonObject> open(WebSocketClient client, URI url, JsonObject own) {
        seat = own;
        Promise<JsonObject> welcome = Promise.promise();
        welcomed = welcome;
        return client.connect(new WebSocketConnectOptions().setHost(url.getHost()).setPort(url.getPort()).setURI("/board")
                .addSubProtocol("taartbord.v1").addHeader("Origin", url.toString())).compose(connected -> {
            socket = connected;
            socket.textMessageHandler(text -> hear(text, text.length()));
            socket.binaryMessageHandler(packed -> hear(unpacked(packed), packed.length()));
            socket.closeHandler(_ -> welcome.tryFail("closed " + socket.closeStatusCode()));
            socket.writeTextMessage(new JsonObject().put("type", "hello").put("token", seat.getString("token"))
                    .put("device", "load-" + seat.getString("person")).put("packed", true).encode());
            return welcome.future();
        });
    }

    /** Room for {@code events} events after {@code seq}. */
    void expect(long seq, int events) {
        base = seq + 1;
        arrivals = new long[events];
    }

    long arrival(long seq) {
        int at = (int) (seq - base);
        return at >= 0 && at < arrivals.length ? arrivals[at] : 0;
    }

    Future<JsonObject> command(JsonObject command) {
        Promise<JsonObject> answer = Promise.promise();
        waiting.put(++ref, answer);
        socket.writeTextMessage(new JsonObject().put("type", "command").put("ref", ref).put("command", command).encode());
        return answer.future();
    }

    void close() {
        socket.close();
    }

    Future<Void> leave() {
        return socket.close();
    }

    /** On a new line, without what it had. */
    Future<JsonObject> back(WebSocketClient client, URI url) {
        again = true;
        return open(client, url, seat);
    }

    private void hear(String text, int length) {
        if (text.startsWith("{\"type\":\"events\"")) {
            long now = System.nanoTime();
            long from = number(text, "\"from\":");
            long to = number(text, "\"to\":");
            gaps += last >= 0 && from != last + 1 ? 1 : 0;
            last = to;
            for (long seq = Math.max(from, base); seq <= to && seq - base < arrivals.length; seq++) {
                arrivals[(int) (seq - base)] = now;
            }
        } else if (text.startsWith("{\"type\":\"accepted\"") || text.startsWith("{\"type\":\"refused\"")) {
            JsonObject answer = new JsonObject(text);
            Promise<JsonObject> promise = waiting.remove(answer.getLong("ref"));
            if (promise != null) {
                promise.complete(answer);
            }
        } else if (text.startsWith("{\"type\":\"welcome\"")) {
            last = number(text, "\"seq\":");
            bytes = length;
            welcomed.tryComplete(again ? null : new JsonObject(text));
        }
    }

    private static String unpacked(Buffer packed) {
        try {
            return Unpacked.inflate(packed.getBytes());
        } catch (DataFormatException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static long number(String text, String key) {
        int at = text.indexOf(key) + key.length();
        long number = 0;
        while (Character.isDigit(text.charAt(at))) {
            number = number * 10 + text.charAt(at++) - '0';
        }
        return number;
    }
}
