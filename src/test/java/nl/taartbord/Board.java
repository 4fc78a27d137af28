package nl.taartbord;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketFrame;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** One board of a test. Everything that it hears stays in {@link #heard}; nothing waits longer than it has to. */
final class Board {
    private static final AtomicInteger DEVICES = new AtomicInteger();
    private static final int LIMIT_SECONDS = 20;

    private final WebSocket socket;
    private final LinkedBlockingQueue<JsonObject> unread = new LinkedBlockingQueue<>();
    private final Map<Long, Promise<JsonObject>> asked = new ConcurrentHashMap<>();
    private final Promise<Integer> closed = Promise.promise();
    private final AtomicLong ref = new AtomicLong();
    final List<String> heard = new CopyOnWriteArrayList<>();
    /** Numbers that event frames covered, in order. */
    final List<Long> covered = Collections.synchronizedList(new ArrayList<>());
    String device = "device-" + DEVICES.incrementAndGet();
    private String language = "nl";
    JsonObject view = new JsonObject();
    long epoch;
    volatile long seq;

    Board(WebSocket socket) {
        this.socket = socket;
        socket.textMessageHandler(this::hear);
        socket.closeHandler(_ -> closed.tryComplete(socket.closeStatusCode() == null ? 0 : (int) socket.closeStatusCode()));
    }

    private void hear(String text) {
        heard.add(text);
        JsonObject frame = new JsonObject(text);
        switch (frame.getString("type")) {
            case "accepted", "refused" -> {
                Promise<JsonObject> answer = frame.getLong("ref") == null ? null : asked.remove(frame.getLong("ref"));
                if (answer != null) {
                    answer.complete(frame);
                    return;
                }
            }
            case "welcome" -> {
                view = frame.getJsonObject("view");
                put(frame.getJsonObject("own"));
            }
            case "resumed" -> apply(frame.getJsonArray("events"));
            case "events" -> {
                for (long number = frame.getLong("from"); number <= frame.getLong("to"); number++) {
                    covered.add(number);
                }
                seq = frame.getLong("to");
                apply(frame.getJsonArray("events"));
            }
            default -> { }
        }
        if (frame.containsKey("epoch")) {
            epoch = frame.getLong("epoch");
            seq = frame.getLong("seq", seq);
        }
        unread.add(frame);
    }

    private synchronized void apply(JsonArray events) {
        if (view.isEmpty()) {
            return;
        }
        for (Object event : events) {
            put(((JsonObject) event).getJsonObject("put"));
        }
    }

    private void put(JsonObject changes) {
        for (var kind : changes) {
            for (var thing : (JsonObject) kind.getValue()) {
                if (thing.getValue() == null) {
                    view.getJsonObject(kind.getKey()).remove(thing.getKey());
                } else {
                    view.getJsonObject(kind.getKey()).put(thing.getKey(), thing.getValue());
                }
            }
        }
    }

    void says(String raw) {
        socket.writeTextMessage(raw);
    }

    /** One message in several frames. */
    void saysInPieces(String raw, int size) {
        for (int at = 0; at < raw.length(); at += size) {
            String piece = raw.substring(at, Math.min(raw.length(), at + size));
            boolean last = at + size >= raw.length();
            socket.writeFrame(at == 0 ? WebSocketFrame.textFrame(piece, last) : WebSocketFrame.continuationFrame(Buffer.buffer(piece), last));
        }
    }

    Board speaking(String other) {
        language = other;
        return this;
    }

    Board as(String name) {
        device = name;
        return this;
    }

    /** The welcome. */
    JsonObject hello(String token) {
        sayHello(token, null);
        return hears("welcome");
    }

    void sayHello(String token, JsonObject since) {
        JsonObject hello = new JsonObject().put("type", "hello").put("token", token).put("device", device).put("language", language);
        says((since == null ? hello : hello.put("since", since)).encode());
    }

    static JsonObject command(String type) {
        return new JsonObject().put("type", type);
    }

    /** The answer. */
    JsonObject says(JsonObject command) {
        return Table.wait(asks(command));
    }

    JsonObject saysFor(String person, JsonObject command) {
        long number = ref.incrementAndGet();
        Promise<JsonObject> answer = Promise.promise();
        asked.put(number, answer);
        says(new JsonObject().put("type", "command").put("ref", number).put("for", person).put("command", command).encode());
        return Table.wait(answer.future());
    }

    /** Leads the session to the first phase with this activity; the number of that event. */
    long enters(String activity) {
        long entered = says(command("phase.enter").put("phase", phase(activity))).getLong("seq");
        reaches(entered);
        return entered;
    }

    /** The name of the new note. */
    String writes(String text, String... zone) {
        JsonObject write = command("note.write").put("text", text);
        reaches(says(zone.length == 0 ? write : write.put("zone", zone[0])).getLong("seq"));
        return things("notes").stream().filter(note -> text.equals(((JsonObject) note.getValue()).getString("text")))
                .map(java.util.Map.Entry::getKey).findFirst().orElseThrow();
    }

    String sawText(String note) {
        while (!things("notes").containsKey(note)) {
            hears("events");
        }
        return things("notes").getJsonObject(note).getString("text");
    }

    JsonObject phaseNow() {
        JsonObject agenda = things("one").getJsonObject("agenda");
        return agenda.getJsonArray("phases").stream().map(JsonObject.class::cast)
                .filter(phase -> phase.getString("id").equals(agenda.getString("current"))).findFirst().orElseThrow();
    }

    String activity() {
        return phaseNow().getJsonObject("activity").getString("type");
    }

    Future<JsonObject> asks(JsonObject command) {
        return asks(ref.incrementAndGet(), command);
    }

    Future<JsonObject> asks(long number, JsonObject command) {
        ref.accumulateAndGet(number, Math::max);
        Promise<JsonObject> answer = Promise.promise();
        asked.put(number, answer);
        says(new JsonObject().put("type", "command").put("ref", number).put("command", command).encode());
        return answer.future();
    }

    /** The next message of this type; what comes before it is skipped. */
    JsonObject hears(String type) {
        try {
            while (true) {
                JsonObject next = unread.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
                if (next == null) {
                    throw new AssertionError("never heard " + type + ", but " + heard);
                }
                if (next.getString("type").equals(type)) {
                    return next;
                }
            }
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /** Waits until what this board sees is so. */
    void until(Predicate<Board> so) {
        while (!so.test(this)) {
            hears("events");
        }
    }

    /** The next event of this type that is shown to this board. */
    JsonObject sees(String type) {
        while (true) {
            for (Object event : hears("events").getJsonArray("events")) {
                if (((JsonObject) event).getString("type").equals(type)) {
                    return (JsonObject) event;
                }
            }
        }
    }

    /** Has heard of everything up to this event. */
    void reaches(long number) {
        while (seq < number) {
            hears("events");
        }
    }

    JsonObject since() {
        return new JsonObject().put("epoch", epoch).put("seq", seq);
    }

    /** The close code. */
    int closes() {
        return Table.wait(closed.future());
    }

    boolean isOpen() {
        return !closed.future().isComplete();
    }

    void stopsReading() {
        socket.pause();
    }

    void readsAgain() {
        socket.resume();
    }

    void leaves() {
        Table.wait(socket.close());
    }

    synchronized JsonObject things(String kind) {
        return view.getJsonObject(kind).copy();
    }

    /** The first phase with this activity. */
    String phase(String activity) {
        return things("one").getJsonObject("agenda").getJsonArray("phases").stream().map(JsonObject.class::cast)
                .filter(phase -> phase.getJsonObject("activity").getString("type").equals(activity))
                .map(phase -> phase.getString("id")).findFirst().orElseThrow();
    }

    /** The last part of this board's frames of a type. */
    List<String> heard(String type) {
        return heard.stream().filter(text -> text.startsWith("{\"type\":\"" + type + "\"")).toList();
    }
}
