package nl.taartbord.journal;

import java.util.Optional;

/** A snapshot as it is stored: its checksum, a line end, its body. */
final class Checked {
    private Checked() {}

    static String write(Kept kept) {
        return sum(kept) + '\n' + kept.body();
    }

    /** Empty if the text is not what {@link #write} made for this {@code seq}. */
    static Optional<Kept> read(long seq, String text) {
        int end = text == null ? -1 : text.indexOf('\n');
        if (end < 0) {
            return Optional.empty();
        }
        Kept kept = new Kept(seq, text.substring(end + 1));
        return sum(kept).equals(text.substring(0, end)) ? Optional.of(kept) : Optional.empty();
    }

    private static String sum(Kept kept) {
        return Chain.sha256(kept.seq() + "\n" + kept.body());
    }
}
