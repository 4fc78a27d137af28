package nl.taartbord.gateway;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import nl.taartbord.live.Limits;
import nl.taartbord.wire.FormatFile;
import nl.taartbord.wire.HttpOut;

/** Bytes in, bytes out: HTTP and the lines to boards on one event loop. Several share a port. */
public final class Gateway extends VerticleBase {
    private static final int TOO_LARGE = 413;
    private static final int BAD = 400;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;

    private final Entrance entrance;
    private final String host;
    private final int port;
    private HttpServer server;

    public Gateway(Entrance entrance, String host, int port) {
        this.entrance = entrance;
        this.host = host;
        this.port = port;
    }

    @Override
    public Future<?> start() {
        HttpServerOptions options = new HttpServerOptions()
                .setHost(host).setPort(port)
                .setReadIdleTimeout((int) entrance.pulse().silence().toMillis()).setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setPerMessageWebSocketCompressionSupported(false).setPerFrameWebSocketCompressionSupported(false)
                .setWebSocketSubProtocols(List.of(Lines.PROTOCOL))
                // One more than allowed, so that what is too large reaches the line and is closed with a reason.
                .setMaxWebSocketFrameSize(Limits.MESSAGE + 1).setMaxWebSocketMessageSize(Limits.MESSAGE + 1)
                .setCompressionSupported(true).setTcpNoDelay(true).setHttp2ClearTextEnabled(false);
        Lines lines = new Lines(context, entrance);
        Router router = router();
        server = vertx.createHttpServer(options).requestHandler(request -> {
            if (Lines.PATH.equals(request.path())) {
                lines.open(request);
            } else {
                router.handle(request);
            }
        });
        return server.listen();
    }

    public int port() {
        return server.actualPort();
    }

    private Router router() {
        Router router = Router.router(vertx);
        router.route().handler(new Headers(entrance.site()));
        Operator.mount(router, entrance);
        api(router);
        router.route("/api/*").handler(same -> Replies.send(same, Reply.problem(NOT_FOUND, "not.found")));
        Pages.mount(router);
        router.errorHandler(BAD, same -> Replies.send(same, Reply.problem(BAD, "malformed")));
        router.errorHandler(NOT_FOUND, same -> Replies.send(same, Reply.problem(NOT_FOUND, "not.found")));
        router.errorHandler(NOT_ALLOWED, same -> Replies.send(same, Reply.problem(NOT_ALLOWED, "not.allowed")));
        router.errorHandler(TOO_LARGE, same -> Replies.send(same, Reply.problem(TOO_LARGE, "body.large")));
        router.errorHandler(500, same -> Replies.send(same, Replies.problem(same.failure())));
        return router;
    }

    private void api(Router router) {
        Links links = new Links(entrance);
        Bearers bearers = new Bearers(entrance);
        Doors doors = new Doors(entrance, links, bearers);
        Trails trails = new Trails(entrance, bearers);
        Founding founding = new Founding(entrance, links, trails);
        Reply trajectories = trails.all();
        Papers papers = new Papers(entrance, bearers);
        String formats = HttpOut.formats(entrance.formats().stream().map(FormatFile::format).toList());
        route(router, HttpMethod.GET, "/api/formats", _ -> Reply.soon(Reply.json(formats)));
        route(router, HttpMethod.POST, "/api/formats/check", OwnFormats::check);
        route(router, HttpMethod.GET, "/api/formats/:id", this::format);
        route(router, HttpMethod.GET, "/api/trajectories", _ -> Reply.soon(trajectories));
        route(router, HttpMethod.GET, "/api/earlier/:session", trails::earlier);
        route(router, HttpMethod.GET, "/api/earlier/:session/poster.svg", trails::earlierPoster);
        route(router, HttpMethod.POST, "/api/earlier/homework", trails::homework);
        route(router, HttpMethod.POST, "/api/onward", trails::onward);
        route(router, HttpMethod.POST, "/api/sessions", founding::create);
        route(router, HttpMethod.GET, "/api/codes/:code", doors::invitation);
        route(router, HttpMethod.GET, "/api/codes/:code/qr.svg", doors::qr);
        route(router, HttpMethod.POST, "/api/join", doors::join);
        route(router, HttpMethod.POST, "/api/enter", doors::enter);
        route(router, HttpMethod.POST, "/api/return-link", doors::returnLink);
        route(router, HttpMethod.GET, "/api/session", doors::session);
        route(router, HttpMethod.DELETE, "/api/session", papers::delete);
        route(router, HttpMethod.GET, "/api/own", papers::own);
        route(router, HttpMethod.GET, "/api/trail", papers::trail);
        route(router, HttpMethod.GET, "/api/report", papers::report);
        route(router, HttpMethod.GET, "/api/poster.svg", papers::poster);
        route(router, HttpMethod.PUT, "/api/picture", papers::put);
        route(router, HttpMethod.GET, "/api/picture/:id", papers::get);
    }

    /** What takes a whole format. */
    private static final Set<String> FORMATS = Set.of("/api/formats/check", "/api/sessions");

    private static void route(Router router, HttpMethod method, String path, Function<RoutingContext, Future<Reply>> answer) {
        if (method == HttpMethod.POST || method == HttpMethod.PUT) {
            int limit = method == HttpMethod.PUT ? Limits.PICTURE : FORMATS.contains(path) ? Limits.FORMAT : Limits.BODY;
            router.route(method, path).handler(BodyHandler.create(false).setBodyLimit(limit));
        }
        router.route(method, path).handler(Replies.answering(answer));
    }

    /** H2. */
    private Future<Reply> format(RoutingContext asked) {
        return Reply.soon(entrance.formats().stream().filter(file -> file.format().id().equals(asked.pathParam("id"))).findFirst()
                .map(file -> Reply.json(file.json())).orElse(Reply.problem(NOT_FOUND, "format.unknown")));
    }
}
