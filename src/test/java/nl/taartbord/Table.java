package nl.taartbord;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.taartbord.gateway.Pulse;
import nl.taartbord.join.Tokens;
import nl.taartbord.journal.Directory;
import nl.taartbord.journal.Journal;
import nl.taartbord.journal.MemoryDirectory;
import nl.taartbord.journal.MemoryJournal;
import nl.taartbord.live.Sessions;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.SessionId;

/** A server and people around it, for tests that read as a conversation. */
final class Table implements AutoCloseable {
    static final String FORMAT = "taart-van-ambities";
    private static final int LIMIT_SECONDS = 20;

    final Vertx vertx;
    private final HttpClient http;
    private final WebSocketClient sockets;
    private Journal journal;
    private Directory directory;
    private Server server;
    private Optional<String> publicUrl = Optional.empty();
    private Optional<String> securityContact = Optional.empty();
    private Pulse pulse = Pulse.USUAL;
    private InstantSource clock = InstantSource.system();
    int port;

    /** An answer over HTTP. */
    record Said(int status, Map<String, String> headers, String body) {
        JsonObject json() {
            return new JsonObject(body);
        }

        String code() {
            return json().getString("code");
        }
    }

    Table() {
        this(Vertx.vertx(), new MemoryJournal(InstantSource.system()), new MemoryDirectory(InstantSource.system()));
    }

    Table(Vertx vertx, Journal journal, Directory directory) {
        this(vertx);
        this.journal = journal;
        this.directory = directory;
        this.port = freePort();
        open();
    }

    /** For a server that runs elsewhere. */
    Table(int port) {
        this(Vertx.vertx());
        this.port = port;
    }

    private Table(Vertx vertx) {
        this.vertx = vertx;
        this.http = vertx.createHttpClient();
        this.sockets = vertx.createWebSocketClient(
                new WebSocketClientOptions().setMaxFrameSize(8 << 20).setMaxMessageSize(8 << 20).setMaxConnections(1_000));
    }

    /** A server that a proxy stands in front of. */
    static Table behind(String publicUrl) {
        Table table = new Table();
        table.shut();
        table.publicUrl = Optional.of(publicUrl);
        table.securityContact = Optional.of("mailto:veilig@example.nl");
        table.open();
        return table;
    }

    /** A server that notices sooner that a line is dead. */
    static Table with(Pulse pulse) {
        Table table = new Table();
        table.shut();
        table.pulse = pulse;
        table.open();
        return table;
    }

    static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private void open() {
        Config config = new Config("127.0.0.1", port, Optional.empty(), Path.of("."), publicUrl, 90, LogForm.TEXT,
                securityContact);
        server = wait(Server.start(vertx, config, journal, directory, clock, pulse));
        port = server.port();
    }

    Sessions sessions() {
        return server.sessions();
    }

    Directory directory() {
        return directory;
    }

    /** What the doors would give this person. */
    String token(SessionId session, PersonId person) {
        return wait(directory.signingKeys(() -> new byte[0]).map(keys -> new Tokens(vertx, keys, InstantSource.system())
                .issue(session, person, Duration.ofHours(1))));
    }

    /** The first half of stopping: nobody is let in any more. */
    void drain() {
        wait(drains());
    }

    Future<Void> drains() {
        return server.sessions().close();
    }

    void shut() {
        if (server != null) {
            wait(server.stop());
            server = null;
        }
    }

    void reopen() {
        shut();
        open();
    }

    /** As if it had been gone for so long. */
    void reopenAfter(Duration away) {
        clock = Clock.offset(Clock.systemUTC(), away);
        reopen();
    }

    static <T> T wait(Future<T> future) {
        try {
            return future.await(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new AssertionError("no answer", late);
        }
    }

    Said get(String path) {
        return say(HttpMethod.GET, path, "", Buffer.buffer(), Map.of());
    }

    Said get(String path, String token) {
        return say(HttpMethod.GET, path, token, Buffer.buffer(), Map.of());
    }

    Said post(String path, JsonObject body) {
        return say(HttpMethod.POST, path, "", body.toBuffer(), Map.of());
    }

    Said say(HttpMethod method, String path, String token, Buffer body, Map<String, String> headers) {
        return wait(http.request(method, port, "127.0.0.1", path).compose(request -> {
            if (!token.isEmpty()) {
                request.putHeader("Authorization", "Bearer " + token);
            }
            headers.forEach(request::putHeader);
            return request.send(body).compose(Table::said);
        }));
    }

    private static Future<Said> said(HttpClientResponse response) {
        Map<String, String> headers = new java.util.HashMap<>();
        response.headers().forEach(header -> headers.put(header.getKey().toLowerCase(java.util.Locale.ROOT), header.getValue()));
        return response.body().map(body -> new Said(response.statusCode(), headers, body.toString()));
    }

    /** What comes back first for these bytes. */
    String raw(String asked) {
        NetClient net = vertx.createNetClient();
        Promise<String> answer = Promise.promise();
        net.connect(port, "127.0.0.1").onSuccess(socket -> {
            Buffer heard = Buffer.buffer();
            socket.handler(bytes -> {
                if (heard.appendBuffer(bytes).toString().contains("\r\n\r\n")) {
                    answer.tryComplete(heard.toString());
                    socket.close();
                }
            });
            socket.write(asked);
        });
        return wait(answer.future());
    }

    static JsonObject session() {
        return new JsonObject().put("format", FORMAT).put("title", "Proef").put("language", "nl").put("name", "Ans").put("anonymous", false);
    }

    /** The answer to H3. */
    JsonObject create() {
        return post("/api/sessions", session()).json();
    }

    /** The answer to H5. */
    JsonObject join(JsonObject session, String name) {
        return post("/api/join", new JsonObject().put("code", session.getString("code")).put("name", name)).json();
    }

    Board line() {
        return line(new WebSocketConnectOptions().addSubProtocol("taartbord.v1").addHeader("Origin", "http://127.0.0.1:" + port));
    }

    Board line(WebSocketConnectOptions options) {
        return new Board(wait(sockets.connect(options.setHost("127.0.0.1").setPort(port).setURI("/board"))));
    }

    /** A board of somebody who came in, after its welcome. */
    Board board(JsonObject seat) {
        Board board = line();
        board.hello(seat.getString("token"));
        return board;
    }

    @Override
    public void close() {
        shut();
        wait(vertx.close());
    }
}
