package nl.taartbord.gateway;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.taartbord.join.Verdict;
import nl.taartbord.live.Running;
import nl.taartbord.people.Person;
import nl.taartbord.session.State;
import nl.taartbord.terms.Role;

/** Lets in who shows a token. What they may do is read from the session itself, every time. */
final class Bearers {
    private static final String SCHEME = "Bearer ";

    private final Entrance entrance;

    /** @param person empty for the big screen */
    record Bearer(Running running, State state, Optional<Person> person) {
        boolean leads() {
            return person.filter(found -> found.role() == Role.FACILITATOR).isPresent();
        }
    }

    Bearers(Entrance entrance) {
        this.entrance = entrance;
    }

    Future<Reply> with(RoutingContext context, BiFunction<RoutingContext, Bearer, Future<Reply>> route) {
        String header = context.request().getHeader("Authorization");
        Verdict verdict = entrance.tokens().verify(header != null && header.startsWith(SCHEME) ? header.substring(SCHEME.length()) : null);
        return switch (verdict) {
            case Verdict.Rejected _ -> Reply.soon(Reply.problem(401, "token.invalid"));
            case Verdict.Pass pass -> entrance.sessions().with(pass.session()).compose(running -> running.state().compose(state -> {
                Optional<Person> person = pass.isScreen() || state == null ? Optional.empty() : state.roster().present(pass.person());
                return state == null || person.isEmpty() && !pass.isScreen()
                        ? Reply.soon(Reply.problem(401, "token.invalid"))
                        : route.apply(context, new Bearer(running, state, person));
            }));
        };
    }

    Future<Reply> leading(RoutingContext context, BiFunction<RoutingContext, Bearer, Future<Reply>> route) {
        return with(context, (same, bearer) -> bearer.leads() ? route.apply(same, bearer) : Reply.soon(Reply.problem(403, "role")));
    }
}
