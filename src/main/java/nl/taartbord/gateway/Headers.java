package nl.taartbord.gateway;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** What every answer tells browsers not to do. */
final class Headers implements Handler<RoutingContext> {
    private static final String POLICY = "default-src 'self'; img-src 'self' blob: data:; style-src 'self'; "
            + "connect-src 'self'%s; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";
    private static final String YEAR = "max-age=31536000";

    private final Site site;

    Headers(Site site) {
        this.site = site;
    }

    @Override
    public void handle(RoutingContext context) {
        put(context.request());
        context.next();
    }

    void put(HttpServerRequest request) {
        // Older browsers do not count WebSockets to the same host as 'self'.
        String host = Site.host(request);
        String sockets = host.isEmpty() ? "" : " ws://" + host + " wss://" + host;
        HttpServerResponse response = request.response();
        response.putHeader("Content-Security-Policy", POLICY.formatted(sockets))
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        if (site.isSecure()) {
            response.putHeader("Strict-Transport-Security", YEAR);
        }
    }
}
