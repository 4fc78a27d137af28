package nl.taartbord.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.taartbord.terms.SliceId;
import nl.taartbord.terms.Spot;
import nl.taartbord.terms.ZoneId;

/**
 * Where everything is on a poster: the one geometry that boards, the screen, lists, pictures and hit tests share. In poster units,
 * y downwards. Depends on the layout and the slices alone, never on what is written.
 */
public final class Geometry {
    public static final int WIDTH = 3200;
    public static final int HEIGHT = 2000;
    private static final Spot CENTRE = new Spot(1600, 1000);
    private static final double RADIUS = 960;
    private static final double EDGE = 40;
    private static final double PANEL = 520;
    private static final double GAP = 24;
    /** What the title of a zone takes at its outer or upper edge. */
    private static final double TITLE = 58;
    private static final double SMALLEST = 56;
    private static final double LARGEST = 168;
    private static final double CARD_HEIGHT = 56;
    private static final double CARD_LARGEST = 190;

    /** A zone as it is drawn. */
    public record Area(Poster.Zone zone, String path, Label label, Bounds bounds, List<Part> parts) {}

    /** Where the title stands: along {@code path} if there is one, otherwise centred at x, y. */
    public record Label(Optional<String> path, double x, double y, double size) {}

    public record Bounds(double x, double y, double width, double height) {}

    /** One slice of a ring; x, y: where its name may stand. */
    public record Part(SliceId slice, String path, double x, double y) {}

    /** What lies at a spot. */
    public record Place(ZoneId zone, Optional<SliceId> slice) {}

    private final Map<ZoneId, Shape> shapes = new LinkedHashMap<>();
    private final Map<ZoneId, Poster.Zone> zones = new LinkedHashMap<>();
    private final List<Poster.Slice> slices;

    private Geometry(Poster poster, List<Poster.Slice> slices) {
        this.slices = List.copyOf(slices);
        poster.zones().forEach(zone -> zones.put(zone.id(), zone));
        rings(poster.zones().stream().filter(zone -> zone.place() == Poster.Place.RING).toList());
        panels(poster.zones().stream().filter(zone -> zone.place() == Poster.Place.LEFT).toList(), EDGE);
        panels(poster.zones().stream().filter(zone -> zone.place() == Poster.Place.RIGHT).toList(), WIDTH - EDGE - PANEL);
    }

    public static Geometry of(Poster poster, List<Poster.Slice> slices) {
        return switch (poster.layout()) {
            case RINGS -> new Geometry(poster, slices);
        };
    }

    /** People need a narrow ring, the innermost zone is a disc and needs more than a ring's width. */
    private static double weight(Poster.Zone zone, boolean innermost) {
        return zone.kind() == Poster.Kind.PEOPLE ? 0.66 : innermost ? 1.35 : 1;
    }

    private void rings(List<Poster.Zone> rings) {
        double total = IntStream.range(0, rings.size()).mapToDouble(i -> weight(rings.get(i), i == rings.size() - 1)).sum();
        double outer = RADIUS;
        for (int i = 0; i < rings.size(); i++) {
            boolean innermost = i == rings.size() - 1;
            double inner = innermost ? 0 : outer - RADIUS * weight(rings.get(i), false) / total;
            shapes.put(rings.get(i).id(), new Shape.Ring(CENTRE, inner, outer, 0, Shape.TURN));
            outer = inner;
        }
    }

    private void panels(List<Poster.Zone> panels, double x) {
        double height = (HEIGHT - 2 * EDGE - GAP * (panels.size() - 1)) / Math.max(1, panels.size());
        for (int i = 0; i < panels.size(); i++) {
            shapes.put(panels.get(i).id(), new Shape.Box(x, EDGE + i * (height + GAP), PANEL, height));
        }
    }

    private boolean sliced(ZoneId zone) {
        return slices.size() >= 2 && zones.get(zone).kind() == Poster.Kind.NOTES && shapes.get(zone) instanceof Shape.Ring;
    }

    private Shape shape(ZoneId zone, SliceId slice) {
        Shape whole = shapes.get(zone);
        int index = slice == null ? -1 : IntStream.range(0, slices.size()).filter(i -> slices.get(i).id().equals(slice)).findFirst().orElse(-1);
        return index >= 0 && sliced(zone) && whole instanceof Shape.Ring(var centre, var inner, var outer, var from, var to)
                ? new Shape.Ring(centre, inner, outer, Shape.TURN * index / slices.size(), Shape.TURN * (index + 1) / slices.size())
                : whole;
    }

    /** What is left of a zone for things to lie on, beside its title. */
    private static Shape room(Shape shape) {
        return switch (shape) {
            case Shape.Ring(var centre, var inner, var outer, var from, var to) ->
                    new Shape.Ring(centre, inner + 4, Math.max(inner + 8, outer - TITLE), from, to);
            case Shape.Box(var x, var y, var width, var height) ->
                    new Shape.Box(x + 12, y + TITLE + 12, width - 24, Math.max(1, height - TITLE - 24));
        };
    }

