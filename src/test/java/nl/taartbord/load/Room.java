package nl.taartbord.load;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One session under load: the first {@link #WRITERS} participants move post-its, all boards watch. */
final class Room {
    private static final int WRITERS = 190;

    /** One update that was sent. */
    record Sent(int writer, long at, long seq) {}

    private final Vertx vertx;
    private final Context context;
    private final WebSocketClient sockets;
    private final URI url;
    private final JsonObject made;
    private final List<Seat> seats = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Sent> sent = new ArrayList<>();
    private int refused;
    private long seq;
    private JsonObject view;
    private String zone;

    Room(Vertx vertx, WebSocketClient sockets, URI url, JsonObject made) {
        this.vertx = vertx;
        // Each on the next event loop, or one would carry them all.
        this.context = ((VertxInternal) vertx).createEventLoopContext();
        this.sockets = sockets;
        this.url = url;
        this.made = made;
    }

    Future<Void> sit(JsonObject seat) {
        Promise<Void> seated = Promise.promise();
        context.runOnContext(_ -> {
            Seat next = new Seat();
            seats.add(next);
            next.open(sockets, url, seat).onComplete(welcome -> {
                if (welcome.succeeded() && view == null) {
                    view = welcome.result().getJsonObject("view");
                }
                seated.handle(welcome.mapEmpty());
            });
        });
        return seated.future();
    }

    /** Goes to the first phase in which notes are discussed, and writes notes there. */
    Future<Void> prepare(int count) {
        JsonObject phase = view.getJsonObject("one").getJsonObject("agenda").getJsonArray("phases").stream().map(JsonObject.class::cast)
                .filter(p -> p.getJsonObject("activity").getString("type").equals("discuss")).findFirst().orElseThrow();
        zone = phase.getJsonObject("activity").getJsonArray("zones").getString(0);
        Promise<Void> ready = Promise.promise();
        context.runOnContext(_ -> {
            Future<JsonObject> step = seats.getFirst().command(new JsonObject().put("type", "phase.enter").put("phase", phase.getString("id")));
            for (int i = 0; i < count; i++) {
                int number = i;
                step = step.compose(_ -> seats.get(1 + number % writers()).command(new JsonObject().put("type", "note.write")
                        .put("text", "Note " + number + " with a text of the usual length").put("zone", zone)))
                        .compose(answer -> answer.getString("type").equals("accepted")
                                ? Future.succeededFuture(answer) : Future.failedFuture(answer.encode()));
            }
            Seat reader = new Seat();
            step.compose(_ -> reader.open(sockets, url, made.copy().put("person", "reader"))).onSuccess(welcome -> {
                seq = welcome.getLong("seq");
                notes.addAll(welcome.getJsonObject("view").getJsonObject("notes").fieldNames());
                reader.close();
                ready.complete();
            }).onFailure(ready::fail);
        });
        return ready.future();
    }

    /** What it took until everybody had the whole poster again. */
    Future<String> rejoin() {
        Promise<String> done = Promise.promise();
        context.runOnContext(_ -> Future.all(seats.stream().map(Seat::leave).toList()).onSuccess(_ -> {
            long start = System.nanoTime();
            Future.all(seats.stream().map(seat -> seat.back(sockets, url)).toList()).map(all -> {
                long bytes = seats.stream().mapToLong(seat -> seat.bytes).sum();
                return String.format(Locale.ROOT, "%d boards have the whole poster of %d notes after %.0f ms; %d bytes each",
                        seats.size(), notes.size(), (System.nanoTime() - start) / 1e6, bytes / seats.size());
            }).onComplete(done);
        }).onFailure(done::fail));
        return done.future();
    }

    Future<Void> leave() {
        Promise<Void> done = Promise.promise();
        context.runOnContext(_ -> Future.all(seats.stream().map(Seat::leave).toList()).<Void>mapEmpty().onComplete(done));
        return done.future();
    }

    private int writers() {
        return Math.min(WRITERS, seats.size() - 1);
    }

    Future<Void> run(int rate, int seconds) {
        Promise<Void> done = Promise.promise();
        int total = rate * seconds;
        context.runOnContext(_ -> {
            seats.forEach(seat -> seat.expect(seq, total));
            long start = System.nanoTime();
            int[] next = {0};
            int[] answered = {0};
            long pace = Math.max(1, 500 / rate);
            vertx.setPeriodic(1, pace, timer -> {
                long due = Math.min(total, (System.nanoTime() - start) * rate / 1_000_000_000L);
                while (next[0] < due) {
                    send(next[0]++).onComplete(_ -> {
                        if (++answered[0] == total) {
                            // The last frames are on their way; give them the time that a lost one would be given.
                            vertx.setTimer(1_000, _ -> done.complete());
                        }
                    });
                }
                if (next[0] == total) {
                    vertx.cancelTimer(timer);
                }
            });
        });
        return done.future();
    }

    private Future<JsonObject> send(int number) {
        int writer = 1 + number % writers();
        long at = System.nanoTime();
        return seats.get(writer).command(new JsonObject().put("type", "note.place").put("note", notes.get(number % notes.size()))
                .put("zone", zone).put("x", 1000 + number % 997).put("y", 300 + number % 499)).onSuccess(answer -> {
            if (answer.getString("type").equals("accepted")) {
                sent.add(new Sent(writer, at, answer.getLong("seq")));
            } else {
                refused++;
            }
        });
    }

    void count(Tally tally) {
        for (Sent update : sent) {
            for (int i = 0; i < seats.size(); i++) {
                if (i != update.writer()) {
                    tally.delivery(seats.get(i).arrival(update.seq()) == 0 ? -1 : seats.get(i).arrival(update.seq()) - update.at());
                }
            }
        }
        tally.refused(refused);
        seats.forEach(seat -> tally.gaps(seat.gaps));
    }
}
