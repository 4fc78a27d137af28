package nl.taartbord.chaos;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.internal.VertxInternal;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import nl.taartbord.chaos.History.Stretch;

/**
 * A board that behaves as the one in the browser does: it keeps what is not answered, notices a dead line, comes back by itself
 * to where it was, and follows the events. It writes all the while it may. Everything in it happens on one event loop.
 */
final class Board {
    private static final long PING_MS = 5_000;
    private static final long DEAD_MS = 15_000;
    private static final long FIRST_MS = 250;
    /** The browser goes up to ten seconds; that would only make the test longer. */
    private static final long LONGEST_MS = 1_000;
    private static final long PACE_MS = 50;
    private static final int NOTES = 3;
    private static final int SENT_TWICE_ONE_IN = 25;
    private static final Set<String> LATER = Set.of("unavailable", "slow.down");

    private final Vertx vertx;
    private final Context context;
    private final WebSocketClient sockets;
    private final String token;
    private final String zone;
    private final int port;
    private final History history;
    private final Random random;
    final String device;
    /** Makes every frame that it causes this many characters longer. */
    private final String padding;

    private final Outbox outbox = new Outbox();
    private final TreeMap<String, Long> own = new TreeMap<>();
    private WebSocket socket;
    private long line;
    private boolean greeted;
    private int failures;
    private long heard;
    private boolean writing;
    private boolean ended;
    private JsonObject view;
    private long epoch;
    private long greetedAt;

    final Map<Integer, Integer> closes = new ConcurrentHashMap<>();
    private volatile long seq = -1;
    private volatile int waiting;
    volatile int resumed;
    volatile int welcomed;
    volatile boolean up;

    /** @param seat the answer to a join: person and token */
    Board(Vertx vertx, WebSocketClient sockets, JsonObject seat, String device, String zone, int port, History history, long seed,
            String padding) {
        this.vertx = vertx;
        this.context = ((VertxInternal) vertx).createEventLoopContext();
        this.sockets = sockets;
        this.token = seat.getString("token");
        this.device = device;
        this.zone = zone;
        this.port = port;
        this.history = history;
        this.random = new Random(seed);
        this.padding = padding;
    }

    Board start() {
        context.runOnContext(_ -> {
            open();
            vertx.setPeriodic(PING_MS, _ -> beat());
            vertx.setPeriodic(PACE_MS, _ -> pace());
        });
        return this;
    }

    void write(boolean now) {
        context.runOnContext(_ -> writing = now);
    }

    Future<Void> stop() {
        Promise<Void> stopped = Promise.promise();
        context.runOnContext(_ -> {
            ended = true;
            drop();
            stopped.complete();
        });
        return stopped.future();
    }

    /** Commands that are not answered yet. */
    int waiting() {
        return waiting;
    }

    /** Number of the last event it has; -1 before the first welcome. */
    long seq() {
        return seq;
    }

    /** What it shows now. */
    Future<JsonObject> view() {
        Promise<JsonObject> shown = Promise.promise();
        context.runOnContext(_ -> shown.complete(view.copy()));
        return shown.future();
    }

    private void open() {
        if (ended) {
            return;
        }
        long mine = ++line;
        heard = System.nanoTime();
        sockets.connect(new WebSocketConnectOptions().setHost("127.0.0.1").setPort(port).setURI("/board").addSubProtocol("taartbord.v1")
                .addHeader("Origin", "http://127.0.0.1:" + port)).onComplete(opened -> context.runOnContext(_ -> {
                    if (mine != line) {
                        if (opened.succeeded()) {
                            opened.result().close();
                        }
                    } else if (opened.failed() || opened.result().isClosed()) {
                        retry();
                    } else {
                        opened(mine, opened.result());
                    }
                }));
    }

    private void opened(long mine, WebSocket connected) {
        socket = connected;
        heard = System.nanoTime();
        connected.exceptionHandler(_ -> { });
        connected.textMessageHandler(text -> context.runOnContext(_ -> {
            if (mine == line) {
                heard = System.nanoTime();
                hear(new JsonObject(text));
            }
        }));
        connected.closeHandler(_ -> context.runOnContext(_ -> {
            if (mine == line) {
                closed(connected.closeStatusCode() == null ? 0 : connected.closeStatusCode());
            }
        }));
        JsonObject hello = new JsonObject().put("type", "hello").put("token", token).put("device", device).put("language", "nl");
        if (seq >= 0) {
            hello.put("since", new JsonObject().put("epoch", epoch).put("seq", seq));
        }
        say(hello);
    }

    private void say(JsonObject frame) {
        try {
            socket.writeTextMessage(frame.encode());
        } catch (IllegalStateException closed) {
            // The close handler is on its way.
        }
    }

    private void closed(int code) {
        closes.merge(code, 1, Integer::sum);
        if (code == 4001 || code == 4002 || code == 4003 || code == 4004 || code == 4006) {
            ended = true;
            drop();
            return;
        }
        if (code == 4008) {
            seq = -1;
        }
        retry();
    }

    private void retry() {
        drop();
        long ceiling = Math.min(LONGEST_MS, FIRST_MS << Math.min(failures++, 6));
        long mine = line;
        vertx.setTimer(1 + random.nextLong(ceiling), _ -> {
            if (mine == line) {
                open();
            }
        });
    }

