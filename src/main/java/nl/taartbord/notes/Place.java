package nl.taartbord.notes;

import java.util.Optional;
import nl.taartbord.terms.SliceId;
import nl.taartbord.terms.Spot;
import nl.taartbord.terms.ZoneId;

/** Where a note is on the poster. */
public record Place(ZoneId zone, Optional<SliceId> slice, Spot spot) {
    public Place {
        spot = spot.rounded();
    }
}
