package nl.taartbord.format;

import java.util.ArrayList;
import java.util.List;
import nl.taartbord.format.Area.Letter;
import nl.taartbord.format.Poster.Kind;
import nl.taartbord.format.Poster.Slice;
import nl.taartbord.format.Poster.Zone;
import nl.taartbord.terms.Spot;
import nl.taartbord.terms.Words;

/** The titles on something round: its own and those of its parts, along the rim and turned so that each stands upright. */
record Lettering(Label title, List<Label> parts, List<Letter> letters) {
    private static final double RING = 46;
    private static final double CENTRE = 40;
    private static final double SLICE = 32;
    private static final double PIECE = 38;
    private static final double BAND = 22;
    private static final double SMALLEST = 14;
    /** Width of a letter of Noto Sans, semibold, as part of its size: an average with something to spare. */
    private static final double LETTER = 0.58;
    /** A title runs over the top from ten to two at most; beyond that its letters lie on their side. */
    private static final double WIDEST = Turn.FULL / 3;
    /** Letters stand on their baseline, this part of their size below the rim; those that hang stand the other way up. */
    private static final double STANDING = 1.2;
    private static final double HANGING = 0.55;

    static Lettering of(Zone zone, Spot centre, double outer, List<Slice> cut, boolean named) {
        List<Letter> letters = new ArrayList<>();
        double wanted = zone.kind() == Kind.STATEMENT ? CENTRE : RING;
        double size = size(length(zone.title()), wanted, (outer - wanted) * WIDEST);
        double baseline = outer - STANDING * size;
        Label title = new Label(Turn.curve(centre, baseline, -WIDEST / 1.8, WIDEST / 1.8), Turn.spot(centre, 0, baseline), "middle", size);
        double width = length(zone.title()) * size * LETTER / baseline;
        letters(letters, centre, baseline + size / 3, 0, width, size);
        List<Label> slices = new ArrayList<>();
        double span = Turn.FULL / Math.max(1, cut.size());
        for (int i = 0; i < cut.size(); i++) {
            // The title of the ring stands over the first cut and takes its half from the slices on both sides.
            double from = span * i + (i == 0 ? width / 2 : 0);
            double to = span * (i + 1) - (i == cut.size() - 1 ? width / 2 : 0);
            int length = cut.get(i).title().codePointCount(0, cut.get(i).title().length());
            double small = size(length, SLICE, (outer - SLICE) * Math.min(to - from, WIDEST) * 0.92);
            double half = length * small * LETTER / 2 / (outer - small);
            double middle = Math.max(Math.min(span * (i + 0.5), to - half - small / outer), from + half + small / outer);
            slices.add(along(centre, outer, middle, Math.min(half + small / outer, Math.PI * 0.9), small));
            if (named) {
                letters(letters, centre, outer - 0.9 * small, middle, 2 * half, small);
            }
        }
        return new Lettering(title, slices, List.copyOf(letters));
    }

    /** A piece of the wheel: its own title along the outermost rim, those of its bands along theirs. */
    static Lettering wedge(Zone zone, Sector ground) {
        List<Letter> letters = new ArrayList<>();
        Label title = rim(letters, ground, ground.outer(), zone.title(), PIECE);
        List<Label> parts = new ArrayList<>();
        int bands = zone.parts().size();
        for (int i = 0; i < bands; i++) {
            // The outermost rim has the title already.
            double rim = i == bands - 1 ? ground.outer() - 1.5 * title.size() : ground.band(i, bands).outer();
            parts.add(rim(letters, ground, rim, zone.parts().get(i).title(), BAND));
        }
        return new Lettering(title, parts, List.copyOf(letters));
    }

    private static Label rim(List<Letter> letters, Sector ground, double rim, Words words, double wanted) {
        double size = size(length(words), wanted, (rim - wanted) * Math.min(ground.span(), WIDEST) * 0.92);
        double half = length(words) * size * LETTER / 2 / (rim - size);
        double middle = (ground.from() + ground.to()) / 2;
        letters(letters, ground.centre(), rim - 0.9 * size, middle, 2 * half, size);
        return along(ground.centre(), rim, middle, Math.min(half + size / rim, ground.span() / 2), size);
    }

    /** Along the rim; on the lower half it runs anticlockwise, or it would stand on its head. */
    private static Label along(Spot centre, double outer, double middle, double half, double size) {
        boolean below = Math.cos(middle) < -0.01;
        double radius = outer - (below ? HANGING : STANDING) * size;
        double from = below ? middle + half : middle - half;
        double to = below ? middle - half : middle + half;
        return new Label(Turn.curve(centre, radius, from, to), Turn.spot(centre, middle, radius), "middle", size);
    }

    static double size(int length, double wanted, double room) {
        return Math.floor(10 * Math.clamp(room / Math.max(1, length * LETTER), SMALLEST, wanted)) / 10;
    }

    /** The largest letters with which a text stands on so many lines, each so wide. */
    static double wrapped(Words words, double wanted, double width, int lines) {
        double size = wanted;
        while (size > SMALLEST && Math.max(lines(words.nl(), width, size), lines(words.en(), width, size)) > lines) {
            size -= 1;
        }
        return size;
    }

    /** Lines that a text takes; a word longer than a line goes on in the next. Browser and picture break lines like this. */
    private static int lines(String text, double width, double size) {
        int room = (int) Math.max(1, width / size / LETTER);
        int lines = 1;
        int used = 0;
        for (String word : text.split("\\s+")) {
            int length = word.codePointCount(0, word.length());
            if (used > 0 && used + 1 + length > room) {
                lines++;
                used = 0;
            }
            lines += Math.max(0, (length - 1) / room);
            used += length + (used > 0 ? 1 : 0);
            used = length > room ? length % room : used;
        }
        return lines;
    }

    static int length(Words title) {
        return Math.max(title.nl().codePointCount(0, title.nl().length()), title.en().codePointCount(0, title.en().length()));
    }

    private static void letters(List<Letter> letters, Spot centre, double radius, double middle, double width, double size) {
        int count = (int) Math.ceil(width * radius / (size / 2)) + 1;
        for (int i = 0; i < count; i++) {
            letters.add(new Letter(Turn.spot(centre, middle - width / 2 + width * i / Math.max(1, count - 1), radius), size));
        }
    }
}
