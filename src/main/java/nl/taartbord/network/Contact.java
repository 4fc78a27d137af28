package nl.taartbord.network;

/** Whom to reach at an organisation, how, and when that was last checked (ISO date). Kept beside the log, as names of people are. */
public record Contact(String name, String reach, String checked) {
    /** Stands where the contact was forgotten or taken away. */
    public static final Contact FORGOTTEN = new Contact("", "", "");

    public boolean known() {
        return !name.isEmpty() || !reach.isEmpty();
    }
}
