package nl.taartbord.terms;

/**
 * An identifier: 1–64 letters, digits and {@code - _ . ~}. On the wire and in the journal it is its bare text.
 * Every kind of thing has its own type, so that a note's name can never stand where a person's is asked.
 */
public interface Name {
    String value();

    int LONGEST = 64;

    static void check(String value) {
        if (value == null || value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("a name has 1 to " + LONGEST + " characters");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean fine = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-_.~".indexOf(c) >= 0;
            if (!fine) {
                throw new IllegalArgumentException("a name has letters, digits and - _ . ~ only");
            }
        }
    }
}
