package nl.taartbord.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.taartbord.format.Outline.Box;
import nl.taartbord.format.Poster.Kind;
import nl.taartbord.format.Poster.Layout;
import nl.taartbord.format.Poster.Place;
import nl.taartbord.format.Poster.Slice;
import nl.taartbord.format.Poster.Zone;
import nl.taartbord.terms.Spot;

/**
 * How a poster is composed: the main picture of its layout, panels on both sides of it, flaps in rows below.
 *
 * @param arrows SVG paths between the columns: what leads to what
 */
record Composition(double height, List<Area> areas, List<Heading> headings, List<String> arrows) {
    private static final Spot CENTRE = new Spot(1600, 1000);
    private static final double RIM = 960;
    private static final double HEART = 250;
    private static final double CRUST = 116;
    /** Inner rings are this part thicker than the one around them: they are shorter, and hold as much. */
    private static final double THICKER = 0.1;
    /** The pieces of a wheel are so many rings thick. */
    private static final double PIECES = 2.4;

    /** Around everything that is not round, and between sheets. */
    private static final double MARGIN = 40;
    private static final double PANEL = 520;
    /** Panels beside a pie stand free of its top and bottom. */
    private static final double STANDING = 140;
    private static final double BETWEEN = 32;

    private static final double GUTTER = 16;
    private static final double ROW_HEADING = 270;
    private static final double COLUMN_HEADING = 100;
    private static final double LOWEST_CELL = 300;
    private static final double COLUMN = 1640;
    private static final double ARROW = 88;
    private static final int FLAPS_IN_A_ROW = 4;
    private static final double LOWEST_FLAP = 600;
    private static final double HUNG_FLAP = 760;
    /** As part of its width. */
    private static final double HIGHEST_FLAP = 1.4;

    static Composition of(Poster poster, List<Slice> slices) {
        double height = height(poster);
        List<Area> areas = new ArrayList<>();
        List<Heading> headings = new ArrayList<>();
        List<String> arrows = new ArrayList<>();
        Box main = main(poster, height);
        switch (poster.layout()) {
            case RINGS -> areas.addAll(rings(poster.at(Place.RING), borders(poster.at(Place.RING), 0), slices, true));
            case WHEEL -> areas.addAll(wheel(poster));
            case MATRIX -> {
                areas.addAll(cells(poster, main));
                headings.addAll(headings(poster, main));
            }
            case COLUMNS -> {
                areas.addAll(columns(poster.at(Place.COLUMN), main));
                IntStream.range(1, areas.size()).forEach(i -> arrows.add(arrow(areas.get(i).outline().box())));
            }
            case NETWORK -> poster.at(Place.MAP).forEach(map -> areas.add(Panel.of(map, main, Panel.SHEET)));
            case FLAPS -> areas.addAll(sheets(poster.at(Place.FLAP), main));
        }
        areas.addAll(panels(poster, Place.LEFT, MARGIN, height));
        areas.addAll(panels(poster, Place.RIGHT, Geometry.WIDTH - MARGIN - PANEL, height));
        double below = 0;
        if (poster.layout() != Layout.FLAPS && !poster.at(Place.FLAP).isEmpty()) {
            below = hung(poster.at(Place.FLAP).size()) + MARGIN;
            areas.addAll(sheets(poster.at(Place.FLAP), new Box(MARGIN, height, Geometry.WIDTH - 2 * MARGIN, below - MARGIN)));
        }
        return new Composition(height + below, List.copyOf(areas), List.copyOf(headings), List.copyOf(arrows));
    }

    /** Of the main picture: what it needs, and at least that of a wide screen. */
    private static double height(Poster poster) {
        return switch (poster.layout()) {
            case RINGS, WHEEL, NETWORK -> Geometry.HEIGHT;
            case COLUMNS -> COLUMN;
            case MATRIX -> Math.max(Geometry.HEIGHT, 2 * MARGIN + COLUMN_HEADING + poster.rows().size() * (LOWEST_CELL + GUTTER));
            case FLAPS -> {
                int flaps = poster.at(Place.FLAP).size();
                double width = (width(poster) + MARGIN) / across(flaps) - MARGIN;
                double fair = (Geometry.HEIGHT - MARGIN) / rows(flaps) - MARGIN;
                yield MARGIN + rows(flaps) * (Math.clamp(fair, LOWEST_FLAP, Math.max(LOWEST_FLAP, HIGHEST_FLAP * width)) + MARGIN);
            }
        };
    }

    private static double width(Poster poster) {
        return Geometry.WIDTH - beside(poster, Place.LEFT) - beside(poster, Place.RIGHT);
    }

    private static double beside(Poster poster, Place side) {
        return MARGIN + (poster.at(side).isEmpty() ? 0 : PANEL + MARGIN);
    }

    /** What the panels leave of the canvas. */
    private static Box main(Poster poster, double height) {
        return new Box(beside(poster, Place.LEFT), MARGIN, width(poster), height - 2 * MARGIN);
    }

    private static List<Area> rings(List<Zone> rings, double[] borders, List<Slice> slices, boolean free) {
        List<Area> areas = new ArrayList<>();
        boolean named = true;
        for (int i = 0; i < rings.size(); i++) {
            areas.add(Ring.of(rings.get(i), CENTRE, borders[i + 1], borders[i], slices, named, free));
            named &= rings.get(i).kind() != Kind.NOTES;
        }
        return areas;
    }

