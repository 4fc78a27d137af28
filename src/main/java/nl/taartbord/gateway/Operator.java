package nl.taartbord.gateway;

import io.vertx.ext.web.Router;
import java.util.stream.Collectors;

/** H14: what the operator and those who find a leak need. */
final class Operator {
    private static final String SECURITY = """
            Contact: https://github.com/taartbord/taartbord/security/advisories/new
            Preferred-Languages: nl, en
            Expires: 2027-12-31T23:00:00Z
            """;
    private static final int UNREADY = 503;

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
        router.get("/.well-known/security.txt").handler(context -> context.response()
                .putHeader("Content-Type", "text/plain; charset=utf-8").end(SECURITY));
    }
}
