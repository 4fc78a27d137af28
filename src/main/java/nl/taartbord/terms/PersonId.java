package nl.taartbord.terms;

/** One chair in a session; it stays the same over reloads and devices. */
public record PersonId(String value) implements Name {
    public PersonId {
        Name.check(value);
    }
}
