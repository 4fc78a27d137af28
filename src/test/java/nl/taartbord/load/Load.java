package nl.taartbord.load;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.json.JsonObject;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Drives a running server on this machine: N boards in R sessions, of which a few move post-its at a given rate, for a bounded time.
 * Prints deliveries per second (an update received by one board other than its sender), end-to-end latency from sending the command
 * to its arrival at each other board, what was lost, and what it took of the server. One JSON line at the end. {@code --soak}: round
 * after round of that, and whether the server's memory stays flat.
 */
@Command(name = "load", mixinStandardHelpOptions = true, description = "Measures a running server on this machine.")
public final class Load implements Callable<Integer> {
    @Option(names = "--url", defaultValue = "http://127.0.0.1:8080", description = "address of the server; this machine only")
    URI url;

    @Option(names = "--boards", defaultValue = "200", description = "boards in each session, 2 to 250")
    int boards;

    @Option(names = "--sessions", defaultValue = "1", description = "sessions, 1 to 200")
    int sessions;

    @Option(names = "--rate", defaultValue = "50", description = "updates a second in each session, 1 to 3000")
    int rate;

    @Option(names = "--seconds", defaultValue = "20", description = "how long it measures, 1 to 120")
    int seconds;

    @Option(names = "--notes", defaultValue = "40", description = "notes on the poster of each session, 1 to 2000")
    int notes;

    @Option(names = "--rejoin", description = "instead of moving notes: all boards leave, and come back at the same moment")
    boolean rejoin;

    @Option(names = "--soak", defaultValue = "0", description = "instead: minutes of rounds, each with new sessions whose boards come, "
            + "work, drop their lines, come back and go, 0 to 120; says whether the memory of the server stays flat")
    int soak;

    @Option(names = "--json", description = "file to write the figures to as well")
    Path json;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Load()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        if (!InetAddress.getByName(url.getHost()).isLoopbackAddress()) {
            throw new IllegalArgumentException("only a server on this machine is driven");
        }
        if (boards < 2 || boards > 250 || sessions < 1 || sessions > 200 || rate < 1 || rate > 3000 || seconds < 1 || seconds > 120
                || notes < 1 || notes > 2000 || soak < 0 || soak > 120) {
            throw new IllegalArgumentException("out of range; see --help");
        }
        ServerCost cost = ServerCost.on(url.getPort());
        Vertx vertx = Vertx.vertx();
        HttpClient http = vertx.createHttpClient(new HttpClientOptions().setKeepAlive(true));
        WebSocketClient sockets = vertx.createWebSocketClient(new WebSocketClientOptions().setMaxConnections(60_000).setMaxFrameSize(4 << 20).setMaxMessageSize(4 << 20));
        try {
            if (soak > 0) {
                return soak(cost, vertx, http, sockets);
            }
            OptionalLong empty = cost.heap();
            List<Room> rooms = seated(vertx, http, sockets);
            System.out.printf("%d sessions of %d boards are seated%n", sessions, boards);
            if (rejoin) {
                for (Room room : rooms) {
                    System.out.println(await(room.rejoin()));
                }
                return 0;
            }
            OptionalLong full = cost.heap();
            Duration before = cost.cpu();
            long start = System.nanoTime();
            List<Future<Void>> runs = rooms.stream().map(room -> room.run(rate, seconds)).toList();
            await(Future.all(runs).mapEmpty());
            double took = (System.nanoTime() - start) / 1e9;
            Tally tally = new Tally();
            tally.cost(cost.cpu().minus(before), empty, full, cost.resident());
            rooms.forEach(room -> room.count(tally));
            String figures = tally.print(boards, sessions, rate, seconds, took);
            if (json != null) {
                Files.writeString(json, figures + '\n');
            }
            return tally.lost() == 0 ? 0 : 1;
        } finally {
            await(vertx.close());
        }
    }

    private List<Room> seated(Vertx vertx, HttpClient http, WebSocketClient sockets) throws Exception {
        List<Room> rooms = new ArrayList<>();
        for (int i = 0; i < sessions; i++) {
            rooms.add(await(open(vertx, http, sockets)));
        }
        for (Room room : rooms) {
            await(room.prepare(notes));
        }
        return rooms;
    }

    private int soak(ServerCost cost, Vertx vertx, HttpClient http, WebSocketClient sockets) throws Exception {
        Growth growth = new Growth();
        long lost = 0;
        long end = System.nanoTime() + Duration.ofMinutes(soak).toNanos();
        while (System.nanoTime() < end) {
            List<Room> rooms = seated(vertx, http, sockets);
            await(Future.all(rooms.stream().map(room -> room.run(rate, seconds)).toList()));
            Tally tally = new Tally();
            rooms.forEach(room -> room.count(tally));
            lost += tally.lost();
            await(Future.all(rooms.stream().map(Room::rejoin).toList()));
            await(Future.all(rooms.stream().map(Room::leave).toList()));
            long live = cost.heap().orElseThrow(() -> new IllegalStateException("the JDK's own tools cannot ask the server"));
            growth.add(live);
            System.out.printf("live objects %.1f MB, resident %.1f MB, lost so far %d%n", live / 1e6, cost.resident() / 1e6, lost);
        }
        System.out.println(growth);
        return lost == 0 && growth.tells() && growth.isFlat() ? 0 : 1;
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(180, TimeUnit.SECONDS);
    }

    private Future<Room> open(Vertx vertx, HttpClient http, WebSocketClient sockets) {
        JsonObject session = new JsonObject().put("format", "taart-van-ambities").put("title", "Load").put("anonymous", false)
                .put("language", "nl").put("name", "Load leader").put("slices", List.of()).put("without", List.of());
        return post(http, "/api/sessions", session).compose(made -> {
            Room room = new Room(vertx, sockets, url, made);
            Future<Void> seated = room.sit(made);
            for (int i = 1; i < boards; i++) {
                JsonObject joiner = new JsonObject().put("code", made.getString("code")).put("name", "Board " + i);
                seated = seated.compose(_ -> post(http, "/api/join", joiner)).compose(room::sit);
            }
            return seated.map(room);
        });
    }

    private Future<JsonObject> post(HttpClient http, String path, JsonObject body) {
        Promise<JsonObject> answer = Promise.promise();
        http.request(HttpMethod.POST, url.getPort(), url.getHost(), path)
                .compose(request -> request.putHeader("Content-Type", "application/json").send(body.toBuffer()))
                .compose(response -> response.body().map(bytes -> {
                    if (response.statusCode() >= 300) {
                        throw new IllegalStateException(path + " answered " + response.statusCode() + " " + bytes);
                    }
                    return bytes.toJsonObject();
                })).onComplete(answer);
        return answer.future();
    }
}
