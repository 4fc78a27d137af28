package nl.taartbord.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.taartbord.activity.Reason;
import nl.taartbord.join.Tokens;
import nl.taartbord.live.Fresh;
import nl.taartbord.live.Sessions;
import nl.taartbord.people.Details;
import nl.taartbord.session.Answer;
import nl.taartbord.session.Beginning;
import nl.taartbord.session.Setting;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.SessionId;
import nl.taartbord.wire.HttpIn;
import nl.taartbord.wire.HttpOut;

/** H3: a session is made. */
final class Founding {
    private final Entrance entrance;
    private final Links links;
    private final Trails trails;

    Founding(Entrance entrance, Links links, Trails trails) {
        this.entrance = entrance;
        this.links = links;
        this.trails = trails;
    }

    Future<Reply> create(RoutingContext context) {
        Optional<HttpIn.Create> read = HttpIn.read(context.body().asString(), HttpIn.Create.class);
        if (read.isEmpty()) {
            return Reply.soon(Reply.problem(400, "body.malformed"));
        }
        HttpIn.Create asked = read.get();
        List<String> after = asked.after().orElse(List.of());
        if (after.size() > Trails.EARLIER) {
            return Reply.soon(new Reply.Problem(400, "after.unknown", "after"));
        }
        return trails.before(after).compose(before -> begin(context.request(), asked, before), failure -> failure instanceof Sessions.Missing
                ? Reply.soon(new Reply.Problem(400, "after.unknown", "after"))
                : Future.failedFuture(failure));
    }

    private Future<Reply> begin(HttpServerRequest request, HttpIn.Create asked, List<Trails.Before> before) {
        return switch (trails.asked(asked, before)) {
            case Trails.Asked.Wrong(var problem) -> Reply.soon(problem);
            case Trails.Asked.Fine fine -> switch (Beginning.of(fine.format(), asked.title(), asked.slices().orElse(List.of()),
                    Set.copyOf(asked.without().orElse(List.of())))) {
                case Beginning.Flawed(var flaw) -> Reply.soon(new Reply.Problem(400, flaw.code(), flaw.field()));
                case Beginning.Planned planned -> found(request, asked, fine, planned, before);
            };
        };
    }

    /** Who wrote what in an anonymous meeting stays unknown in the ones after it. */
    private Future<Reply> found(HttpServerRequest request, HttpIn.Create asked, Trails.Asked.Fine fine, Beginning.Planned planned,
            List<Trails.Before> before) {
        if (!entrance.foundings().take(entrance.site().client(request))) {
            return Reply.soon(Reply.problem(429, "sessions.many"));
        }
        boolean anonymous = asked.anonymous().orElse(false) || before.stream().anyMatch(one -> one.state().setting().anonymous());
        SessionId session = new SessionId(Fresh.name());
        return entrance.codes().claim(session).compose(code -> {
            Setting setting = new Setting(session, code.value(), asked.title().strip(), asked.organisation().orElse("").strip(),
                    language(asked), anonymous, asked.practice().orElse(false), entrance.retentionDays(),
                    entrance.clock().millis(), fine.format(), planned.slices(), fine.trail(), null);
            PersonId person = before.stream().findFirst().map(one -> one.facilitator().id()).orElseGet(() -> new PersonId("p" + Fresh.name()));
            Details details = new Details(asked.name(), asked.organisation().orElse(""), "");
            return entrance.sessions().create(setting, planned.phases(), person, details, before.stream().map(Trails.Before::state).toList()).compose(answer -> switch (answer) {
                case Answer.Refused(var reason) -> entrance.directory().release(code.value(), session).map(_ -> refused(reason));
                case Answer _ -> trails.tell(before, session, setting.title()).compose(_ -> welcome(request, setting, person));
            }, failure -> entrance.directory().release(code.value(), session).transform(_ -> Future.failedFuture(failure)));
        });
    }

    private static String language(HttpIn.Create asked) {
        return asked.language().filter("en"::equals).orElse("nl");
    }

    /** Titles were checked before, so that what is left is about the name. */
    static Reply refused(Reason reason) {
        return switch (reason) {
            case TEXT_EMPTY -> new Reply.Problem(400, "name.empty", "name");
            case TEXT_LONG -> new Reply.Problem(400, "name.long", "name");
            case MALFORMED -> new Reply.Problem(400, "body.malformed", "name");
            default -> Reply.problem(409, reason.code());
        };
    }

    private Future<Reply> welcome(HttpServerRequest request, Setting setting, PersonId person) {
        SessionId session = setting.id();
        String token = entrance.tokens().issue(session, person, Tokens.LIFETIME);
        return links.shared(request, session, setting.code()).compose(shared -> links.chair(request, session, person).map(chair -> {
            Map<String, Object> all = shared;
            all.put("return", chair);
            if (setting.practice()) {
                entrance.practised().made(setting.code(), setting.language());
            }
            return new Reply.Json(201, HttpOut.created(session, setting.code(), person, token, all));
        }));
    }
}
