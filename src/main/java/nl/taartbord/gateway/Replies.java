package nl.taartbord.gateway;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import nl.taartbord.journal.DamagedLog;
import nl.taartbord.journal.Unavailable;
import nl.taartbord.live.Sessions;
import nl.taartbord.live.Trace;
import nl.taartbord.wire.BatchJson;
import nl.taartbord.wire.HttpOut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends replies; what goes wrong on the way becomes a problem that people can read, without a stack trace. */
final class Replies {
    private static final Logger log = LoggerFactory.getLogger(Replies.class);
    private static final List<String> LANGUAGES = List.of("nl", "en");

    private Replies() {}

    static Handler<RoutingContext> answering(Function<RoutingContext, Future<Reply>> route) {
        return context -> {
            try {
                route.apply(context).onSuccess(reply -> send(context, reply)).onFailure(failure -> send(context, problem(failure)));
            } catch (RuntimeException bug) {
                send(context, problem(bug));
            }
        };
    }

    static Reply problem(Throwable failure) {
        return switch (failure) {
            case Sessions.Missing _ -> Reply.problem(404, "session.unknown");
            case Unavailable _ -> Reply.problem(503, "unavailable");
            case DamagedLog _ -> Reply.problem(503, "session.damaged");
            case BatchJson.Newer _ -> Reply.problem(503, "session.newer");
            default -> {
                log.error("A request failed: {}", Trace.of(failure));
                yield Reply.problem(500, "internal");
            }
        };
    }

    static void send(RoutingContext context, Reply reply) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.putHeader("Cache-Control", "no-store");
        switch (reply) {
            case Reply.Json(var status, var body) ->
                    response.setStatusCode(status).putHeader("Content-Type", "application/json; charset=utf-8").end(body);
            case Reply.File(var mediaType, var body, var name) -> {
                if (!name.isEmpty()) {
                    response.putHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
                }
                response.putHeader("Content-Type", mediaType).end(body);
            }
            case Reply.Nothing() -> response.setStatusCode(204).end();
            case Reply.Broken(var flaws) ->
                    response.setStatusCode(422).putHeader("Content-Type", "application/problem+json; charset=utf-8")
                            .end(HttpOut.broken(flaws, language(context)));
            case Reply.Problem(var status, var code, var field) ->
                    response.setStatusCode(status).putHeader("Content-Type", "application/problem+json; charset=utf-8")
                            .end(HttpOut.problem(status, code, field, language(context)));
        }
    }

    static String language(RoutingContext context) {
        return language(context.request().getHeader("Accept-Language"));
    }

    /** {@code nl}, unless English is preferred. */
    static String language(String accepted) {
        try {
            String best = accepted == null ? null : Locale.lookupTag(Locale.LanguageRange.parse(accepted), LANGUAGES);
            return "en".equals(best) ? "en" : "nl";
        } catch (IllegalArgumentException malformed) {
            return "nl";
        }
    }
}
