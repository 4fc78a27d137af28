package nl.taartbord.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.taartbord.terms.Spot;

/** The form of a zone, in poster units. Angles are radians, clockwise from the top. */
sealed interface Shape {
    /** A ring around a centre, or the part of it between two angles; {@code inner} 0 makes it a disc. */
    record Ring(Spot centre, double inner, double outer, double from, double to) implements Shape {
        boolean whole() {
            return to - from >= TURN - 1e-9;
        }

        /** The angle of this part nearest to {@code angle}, with room to its straight edges. */
        double within(double angle, double distance, double room) {
            double side = distance < 1 ? 0 : Math.min(room / distance, (to - from) / 2);
            boolean inside = angle >= from && angle <= to;
            double beyond = Math.min(Math.abs(angle - to), TURN - Math.abs(angle - to));
            double ahead = Math.min(Math.abs(angle - from), TURN - Math.abs(angle - from));
            return inside ? Math.clamp(angle, from + side, to - side) : beyond < ahead ? to - side : from + side;
        }
    }

    /** An upright box with its left upper corner at x, y. */
    record Box(double x, double y, double width, double height) implements Shape {}

    double TURN = 2 * Math.PI;

    default double area() {
        return switch (this) {
            case Ring(var centre, var inner, var outer, var from, var to) -> (to - from) / 2 * (outer * outer - inner * inner);
            case Box(var x, var y, var width, var height) -> width * height;
        };
    }

    default boolean holds(Spot spot) {
        return switch (this) {
            case Ring ring -> {
                double distance = spot.distance(ring.centre);
                double angle = angle(ring.centre, spot);
                yield distance >= ring.inner && distance <= ring.outer && (ring.whole() || angle >= ring.from && angle <= ring.to);
            }
            case Box(var x, var y, var width, var height) ->
                    spot.x() >= x && spot.x() <= x + width && spot.y() >= y && spot.y() <= y + height;
        };
    }

    /** The spot of this shape that is nearest to {@code wish} and at least {@code margin} from its edges, where the shape is that wide. */
    default Spot nearest(Spot wish, double margin) {
        return switch (this) {
            case Ring ring -> {
                double room = Math.min(margin, (ring.outer - ring.inner) / 2);
                double lowest = ring.inner == 0 ? 0 : ring.inner + room;
                double distance = Math.clamp(wish.distance(ring.centre), lowest, ring.outer - room);
                double angle = angle(ring.centre, wish);
                yield polar(ring.centre, distance, ring.whole() ? angle : ring.within(angle, distance, room));
            }
            case Box(var x, var y, var width, var height) -> {
                double across = Math.min(margin, width / 2);
                double down = Math.min(margin, height / 2);
                yield new Spot(Math.clamp(wish.x(), x + across, x + width - across), Math.clamp(wish.y(), y + down, y + height - down));
            }
        };
    }

    static double angle(Spot centre, Spot spot) {
        double angle = Math.atan2(spot.x() - centre.x(), centre.y() - spot.y());
        return angle < 0 ? angle + TURN : angle;
    }

    static Spot polar(Spot centre, double distance, double angle) {
        return new Spot(centre.x() + distance * Math.sin(angle), centre.y() - distance * Math.cos(angle));
    }

    /** Spots for things of this size, in rows; where the shape is too small for one, its middle. */
    default List<Spot> places(double width, double height) {
        List<Spot> places = new ArrayList<>();
        switch (this) {
            case Ring(var centre, var inner, var outer, var from, var to) -> {
                int rows = Math.max(1, (int) ((outer - inner) / height));
                double depth = (outer - inner) / rows;
                for (int row = 0; row < rows; row++) {
                    double distance = outer - depth * (row + 0.5);
                    int count = Math.max(1, (int) ((to - from) * distance / width));
                    double step = (to - from) / count;
                    for (int i = 0; i < count; i++) {
                        places.add(polar(centre, distance, from + step * (i + 0.5)));
                    }
                }
            }
            case Box(var x, var y, var across, var down) -> {
                int rows = Math.max(1, (int) (down / height));
                int columns = Math.max(1, (int) (across / width));
                for (int i = 0; i < rows * columns; i++) {
                    places.add(new Spot(x + across / columns * (i % columns + 0.5), y + Math.min(height, down / rows) * (i / columns + 0.5)));
                }
            }
        }
        return places;
    }

    /** SVG path data. */
    default String path() {
        return switch (this) {
            case Ring ring when ring.whole() -> circle(ring.centre, ring.outer) + (ring.inner > 0 ? circle(ring.centre, ring.inner) : "");
            case Ring(var centre, var inner, var outer, var from, var to) -> {
                int large = to - from > Math.PI ? 1 : 0;
                yield "M" + at(polar(centre, outer, from)) + arc(outer, large, 1, polar(centre, outer, to))
                        + "L" + at(polar(centre, inner, to)) + arc(inner, large, 0, polar(centre, inner, from)) + "Z";
            }
            case Box(var x, var y, var width, var height) -> String.format(Locale.ROOT,
                    "M%1$.0f %2$.0fh%3$.0fa16 16 0 0 1 16 16v%4$.0fa16 16 0 0 1-16 16h-%3$.0fa16 16 0 0 1-16-16v-%4$.0fa16 16 0 0 1 16-16Z",
                    x + 16, y, width - 32, height - 32);
        };
    }

    /** An arc over the top, left to right, on which a title reads upright. */
    static String over(Spot centre, double radius) {
        double spread = 1.1;
        return "M" + at(polar(centre, radius, -spread)) + arc(radius, 0, 1, polar(centre, radius, spread));
    }

    private static String circle(Spot centre, double radius) {
        return "M" + at(polar(centre, radius, 0)) + arc(radius, 1, 1, polar(centre, radius, Math.PI)) + arc(radius, 1, 1, polar(centre, radius, 0)) + "Z";
    }

    private static String arc(double radius, int large, int sweep, Spot to) {
        return String.format(Locale.ROOT, "A%.1f %.1f 0 %d %d %s", radius, radius, large, sweep, at(to));
    }

    private static String at(Spot spot) {
        return String.format(Locale.ROOT, "%.1f %.1f", spot.x(), spot.y());
    }
}
