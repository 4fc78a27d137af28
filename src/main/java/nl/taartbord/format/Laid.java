package nl.taartbord.format;

import java.util.Arrays;
import java.util.List;
import nl.taartbord.format.Area.Card;
import nl.taartbord.format.Outline.Box;
import nl.taartbord.terms.Spot;

/**
 * Cards that lie somewhere, in cells as large as a card: whatever touches a card lies in its own cell or in one around it.
 * A cell is a chain through {@code next}: thousands of spots are tried for one note, and lists of lists were too slow.
 */
final class Laid {
    /** Rounding; cards that exactly touch are free of each other. */
    private static final double TOUCH = 1e-6;
    private static final int NONE = -1;

    private final Card card;
    private final Box ground;
    private final int columns;
    private final int rows;
    private final int[] first;
    private int[] next;
    private Spot[] spots;
    private int count;

    Laid(Card card, Box ground, List<Spot> spots) {
        this.card = card;
        this.ground = ground;
        columns = (int) (ground.width() / (card.width() + Card.GAP)) + 1;
        rows = (int) (ground.height() / (card.height() + Card.GAP)) + 1;
        first = new int[columns * rows];
        Arrays.fill(first, NONE);
        next = new int[spots.size() + 8];
        this.spots = new Spot[spots.size() + 8];
        spots.forEach(this::lay);
    }

    void lay(Spot spot) {
        if (count == next.length) {
            next = Arrays.copyOf(next, 2 * count);
            spots = Arrays.copyOf(spots, 2 * count);
        }
        int cell = column(spot) * rows + row(spot);
        spots[count] = spot;
        next[count] = first[cell];
        first[cell] = count++;
    }

    int count() {
        return count;
    }

    boolean clear(Spot here) {
        return nearest(here, 1 - TOUCH) >= 1 - TOUCH;
    }

    /** How close the closest card is, 1 if none overlaps; stops looking below {@code enough}. */
    double nearest(Spot here, double enough) {
        double near = 1;
        int right = Math.min(column(here) + 1, columns - 1);
        int bottom = Math.min(row(here) + 1, rows - 1);
        for (int column = Math.max(column(here) - 1, 0); column <= right; column++) {
            for (int row = Math.max(row(here) - 1, 0); row <= bottom; row++) {
                for (int i = first[column * rows + row]; i != NONE; i = next[i]) {
                    near = Math.min(near, card.apart(here, spots[i]));
                    if (near < enough) {
                        return near;
                    }
                }
            }
        }
        return near;
    }

    private int column(Spot spot) {
        return cell((spot.x() - ground.x()) / (card.width() + Card.GAP), columns - 1);
    }

    private int row(Spot spot) {
        return cell((spot.y() - ground.y()) / (card.height() + Card.GAP), rows - 1);
    }

    /** What lies off the ground belongs to the cells along its edge. */
    private static int cell(double at, double last) {
        return (int) Math.clamp(at, 0, last);
    }
}
