package nl.taartbord.activity;

import java.util.Optional;
import java.util.function.Predicate;
import nl.taartbord.format.Format;
import nl.taartbord.format.Geometry;
import nl.taartbord.format.Phase;
import nl.taartbord.format.Poster;
import nl.taartbord.people.Person;
import nl.taartbord.people.Roster;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.SliceId;
import nl.taartbord.terms.ZoneId;

/**
 * What an activity may know when it decides: who asks, in whose name, when, and where the session is.
 *
 * @param actor who sent the command
 * @param who in whose name it counts; the actor, or somebody without a device
 * @param at server time in ms
 * @param fresh a random name that nothing else bears, for the one new thing a command may make
 * @param anonymous nobody learns who wrote a note
 * @param sheets where notes may be put by {@code who} now, as far as groups are concerned
 * @param stickered notes that bear something of others than {@code who}: stickers in the shown result of a vote, answers on a card
 */
public record Scene(Person actor, PersonId who, long at, String fresh, Phase phase, Format format, Geometry geometry,
        boolean anonymous, Roster people, Predicate<ZoneId> sheets, Predicate<NoteId> stickered) {

    public boolean leads() {
        return actor.role().enters();
    }

    public boolean inNameOf() {
        return !actor.id().equals(who);
    }

    /** Who typed it, where that is not the one it counts for. */
    public Optional<PersonId> enteredBy() {
        return inNameOf() ? Optional.of(actor.id()) : Optional.empty();
    }

    public Optional<Poster.Zone> zone(ZoneId id, Poster.Kind kind) {
        return format.poster().zones().stream().filter(zone -> zone.id().equals(id) && zone.kind() == kind).findFirst();
    }

    /** Whether this zone is cut into slices of which this is one. */
    public boolean cut(ZoneId zone, SliceId slice) {
        return geometry.outline(zone).parts().stream().anyMatch(part -> part.slice().equals(slice));
    }
}
