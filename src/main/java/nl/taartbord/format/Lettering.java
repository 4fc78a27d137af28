package nl.taartbord.format;

import java.util.ArrayList;
import java.util.List;
import nl.taartbord.format.Area.Letter;
import nl.taartbord.format.Poster.Kind;
import nl.taartbord.format.Poster.Slice;
import nl.taartbord.format.Poster.Zone;
import nl.taartbord.terms.Spot;
import nl.taartbord.terms.Words;

/** The titles on a ring: its own over the top, those of its slices along the rim, each turned so that it stands upright. */
record Lettering(Label title, List<Label> slices, List<Letter> letters) {
    private static final double RING = 46;
    private static final double CENTRE = 40;
    private static final double SLICE = 32;
    private static final double SMALLEST = 14;
    /** Width of a letter of Noto Sans, semibold, as part of its size: an average with something to spare. */
    private static final double LETTER = 0.58;
    /** A title runs over the top from ten to two at most; beyond that its letters lie on their side. */
    private static final double WIDEST = Turn.FULL / 3;

    static Lettering of(Zone zone, Spot centre, double outer, List<Slice> cut, boolean named) {
        List<Letter> letters = new ArrayList<>();
        double wanted = zone.kind() == Kind.STATEMENT ? CENTRE : RING;
        double size = size(length(zone.title()), wanted, (outer - wanted) * WIDEST);
        double baseline = outer - 1.2 * size;
        Label title = new Label(Turn.curve(centre, baseline, -WIDEST / 1.8, WIDEST / 1.8), Turn.spot(centre, 0, baseline), "middle", size);
        letters(letters, centre, baseline + size / 3, 0, size, length(zone.title()));
        List<Label> slices = new ArrayList<>();
        double span = Turn.FULL / Math.max(1, cut.size());
        for (int i = 0; i < cut.size(); i++) {
            String name = cut.get(i).title();
            double small = size(name.codePointCount(0, name.length()), SLICE, (outer - SLICE) * Math.min(span, WIDEST) * 0.92);
            double middle = span * (i + 0.5);
            boolean below = Math.cos(middle) < -0.01;
            double rim = below ? outer - 0.55 * small : outer - 1.2 * small;
            double half = Math.min(span, Turn.FULL * 0.9) / 2;
            String path = below ? Turn.curve(centre, rim, middle + half, middle - half) : Turn.curve(centre, rim, middle - half, middle + half);
            slices.add(new Label(path, Turn.spot(centre, middle, rim), "middle", small));
            if (named) {
                letters(letters, centre, outer - 0.9 * small, middle, small, name.length());
            }
        }
        return new Lettering(title, slices, List.copyOf(letters));
    }

    static double size(int length, double wanted, double room) {
        return Math.clamp(room / Math.max(1, length * LETTER), SMALLEST, wanted);
    }

    static int length(Words title) {
        return Math.max(title.nl().codePointCount(0, title.nl().length()), title.en().codePointCount(0, title.en().length()));
    }

    private static void letters(List<Letter> letters, Spot centre, double radius, double middle, double size, int length) {
        double half = length * size * LETTER / 2 / radius;
        int count = (int) Math.ceil(2 * half * radius / (size / 2)) + 1;
        for (int i = 0; i < count; i++) {
            letters.add(new Letter(Turn.spot(centre, middle - half + 2 * half * i / Math.max(1, count - 1), radius), size));
        }
    }
}
