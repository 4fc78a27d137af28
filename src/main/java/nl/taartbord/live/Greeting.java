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
import nl.taartbord.wire.ViewText;

/** What a board gets first: exactly what it missed, or everything (R1, R2). */
final class Greeting {
    private final Recent recent;
    private final Meters meters;

    /** What all may see, written once for all who come at the same point. */
    private State writtenAt;
    private ViewText written;

    Greeting(Recent recent, Meters meters) {
        this.recent = recent;
        this.meters = meters;
    }

    Frame to(Optional<PersonId> viewer, Role role, long epoch, State state, long now, Since since) {
        long head = state.seq();
        Optional<List<String>> missed = since.known().flatMap(seq -> recent.after(seq, head, viewer));
        meters.joined(missed.isPresent());
        return Frame.of(missed
                .map(events -> Outgoing.resumed(epoch, head, now, events))
                .orElseGet(() -> Outgoing.welcome(viewer, role, epoch, head, now, since.restored(), view(state, viewer))));
    }

    private String view(State state, Optional<PersonId> viewer) {
        if (writtenAt != state) {
            written = ViewText.of(View.whole(state, Optional.empty()));
            writtenAt = state;
        }
        return written.with(viewer.map(person -> View.own(state, person)).orElse(Map.of()));
    }
}
