package nl.taartbord.badges;

import java.util.Optional;
import nl.taartbord.notes.Place;
import nl.taartbord.terms.BadgeId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.SortId;

/** What happened to badges. */
public sealed interface BadgeEvent {
    BadgeId badge();

    record Placed(BadgeId badge, PhaseId phase, SortId sort, PersonId person, Optional<PersonId> enteredBy, Place place) implements BadgeEvent {}

    record Moved(BadgeId badge, Place place) implements BadgeEvent {}

    record Taken(BadgeId badge) implements BadgeEvent {}
}
