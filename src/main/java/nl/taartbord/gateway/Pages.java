package nl.taartbord.gateway;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.StaticHandler;
import java.util.List;

/** The front end, which is one page with several addresses. Files with a hash in their name never change. */
final class Pages {
    private static final List<String> ADDRESSES = List.of("/", "/mee", "/bord", "/scherm", "/resultaat");
    private static final String FILES = "/assets/*";
    private static final long YEAR = 365L * 24 * 60 * 60;

    private Pages() {}

    static void mount(Router router) {
        StaticHandler hashed = StaticHandler.create("webroot/assets").setMaxAgeSeconds(YEAR).setFilesReadOnly(true);
        reading(router, FILES).handler(context -> {
            context.addHeadersEndHandler(_ -> {
                if (context.response().getStatusCode() == 200) {
                    context.response().putHeader("Cache-Control", "public, max-age=" + YEAR + ", immutable");
                }
            });
            hashed.handle(context);
        });
        StaticHandler rest = StaticHandler.create("webroot").setCachingEnabled(false).setAlwaysAsyncFS(true);
        ADDRESSES.forEach(address -> reading(router, address).handler(context -> fresh(context, "/index.html")));
        reading(router, "/*").handler(context -> {
            context.addHeadersEndHandler(_ -> context.response().putHeader("Cache-Control", "no-cache"));
            rest.handle(context);
        });
    }

    private static Route reading(Router router, String path) {
        return router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD);
    }

    private static void fresh(RoutingContext context, String page) {
        context.reroute(page);
    }
}
