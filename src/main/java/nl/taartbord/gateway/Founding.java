package nl.taartbord.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.taartbord.activity.Reason;
import nl.taartbord.format.Format;
import nl.taartbord.live.Fresh;
import nl.taartbord.people.Details;
import nl.taartbord.session.Answer;
import nl.taartbord.session.Beginning;
import nl.taartbord.session.Setting;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.SessionId;
import nl.taartbord.wire.FormatFile;
import nl.taartbord.wire.HttpIn;
import nl.taartbord.wire.HttpOut;

/** H3: a session is made. */
final class Founding {
    private final Entrance entrance;
    private final Links links;

    Founding(Entrance entrance, Links links) {
        this.entrance = entrance;
        this.links = links;
    }

    Future<Reply> create(RoutingContext context) {
        Optional<HttpIn.Create> read = HttpIn.read(context.body().asString(), HttpIn.Create.class);
        if (read.isEmpty()) {
            return Reply.soon(Reply.problem(400, "body.malformed"));
        }
        HttpIn.Create asked = read.get();
        Optional<Format> format = entrance.formats().stream().map(FormatFile::format)
                .filter(known -> known.id().equals(asked.format())).findFirst();
        if (format.isEmpty()) {
            return Reply.soon(new Reply.Problem(400, "format.unknown", "format"));
        }
        var beginning = Beginning.of(format.get(), asked.title(), asked.slices().orElse(List.of()),
                Set.copyOf(asked.without().orElse(List.of())));
        return switch (beginning) {
            case Beginning.Flawed(var flaw) -> Reply.soon(new Reply.Problem(400, flaw.code(), flaw.field()));
            case Beginning.Planned planned -> found(context.request(), asked, format.get(), planned);
        };
    }

    private Future<Reply> found(HttpServerRequest request, HttpIn.Create asked, Format format, Beginning.Planned planned) {
        SessionId session = new SessionId(Fresh.name());
        return entrance.codes().claim(session).compose(code -> {
            Setting setting = new Setting(session, code.value(), asked.title().strip(), asked.organisation().orElse("").strip(),
                    language(asked), asked.anonymous().orElse(false), asked.practice().orElse(false), entrance.retentionDays(),
                    entrance.clock().millis(), format, planned.slices(), null);
            PersonId person = new PersonId("p" + Fresh.name());
            Details details = new Details(asked.name(), asked.organisation().orElse(""), "");
            return entrance.sessions().create(setting, planned.phases(), person, details).compose(answer -> switch (answer) {
                case Answer.Refused(var reason) -> entrance.directory().release(code.value(), session).map(_ -> refused(reason));
                case Answer _ -> welcome(request, setting, person);
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
        String token = entrance.tokens().issue(session, person, Doors.LIFETIME);
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
