package nl.taartbord.activity;

import java.util.Optional;

/** What a text from outside must be: not too long (in code points), no control characters, no broken pairs. */
public final class Text {
    public static final int NOTE = 1_000;
    public static final int STATEMENT = 4_000;
    public static final int LINE = 500;
    public static final int NAME = 80;
    public static final int TITLE = 120;

    private Text() {}

    /** What is wrong with a text that must say something. */
    public static Optional<Reason> flaw(String text, int longest) {
        if (text == null || text.codePoints().allMatch(Text::blank)) {
            return Optional.of(Reason.TEXT_EMPTY);
        }
        return flawIfAny(Optional.of(text), longest);
    }

    /** What is wrong with a text that may be left out or empty. */
    public static Optional<Reason> flawIfAny(Optional<String> text, int longest) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String value = text.get();
        if (value.codePointCount(0, value.length()) > longest) {
            return Optional.of(Reason.TEXT_LONG);
        }
        boolean broken = value.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t' || c >= 0xd800 && c <= 0xdfff);
        return broken ? Optional.of(Reason.MALFORMED) : Optional.empty();
    }

    /** Shows nothing: spaces of every kind, and what only steers other characters. */
    private static boolean blank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    @SafeVarargs
    public static Optional<Reason> first(Optional<Reason>... flaws) {
        for (Optional<Reason> flaw : flaws) {
            if (flaw.isPresent()) {
                return flaw;
            }
        }
        return Optional.empty();
    }
}
