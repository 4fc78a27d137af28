package nl.taartbord.live;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import nl.taartbord.journal.Entry;
import nl.taartbord.journal.History;
import nl.taartbord.journal.Journal;
import nl.taartbord.people.PeopleEvent;
import nl.taartbord.session.DeskEvent;
import nl.taartbord.session.Event;
import nl.taartbord.session.State;
import nl.taartbord.terms.SessionId;
import nl.taartbord.wire.BatchJson;
import nl.taartbord.wire.Wipe;

/** Takes texts out of a log for good, where an event asks for that. */
record Wiping(Vertx vertx, Journal journal, SessionId session) {
    static boolean asks(Event event) {
        return event instanceof Event.OfPeople(PeopleEvent.Forgotten _) || event instanceof Event.OfDesk(DeskEvent.Closed _);
    }

    /** What is in the log afterwards, folded: the same state without those texts. */
    Future<State> wipe(State state, long epoch) {
        return journal.read(session, 0)
                .compose(history -> vertx.executeBlocking(() -> Wipe.of(state, bodies(history)), false))
                .compose(wipe -> journal.rewrite(session, epoch, wipe::body, BatchJson.TO_WIPE))
                .compose(_ -> journal.read(session, 0))
                .compose(history -> vertx.executeBlocking(() -> Loading.fold(Optional.empty(), history).state(), false));
    }

    private static List<String> bodies(History history) {
        return history.entries().stream().map(Entry::body).toList();
    }
}
