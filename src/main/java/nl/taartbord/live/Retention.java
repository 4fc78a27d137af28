package nl.taartbord.live;

import java.time.Duration;
import java.time.InstantSource;
import nl.taartbord.journal.Directory;
import nl.taartbord.journal.Journal;
import nl.taartbord.session.State;
import nl.taartbord.terms.SessionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A closed session is kept for as many days as it said, and is then gone, with its codes, links and pictures. */
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

    /** Also after loading, in case the server fell between the closing and this. */
    void apply(State before, State after) {
        boolean was = before != null && before.desk().closed();
        if (was == after.desk().closed()) {
            return;
        }
        SessionId session = after.setting().id();
        if (was) {
            journal.persist(session).compose(_ -> directory.persist(session)).onFailure(failure -> failed(session, failure));
        } else {
            long end = after.desk().closedAt() + Duration.ofDays(after.setting().retentionDays()).toMillis();
            Duration left = Duration.ofMillis(Math.max(1, end - clock.millis()));
            journal.expireIn(session, left).compose(_ -> directory.expireIn(session, left)).onFailure(failure -> failed(session, failure));
        }
    }

    private static void failed(SessionId session, Throwable failure) {
        log.warn("The retention of {} was not set and will be when it is next loaded: {}", session.value(), Trace.of(failure));
    }
}
