package nl.taartbord.view;

import nl.taartbord.format.Geometry;
import nl.taartbord.format.Heading;
import nl.taartbord.format.Label;
import nl.taartbord.format.Outline;
import nl.taartbord.format.Poster;
import nl.taartbord.session.Setting;

/** The poster with the geometry that every board, export and hit test shares. */
final class RenderPoster {
    private RenderPoster() {}

    static Tree poster(Setting setting) {
        Geometry geometry = setting.geometry();
        return Tree.with("layout", setting.format().poster().layout()).and("width", geometry.width()).and("height", geometry.height())
                .and("zones", Tree.list(setting.format().poster().zones(), zone -> zone(zone, geometry.outline(zone.id()))))
                .and("slices", Tree.list(setting.slices(), slice -> Tree.with("id", slice.id()).and("title", slice.title())))
                .and("headings", Tree.list(geometry.headings(), RenderPoster::heading)).and("arrows", geometry.arrows());
    }

    private static Tree heading(Heading heading) {
        Outline.Box box = heading.box();
        return Tree.with("title", heading.title()).and("x", box.x()).and("y", box.y()).and("width", box.width())
                .and("height", box.height()).and("size", heading.size());
    }

    private static Tree zone(Poster.Zone zone, Outline outline) {
        Outline.Box box = outline.box();
        return Tree.with("id", zone.id()).and("title", zone.title()).and("hint", zone.hint()).and("kind", zone.kind())
                .and("place", zone.place()).and("questions", zone.questions()).and("tone", zone.tone()).and("path", outline.path()).and("label", label(outline.label()))
                .and("x", box.x()).and("y", box.y()).and("width", box.width()).and("height", box.height())
                .and("parts", Tree.list(outline.parts(), part -> Tree.with("slice", part.slice()).and("title", part.title())
                        .and("path", part.path()).and("x", part.label().spot().x()).and("y", part.label().spot().y())
                        .and("label", part.named() ? label(part.label()) : null)));
    }

    private static Tree label(Label label) {
        return Tree.with("path", label.path().isEmpty() ? null : label.path()).and("x", label.spot().x()).and("y", label.spot().y())
                .and("anchor", label.anchor()).and("size", label.size())
                .and("width", label.width());
    }
}
