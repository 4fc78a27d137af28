package nl.taartbord.badges;

import java.util.Optional;
import nl.taartbord.terms.BadgeId;
import nl.taartbord.terms.SortId;
import nl.taartbord.terms.ZoneId;

/** Sticking named badges on the poster. Without {@code x} and {@code y} the server finds the spot. */
public sealed interface BadgeCommand {
    record Place(SortId sort, ZoneId zone, Optional<Double> x, Optional<Double> y) implements BadgeCommand {}

    record Move(BadgeId badge, ZoneId zone, Optional<Double> x, Optional<Double> y) implements BadgeCommand {}

    /** Back into the hand of its owner. */
    record Take(BadgeId badge) implements BadgeCommand {}
}
