package nl.taartbord.terms;

/** A group of notes that people put together. */
public record ClusterId(String value) implements Name {
    public ClusterId {
        Name.check(value);
    }
}
