package nl.taartbord.network;

import java.util.Locale;

/** Whom to reach at an organisation, how, and when that was last checked (ISO date). Kept beside the log, as names of people are. */
public record Contact(String name, String reach, String checked) {
    /** Stands where the contact was forgotten or taken away. */
    public static final Contact FORGOTTEN = new Contact("", "", "");

    /** Is it of somebody who is called so? Of texts that only hold the name nobody can know. */
    boolean isOf(String person) {
        return !person.isBlank() && plain(name).equals(plain(person));
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    public boolean known() {
        return !name.isEmpty() || !reach.isEmpty();
    }
}
