package nl.taartbord.live;

import io.vertx.core.Vertx;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.taartbord.session.State;
import nl.taartbord.terms.PersonId;
import nl.taartbord.view.View;
import nl.taartbord.wire.Frame;
import nl.taartbord.wire.Incoming.Live;
import nl.taartbord.wire.Outgoing;

/** Who is here and what they point at: the latest of everybody, sent together and at most 20 times a second; never stored. */
final class Presence {
    private static final Live NOTHING = new Live(Optional.empty(), Optional.empty(), Optional.empty());

    private final Vertx vertx;
    private final Boards boards;
    private final Supplier<State> state;
    private final Map<PersonId, Live> moved = new LinkedHashMap<>();
    private boolean hereChanged;
    private boolean waiting;

    Presence(Vertx vertx, Boards boards, Supplier<State> state) {
        this.vertx = vertx;
        this.boards = boards;
        this.state = state;
    }

    void moved(PersonId person, Live live) {
        moved.put(person, live);
        soon();
    }

    /** A board came; it has to hear who is here, even if that did not change. */
    void came() {
        hereChanged = true;
        soon();
    }

    void went(PersonId person) {
        if (!boards.people().contains(person)) {
            moved.put(person, NOTHING);
            hereChanged = true;
            soon();
        }
    }

    private void soon() {
        if (!waiting) {
            waiting = true;
            vertx.setTimer(Limits.LIVE_PACE.toMillis(), _ -> send());
        }
    }

    private void send() {
        waiting = false;
        Map<PersonId, Live> shown = new LinkedHashMap<>();
        moved.forEach((person, live) -> shown.put(person, shown(live)));
        Optional<Set<PersonId>> here = hereChanged ? Optional.of(boards.people()) : Optional.empty();
        moved.clear();
        hereChanged = false;
        boards.tellAll(Frame.of(Outgoing.live(shown, here)), here.isPresent());
        boards.handOver();
    }

    private Live shown(Live live) {
        State now = state.get();
        boolean pointing = View.showsPointing(now);
        return new Live(live.cursor().filter(_ -> pointing),
                live.drag().filter(drag -> pointing && View.showsDragging(now, drag.thing())),
                live.typing().filter(what -> View.showsTyping(now, what)));
    }
}
