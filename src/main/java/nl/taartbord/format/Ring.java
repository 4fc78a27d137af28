package nl.taartbord.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.taartbord.format.Outline.Box;
import nl.taartbord.format.Outline.Part;
import nl.taartbord.format.Poster.Kind;
import nl.taartbord.format.Poster.Slice;
import nl.taartbord.format.Poster.Zone;
import nl.taartbord.terms.SliceId;
import nl.taartbord.terms.Spot;

/** A ring of the pie or, with inner radius 0, the disc in its centre. Its slices, if any, start at the top and go clockwise. */
record Ring(Zone zone, Spot centre, double inner, double outer, List<Slice> cut, int[] lanes, Lettering text) implements Area {
    /** How far inside the border a spot is pulled: more than rounding on the wire takes away. */
    private static final double INSIDE = 2;
    /** A note may stick out this part of its side where the ring curves away under it, as on paper. */
    private static final double OVERHANG = 0.06;
    /** Lanes of a ring that nobody cut: a few notes then lie around the clock, not in one heap. */
    private static final int NOTES = 6;
    private static final int PEOPLE = 12;

    static Ring of(Zone zone, Spot centre, double inner, double outer, List<Slice> slices, boolean named) {
        List<Slice> cut = zone.kind() == Kind.NOTES ? List.copyOf(slices) : List.of();
        int count = cut.isEmpty() ? zone.kind() == Kind.PEOPLE ? PEOPLE : NOTES : cut.size();
        return new Ring(zone, centre, inner, outer, cut, spread(count), Lettering.of(zone, centre, outer, cut, named));
    }

    /** Each lane as far as it can be from those before it, so that whoever comes next sits opposite. */
    private static int[] spread(int count) {
        List<Integer> order = new ArrayList<>(List.of(0));
        while (order.size() < count) {
            int best = -1;
            double farthest = -1;
            for (int lane = 0; lane < count; lane++) {
                int at = lane;
                double near = order.stream().mapToDouble(other -> Math.min(Math.abs(at - other), count - Math.abs(at - other))).min().orElse(count);
                if (near > farthest) {
                    best = lane;
                    farthest = near;
                }
            }
            order.add(best);
        }
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public Outline outline() {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < cut.size(); i++) {
            parts.add(new Part(cut.get(i).id(), Turn.wedge(centre, inner, outer, span() * i, span() * (i + 1)), text.slices().get(i)));
        }
        Box box = new Box(centre.x() - outer, centre.y() - outer, 2 * outer, 2 * outer);
        return new Outline(zone.id(), Turn.ring(centre, inner, outer), text.title(), box, parts);
    }

    @Override
    public boolean holds(Spot spot) {
        double radius = spot.distance(centre);
        return radius >= inner && radius < outer;
    }

    @Override
    public Spot nearest(int lane, Spot spot) {
        if (holds(spot) && (lane < 0 || lane(spot) == lane)) {
            return spot;
        }
        double radius = Math.clamp(spot.distance(centre), inner + INSIDE, outer - INSIDE);
        double angle = Turn.angle(centre, spot);
        if (lane >= 0 && lane(spot) != lane) {
            radius = Math.max(radius, INSIDE);
            double inset = Math.min(INSIDE / radius, span() / 2);
            double from = span() * lane + inset;
            double to = span() * (lane + 1) - inset;
            angle = Turn.between(angle, from) <= Turn.between(angle, to) ? from : to;
        }
        return Turn.spot(centre, angle, radius);
    }

    @Override
    public int lane(Spot spot) {
        return Math.min((int) (Turn.angle(centre, spot) / span()), lanes.length - 1);
    }

    @Override
    public int lane(SliceId slice) {
        return slices().indexOf(slice);
    }

    @Override
    public boolean sliced() {
        return !cut.isEmpty();
    }

    @Override
    public List<SliceId> slices() {
        return cut.stream().map(Slice::id).toList();
    }

    private double span() {
        return Turn.FULL / lanes.length;
    }

    /** Clockwise in steps of about ten degrees that never straddle a slice; within a step from the outside in. */
    @Override
    public double order(Spot spot) {
        double steps = Math.max(1, Math.round(36.0 / lanes.length));
        double within = Turn.angle(centre, spot) - span() * lane(spot);
        double step = Math.min(Math.floor(within / span() * steps), steps - 1);
        return (lane(spot) * steps + step) * 10_000 + (outer - spot.distance(centre)) + within / 10;
    }

    @Override
    public double widest() {
        return 0.64 * (inner > 0 ? outer - inner : outer);
    }

    @Override
    public List<Letter> letters() {
        return text.letters();
    }

    /** From the middle of the lane to both sides, on every direction from the outside in. People start at the inner border. */
    @Override
    public Spot first(int lane, Card card, Predicate<Spot> wanted) {
        double step = card.step();
        double middle = span() * (lane + 0.5);
        double turn = step / ((inner + outer) / 2);
        int sides = (int) (span() / 2 / turn);
        for (int i = 0; i <= 2 * sides; i++) {
            double angle = middle + turn * ((i + 1) / 2) * (i % 2 == 0 ? 1 : -1);
            double right = Math.sin(angle);
            double up = Math.cos(angle);
            for (double depth = card.height() / 2; depth < outer - inner; depth += step) {
                double radius = zone.kind() == Kind.PEOPLE ? inner + depth : outer - depth;
                Spot spot = new Spot(centre.x() + radius * right, centre.y() - radius * up);
                if (fits(lane, card, spot) && wanted.test(spot)) {
                    return spot;
                }
            }
        }
        return null;
    }

    private boolean fits(int lane, Card card, Spot spot) {
        double x = spot.x() - centre.x();
        double y = spot.y() - centre.y();
        double over = OVERHANG * card.height();
        double near = length(Math.max(0, Math.abs(x) - card.width() / 2), Math.max(0, Math.abs(y) - card.height() / 2));
        // Cards of people may stick out of the crust, like flags; never into the rings that others work in.
        double far = zone.kind() == Kind.PEOPLE ? length(x, y) + INSIDE
                : length(Math.abs(x) + card.width() / 2, Math.abs(y) + card.height() / 2) - over;
        return near + over >= inner && far <= outer && (!sliced() || lanes.length < 2 || between(lane, card, x, y, over));
    }

    /** All four corners between the two cuts: as far from each line as the card reaches towards it. */
    private boolean between(int lane, Card card, double x, double y, double over) {
        double from = span() * lane;
        double to = span() * (lane + 1);
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
