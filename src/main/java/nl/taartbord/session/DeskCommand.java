package nl.taartbord.session;

import java.util.Optional;
import nl.taartbord.terms.Spot;
import nl.taartbord.terms.ZoneId;

/** What the facilitator does with the session as a whole. */
public sealed interface DeskCommand {
    record Lock(boolean locked) implements DeskCommand {}

    /** Brings everybody's view to a zone, or to a point at a scale (1 = poster units are pixels). */
    record Gather(Optional<ZoneId> zone, Optional<Double> x, Optional<Double> y, Optional<Double> scale) implements DeskCommand {
        public Gather {
            Spot.of(x, y);
        }
    }

    record Rename(String title) implements DeskCommand {}

    record Close() implements DeskCommand {}

    record Reopen() implements DeskCommand {}
}
