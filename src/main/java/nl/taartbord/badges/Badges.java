package nl.taartbord.badges;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.taartbord.activity.Decision;
import nl.taartbord.activity.Reason;
import nl.taartbord.activity.Scene;
import nl.taartbord.format.Activity;
import nl.taartbord.format.Poster;
import nl.taartbord.notes.Place;
import nl.taartbord.terms.BadgeId;
import nl.taartbord.terms.Immutable;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.SliceId;
import nl.taartbord.terms.SortId;
import nl.taartbord.terms.Spot;
import nl.taartbord.terms.ZoneId;

/** All badges of a session; they always bear their owner's name. */
public record Badges(Map<BadgeId, Badge> badges) {
    public static final Badges EMPTY = new Badges(Map.of());
    static final int MOST = 2_000;

    public Badges {
        badges = Immutable.copy(badges);
    }

    public record Badge(BadgeId id, PhaseId phase, SortId sort, PersonId person, Optional<PersonId> enteredBy, Place place) {
        Badge at(Place other) {
            return new Badge(id, phase, sort, person, enteredBy, other);
        }
    }

    /** What is stuck on a zone, of every phase. */
    public Stream<Badge> in(ZoneId zone) {
        return badges.values().stream().filter(badge -> badge.place().zone().equals(zone));
    }

    public Decision<BadgeEvent> decide(BadgeCommand command, Scene scene) {
        if (!(scene.phase().activity() instanceof Activity.Badge activity)) {
            return Decision.refuse(Reason.PHASE);
        }
        return switch (command) {
            case BadgeCommand.Place place -> place(place, activity, scene);
            case BadgeCommand.Move move -> move(move, activity, scene);
            case BadgeCommand.Take(var id) -> denied(id, scene).<Decision<BadgeEvent>>map(Decision::refuse)
                    .orElseGet(() -> Decision.accept(new BadgeEvent.Taken(id)));
        };
    }

    private Decision<BadgeEvent> place(BadgeCommand.Place place, Activity.Badge activity, Scene scene) {
        Optional<Activity.Sort> sort = activity.badges().stream().filter(known -> known.id().equals(place.sort())).findFirst();
        if (sort.isEmpty()) {
            return Decision.refuse(Reason.BADGE_SORT);
        }
        if (!lies(place.zone(), activity, scene)) {
            return Decision.refuse(Reason.ZONE_MISSING);
        }
        long has = badges.values().stream().filter(badge -> badge.phase().equals(scene.phase().id())
                && badge.sort().equals(place.sort()) && badge.person().equals(scene.who())).count();
        if (has >= sort.get().max()) {
            return Decision.refuse(Reason.BADGE_MAX);
        }
        return badges.size() >= MOST ? Decision.refuse(Reason.LIMIT)
                : Decision.accept(new BadgeEvent.Placed(new BadgeId("b" + scene.fresh()), scene.phase().id(), place.sort(), scene.who(),
                        scene.enteredBy(), located(place.zone(), place.sort(), place.spot(), Optional.empty(), scene)));
    }

    private Decision<BadgeEvent> move(BadgeCommand.Move move, Activity.Badge activity, Scene scene) {
        Optional<Reason> denied = denied(move.badge(), scene);
        if (denied.isPresent()) {
            return Decision.refuse(denied.get());
        }
        if (!lies(move.zone(), activity, scene)) {
            return Decision.refuse(Reason.ZONE_MISSING);
        }
        Badge badge = badges.get(move.badge());
        Place place = located(move.zone(), badge.sort(), move.spot(), Optional.of(badge.id()), scene);
        return badge.place().equals(place) ? Decision.refuse(Reason.UNCHANGED) : Decision.accept(new BadgeEvent.Moved(badge.id(), place));
    }

    /** What was stuck in another phase was said then: it stays as it is. */
    private Optional<Reason> denied(BadgeId id, Scene scene) {
        Badge badge = badges.get(id);
        return badge == null ? Optional.of(Reason.BADGE_MISSING)
                : !badge.phase().equals(scene.phase().id()) ? Optional.of(Reason.PHASE)
                : scene.leads() || badge.person().equals(scene.who()) ? Optional.empty() : Optional.of(Reason.OWNER);
    }

    private static boolean lies(ZoneId zone, Activity.Badge activity, Scene scene) {
        return activity.zones().contains(zone) && scene.zone(zone, Poster.Kind.BADGES).isPresent();
    }

    /** On a zone with a part for each sort a badge lies in its own; elsewhere where there is room, or as near to the wish as can be. */
    private Place located(ZoneId zone, SortId sort, Optional<Spot> wish, Optional<BadgeId> moving, Scene scene) {
        SliceId named = new SliceId(sort.value());
        SliceId part = scene.cut(zone, named) ? named : null;
        Spot spot = wish.map(spotted -> scene.geometry().nearest(zone, part, spotted)).orElseGet(() -> {
            List<Spot> taken = in(zone).filter(badge -> !moving.equals(Optional.of(badge.id()))).map(badge -> badge.place().spot()).toList();
            return scene.geometry().free(zone, part, taken, taken.size() + 1);
        });
        return new Place(zone, part == null ? scene.geometry().at(spot).flatMap(found -> found.slice()) : Optional.of(part), spot);
    }

    public Badges evolve(BadgeEvent event) {
        return new Badges(switch (event) {
            case BadgeEvent.Placed(var id, var phase, var sort, var person, var enteredBy, var place) ->
                    Immutable.put(badges, id, new Badge(id, phase, sort, person, enteredBy, place));
            case BadgeEvent.Moved(var id, var place) -> Immutable.put(badges, id, badges.get(id).at(place));
            case BadgeEvent.Taken(var id) -> Immutable.without(badges, id);
        });
    }
}
