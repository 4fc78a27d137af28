package nl.taartbord.network;

/** Whom to reach at an organisation, how, and when that was last checked (ISO date). */
public record Contact(String name, String reach, String checked) {
    /** Stands where the contact was forgotten. */
    public static final Contact FORGOTTEN = new Contact("", "", "");
}
