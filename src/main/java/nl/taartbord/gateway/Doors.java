package nl.taartbord.gateway;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.taartbord.join.JoinCode;
import nl.taartbord.join.Qr;
import nl.taartbord.join.Secret;
import nl.taartbord.join.Tokens;
import nl.taartbord.journal.Link;
import nl.taartbord.live.Fresh;
import nl.taartbord.people.Details;
import nl.taartbord.people.Person;
import nl.taartbord.session.Answer;
import nl.taartbord.session.State;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.Role;
import nl.taartbord.terms.SessionId;
import nl.taartbord.wire.HttpIn;
import nl.taartbord.wire.HttpOut;

/** H4–H9: the ways into a session. Who guesses codes or links is slowed down. */
final class Doors {
    private final Entrance entrance;
    private final Links links;
    private final Bearers bearers;

    Doors(Entrance entrance, Links links, Bearers bearers) {
        this.entrance = entrance;
        this.links = links;
        this.bearers = bearers;
    }

    /** H4. */
    Future<Reply> invitation(RoutingContext context) {
        return byCode(context, context.pathParam("code"), session -> state(session)
                .map(state -> state.<Reply>map(known -> Reply.json(HttpOut.invitation(known.setting())))
                        .orElse(Reply.problem(404, "code.unknown"))));
    }

    /** H5. */
    Future<Reply> join(RoutingContext context) {
        Optional<HttpIn.Join> asked = HttpIn.read(context.body().asString(), HttpIn.Join.class);
        if (asked.isEmpty() || asked.get().code().isPresent() == asked.get().link().isPresent()) {
            return Reply.soon(Reply.problem(400, "body.malformed"));
        }
        HttpIn.Join join = asked.get();
        Details details = new Details(join.name(), join.organisation().orElse(""), join.job().orElse(""));
        return join.code().isPresent()
                ? byCode(context, join.code().get(), session -> admit(context, session, Role.PARTICIPANT, details))
                : byLink(context, join.link().get(), link -> link.kind() == Link.Kind.FACILITATOR
                        ? admit(context, link.session(), Role.FACILITATOR, details)
                        : Reply.soon(Reply.problem(404, "link.unknown")));
    }

    private Future<Reply> admit(RoutingContext context, SessionId session, Role role, Details details) {
        PersonId person = new PersonId("p" + Fresh.name());
        return entrance.sessions().with(session).compose(running -> running.admit(person, role, details)).compose(answer -> switch (answer) {
            case Answer.Refused(var reason) -> Reply.soon(Founding.refused(reason));
            case Answer _ -> links.chair(context.request(), session, person).map(chair -> Reply.json(HttpOut.joined(session, person, role,
                    entrance.tokens().issue(session, person, Tokens.LIFETIME), Map.of("return", chair))));
        });
    }

    /** H6. */
    Future<Reply> enter(RoutingContext context) {
        Optional<HttpIn.Enter> asked = HttpIn.read(context.body().asString(), HttpIn.Enter.class);
        return asked.isEmpty()
                ? Reply.soon(Reply.problem(400, "body.malformed"))
                : byLink(context, asked.get().link(), link -> state(link.session()).map(state -> state
                        .map(known -> enter(link, known)).orElse(Reply.problem(404, "link.unknown"))));
    }

    private Reply enter(Link link, State state) {
        SessionId session = link.session();
        return switch (link.kind()) {
            case SCREEN -> Reply.json(HttpOut.screen(session, entrance.tokens().issue(session, Tokens.SCREEN, Tokens.LIFETIME)));
            case FACILITATOR -> Reply.json(HttpOut.leading(state));
            case CHAIR -> link.person().flatMap(state.roster()::present)
                    .map(person -> chair(session, person)).orElse(Reply.problem(404, "link.unknown"));
        };
    }

    private Reply chair(SessionId session, Person person) {
        return Reply.json(HttpOut.chair(session, person.id(), person.role(), entrance.tokens().issue(session, person.id(), Tokens.LIFETIME)));
    }

    /** H7. */
    Future<Reply> returnLink(RoutingContext context) {
        return bearers.with(context, (same, bearer) -> bearer.person().isEmpty()
                ? Reply.soon(Reply.problem(403, "role"))
                : links.chair(same.request(), bearer.running().id(), bearer.person().get().id())
                        .map(link -> Reply.json(HttpOut.link(link))));
    }

    /** H8. */
    Future<Reply> qr(RoutingContext context) {
        Reply reply = JoinCode.parse(context.pathParam("code"))
                .<Reply>map(code -> new Reply.File("image/svg+xml", Buffer.buffer(Qr.svg(links.join(context.request(), code.value()), code.value())), ""))
                .orElse(Reply.problem(404, "code.unknown"));
        return Reply.soon(reply);
    }

    /** H9. */
    Future<Reply> session(RoutingContext context) {
        return bearers.with(context, (same, bearer) -> bearer.leads()
                ? links.shared(same.request(), bearer.running().id(), bearer.state().setting().code())
                        .map(shared -> Reply.json(HttpOut.session(bearer.state(), Optional.of(shared))))
                : Reply.soon(Reply.json(HttpOut.session(bearer.state(), Optional.empty()))));
    }

    private Future<Optional<State>> state(SessionId session) {
        return entrance.sessions().with(session).compose(running -> running.state()).map(Optional::ofNullable);
    }

    private Future<Reply> byCode(RoutingContext context, String typed, Function<SessionId, Future<Reply>> found) {
        return guessing(context, "code.unknown", () -> JoinCode.parse(typed)
                .map(code -> entrance.directory().session(code.value())).orElse(Future.succeededFuture(Optional.empty())), found);
    }

    private Future<Reply> byLink(RoutingContext context, String secret, Function<Link, Future<Reply>> found) {
        return guessing(context, "link.unknown", () -> Secret.parse(secret)
                .map(parsed -> entrance.directory().link(parsed.hash())).orElse(Future.succeededFuture(Optional.empty())), found);
    }

    /** Asked once more when the answer is there: many guesses at the same moment learn no more than one after the other. */
    private <T> Future<Reply> guessing(RoutingContext context, String unknown, Supplier<Future<Optional<T>>> guess,
            Function<T, Future<Reply>> found) {
        String address = entrance.site().client(context.request());
        if (!entrance.attempts().mayTry(address)) {
            return Reply.soon(Reply.problem(429, "slow.down"));
        }
        return guess.get().compose(hit -> {
            if (!entrance.attempts().mayTry(address)) {
                return Reply.soon(Reply.problem(429, "slow.down"));
            }
            if (hit.isEmpty()) {
                entrance.attempts().one(address);
                return Reply.soon(Reply.problem(404, unknown));
            }
            return found.apply(hit.get());
        });
    }
}
