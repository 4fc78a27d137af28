package nl.taartbord.format;

import java.util.List;
import java.util.function.Predicate;
import nl.taartbord.format.Outline.Box;
import nl.taartbord.format.Poster.Zone;
import nl.taartbord.terms.SliceId;
import nl.taartbord.terms.Spot;

/** A sheet beside the pie: its title at the top, notes in rows below it. */
record Panel(Zone zone, Box box) implements Area {
    private static final double CORNER = 24;
    private static final double MARGIN = 28;
    private static final double TITLE = 44;
    private static final double HEAD = 100;
    /** Notes that start within this height of each other are read as one row. */
    private static final double ROW = 60;

    @Override
    public Outline outline() {
        double size = Lettering.size(Lettering.length(zone.title()), TITLE, box.width() - 2 * MARGIN);
        Label label = new Label("", new Spot(box.x() + MARGIN, box.y() + 68), "start", size);
        return new Outline(zone.id(), Turn.rounded(box.x(), box.y(), box.width(), box.height(), CORNER), label, box, List.of());
    }

    @Override
    public boolean holds(Spot spot) {
        return spot.x() >= box.x() && spot.x() <= box.x() + box.width() && spot.y() >= box.y() && spot.y() <= box.y() + box.height();
    }

    @Override
    public Spot nearest(int lane, Spot spot) {
        return new Spot(Math.clamp(spot.x(), box.x(), box.x() + box.width()), Math.clamp(spot.y(), box.y(), box.y() + box.height()));
    }

    @Override
    public int[] lanes() {
        return new int[] {0};
    }

    @Override
    public int lane(Spot spot) {
        return 0;
    }

    @Override
    public int lane(SliceId slice) {
        return -1;
    }

    @Override
    public boolean sliced() {
        return false;
    }

    @Override
    public List<SliceId> slices() {
        return List.of();
    }

    @Override
    public double order(Spot spot) {
        return Math.floor((spot.y() - box.y()) / ROW) * 10_000 + (spot.x() - box.x());
    }

    @Override
    public double widest() {
        // Four in a row.
        return Math.min((box.width() - 2 * MARGIN - 3 * Card.GAP) / 4, (box.height() - HEAD - MARGIN) / 2);
    }

    @Override
    public Spot first(int lane, Card card, Predicate<Spot> wanted) {
        double step = card.step();
        for (double y = box.y() + HEAD + card.height() / 2; y <= box.y() + box.height() - MARGIN - card.height() / 2; y += step) {
            for (double x = box.x() + MARGIN + card.width() / 2; x <= box.x() + box.width() - MARGIN - card.width() / 2; x += step) {
                Spot spot = new Spot(x, y);
                if (wanted.test(spot)) {
                    return spot;
                }
            }
        }
        return null;
    }

    @Override
    public List<Letter> letters() {
        return List.of();
    }
}
