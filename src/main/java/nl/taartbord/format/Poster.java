package nl.taartbord.format;

import java.util.List;
import nl.taartbord.terms.SliceId;
import nl.taartbord.terms.Words;
import nl.taartbord.terms.ZoneId;

/**
 * The shared picture: its layout and zones, in reading order (for rings: from the outside in, as the workshop goes).
 *
 * @param slices the most slices a session may cut the rings in; 0: never
 * @param rows headings at the side of a matrix, from the top down
 * @param columns headings over a matrix, from left to right; these, too, may be null, as in what was stored before there were any
 */
public record Poster(Layout layout, List<Zone> zones, int slices, List<Words> rows, List<Words> columns) {
    public Poster {
        zones = List.copyOf(zones);
        rows = rows == null ? List.of() : List.copyOf(rows);
        columns = columns == null ? List.of() : List.copyOf(columns);
    }

    /** Without headings: anything but a matrix. */
    public Poster(Layout layout, List<Zone> zones, int slices) {
        this(layout, zones, slices, List.of(), List.of());
    }

    /** The zones of one place, in order. */
    List<Zone> at(Place place) {
        return zones.stream().filter(zone -> zone.place() == place).toList();
    }

    /** What the main picture is; panels can stand beside each, and flaps hang under it. */
    public enum Layout {
        /** Concentric rings around a centre, with optional slices. */
        RINGS(Place.RING),
        /** Pieces of a pie around rings and a centre. */
        WHEEL(Place.RING, Place.SLICE),
        /** Cells in rows and columns, with headings. */
        MATRIX(Place.CELL),
        /** Sheets from left to right, each leading to the next. */
        COLUMNS(Place.COLUMN),
        /** One wide sheet on which organisations are drawn and linked. */
        NETWORK(Place.MAP),
        /** No main picture, only flaps. */
        FLAPS;

        private final List<Place> main;

        Layout(Place... main) {
            this.main = List.of(main);
        }

        boolean has(Place place) {
            return main.contains(place) || place.beside();
        }
    }

    /**
     * A named area.
     *
     * @param tone names the paint the theme gives it
     * @param place where on the poster
     * @param parts the bands it is cut in
     * @param questions what to think of here; both may be null, as in what was stored before there were any
     */
    public record Zone(ZoneId id, Words title, Words hint, Kind kind, String tone, Place place, List<Part> parts, List<Words> questions) {
        public Zone {
            parts = parts == null ? List.of() : List.copyOf(parts);
            questions = questions == null ? List.of() : List.copyOf(questions);
        }

        /** In one piece, without questions. */
        public Zone(ZoneId id, Words title, Words hint, Kind kind, String tone, Place place) {
            this(id, title, hint, kind, tone, place, List.of(), List.of());
        }
    }

    /** A band of a zone, from the top down; in a piece of the wheel from the inside out. On the wire it is a slice. */
    public record Part(SliceId id, Words title) {}

    /** What a zone shows. */
    public enum Kind {
        PEOPLE, NOTES, STATEMENT, ACTIONS, BADGES, NETWORK, AGREEMENT;

        /** Whether it shows loose things, which can lie in one part or another. */
        boolean cut() {
            return this == NOTES || this == BADGES;
        }
    }

    public enum Place {
        RING, SLICE, CELL, COLUMN, MAP, LEFT, RIGHT, FLAP;

        /** With every layout. */
        boolean beside() {
            return this == LEFT || this == RIGHT || this == FLAP;
        }

        /** Rings are cut by the slices of a session; the map is one whole. */
        boolean cut() {
            return this != RING && this != MAP;
        }
    }

    /** A piece of the pie, named when the session is made. */
    public record Slice(SliceId id, String title) {}
}
