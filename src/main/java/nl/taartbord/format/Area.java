package nl.taartbord.format;

import java.util.List;
import java.util.function.Predicate;
import nl.taartbord.terms.SliceId;
import nl.taartbord.terms.Spot;

/** The ground a zone covers. A lane is a stretch of it that is filled on its own, so that few notes spread nicely. */
sealed interface Area permits Ring, Wedge, Panel {
    Poster.Zone zone();

    Outline outline();

    boolean holds(Spot spot);

    /** The same spot if it is held, else one close to it and just inside; within the slice if there is one. */
    Spot nearest(int lane, Spot spot);

    /** Lanes in the order in which they get their first note; slices where the area is sliced. */
    int[] lanes();

    int lane(Spot spot);

    /** The lane of a slice, -1 for none. */
    int lane(SliceId slice);

    boolean sliced();

    List<SliceId> slices();

    /** Rises in reading order. */
    double order(Spot spot);

    /** The largest note that stays inside. */
    double widest();

    /** Whether notes may become smaller than is pleasant from afar, or few would fit. */
    boolean scarce();

    /** The first spot of a lane, tightly packed from its own beginning, where a card this large lies inside and that is wanted. */
    Spot first(int lane, Card card, Predicate<Spot> wanted);

    /** Titles printed on it, as spots around which letters stand; a note does not cover them by itself. */
    List<Letter> letters();

    record Letter(Spot spot, double size) {}

    /** What is laid down: a square note, or a person's card, which is three times as wide as it is high. */
    record Card(double width, double height) {
        /** Room left between two cards. */
        static final double GAP = 6;

        /** So that a whole number of steps is exactly one card and its gap: what is walked in steps then packs tightly. */
        double step() {
            return (Math.min(width, height) + GAP) / 8;
        }

        boolean covers(Spot mine, Letter letter) {
            double half = letter.size() / 2;
            return Math.abs(mine.x() - letter.spot().x()) < width / 2 + half && Math.abs(mine.y() - letter.spot().y()) < height / 2 + half;
        }

        /** How far two cards are apart, where 1 and more is free of each other. */
        double apart(Spot mine, Spot other) {
            return Math.max(Math.abs(mine.x() - other.x()) / (width + GAP), Math.abs(mine.y() - other.y()) / (height + GAP));
        }
    }
}
