package nl.taartbord.live;

import io.vertx.core.Future;
import java.util.Optional;
import nl.taartbord.journal.Journal;
import nl.taartbord.terms.SessionId;
import nl.taartbord.wire.Incoming.Position;
import nl.taartbord.wire.Outgoing.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a board that comes back has seen, held against the log (R1, R2).
 *
 * @param known number of the last event that it has seen of this history
 * @param notice what it is to say to people
 */
record Since(Optional<Long> known, Optional<Notice> notice) {
    private static final Logger log = LoggerFactory.getLogger(Since.class);
    static final Since NOTHING = new Since(Optional.empty(), Optional.empty());
    /** A newer version wrote on: everything up to there, and nothing can be changed. */
    static final Since NEWER = new Since(Optional.empty(), Optional.of(Notice.NEWER));
    /** It has seen a history that this one is not the rest of: a backup was put back. */
    private static final Since ELSEWHERE = new Since(Optional.empty(), Optional.of(Notice.RESTORED));

    /**
     * No epoch is given out twice, not even after a backup was put back. So an event that was written by an owner after the one
     * that greeted the board cannot be what the board has seen. Empty if it was with an owner after this one.
     *
     * @param opened number of the last event that was there when the present owner came
     */
    static Future<Optional<Since>> of(Optional<Position> told, long epoch, long opened, long head, Journal journal, SessionId session) {
        if (told.isEmpty()) {
            return answer(NOTHING);
        }
        Position seen = told.get();
        Since whole = new Since(Optional.of(seen.seq()), Optional.empty());
        if (seen.epoch() == epoch) {
            return answer(seen.seq() > head ? ELSEWHERE : whole);
        }
        if (seen.epoch() > epoch) {
            return journal.owner(session).map(owner -> owner == epoch ? Optional.of(ELSEWHERE) : Optional.empty());
        }
        if (seen.seq() > opened) {
            return answer(ELSEWHERE);
        }
        return journal.writer(session, seen.seq())
                .map(writer -> Optional.of(writer > 0 && writer <= seen.epoch() ? whole : ELSEWHERE))
                .otherwise(failure -> {
                    log.atWarn().addKeyValue("session", session.value())
                            .log("Nobody can tell what a board of {} has seen; it gets everything: {}", session.value(), Trace.of(failure));
                    return Optional.of(NOTHING);
                });
    }

    private static Future<Optional<Since>> answer(Since since) {
        return Future.succeededFuture(Optional.of(since));
    }
}
