package nl.taartbord.gateway;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.taartbord.join.Tokens;
import nl.taartbord.live.Meters;
import nl.taartbord.live.Sessions;
import nl.taartbord.wire.HttpOut;

/** All lines to boards on one event loop, and what they share. */
final class Lines {
    static final String PATH = "/board";
    static final String PROTOCOL = "taartbord.v1";
    private static final int FORBIDDEN = 403;
    private static final int BAD = 400;
    private static final int LATER = 503;

    private final Context loop;
    private final Tokens tokens;
    private final Sessions sessions;
    private final Entrance entrance;
    private final Headers headers;
    private final Fanout fanout = new Fanout();
    private final Set<BoardSocket> open = new HashSet<>();

    Lines(Context loop, Entrance entrance) {
        this.loop = loop;
        this.entrance = entrance;
        this.headers = new Headers(entrance.site());
        this.tokens = entrance.tokens();
        this.sessions = entrance.sessions();
        vertx().setPeriodic(entrance.pulse().ping().toMillis(), _ -> List.copyOf(open).forEach(BoardSocket::ping));
    }

    /** K1. Not behind the router: it wraps the sockets, and the bytes of frames are written past all wrapping. */
    void open(HttpServerRequest request) {
        String offered = request.getHeader("Sec-WebSocket-Protocol");
        if (!entrance.site().allows(request)) {
            refuse(request, FORBIDDEN, "origin");
        } else if (offered == null || !List.of(offered.split("\\s*,\\s*")).contains(PROTOCOL)) {
            refuse(request, BAD, "malformed");
        } else if (!entrance.arrivals().begin()) {
            refuse(request, LATER, "slow.down");
        } else {
            request.toWebSocket().onSuccess(socket -> open.add(new BoardSocket(this, socket)))
                    .onFailure(_ -> {
                        arrived();
                        notUpgraded(request);
                    });
        }
    }

    /** A request for a page at this path, or a handshake that breaks the rules. */
    private void notUpgraded(HttpServerRequest request) {
        if (!request.response().ended() && !request.response().closed()) {
            refuse(request, BAD, "malformed");
        }
    }

    private void refuse(HttpServerRequest request, int status, String code) {
        String language = Replies.language(request.getHeader("Accept-Language"));
        headers.put(request);
        request.response().setStatusCode(status).putHeader("Content-Type", "application/problem+json; charset=utf-8")
                .end(HttpOut.problem(status, code, "", language));
    }

    void arrived() {
        entrance.arrivals().end();
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
