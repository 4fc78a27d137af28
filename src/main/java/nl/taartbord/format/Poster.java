package nl.taartbord.format;

import java.util.List;
import nl.taartbord.terms.SliceId;
import nl.taartbord.terms.Words;
import nl.taartbord.terms.ZoneId;

/**
 * The shared picture: its layout and zones, in reading order (for rings: from the outside in, as the workshop goes).
 *
 * @param slices the most slices a session may cut the rings in; 0: never
 */
public record Poster(Layout layout, List<Zone> zones, int slices) {
    public Poster {
        zones = List.copyOf(zones);
    }

    public enum Layout {
        /** Concentric rings around a centre, with optional slices; panels stand beside them. */
        RINGS
    }

    /**
     * A named area.
     *
     * @param tone names the paint the theme gives it
     * @param place ring or panel beside the rings
     */
    public record Zone(ZoneId id, Words title, Words hint, Kind kind, String tone, Place place) {}

    /** What a zone shows. */
    public enum Kind { PEOPLE, NOTES, STATEMENT, ACTIONS, BADGES, NETWORK, AGREEMENT }

    public enum Place { RING, LEFT, RIGHT }

    /** A piece of the pie, named when the session is made. */
    public record Slice(SliceId id, String title) {}
}
