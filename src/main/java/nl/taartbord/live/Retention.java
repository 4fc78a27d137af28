package nl.taartbord.live;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import nl.taartbord.journal.Directory;
import nl.taartbord.journal.Journal;
import nl.taartbord.session.State;
import nl.taartbord.terms.SessionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A session is kept for as many days as it said after it was closed or, if nobody closes it, after it was last used. Then it is
 * gone, with its codes, links and pictures.
 */
final class Retention {
    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    private final Journal journal;
    private final Directory directory;
    private final InstantSource clock;

    Retention(Journal journal, Directory directory, InstantSource clock) {
        this.journal = journal;
        this.directory = directory;
        this.clock = clock;
    }

    /** When it is created, closed or opened again. */
    void apply(State before, State after) {
        if (before == null || before.desk().closed() != after.desk().closed()) {
            renew(after);
        }
    }

    /** On loading, now and then while it is loaded, and on unloading; {@code state} is null if there is no session. Never fails. */
    Future<Void> renew(State state) {
        if (state == null) {
            return Future.succeededFuture();
        }
        SessionId session = state.setting().id();
        Duration left = left(state);
        return journal.expireIn(session, left).compose(_ -> directory.expireIn(session, left))
                .onFailure(failure -> failed(session, failure)).otherwiseEmpty();
    }

    /** An open session counts as used until now. */
    private Duration left(State state) {
        long now = clock.millis();
        long used = state.desk().closed() ? state.desk().closedAt() : now;
        return Duration.ofMillis(Math.max(1, used + Duration.ofDays(state.setting().retentionDays()).toMillis() - now));
    }

    private static void failed(SessionId session, Throwable failure) {
        log.atWarn().addKeyValue("session", session.value())
                .log("The retention of {} was not set and will be when it is next loaded: {}", session.value(), Trace.of(failure));
    }
}
