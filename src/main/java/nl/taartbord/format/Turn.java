package nl.taartbord.format;

import java.util.Locale;
import nl.taartbord.format.Outline.Box;
import nl.taartbord.terms.Spot;

/** The clock face of the pie: angles in radians, clockwise from the top, and the curves drawn on it. */
final class Turn {
    static final double FULL = 2 * Math.PI;

    private Turn() {}

    static Spot spot(Spot centre, double angle, double radius) {
        return new Spot(centre.x() + radius * Math.sin(angle), centre.y() - radius * Math.cos(angle));
    }

    static double angle(Spot centre, Spot spot) {
        double angle = Math.atan2(spot.x() - centre.x(), centre.y() - spot.y());
        return angle < 0 ? angle + FULL : angle;
    }

    /** How far two directions are apart, at most half a turn. */
    static double between(double one, double other) {
        double apart = Math.abs(one - other) % FULL;
        return Math.min(apart, FULL - apart);
    }

    /** Whole ring or, without an inner radius, disc. The inner circle runs the other way round, so that it is a hole. */
    static String ring(Spot centre, double inner, double outer) {
        return circle(centre, outer, 1) + (inner > 0 ? circle(centre, inner, 0) : "");
    }

    static String wedge(Spot centre, double inner, double outer, double from, double to) {
        if (to - from >= FULL - 1e-9) {
            return ring(centre, inner, outer);
        }
        int large = to - from > Math.PI ? 1 : 0;
        String out = "M" + point(spot(centre, from, outer)) + arc(outer, large, 1, spot(centre, to, outer));
        return inner > 0
                ? out + "L" + point(spot(centre, to, inner)) + arc(inner, large, 0, spot(centre, from, inner)) + "Z"
                : out + "L" + point(centre) + "Z";
    }

    /** The curve for a text from one angle to another; from a larger to a smaller one it runs anticlockwise. */
    static String curve(Spot centre, double radius, double from, double to) {
        int large = Math.abs(to - from) > Math.PI ? 1 : 0;
        return "M" + point(spot(centre, from, radius)) + arc(radius, large, to > from ? 1 : 0, spot(centre, to, radius));
    }

    static String rounded(double x, double y, double width, double height, double corner) {
        return "M%s,%sh%sa%4$s,%4$s 0 0 1 %4$s,%4$sv%5$sa%4$s,%4$s 0 0 1 -%4$s,%4$sh-%3$sa%4$s,%4$s 0 0 1 -%4$s,-%4$sv-%5$sa%4$s,%4$s 0 0 1 %4$s,-%4$sZ"
                .formatted(number(x + corner), number(y), number(width - 2 * corner), number(corner), number(height - 2 * corner));
    }

    /** A box that is rounded at its top, its bottom, both or neither. */
    static String band(Box box, double top, double bottom) {
        return "M%s,%sh%s%sv%s%sh-%s%sv-%s%sZ".formatted(number(box.x() + top), number(box.y()), number(box.width() - 2 * top), corner(top, "", ""),
                number(box.height() - top - bottom), corner(bottom, "-", ""), number(box.width() - 2 * bottom), corner(bottom, "-", "-"),
                number(box.height() - top - bottom), corner(top, "", "-"));
    }

    private static String corner(double radius, String right, String down) {
        return radius == 0 ? "" : "a%1$s,%1$s 0 0 1 %2$s%1$s,%3$s%1$s".formatted(number(radius), right, down);
    }

    private static String circle(Spot centre, double radius, int sweep) {
        Spot top = spot(centre, 0, radius);
        return "M" + point(top) + arc(radius, 0, sweep, spot(centre, Math.PI, radius)) + arc(radius, 0, sweep, top) + "Z";
    }

    private static String arc(double radius, int large, int sweep, Spot to) {
        return "A" + number(radius) + "," + number(radius) + " 0 " + large + " " + sweep + " " + point(to);
    }

    private static String point(Spot spot) {
        return number(spot.x()) + "," + number(spot.y());
    }

    /** Two decimals and no tail of zeros: enough for a poster of 3200 units, and short on the wire. */
    static String number(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : String.format(Locale.ROOT, "%s", rounded);
    }
}
