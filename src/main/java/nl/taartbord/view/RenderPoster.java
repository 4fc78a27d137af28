package nl.taartbord.view;

import nl.taartbord.format.Geometry;
import nl.taartbord.session.Setting;

/** The poster with the geometry that every board, export and hit test shares. */
final class RenderPoster {
    private RenderPoster() {}

    static Tree poster(Setting setting) {
        return Tree.with("width", Geometry.WIDTH).and("height", Geometry.HEIGHT)
                .and("zones", Tree.list(setting.geometry().areas(), RenderPoster::zone))
                .and("slices", Tree.list(setting.slices(), slice -> Tree.with("id", slice.id()).and("title", slice.title())));
    }

    private static Tree zone(Geometry.Area area) {
        Geometry.Bounds bounds = area.bounds();
        return Tree.with("id", area.zone().id()).and("title", area.zone().title()).and("hint", area.zone().hint())
                .and("kind", area.zone().kind()).and("tone", area.zone().tone()).and("path", area.path())
                .and("label", Tree.with("path", area.label().path()).and("x", area.label().x()).and("y", area.label().y())
                        .and("anchor", "middle").and("size", area.label().size()))
                .and("x", bounds.x()).and("y", bounds.y()).and("width", bounds.width()).and("height", bounds.height())
                .and("parts", Tree.list(area.parts(), part -> Tree.with("slice", part.slice()).and("path", part.path())
                        .and("x", part.x()).and("y", part.y())));
    }
}
