package nl.taartbord.live;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Optional;
import nl.taartbord.journal.DamagedLog;
import nl.taartbord.journal.Entry;
import nl.taartbord.journal.History;
import nl.taartbord.journal.Journal;
import nl.taartbord.journal.Kept;
import nl.taartbord.journal.Unavailable;
import nl.taartbord.session.Batch;
import nl.taartbord.session.Session;
import nl.taartbord.session.State;
import nl.taartbord.terms.SessionId;
import nl.taartbord.wire.BatchJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A session out of the journal.
 *
 * @param state null if there is no such session
 * @param kept number of the last event in the snapshot it was built on, 0 for none
 * @param toWipe whether texts are still to be taken out of the log
 * @param newer whether the log goes on with what this version does not know; {@code state} is the one before that
 */
record Loading(long epoch, State state, long kept, boolean toWipe, boolean newer) {
    private static final Logger log = LoggerFactory.getLogger(Loading.class);

    /** First takes the session over, then reads. Fails if the log is damaged, or if this version knows nothing of it; nothing is ever guessed. */
    static Future<Loading> of(Vertx vertx, Journal journal, SessionId session, long now) {
        return all(vertx, journal, session, now).recover(failure -> switch (failure) {
            case DamagedLog _, Unavailable _, BatchJson.Newer _ -> Future.failedFuture(failure);
            default -> {
                log.atError().addKeyValue("session", session.value())
                        .log("Session {} holds something that cannot be folded: {}", session.value(), Trace.of(failure));
                yield Future.failedFuture(new DamagedLog(session, 0));
            }
        });
    }

    private static Future<Loading> all(Vertx vertx, Journal journal, SessionId session, long now) {
        return journal.open(session, now).compose(opening -> opening.seq() == 0
                ? Future.succeededFuture(new Loading(opening.epoch(), null, 0, false, false))
                : journal.snapshot(session)
                        .compose(kept -> read(vertx, journal, session, kept))
                        .compose(found -> alone(journal, session, opening.epoch())
                                .map(_ -> new Loading(opening.epoch(), found.state, found.kept, found.toWipe, found.newer))));
    }

    /** What a later owner wrote while this one read would count as this one's: boards are known by the epoch that greeted them. */
    private static Future<Void> alone(Journal journal, SessionId session, long epoch) {
        return journal.owner(session).compose(owner -> owner == epoch
                ? Future.succeededFuture()
                : Future.failedFuture(new Unavailable("taken over while it was read", true, null)));
    }

    /** A snapshot that does not fit is set aside: the log is what counts. */
    private static Future<Loading> read(Vertx vertx, Journal journal, SessionId session, Optional<Kept> kept) {
        Future<Loading> found = journal.read(session, kept.map(Kept::seq).orElse(0L))
                .compose(history -> vertx.executeBlocking(() -> fold(kept, history), false));
        return kept.isEmpty() ? found : found.recover(failure -> {
            log.atWarn().addKeyValue("session", session.value())
                    .log("The snapshot of {} was set aside: {}", session.value(), Trace.of(failure));
            return read(vertx, journal, session, Optional.empty());
        });
    }

    static Loading fold(Optional<Kept> kept, History history) {
        State state = kept.map(snapshot -> BatchJson.readState(snapshot.body(), history.people())).orElse(null);
        boolean toWipe = history.people().containsKey(BatchJson.TO_WIPE);
        for (Entry entry : history.entries()) {
            Batch batch;
            try {
                batch = BatchJson.read(entry.first(), entry.body(), history.people());
            } catch (BatchJson.Newer newer) {
                if (state == null) {
                    throw newer;
                }
                return new Loading(0, state, kept.map(Kept::seq).orElse(0L), toWipe, true);
            }
            state = Session.evolve(state, batch);
        }
        return new Loading(0, state, kept.map(Kept::seq).orElse(0L), toWipe, false);
    }
}
