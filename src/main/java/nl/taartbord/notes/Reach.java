package nl.taartbord.notes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.taartbord.activity.Reason;
import nl.taartbord.activity.Scene;
import nl.taartbord.format.Activity;
import nl.taartbord.format.Phase;
import nl.taartbord.format.Poster;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.SliceId;
import nl.taartbord.terms.Spot;
import nl.taartbord.terms.ZoneId;

/** Which post-its somebody can do something with now, how many more they may write, and where one can lie. */
final class Reach {
    private final Notes notes;
    private final Scene scene;

    Reach(Notes notes, Scene scene) {
        this.notes = notes;
        this.scene = scene;
    }

    /** {@code phase}: null of an earlier meeting, whose notes are not counted here. */
    boolean full(PersonId author, Phase phase) {
        return phase != null && switch (phase.activity()) {
            case Activity.Write(var zones, var sharing, var max) -> notes.written(author, phase.id()) >= max;
            case Activity.Cards(var zones, var fields, var max) -> notes.written(author, phase.id()) >= max;
            case Activity _ -> false;
        };
    }

    /** An own note, or one that everybody can read; null where there is none for this person. */
    Note touchable(NoteId id) {
        return notes.find(id).filter(note -> note.author().equals(scene.who()) || note.open()).orElse(null);
    }

    sealed interface Where {
        record At(Place place) implements Where {}

        record Nowhere(Reason reason) implements Where {}
    }

    Where place(ZoneId zone, Optional<SliceId> slice, Optional<Spot> wish, Set<NoteId> moving) {
        if (scene.zone(zone, Poster.Kind.NOTES).isEmpty()) {
            return new Where.Nowhere(Reason.ZONE_MISSING);
        }
        if (!scene.sheets().test(zone)) {
            return new Where.Nowhere(Reason.GROUP_OTHER);
        }
        if (slice.isPresent() && !scene.cut(zone, slice.get())) {
            return new Where.Nowhere(Reason.SLICE_MISSING);
        }
        Spot spot = wish.map(spotted -> scene.geometry().nearest(zone, slice.orElse(null), spotted)).orElseGet(() -> {
            List<Spot> taken = notes.taken(zone, moving);
            return scene.geometry().free(zone, slice.orElse(null), taken, taken.size() + 1);
        });
        return new Where.At(slice.isPresent() ? new Place(zone, slice, spot) : located(zone, spot));
    }

    private Place located(ZoneId zone, Spot spot) {
        return new Place(zone, scene.geometry().at(spot).flatMap(found -> found.slice()), spot);
    }
}
