package nl.taartbord.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.taartbord.format.Outline.Box;
import nl.taartbord.format.Outline.Part;
import nl.taartbord.format.Poster.Zone;
import nl.taartbord.terms.SliceId;
import nl.taartbord.terms.Spot;
import nl.taartbord.terms.Words;

/**
 * A sheet: its title at the top, notes in rows below it; cut in bands from the top down where the zone has parts.
 *
 * @param title height of the letters of the title, which the rest of its head follows
 * @param grid stretches that are filled on their own: the bands or, on the map, a grid, so that few organisations spread
 */
record Panel(Zone zone, Box box, double title, Grid grid) implements Area {
    /** A sheet that hangs on its own. */
    static final double SHEET = 44;
    /** One of many that make up a table, whose headings say most. */
    static final double CELL = 28;
    private static final Grid MAP = new Grid(4, 5);
    /** Notes that start within this height of each other are read as one row. */
    private static final double ROW = 60;
    /** How far inside the border a spot is pulled: more than rounding on the wire takes away. */
    private static final double INSIDE = 2;
    /** A title that would be smaller than this part of what is wanted takes two lines. */
    private static final double TWO_LINES = 0.66;

    record Grid(int across, int down) {
        int count() {
            return across * down;
        }
    }

    static Panel of(Zone zone, Box box, double title) {
        return new Panel(zone, box, title, zone.place() == Poster.Place.MAP ? MAP : new Grid(1, Math.max(1, zone.parts().size())));
    }

    @Override
    public Outline outline() {
        double corner = share(24);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < zone.parts().size(); i++) {
            Words name = zone.parts().get(i).title();
            boolean first = i == 0;
            double top = first ? box.y() : band(i).y();
            double size = Lettering.size(Lettering.length(name), bandTitle(), box.width() - 2 * margin());
            String path = Turn.band(new Box(box.x(), top, box.width(), band(i).y() + band(i).height() - top),
                    first ? corner : 0, i == zone.parts().size() - 1 ? corner : 0);
            parts.add(new Part(zone.parts().get(i).id(), name, path,
                    new Label("", new Spot(box.x() + margin(), band(i).y() + 1.2 * bandTitle()), "start", size), true));
        }
        return new Outline(zone.id(), Turn.rounded(box.x(), box.y(), box.width(), box.height(), corner), label(), box, parts);
    }

    private Label label() {
        double room = box.width() - 2 * margin();
        double size = Lettering.size(Lettering.length(zone.title()), title, room);
        if (size >= TWO_LINES * title) {
            return new Label("", new Spot(box.x() + margin(), box.y() + share(68)), "start", size);
        }
        double small = Lettering.wrapped(zone.title(), TWO_LINES * title, room, 2);
        return new Label("", new Spot(box.x() + margin(), box.y() + share(20) + small), "start", small, room);
    }

    @Override
    public boolean holds(Spot spot) {
        return spot.x() >= box.x() && spot.x() <= box.x() + box.width() && spot.y() >= box.y() && spot.y() <= box.y() + box.height();
    }

    @Override
    public Spot nearest(int lane, Spot spot) {
        Spot inside = new Spot(Math.clamp(spot.x(), box.x(), box.x() + box.width()), Math.clamp(spot.y(), box.y(), box.y() + box.height()));
        if (lane < 0 || lane(inside) == lane) {
            return inside;
        }
        Box band = band(lane);
        return new Spot(inside.x(), Math.clamp(inside.y(), band.y() + INSIDE, band.y() + band.height() - INSIDE));
    }

    /** On the map from the middle, and each far from the one before. */
    @Override
    public int[] lanes() {
        int count = grid.count();
        return zone.place() == Poster.Place.MAP ? IntStream.range(0, count).map(i -> (count / 2 + 1 + 7 * i) % count).toArray()
                : IntStream.range(0, count).toArray();
    }

    @Override
    public int lane(Spot spot) {
        int across = (int) Math.clamp((spot.x() - box.x()) / box.width() * grid.across(), 0, grid.across() - 1.0);
        int down = (int) Math.clamp((spot.y() - box.y() - head()) / (box.height() - head()) * grid.down(), 0, grid.down() - 1.0);
        return down * grid.across() + across;
    }

    @Override
    public int lane(SliceId slice) {
        return slices().indexOf(slice);
    }

    @Override
    public boolean sliced() {
        return !zone.parts().isEmpty();
    }

    @Override
    public List<SliceId> slices() {
        return zone.parts().stream().map(Poster.Part::id).toList();
    }

    @Override
    public double order(Spot spot) {
        double part = sliced() ? lane(spot) * 10_000_000.0 : 0;
        return part + Math.floor((spot.y() - box.y()) / ROW) * 10_000 + (spot.x() - box.x());
    }

    @Override
    public double widest() {
        double across = box.width() - 2 * margin();
        // Of bands, which are low, one row is enough, with something to spare.
        return scarce() ? Math.min((across - 4 * Card.GAP) / 5, ground(0).height() * (sliced() ? 0.8 : 0.5))
                : Math.min((across - 3 * Card.GAP) / 4, (box.height() - head() - margin()) / 2);
    }

    @Override
    public Spot first(int lane, Card card, Predicate<Spot> wanted) {
        double step = card.step();
        Box ground = ground(lane);
        for (double y = ground.y() + card.height() / 2; y <= ground.y() + ground.height() - card.height() / 2; y += step) {
            for (double x = ground.x() + card.width() / 2; x <= ground.x() + ground.width() - card.width() / 2; x += step) {
                Spot spot = new Spot(x, y);
                if (wanted.test(spot)) {
                    return spot;
                }
            }
        }
        return null;
    }

    /** Where the things of a lane lie: below its title and off the borders. */
    private Box ground(int lane) {
        double across = (box.width() - 2 * margin()) / grid.across();
        double left = box.x() + margin() + lane % grid.across() * across;
        Box band = band(lane / grid.across());
        return new Box(left, band.y() + named(), across, band.height() - named() - (grid.down() > 1 ? margin() / 2 : margin()));
    }

    private Box band(int row) {
        double height = (box.height() - head()) / grid.down();
        return new Box(box.x(), box.y() + head() + row * height, box.width(), height);
    }

    /** What the title of a band takes. */
    private double named() {
        return sliced() ? 1.6 * bandTitle() : 0;
    }

    private double bandTitle() {
        return Math.max(18, share(26));
    }

    private double head() {
        return share(100);
    }

    private double margin() {
        return share(28);
    }

    /** Of a measure on a sheet. */
    private double share(double measure) {
        return measure * title / SHEET;
    }

    @Override
    public boolean scarce() {
        return sliced() || title < SHEET;
    }

    @Override
    public List<Letter> letters() {
        return List.of();
    }
}
