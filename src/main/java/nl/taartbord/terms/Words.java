package nl.taartbord.terms;

/** A text for people in both languages of the product; {@code en} may be empty, Dutch then stands in. */
public record Words(String nl, String en) {
    public Words {
        nl = nl == null ? "" : nl;
        en = en == null || en.isEmpty() ? nl : en;
    }

    public static Words of(String text) {
        return new Words(text, text);
    }
}
