package nl.taartbord.live;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.List;
import nl.taartbord.journal.Appending;
import nl.taartbord.journal.Entry;
import nl.taartbord.journal.Journal;
import nl.taartbord.terms.SessionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Appends until it is certain what came of it: an append that was not answered is neither stored nor failed (D5). */
final class Appender {
    private static final Logger log = LoggerFactory.getLogger(Appender.class);

    enum Outcome {
        STORED,
        /** Certainly not stored; the session goes on. */
        REFUSED,
        /** Somebody else owns the session, or nobody can tell: it has to be loaded anew. */
        LOST,
        /** The session is gone. */
        GONE
    }

    private final Vertx vertx;
    private final Journal journal;
    private final SessionId session;
    private final Meters meters;
    private final Runnable inDoubt;

    /** @param inDoubt called whenever an append turns out not to be answered */
    Appender(Vertx vertx, Journal journal, SessionId session, Meters meters, Runnable inDoubt) {
        this.vertx = vertx;
        this.journal = journal;
        this.session = session;
        this.meters = meters;
        this.inDoubt = inDoubt;
    }

    /** @param seq number of the last event in the log; with no entries the answer is {@link Outcome#STORED} */
    Future<Outcome> append(long epoch, long seq, List<Entry> entries) {
        if (entries.isEmpty()) {
            return Future.succeededFuture(Outcome.STORED);
        }
        Promise<Outcome> outcome = Promise.promise();
        long start = System.nanoTime();
        ask(epoch, seq, entries, new Doubt(), outcome);
        return outcome.future().onSuccess(_ -> meters.appended(System.nanoTime() - start));
    }

    /** Grows from the first answer that is none; a timer measures it, whatever happens to the clock on the wall. */
    private final class Doubt {
        private boolean known;
        private boolean over;

        /** True when it lasted long enough. */
        boolean grows() {
            if (!known) {
                known = true;
                vertx.setTimer(Limits.DOUBT.toMillis(), _ -> over = true);
            }
            return over;
        }
    }

    private void ask(long epoch, long seq, List<Entry> entries, Doubt doubt, Promise<Outcome> outcome) {
        journal.append(session, epoch, seq, entries).onFailure(bug -> {
            log.atError().addKeyValue("session", session.value()).log("Append to {} broke: {}", session.value(), Trace.of(bug));
            outcome.complete(Outcome.LOST);
        }).onSuccess(appending -> {
            switch (appending) {
                case Appending.Stored() -> outcome.complete(Outcome.STORED);
                case Appending.Refused(var reason) when reason.equals(Appending.Refused.CHAIN) -> {
                    log.atError().addKeyValue("session", session.value())
                            .log("The log of {} is not what was written up to {}", session.value(), seq);
                    outcome.complete(Outcome.LOST);
                }
                case Appending.Refused(var reason) -> {
                    log.atWarn().addKeyValue("session", session.value()).log("Append to {} refused: {}", session.value(), reason);
                    outcome.complete(Outcome.REFUSED);
                }
                case Appending.Fenced(var owner) -> outcome.complete(owner == 0 ? Outcome.GONE : Outcome.LOST);
                case Appending.OutOfStep(var end) -> {
                    log.atWarn().addKeyValue("session", session.value())
                            .log("The log of {} ends at {}, not at {}", session.value(), end, seq);
                    outcome.complete(Outcome.LOST);
                }
                case Appending.Unknown() -> {
                    meters.doubted();
                    inDoubt.run();
                    if (doubt.grows()) {
                        log.atWarn().addKeyValue("session", session.value())
                                .log("Nobody can tell whether {} was stored after {}", session.value(), seq);
                        outcome.complete(Outcome.LOST);
                    } else {
                        vertx.setTimer(Limits.ASK_AGAIN.toMillis(), _ -> ask(epoch, seq, entries, doubt, outcome));
                    }
                }
            }
        });
    }
}
