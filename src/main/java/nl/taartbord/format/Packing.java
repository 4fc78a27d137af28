package nl.taartbord.format;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nl.taartbord.format.Area.Card;
import nl.taartbord.format.Area.Letter;
import nl.taartbord.format.Poster.Kind;
import nl.taartbord.terms.Spot;

/**
 * How large the notes of a zone are and where the next one goes. Depends on places only, never on what is written.
 *
 * @param sizes from large to small: in steps, or every new note would make all others a hair smaller
 * @param room how many notes of each size fit
 */
record Packing(Area area, double[] sizes, int[] room) {
    private static final double[] NOTE = {170, 156, 142, 130, 118, 108, 98, 90, 82, 74, 68, 64};
    private static final double[] SMALL = {132, 118, 104, 92, 82, 72, 64, 56, 50, 44, 38, 32};
    private static final double[] PERSON = {64, 58, 52, 46, 40, 34, 28, 22, 16};
    private static final double[] BADGE = {84, 76, 68, 60, 54, 48, 42, 36, 30, 24};
    private static final double[] KNOT = {168, 152, 138, 126, 114, 104, 94, 84, 76, 68, 60, 54, 48, 42, 36, 30};
    private static final double WIDE = 3;
    /** Notes shrink before a size is full: those that lie there were laid wider, and people lay theirs where they like. */
    private static final double FULL = 0.7;
    /** The lines between organisations want to be seen too. */
    private static final double KNOTTED = 0.35;

    static Packing of(Area area) {
        double[] steps = switch (area.zone().kind()) {
            case PEOPLE -> PERSON;
            case BADGES -> BADGE;
            case NETWORK -> KNOT;
            case NOTES, STATEMENT, ACTIONS, AGREEMENT -> area.scarce() ? SMALL : NOTE;
        };
        double[] sizes = DoubleStream.of(steps).map(step -> Math.min(step, area.widest())).distinct().toArray();
        int[] room = new int[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            room[i] = fill(area, card(area, sizes[i]));
        }
        return new Packing(area, sizes, room);
    }

    /** Lays as many as fit, lane by lane, to know how many that are. */
    private static int fill(Area area, Card card) {
        Laid laid = new Laid(card, area.outline().box(), List.of());
        for (int lane : area.lanes()) {
            area.first(lane, card, here -> {
                if (laid.clear(here) && unwritten(area, card, here)) {
                    laid.lay(here);
                }
                return false;
            });
        }
        return laid.count();
    }

    double size(int count) {
        double full = area.zone().kind() == Kind.NETWORK ? KNOTTED : FULL;
        for (int i = 0; i < sizes.length; i++) {
            if (count <= full * room[i]) {
                return sizes[i];
            }
        }
        return sizes[sizes.length - 1];
    }

    /** Off the border by more than rounding on the wire takes away. */
    Spot whole(Spot spot, int count) {
        Card card = card(area, size(count));
        var box = area.outline().box();
        double across = card.width() / 2 + 1;
        double down = card.height() / 2 + 1;
        return new Spot(Math.clamp(spot.x(), box.x() + across, box.x() + box.width() - across),
                Math.clamp(spot.y(), box.y() + down, box.y() + box.height() - down));
    }

    private static Card card(Area area, double size) {
        return new Card(wide(area.zone().kind()) ? WIDE * size : size, size);
    }

    /** Cards with a name: of people, and of the organisations in a network. */
    private static boolean wide(Kind kind) {
        return kind == Kind.PEOPLE || kind == Kind.NETWORK;
    }

    /** The emptiest lane first, packed tightly; when all are full, the spot where a note covers its neighbours least. */
    Spot free(int slice, List<Spot> taken, int count) {
        Card card = card(area, size(count));
        Laid laid = new Laid(card, area.outline().box(), taken);
        int[] lanes = slice >= 0 ? new int[] {slice} : emptiest(taken);
        for (int lane : lanes) {
            Spot spot = area.first(lane, card, here -> laid.clear(here) && unwritten(area, card, here));
            if (spot != null) {
                return spot;
            }
        }
        return leastCovered(lanes, card, laid);
    }

    private int[] emptiest(List<Spot> taken) {
        int[] filled = new int[area.lanes().length];
        taken.forEach(other -> filled[area.lane(other)]++);
        return IntStream.of(area.lanes()).boxed().sorted(Comparator.comparingInt(lane -> filled[lane])).mapToInt(Integer::intValue).toArray();
    }

    private static boolean unwritten(Area area, Card card, Spot here) {
        for (Letter letter : area.letters()) {
            if (card.covers(here, letter)) {
                return false;
            }
        }
        return true;
    }

    private Spot leastCovered(int[] lanes, Card card, Laid laid) {
        Best beside = new Best();
        Best anywhere = new Best();
        for (int lane : lanes) {
            area.first(lane, card, here -> {
                double near = laid.nearest(here, beside.near);
                if (near > beside.near && unwritten(area, card, here)) {
                    beside.take(here, near);
                } else if (near > anywhere.near) {
                    anywhere.take(here, near);
                }
                return false;
            });
        }
        // A wedge can be too narrow for a whole note beside its title, or at all: then across the title, then anywhere inside.
        return beside.spot != null ? beside.spot : anywhere.spot != null ? anywhere.spot : area.nearest(lanes[0], area.outline().label().spot());
    }

    private static final class Best {
        private Spot spot;
        private double near = -1;

        void take(Spot here, double distance) {
            spot = here;
            near = distance;
        }
    }
}
