package nl.taartbord.view;

import nl.taartbord.session.Setting;

/** The poster with the geometry that every board, export and hit test shares. */
final class RenderPoster {
    private RenderPoster() {}

    static Tree poster(Setting setting) {
        return Tree.with("width", 1);
    }
}
