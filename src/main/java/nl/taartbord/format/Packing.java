package nl.taartbord.format;

import java.util.List;
import java.util.stream.IntStream;
import nl.taartbord.format.Area.Card;
import nl.taartbord.format.Poster.Kind;
import nl.taartbord.terms.Spot;

/** How large notes are and where the next one goes. Depends on places only, never on what is written. */
final class Packing {
    /** In steps, or every new note would make all others a hair smaller. */
    private static final double[] NOTE = {170, 150, 134, 120, 108, 96, 86, 78, 70, 64};
    private static final double[] PERSON = {64, 58, 52, 46, 40, 34, 28, 22, 16};
    /** Part of the ground that notes cover before they shrink a step; the rest is lost between round borders and square notes. */
    private static final double FILL = 0.5;
    private static final double WIDE = 3;

    private Packing() {}

    static double size(Area area, int count) {
        double[] steps = area.zone().kind() == Kind.PEOPLE ? PERSON : NOTE;
        double wide = area.zone().kind() == Kind.PEOPLE ? WIDE : 1;
        double room = Math.min(area.widest(), Math.sqrt(FILL * area.surface() / (wide * Math.max(1, count))));
        for (double step : steps) {
            if (step <= room) {
                return step;
            }
        }
        return Math.min(steps[steps.length - 1], area.widest());
    }

    static Card card(Area area, int count) {
        double size = size(area, count);
        return new Card(area.zone().kind() == Kind.PEOPLE ? WIDE * size : size, size);
    }

    /** The emptiest lane first, packed tightly; when all are full, the spot where a note covers its neighbours least. */
    static Spot free(Area area, int slice, List<Spot> taken, int count) {
        Card card = card(area, count);
        Spot[] others = taken.toArray(Spot[]::new);
        int[] lanes = slice >= 0 ? new int[] {slice} : emptiest(area, others);
        for (int lane : lanes) {
            Spot spot = area.first(lane, card, here -> clear(area, card, here, others));
            if (spot != null) {
                return spot;
            }
        }
        return farthest(area, lanes, card, others);
    }

    private static int[] emptiest(Area area, Spot[] others) {
        int[] lanes = area.lanes();
        int[] filled = new int[lanes.length];
        for (Spot other : others) {
            filled[area.lane(other)]++;
        }
        return IntStream.of(lanes).boxed().sorted((one, other) -> Integer.compare(filled[one], filled[other])).mapToInt(Integer::intValue).toArray();
    }

    private static boolean clear(Area area, Card card, Spot here, Spot[] others) {
        for (Spot other : others) {
            if (card.overlaps(here, other)) {
                return false;
            }
        }
        for (Area.Letter letter : area.letters()) {
            if (card.covers(here, letter)) {
                return false;
            }
        }
        return true;
    }

    private static Spot farthest(Area area, int[] lanes, Card card, Spot[] others) {
        Best best = new Best();
        for (int lane : lanes) {
            area.first(lane, card, here -> best.offer(here, others, card));
        }
        // A wedge can be too narrow for a whole note; its middle is then as good as any.
        return best.spot != null ? best.spot : area.nearest(lanes[0], area.outline().label().spot());
    }

    private static final class Best {
        private Spot spot;
        private double distance = -1;

        /** Never content, so that every spot is offered. */
        boolean offer(Spot here, Spot[] others, Card card) {
            double near = Double.MAX_VALUE;
            for (Spot other : others) {
                near = Math.min(near, card.apart(here, other));
                if (near <= distance) {
                    return false;
                }
            }
            if (near > distance) {
                spot = here;
                distance = near;
            }
            return false;
        }
    }
}
