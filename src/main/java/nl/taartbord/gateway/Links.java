package nl.taartbord.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.taartbord.join.Secret;
import nl.taartbord.journal.Link;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.SessionId;

/** The links into sessions. What is secret in them stands behind the #, so that no server or log on the way gets it. */
final class Links {
    private final Entrance entrance;
    private final SecureRandom random = new SecureRandom();

    Links(Entrance entrance) {
        this.entrance = entrance;
    }

    String join(HttpServerRequest request, String code) {
        return entrance.site().base(request) + "/mee#" + code;
    }

    /** A fresh personal link; the ones before it stay good. */
    Future<String> chair(HttpServerRequest request, SessionId session, PersonId person) {
        return keep(request, "/bord", Secret.random(random), new Link(session, Link.Kind.CHAIR, Optional.of(person)));
    }

    /** The links that a facilitator shares; they stay the same. */
    Future<Map<String, Object>> shared(HttpServerRequest request, SessionId session, String code) {
        Map<String, Object> links = new LinkedHashMap<>();
        return lasting(request, "/mee", session, Link.Kind.FACILITATOR)
                .compose(facilitator -> {
                    links.put("facilitator", facilitator);
                    return lasting(request, "/scherm", session, Link.Kind.SCREEN);
                })
                .map(screen -> {
                    links.put("screen", screen);
                    links.put("join", join(request, code));
                    return links;
                });
    }

    private Future<String> lasting(HttpServerRequest request, String page, SessionId session, Link.Kind kind) {
        Secret secret = Secret.derived(entrance.key(), "link " + kind + ' ' + session.value());
        return keep(request, page, secret, new Link(session, kind, Optional.empty()));
    }

    private Future<String> keep(HttpServerRequest request, String page, Secret secret, Link link) {
        return entrance.directory().keep(secret.hash(), link).map(_ -> entrance.site().base(request) + page + "#l=" + secret.value());
    }
}
