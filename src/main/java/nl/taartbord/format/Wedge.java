package nl.taartbord.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nl.taartbord.format.Outline.Box;
import nl.taartbord.format.Outline.Part;
import nl.taartbord.format.Poster.Zone;
import nl.taartbord.terms.SliceId;
import nl.taartbord.terms.Spot;

/** A piece of the wheel, one of the zones that share a ring; its parts lie from the inside out. */
record Wedge(Zone zone, Sector ground, Lettering text) implements Area {
    /** Directions that are read one after the other, each from the outside in. */
    private static final int STEPS = 6;

    static Wedge of(Zone zone, Sector ground) {
        return new Wedge(zone, ground, Lettering.wedge(zone, ground));
    }

    @Override
    public Outline outline() {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < zone.parts().size(); i++) {
            parts.add(new Part(zone.parts().get(i).id(), zone.parts().get(i).title(), band(i).path(), text.parts().get(i), true));
        }
        return new Outline(zone.id(), ground.path(), text.title(), box(), parts);
    }

    private Box box() {
        List<Spot> reach = new ArrayList<>();
        DoubleStream.concat(DoubleStream.of(ground.from(), ground.to()), IntStream.range(0, 4).mapToDouble(quarter -> quarter * Math.PI / 2)
                .filter(angle -> angle > ground.from() && angle < ground.to())).forEach(angle -> {
                    reach.add(Turn.spot(ground.centre(), angle, ground.inner()));
                    reach.add(Turn.spot(ground.centre(), angle, ground.outer()));
                });
        double left = reach.stream().mapToDouble(Spot::x).min().orElseThrow();
        double top = reach.stream().mapToDouble(Spot::y).min().orElseThrow();
        double right = reach.stream().mapToDouble(Spot::x).max().orElseThrow();
        double bottom = reach.stream().mapToDouble(Spot::y).max().orElseThrow();
        return new Box(left, top, right - left, bottom - top);
    }

    @Override
    public boolean holds(Spot spot) {
        double radius = spot.distance(ground.centre());
        return radius >= ground.inner() && radius < ground.outer() && ground.turned(spot);
    }

    @Override
    public Spot nearest(int lane, Spot spot) {
        if (holds(spot) && (lane < 0 || lane(spot) == lane)) {
            return spot;
        }
        Sector where = lane < 0 ? ground : band(lane);
        return where.turned(spot) ? where.within(spot) : where.beside(spot);
    }

    @Override
    public int[] lanes() {
        return IntStream.range(0, bands()).toArray();
    }

    @Override
    public int lane(Spot spot) {
        return Math.clamp((int) ((spot.distance(ground.centre()) - ground.inner()) / ground.thick() * bands()), 0, bands() - 1);
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
        double step = Math.floor((Turn.angle(ground.centre(), spot) - ground.from()) / ground.span() * STEPS);
        return (lane(spot) * STEPS + step) * 10_000 + (ground.outer() - spot.distance(ground.centre()));
    }

    /** So that two fit beside each other, also where the piece is narrow. */
    @Override
    public double widest() {
        Sector narrow = band(0);
        double chord = (narrow.inner() + narrow.outer()) * Math.sin(Math.min(ground.span() / 2, Math.PI / 2));
        return Math.min(0.64 * narrow.thick(), 0.4 * chord);
    }

    @Override
    public Spot first(int lane, Card card, Predicate<Spot> wanted) {
        return band(lane).first(card, false, ground.count() > 1, wanted);
    }

    @Override
    public boolean scarce() {
        return sliced();
    }

    @Override
    public List<Letter> letters() {
        return text.letters();
    }

    private Sector band(int lane) {
        return ground.band(lane, bands());
    }

    private int bands() {
        return Math.max(1, zone.parts().size());
    }
}
