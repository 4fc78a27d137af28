package nl.taartbord.gateway;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.taartbord.join.Verdict;
import nl.taartbord.journal.DamagedLog;
import nl.taartbord.live.Running;
import nl.taartbord.people.Person;
import nl.taartbord.report.Report;
import nl.taartbord.session.State;
import nl.taartbord.terms.Role;

/** Lets in who shows a token. What they may do is read from the session itself, every time. */
final class Bearers {
    private static final String SCHEME = "Bearer ";

    private final Entrance entrance;

    /** @param person empty for the big screen */
    record Bearer(Running running, State state, Optional<Person> person) {
        boolean leads() {
            return Bearers.leads(person);
        }
    }

    record Look(State state, Report.Extent extent) {}

    Bearers(Entrance entrance) {
        this.entrance = entrance;
    }

    Future<Reply> with(RoutingContext context, BiFunction<RoutingContext, Bearer, Future<Reply>> route) {
        return switch (verdict(context)) {
            case Verdict.Rejected _ -> Reply.soon(Reply.problem(401, "token.invalid"));
            case Verdict.Pass pass -> entrance.sessions().with(pass.session()).compose(running -> running.state().compose(state -> {
                Optional<Person> person = pass.isScreen() || state == null ? Optional.empty() : state.roster().present(pass.person());
                return state == null || person.isEmpty() && !pass.isScreen()
                        ? Reply.soon(Reply.problem(401, "token.invalid"))
                        : route.apply(context, new Bearer(running, state, person));
            }));
        };
    }

    private Verdict verdict(RoutingContext context) {
        String header = context.request().getHeader("Authorization");
        return entrance.tokens().verify(header != null && header.startsWith(SCHEME) ? header.substring(SCHEME.length()) : null);
    }

    /** For what is only looked at: who leads a damaged session gets what can still be read of it. */
    Future<Reply> looking(RoutingContext context, BiFunction<RoutingContext, Look, Future<Reply>> route) {
        return with(context, (same, bearer) -> route.apply(same, new Look(bearer.state(), extent(bearer.running())))).recover(failure ->
                failure instanceof DamagedLog && verdict(context) instanceof Verdict.Pass pass && !pass.isScreen()
                        ? entrance.sessions().salvage(pass.session()).compose(found -> found
                                .filter(state -> leads(state.roster().present(pass.person())))
                                .map(state -> route.apply(context, new Look(state, Report.Extent.DAMAGED)))
                                .orElseGet(() -> Future.failedFuture(failure)))
                        : Future.failedFuture(failure));
    }

    static Report.Extent extent(Running running) {
        return running.isNewer() ? Report.Extent.NEWER : Report.Extent.WHOLE;
    }

    private static boolean leads(Optional<Person> person) {
        return person.filter(found -> found.role() == Role.FACILITATOR).isPresent();
    }

    Future<Reply> leading(RoutingContext context, BiFunction<RoutingContext, Bearer, Future<Reply>> route) {
        return with(context, (same, bearer) -> bearer.leads() ? route.apply(same, bearer) : Reply.soon(Reply.problem(403, "role")));
    }
}
