package nl.taartbord.view;

import nl.taartbord.badges.Badges;

/** Badges: everybody sees whose they are. */
final class RenderBadges {
    private RenderBadges() {}

    static Tree badge(Badges.Badge badge) {
        return badge == null ? null : Tree.with("id", badge.id()).and("phase", badge.phase()).and("sort", badge.sort())
                .and("person", badge.person()).and("zone", badge.place().zone()).and("slice", badge.place().slice())
                .and("x", badge.place().spot().x()).and("y", badge.place().spot().y()).and("enteredBy", badge.enteredBy());
    }
}
