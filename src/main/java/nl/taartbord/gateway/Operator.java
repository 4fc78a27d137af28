package nl.taartbord.gateway;

import io.vertx.ext.web.Router;
import java.util.stream.Collectors;

/** H14: what the operator and those who find a leak need. */
final class Operator {
    private static final int UNREADY = 503;
    private static final int NOT_FOUND = 404;

    private Operator() {}

    static void mount(Router router, Entrance entrance) {
        router.get("/health/live").handler(context -> context.response().putHeader("Content-Type", "text/plain").end("ok\n"));
        router.get("/health/ready").handler(context -> entrance.journal().ready().map(ready -> ready && !entrance.sessions().isClosing())
                .onSuccess(ready -> context.response().setStatusCode(ready ? 200 : UNREADY).putHeader("Content-Type", "text/plain")
                        .end(ready ? "ready\n" : "not ready\n")));
        router.get("/health/damaged").handler(context -> context.response().putHeader("Content-Type", "text/plain")
                .end(entrance.meters().damaged().stream().map(session -> session.value() + '\n').collect(Collectors.joining())));
        router.get("/metrics").handler(context -> context.response()
                .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8").end(entrance.registry().scrape()));
        router.get("/.well-known/security.txt").handler(context -> entrance.securityText().at(entrance.clock().instant()).ifPresentOrElse(
                said -> context.response().putHeader("Content-Type", "text/plain; charset=utf-8").end(said),
                () -> Replies.send(context, Reply.problem(NOT_FOUND, "not.found"))));
    }
}