    /** All zones in the order of the poster. */
    public List<Area> areas() {
        return zones.values().stream().map(zone -> new Area(zone, shapes.get(zone.id()).path(), label(zone), bounds(zone.id()), parts(zone.id()))).toList();
    }

    private Label label(Poster.Zone zone) {
        return switch (shapes.get(zone.id())) {
            case Shape.Ring(var centre, var inner, var outer, var from, var to) ->
                    new Label(Optional.of(Shape.over(centre, outer - 40)), centre.x(), centre.y() - outer + 40, 30);
            case Shape.Box(var x, var y, var width, var height) -> new Label(Optional.empty(), x + width / 2, y + 46, 30);
        };
    }

    private Bounds bounds(ZoneId zone) {
        return switch (shapes.get(zone)) {
            case Shape.Ring(var centre, var inner, var outer, var from, var to) ->
                    new Bounds(centre.x() - outer, centre.y() - outer, 2 * outer, 2 * outer);
            case Shape.Box(var x, var y, var width, var height) -> new Bounds(x, y, width, height);
        };
    }

    private List<Part> parts(ZoneId zone) {
        List<Part> parts = new ArrayList<>();
        if (sliced(zone)) {
            for (Poster.Slice slice : slices) {
                Shape.Ring ring = (Shape.Ring) shape(zone, slice.id());
                Spot name = Shape.polar(CENTRE, ring.outer() - 40, (ring.from() + ring.to()) / 2);
                parts.add(new Part(slice.id(), ring.path(), name.x(), name.y()));
            }
        }
        return parts;
    }

    public boolean holds(ZoneId zone, SliceId slice, Spot spot) {
        return shape(zone, slice).holds(spot);
    }

    public Optional<Place> at(Spot spot) {
        return zones.keySet().stream().filter(zone -> shapes.get(zone).holds(spot)).findFirst().map(zone -> new Place(zone,
                slices.stream().map(Poster.Slice::id).filter(slice -> sliced(zone) && shape(zone, slice).holds(spot)).findFirst()));
    }

    /** The spot in the zone that is nearest to a wish; {@code slice} may be null. */
    public Spot nearest(ZoneId zone, SliceId slice, Spot wish) {
        return shape(zone, slice).nearest(wish, SMALLEST / 2);
    }

    /** The width of a thing in this zone when there are {@code count}: large for few, smaller for many. */
    public double size(ZoneId zone, int count) {
        Shape room = room(shapes.get(zone));
        if (zones.get(zone).kind() == Poster.Kind.PEOPLE) {
            return Math.clamp(room.area() / CARD_HEIGHT / Math.max(1, count) * 0.8, CARD_HEIGHT, CARD_LARGEST);
        }
        double fits = Math.sqrt(room.area() * 0.6 / Math.max(1, count));
        double deep = room instanceof Shape.Ring ring && ring.inner() > 10 ? ring.outer() - ring.inner() : LARGEST;
        return Math.max(SMALLEST, Math.min(fits, Math.min(deep, LARGEST)));
    }

    /** The best spot that is left for one more, given what lies there; {@code slice} may be null, {@code count} includes the new one. */
    public Spot free(ZoneId zone, SliceId slice, List<Spot> taken, int count) {
        double width = size(zone, count);
        boolean cards = zones.get(zone).kind() == Poster.Kind.PEOPLE;
        double height = cards ? CARD_HEIGHT : width;
        Shape room = room(shape(zone, slice));
        List<Spot> places = room.places(width, height);
        double enough = 0.97 * (cards ? height : width);
        Spot best = places.getFirst();
        double most = -1;
        for (int i = 0; i < places.size(); i++) {
            // A stride that shares no divisor with the count visits all, and spreads the first notes around the zone.
            Spot place = places.get((int) ((long) i * stride(places.size()) % places.size()));
            double distance = taken.stream().mapToDouble(place::distance).min().orElse(Double.MAX_VALUE);
            if (distance >= Math.max(enough, cards ? width * 0.9 : 0)) {
                return place;
            }
            if (distance > most) {
                most = distance;
                best = place;
            }
        }
        return best;
    }

    private static int stride(int count) {
        int stride = Math.max(1, (int) Math.round(count * 0.381966));
        while (gcd(stride, count) != 1) {
            stride++;
        }
        return stride;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** What lists sort by: rings clockwise from the top, panels downwards. */
    public double order(ZoneId zone, Spot spot) {
        return switch (shapes.get(zone)) {
            case Shape.Ring ring -> Shape.angle(ring.centre(), spot) * 10_000 - spot.distance(ring.centre());
            case Shape.Box box -> Math.round(spot.y() / 40) * 10_000 + spot.x();
        };
    }
}
