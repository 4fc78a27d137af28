package nl.taartbord.session;

import java.util.List;
import java.util.Optional;
import nl.taartbord.activity.Decision;
import nl.taartbord.activity.Reason;
import nl.taartbord.activity.Scene;
import nl.taartbord.activity.Text;
import nl.taartbord.terms.Immutable;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.SessionId;
import nl.taartbord.terms.Spot;
import nl.taartbord.terms.ZoneId;

/**
 * The state of the session as a whole.
 *
 * @param closedAt server time of closing, 0 while it is open
 * @param onward the meetings that went on from here
 */
public record Desk(boolean locked, long closedAt, Optional<Gathering> gathering, List<Onward> onward) {
    static final Desk OPEN = new Desk(false, 0, Optional.empty(), List.of());

    public Desk {
        onward = onward == null ? List.of() : List.copyOf(onward);
    }

    /** A later meeting in the trajectory. */
    public record Onward(SessionId session, String title, long at) {}

    /** {@code count} tells one gathering from the next. */
    public record Gathering(Optional<ZoneId> zone, Optional<Spot> spot, double scale, PersonId by, int count) {}

    public boolean closed() {
        return closedAt > 0;
    }

    Decision<DeskEvent> decide(DeskCommand command, Scene scene, String title) {
        return switch (command) {
            case DeskCommand.Lock(var lock) -> unless(lock == locked, new DeskEvent.Locked(lock));
            case DeskCommand.Gather gather -> gather(gather, scene);
            case DeskCommand.Rename(var other) -> Text.flaw(other, Text.TITLE).map(Decision::<DeskEvent>refuse)
                    .orElseGet(() -> unless(title.equals(other), new DeskEvent.Renamed(other)));
            case DeskCommand.Close() -> unless(closed(), new DeskEvent.Closed(scene.at()));
            case DeskCommand.Reopen() -> unless(!closed(), new DeskEvent.Reopened());
        };
    }

    private static Decision<DeskEvent> unless(boolean already, DeskEvent event) {
        return already ? Decision.refuse(Reason.UNCHANGED) : Decision.accept(event);
    }

    private static Decision<DeskEvent> gather(DeskCommand.Gather gather, Scene scene) {
        boolean known = gather.zone().isEmpty()
                || scene.format().poster().zones().stream().anyMatch(zone -> zone.id().equals(gather.zone().get()));
        boolean somewhere = gather.zone().isPresent() || gather.x().isPresent() && gather.y().isPresent();
        double scale = gather.scale().orElse(1.0);
        if (!known || !somewhere) {
            return Decision.refuse(Reason.ZONE_MISSING);
        }
        if (!(scale > 0.01 && scale < 20)) {
            return Decision.refuse(Reason.MALFORMED);
        }
        Optional<Spot> spot = Spot.of(gather.x(), gather.y());
        return Decision.accept(new DeskEvent.Gathered(gather.zone(), spot, scale, scene.actor().id()));
    }

    Desk evolve(DeskEvent event) {
        return switch (event) {
            case DeskEvent.Created _ -> OPEN;
            case DeskEvent.Renamed _ -> this;
            case DeskEvent.Locked(var lock) -> new Desk(lock, closedAt, gathering, onward);
            case DeskEvent.Gathered(var zone, var spot, var scale, var by) -> new Desk(locked, closedAt,
                    Optional.of(new Gathering(zone, spot, scale, by, gathering.map(Gathering::count).orElse(0) + 1)), onward);
            case DeskEvent.Closed(var at) -> new Desk(locked, at, gathering, onward);
            case DeskEvent.Reopened() -> new Desk(locked, 0, gathering, onward);
            case DeskEvent.Continued(var session, var title, var at) ->
                    new Desk(locked, closedAt, gathering, Immutable.add(onward, new Onward(session, title, at)));
        };
    }
}
