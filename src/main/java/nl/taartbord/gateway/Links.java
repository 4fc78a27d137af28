package nl.taartbord.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
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

    Links(Entrance entrance) {
        this.entrance = entrance;
    }

    String join(HttpServerRequest request, String code) {
        return entrance.site().base(request) + "/mee#" + code;
    }

    /** The personal link to a chair; it stays the same, so that however often it is asked for, there is one to keep. */
    Future<String> chair(HttpServerRequest request, SessionId session, PersonId person) {
        return lasting(request, "/bord", new Link(session, Link.Kind.CHAIR, Optional.of(person)));
    }

    /** The links that a facilitator shares; they stay the same. */
    Future<Map<String, Object>> shared(HttpServerRequest request, SessionId session, String code) {
        Map<String, Object> links = new LinkedHashMap<>();
        return lasting(request, "/mee", new Link(session, Link.Kind.FACILITATOR, Optional.empty()))
                .compose(facilitator -> {
                    links.put("facilitator", facilitator);
                    return lasting(request, "/scherm", new Link(session, Link.Kind.SCREEN, Optional.empty()));
                })
                .map(screen -> {
                    links.put("screen", screen);
                    links.put("join", join(request, code));
                    return links;
                });
    }

    private Future<String> lasting(HttpServerRequest request, String page, Link link) {
        String purpose = "link " + link.kind() + ' ' + link.session().value() + link.person().map(person -> ' ' + person.value()).orElse("");
        Secret secret = Secret.derived(entrance.key(), purpose);
        return entrance.directory().keep(secret.hash(), link).map(_ -> entrance.site().base(request) + page + "#l=" + secret.value());
    }
}
