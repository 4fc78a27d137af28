package nl.taartbord.gateway;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.taartbord.join.Tokens;
import nl.taartbord.live.Limits;
import nl.taartbord.live.Meters;
import nl.taartbord.live.Sessions;

/** All lines to boards on one event loop, and what they share. */
final class Lines {
    private static final String PROTOCOL = "taartbord.v1";

    private final Context loop;
    private final Tokens tokens;
    private final Sessions sessions;
    private final Entrance entrance;
    private final Fanout fanout = new Fanout();
    private final Set<BoardSocket> open = new HashSet<>();

    Lines(Context loop, Entrance entrance) {
        this.loop = loop;
        this.entrance = entrance;
        this.tokens = entrance.tokens();
        this.sessions = entrance.sessions();
        vertx().setPeriodic(Limits.PING.toMillis(), _ -> List.copyOf(open).forEach(BoardSocket::ping));
    }

    /** K1. */
    void open(RoutingContext context) {
        if (!entrance.site().allows(context.request())) {
            Replies.send(context, Reply.problem(403, "origin"));
            return;
        }
        String offered = context.request().getHeader("Sec-WebSocket-Protocol");
        if (offered == null || !List.of(offered.split("\\s*,\\s*")).contains(PROTOCOL)) {
            Replies.send(context, Reply.problem(400, "malformed"));
            return;
        }
        Future<ServerWebSocket> upgrade = context.request().toWebSocket();
        upgrade.onSuccess(socket -> open.add(new BoardSocket(this, socket)));
    }

    void remove(BoardSocket line) {
        open.remove(line);
    }

    Context loop() {
        return loop;
    }

    Vertx vertx() {
        return entrance.vertx();
    }

    Tokens tokens() {
        return tokens;
    }

    Sessions sessions() {
        return sessions;
    }

    Meters meters() {
        return entrance.meters();
    }

    InstantSource clock() {
        return entrance.clock();
    }

    Fanout fanout() {
        return fanout;
    }
}
