package nl.taartbord.join;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A code one can read out in a room and type on a phone: a Dutch word and four digits, {@code BLAUW-4217}. There are
 * about 1.8 million of them, so guessing has to be slowed down: see {@link Attempts}.
 */
public record JoinCode(String value) {
    private static final Pattern SHAPE = Pattern.compile("([A-Z]{3,8})-([1-9][0-9]{3})");
    private static final Pattern TYPED = Pattern.compile("([A-Z]{3,8})[^A-Z0-9]{0,5}([1-9][0-9]{3})");
    private static final int LONGEST_TYPED = 40;

    public JoinCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a join code is a word, a dash and four digits");
        }
    }

    /** @param random must not be predictable outside tests */
    public static JoinCode random(RandomGenerator random) {
        return new JoinCode(CodeWords.ALL.get(random.nextInt(CodeWords.ALL.size())) + '-' + random.nextInt(1000, 10_000));
    }

    /** What people type: any case, with or without the dash, with spaces. Empty if it cannot be a code. */
    public static Optional<JoinCode> parse(String typed) {
        if (typed == null || typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        Matcher parts = TYPED.matcher(typed.strip().toUpperCase(Locale.ROOT));
        return parts.matches() ? Optional.of(new JoinCode(parts.group(1) + '-' + parts.group(2))) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
