package nl.taartbord.people;

/**
 * What identifies somebody to the others. Kept beside the log, never in it, so that forgetting a person leaves all counts right.
 * {@code organisation} and {@code job} may be empty.
 */
public record Details(String name, String organisation, String job) {
    /** Stands in for somebody who was forgotten. */
    public static final Details FORGOTTEN = new Details("", "", "");

    public Details {
        name = name == null ? "" : name;
        organisation = organisation == null ? "" : organisation;
        job = job == null ? "" : job;
    }
}
