package nl.taartbord.badges;

import java.util.Map;
import java.util.Optional;
import nl.taartbord.activity.Decision;
import nl.taartbord.activity.Reason;
import nl.taartbord.activity.Scene;
import nl.taartbord.notes.Place;
import nl.taartbord.terms.BadgeId;
import nl.taartbord.terms.Immutable;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.SortId;

/** All badges of a session; they always bear their owner's name. */
public record Badges(Map<BadgeId, Badge> badges) {
    public static final Badges EMPTY = new Badges(Map.of());

    public Badges {
        badges = Immutable.copy(badges);
    }

    public record Badge(BadgeId id, PhaseId phase, SortId sort, PersonId person, Optional<PersonId> enteredBy, Place place) {}

    public Decision<BadgeEvent> decide(BadgeCommand command, Scene scene) {
        return Decision.refuse(Reason.UNKNOWN);
    }

    public Badges evolve(BadgeEvent event) {
        return this;
    }
}
