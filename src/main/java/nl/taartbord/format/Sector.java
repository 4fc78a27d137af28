package nl.taartbord.format;

import java.util.function.Predicate;
import nl.taartbord.format.Area.Card;
import nl.taartbord.terms.Spot;

/** A stretch of a ring: one of {@code count} of equal length, clockwise from the top. */
record Sector(Spot centre, double inner, double outer, int index, int count) {
    /** How far inside the border a spot is pulled: more than rounding on the wire takes away. */
    private static final double INSIDE = 2;
    /** A note may stick out this part of its side where the ring curves away under it, as on paper. */
    private static final double OVERHANG = 0.06;

    double span() {
        return Turn.FULL / count;
    }

    double from() {
        return span() * index;
    }

    double to() {
        return span() * (index + 1);
    }

    double thick() {
        return outer - inner;
    }

    /** One of {@code bands} of equal thickness, from the inside out. */
    Sector band(int band, int bands) {
        double each = thick() / bands;
        return new Sector(centre, inner + band * each, inner + (band + 1) * each, index, count);
    }

    String path() {
        return Turn.wedge(centre, inner, outer, from(), to());
    }

    /** Whether a spot lies in this direction, however far off. */
    boolean turned(Spot spot) {
        return Math.min((int) (Turn.angle(centre, spot) / span()), count - 1) == index;
    }

    /** The closest spot in the same direction. */
    Spot within(Spot spot) {
        return Turn.spot(centre, Turn.angle(centre, spot), depth(spot));
    }

    /** The closest spot of one that lies in another direction: just inside the nearer of the two cuts. */
    Spot beside(Spot spot) {
        double radius = Math.max(depth(spot), INSIDE);
        double inset = Math.min(INSIDE / radius, span() / 2);
        double angle = Turn.angle(centre, spot);
        boolean first = Turn.between(angle, from() + inset) <= Turn.between(angle, to() - inset);
        return Turn.spot(centre, first ? from() + inset : to() - inset, radius);
    }

    private double depth(Spot spot) {
        return Math.clamp(spot.distance(centre), inner + INSIDE, outer - INSIDE);
    }

    /**
     * From the middle to both sides, in every direction from the outside in.
     *
     * @param seated from the inside out, and free to stick out: cards of people around a table
     * @param closed whether cards stay between the two cuts
     */
    Spot first(Card card, boolean seated, boolean closed, Predicate<Spot> wanted) {
        double step = card.step();
        double middle = span() * (index + 0.5);
        double turn = step / ((inner + outer) / 2);
        int sides = (int) (span() / 2 / turn);
        for (int i = 0; i <= 2 * sides; i++) {
            double angle = middle + turn * ((i + 1) / 2) * (i % 2 == 0 ? 1 : -1);
            double right = Math.sin(angle);
            double up = Math.cos(angle);
            for (double depth = card.height() / 2; depth < outer - inner; depth += step) {
                double radius = seated ? inner + depth : outer - depth;
                Spot spot = new Spot(centre.x() + radius * right, centre.y() - radius * up);
                if (fits(card, spot, seated, closed) && wanted.test(spot)) {
                    return spot;
                }
            }
        }
        return null;
    }

    private boolean fits(Card card, Spot spot, boolean seated, boolean closed) {
        double x = spot.x() - centre.x();
        double y = spot.y() - centre.y();
        double over = OVERHANG * card.height();
        double near = length(Math.max(0, Math.abs(x) - card.width() / 2), Math.max(0, Math.abs(y) - card.height() / 2));
        // Cards of people may stick out of the crust, like flags; never into the rings that others work in.
        double far = seated ? length(x, y) + INSIDE
                : length(Math.abs(x) + card.width() / 2, Math.abs(y) + card.height() / 2) - over;
        return near + over >= inner && far <= outer && (!closed || between(card, x, y, over));
    }

    /** All four corners between the two cuts: as far from each line as the card reaches towards it. */
    private boolean between(Card card, double x, double y, double over) {
        double from = from();
        double to = to();
        return x * Math.cos(from) + y * Math.sin(from) >= reach(card, from) - over
                && -x * Math.cos(to) - y * Math.sin(to) >= reach(card, to) - over;
    }

    /** {@link Math#hypot} guards against overflow that cannot happen here, and is ten times slower. */
    private static double length(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }

    private static double reach(Card card, double angle) {
        return card.width() / 2 * Math.abs(Math.cos(angle)) + card.height() / 2 * Math.abs(Math.sin(angle));
    }
}
