package nl.taartbord.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.taartbord.session.State;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.Role;
import nl.taartbord.view.View;
import nl.taartbord.wire.Frame;
import nl.taartbord.wire.Outgoing;
import nl.taartbord.wire.SharedView;

/** What a board gets first: exactly what it missed, or everything (R1, R2). */
final class Greeting {
    private final Recent recent;
    private final Meters meters;

    private State writtenAt;
    private SharedView written;

    Greeting(Recent recent, Meters meters) {
        this.recent = recent;
        this.meters = meters;
    }

    Frame to(Board board, Role role, long epoch, State state, long now, Since since) {
        Optional<PersonId> viewer = board.guest().person();
        long head = state.seq();
        Optional<List<String>> missed = since.known().flatMap(seq -> recent.after(seq, head, viewer));
        return missed.map(events -> {
            meters.resumed();
            return Frame.of(Outgoing.resumed(epoch, head, now, events));
        }).orElseGet(() -> {
            meters.welcomed(!since.equals(Since.NOTHING));
            var own = viewer.map(person -> View.own(state, person)).orElse(Map.of());
            return shared(state).after(Outgoing.welcome(viewer, role, epoch, head, now, since.notice(), own), board.unpacks());
        });
    }

    private SharedView shared(State state) {
        if (writtenAt != state) {
            written = new SharedView(View.whole(state, Optional.empty()));
            writtenAt = state;
        }
        return written;
    }
}
