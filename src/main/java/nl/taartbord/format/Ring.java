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
import nl.taartbord.terms.Words;

/** A ring of the pie or, with inner radius 0, the disc in its centre. Its slices, if any, start at the top and go clockwise. */
record Ring(Zone zone, Spot centre, double inner, double outer, List<Slice> cut, int[] lanes, Lettering text, boolean named, boolean seated) implements Area {
    /** Lanes of a ring that nobody cut: a few notes then lie around the clock, not in one heap. */
    private static final int NOTES = 6;
    private static final int PEOPLE = 12;

    /**
     * @param named whether the titles of the slices are written on it
     * @param free whether nothing lies around the rings, so that cards of people can stick out
     */
    static Ring of(Zone zone, Spot centre, double inner, double outer, List<Slice> slices, boolean named, boolean free) {
        List<Slice> cut = zone.kind() == Kind.NOTES ? List.copyOf(slices) : List.of();
        int count = cut.isEmpty() ? zone.kind() == Kind.PEOPLE ? PEOPLE : NOTES : cut.size();
        return new Ring(zone, centre, inner, outer, cut, spread(count), Lettering.of(zone, centre, outer, cut, named), named, free && zone.kind() == Kind.PEOPLE);
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
            parts.add(new Part(cut.get(i).id(), Words.of(cut.get(i).title()), Turn.wedge(centre, inner, outer, span() * i, span() * (i + 1)),
                    text.parts().get(i), named));
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
        return lane < 0 || lane(spot) == lane ? new Sector(centre, inner, outer, 0, 1).within(spot) : sector(lane).beside(spot);
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
    public boolean scarce() {
        return false;
    }

    @Override
    public List<Letter> letters() {
        return text.letters();
    }

    /** People start at the inner border; they sit around the table. */
    @Override
    public Spot first(int lane, Card card, Predicate<Spot> wanted) {
        return sector(lane).first(card, seated, sliced() && lanes.length > 1, wanted);
    }

    private Sector sector(int lane) {
        return new Sector(centre, inner, outer, lane, lanes.length);
    }
}