    private static List<Area> wheel(Poster poster) {
        List<Zone> pieces = poster.at(Place.SLICE);
        double[] borders = borders(poster.at(Place.RING), PIECES);
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            areas.add(Wedge.of(pieces.get(i), new Sector(CENTRE, borders[0], RIM, i, pieces.size())));
        }
        areas.addAll(rings(poster.at(Place.RING), borders, List.of(), false));
        return areas;
    }

    /**
     * Radii of the rings to 0: a thin crust for people, the heart for the last zone, what is between shared out.
     *
     * @param around shares for what lies around the rings; the first radius is then smaller than the rim
     */
    private static double[] borders(List<Zone> rings, double around) {
        double[] borders = new double[rings.size() + 1];
        List<Zone> outer = rings.isEmpty() ? List.of() : rings.subList(0, rings.size() - 1);
        long thin = outer.stream().filter(zone -> zone.kind() == Kind.PEOPLE).count();
        double crust = Math.min(CRUST, (RIM - HEART) / Math.max(1, rings.size() - 1 + around));
        double shares = around;
        for (int i = 0; i < outer.size() - thin; i++) {
            shares += 1 + THICKER * i;
        }
        double share = (RIM - HEART - thin * crust) / shares;
        borders[0] = around > 0 ? RIM - around * share : RIM;
        int wide = 0;
        for (int i = 0; i < outer.size(); i++) {
            borders[i + 1] = borders[i] - (outer.get(i).kind() == Kind.PEOPLE ? crust : share * (1 + THICKER * wide++));
        }
        return borders;
    }

    private static List<Area> cells(Poster poster, Box main) {
        List<Zone> zones = poster.at(Place.CELL);
        List<Area> cells = new ArrayList<>();
        for (int i = 0; i < zones.size(); i++) {
            int columns = poster.columns().size();
            cells.add(Panel.of(zones.get(i), cell(poster, main, i / columns, i % columns), Panel.CELL));
        }
        return cells;
    }

    private static Box cell(Poster poster, Box main, int row, int column) {
        double width = (main.width() - ROW_HEADING) / poster.columns().size();
        double height = (main.height() - COLUMN_HEADING) / poster.rows().size();
        return new Box(main.x() + ROW_HEADING + column * width, main.y() + COLUMN_HEADING + row * height, width - GUTTER, height - GUTTER);
    }

    private static List<Heading> headings(Poster poster, Box main) {
        List<Heading> headings = new ArrayList<>();
        for (int i = 0; i < poster.columns().size(); i++) {
            Box below = cell(poster, main, 0, i);
            var title = poster.columns().get(i);
            headings.add(new Heading(title, new Box(below.x(), main.y(), below.width(), COLUMN_HEADING - GUTTER),
                    Lettering.wrapped(title, 38, below.width(), 2)));
        }
        for (int i = 0; i < poster.rows().size(); i++) {
            Box beside = cell(poster, main, i, 0);
            var title = poster.rows().get(i);
            double width = ROW_HEADING - GUTTER;
            headings.add(new Heading(title, new Box(main.x(), beside.y(), width, beside.height()), Lettering.wrapped(title, 30, width, 5)));
        }
        return headings;
    }

    private static List<Area> columns(List<Zone> zones, Box main) {
        double width = (main.width() - ARROW * (zones.size() - 1)) / Math.max(1, zones.size());
        List<Area> columns = new ArrayList<>();
        for (int i = 0; i < zones.size(); i++) {
            columns.add(Panel.of(zones.get(i), new Box(main.x() + i * (width + ARROW), main.y(), width, main.height()), Panel.SHEET));
        }
        return columns;
    }

    /** In the gap before this column, at the height of the titles: they read as a sentence. */
    private static String arrow(Box column) {
        return "M%s,%sl40,34l-40,34l11,-34Z".formatted(Turn.number(column.x() - ARROW / 2 - 20), Turn.number(column.y() + 18));
    }

    private static List<Area> panels(Poster poster, Place side, double x, double height) {
        boolean round = poster.layout() == Layout.RINGS || poster.layout() == Layout.WHEEL;
        double top = round ? STANDING : MARGIN;
        List<Zone> zones = poster.at(side);
        double room = height - 2 * top - BETWEEN * (zones.size() - 1);
        double shares = zones.stream().mapToDouble(Composition::share).sum();
        List<Area> panels = new ArrayList<>();
        double y = top;
        for (Zone zone : zones) {
            double each = room * share(zone) / shares;
            panels.add(Panel.of(zone, new Box(x, y, PANEL, each), Panel.SHEET));
            y += each + BETWEEN;
        }
        return panels;
    }

    /** Of the height: each part takes a title and a row of its own. */
    private static double share(Zone zone) {
        return 1 + 0.35 * Math.max(0, zone.parts().size() - 1);
    }

    /** Sheets in rows of the same number, as wide as they can be and no wider than a sheet is. */
    private static List<Area> sheets(List<Zone> zones, Box main) {
        int rows = rows(zones.size());
        int across = across(zones.size());
        double height = (main.height() - MARGIN * (rows - 1)) / rows;
        double width = Math.min((main.width() - MARGIN * (across - 1)) / across, 2 * height);
        double left = main.x() + (main.width() - across * (width + MARGIN) + MARGIN) / 2;
        List<Area> sheets = new ArrayList<>();
        for (int i = 0; i < zones.size(); i++) {
            sheets.add(Panel.of(zones.get(i), new Box(left + i % across * (width + MARGIN), main.y() + i / across * (height + MARGIN),
                    width, height), Panel.SHEET));
        }
        return sheets;
    }

    private static int rows(int flaps) {
        return Math.max(1, (flaps + FLAPS_IN_A_ROW - 1) / FLAPS_IN_A_ROW);
    }

    private static int across(int flaps) {
        return (Math.max(1, flaps) + rows(flaps) - 1) / rows(flaps);
    }

    /** How far flaps hang down below the main picture. */
    private static double hung(int flaps) {
        return rows(flaps) * (HUNG_FLAP + MARGIN) - MARGIN;
    }
}
