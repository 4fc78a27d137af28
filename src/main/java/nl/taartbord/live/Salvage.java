package nl.taartbord.live;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Optional;
import nl.taartbord.journal.Entry;
import nl.taartbord.journal.History;
import nl.taartbord.journal.Journal;
import nl.taartbord.session.Session;
import nl.taartbord.session.State;
import nl.taartbord.terms.SessionId;
import nl.taartbord.wire.BatchJson;

/** What can still be read of a session that is damaged: to look at, never to go on with. */
final class Salvage {
    private Salvage() {}

    /** The state before the first event that is not what was written or cannot be folded; empty if that is the very first. */
    static Future<Optional<State>> of(Vertx vertx, Journal journal, SessionId session) {
        return journal.salvage(session).compose(history -> vertx.executeBlocking(() -> fold(history), false));
    }

    private static Optional<State> fold(History history) {
        State state = null;
        try {
            for (Entry entry : history.entries()) {
                state = Session.evolve(state, BatchJson.read(entry.first(), entry.body(), history.people()));
            }
        } catch (RuntimeException notUnderstood) {
            // What stood before it is what was asked for.
        }
        return Optional.ofNullable(state);
    }
}
