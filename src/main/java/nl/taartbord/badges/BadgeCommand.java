package nl.taartbord.badges;

import java.util.Optional;
import nl.taartbord.terms.BadgeId;
import nl.taartbord.terms.SortId;
import nl.taartbord.terms.Spot;
import nl.taartbord.terms.ZoneId;

/** Sticking named badges on the poster. Without {@code x} and {@code y} the server finds the spot; a spot that is none makes no command. */
public sealed interface BadgeCommand {
    record Place(SortId sort, ZoneId zone, Optional<Double> x, Optional<Double> y) implements BadgeCommand {
        public Place {
            Spot.of(x, y);
        }

        Optional<Spot> spot() {
            return Spot.of(x, y);
        }
    }

    record Move(BadgeId badge, ZoneId zone, Optional<Double> x, Optional<Double> y) implements BadgeCommand {
        public Move {
            Spot.of(x, y);
        }

        Optional<Spot> spot() {
            return Spot.of(x, y);
        }
    }

    /** Back into the hand of its owner. */
    record Take(BadgeId badge) implements BadgeCommand {}
}