    private void drop() {
        line++;
        greeted = false;
        up = false;
        outbox.recall();
        WebSocket old = socket;
        socket = null;
        if (old != null && !old.isClosed()) {
            old.close();
        }
    }

    private void beat() {
        if (ended) {
            return;
        }
        if (TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - heard) >= DEAD_MS) {
            retry();
        } else if (greeted) {
            say(new JsonObject().put("type", "ping").put("t", 1));
        }
    }

    private void hear(JsonObject frame) {
        switch (frame.getString("type")) {
            case "welcome" -> {
                if (frame.getLong("epoch") < epoch) {
                    retry();
                    return;
                }
                welcomed += seq >= 0 || view != null ? 1 : 0;
                view = whole(frame);
                greet(frame, new Stretch(true, frame.getLong("epoch"), 0, frame.getLong("seq"), Map.of()));
                for (var note : view.getJsonObject("notes")) {
                    learn(note.getKey(), (JsonObject) note.getValue());
                }
            }
            case "resumed" -> {
                if (frame.getLong("epoch") < epoch) {
                    retry();
                    return;
                }
                resumed++;
                greet(frame, stretch(frame, seq + 1, frame.getLong("seq")));
            }
            case "events" -> {
                if (frame.getLong("epoch") >= epoch) {
                    saw(stretch(frame, frame.getLong("from"), frame.getLong("to")));
                }
            }
            case "accepted" -> {
                long ref = frame.getLong("ref");
                history.accepted(device, ref, frame.getLong("seq"), frame.getLong("seq") <= greetedAt);
                outbox.answered(ref);
                fill();
            }
            case "refused" -> refused(frame);
            default -> { }
        }
    }

    private Stretch stretch(JsonObject frame, long from, long to) {
        return new Stretch(false, frame.getLong("epoch"), from, to, apply(frame.getJsonArray("events")));
    }

    private void refused(JsonObject frame) {
        history.refused(frame.getString("code"));
        if (frame.getLong("ref") == null) {
            return;
        }
        long ref = frame.getLong("ref");
        if (LATER.contains(frame.getString("code"))) {
            long mine = line;
            vertx.setTimer(100 + random.nextLong(200), _ -> {
                if (mine == line) {
                    outbox.postpone(ref);
                }
            });
        } else {
            history.refused(device, ref);
            outbox.answered(ref);
        }
    }

    private void greet(JsonObject frame, Stretch stretch) {
        greeted = true;
        up = true;
        failures = 0;
        greetedAt = frame.getLong("seq");
        saw(stretch);
        fill();
    }

    private void saw(Stretch stretch) {
        history.saw(device, stretch);
        epoch = stretch.epoch();
        seq = stretch.to();
    }

    private Map<Long, String> apply(JsonArray events) {
        Map<Long, String> seen = new TreeMap<>();
        for (Object one : events) {
            JsonObject event = (JsonObject) one;
            seen.put(event.getLong("seq"), Print.ofSeen(event));
            for (var kind : event.getJsonObject("put")) {
                JsonObject things = view.getJsonObject(kind.getKey());
                for (var thing : (JsonObject) kind.getValue()) {
                    if (thing.getValue() == null) {
                        things.remove(thing.getKey());
                    } else {
                        things.put(thing.getKey(), thing.getValue());
                        if (kind.getKey().equals("notes")) {
                            learn(thing.getKey(), (JsonObject) thing.getValue());
                        }
                    }
                }
            }
        }
        return seen;
    }

    private void learn(String note, JsonObject value) {
        if (value.getString("text", "").startsWith(device + ':')) {
            own.put(note, value.getLong("version"));
        }
    }

    private void pace() {
        if (writing && outbox.size() < Outbox.WINDOW) {
            outbox.add(command());
        }
        fill();
    }

    private JsonObject command() {
        String text = device + ':' + outbox.next() + ' ' + padding;
        if (own.size() < NOTES) {
            return new JsonObject().put("type", "note.write").put("text", text.strip()).put("zone", zone);
        }
        String note = own.keySet().stream().skip(random.nextInt(own.size())).findFirst().orElseThrow();
        return new JsonObject().put("type", "note.edit").put("note", note).put("text", text.strip()).put("base", own.get(note));
    }

    private void fill() {
        waiting = outbox.size();
        if (!greeted) {
            return;
        }
        for (long ref : outbox.take()) {
            JsonObject frame = new JsonObject().put("type", "command").put("ref", ref).put("command", outbox.command(ref));
            history.sent(device, ref);
            say(frame);
            if (random.nextInt(SENT_TWICE_ONE_IN) == 0) {
                say(frame);
            }
        }
    }

    /** What a welcome shows: what is one's own stands over what is for all (K3). */
    static JsonObject whole(JsonObject welcome) {
        JsonObject whole = welcome.getJsonObject("view").copy();
        for (var kind : welcome.getJsonObject("own")) {
            whole.getJsonObject(kind.getKey()).mergeIn((JsonObject) kind.getValue());
        }
        return whole;
    }
}
