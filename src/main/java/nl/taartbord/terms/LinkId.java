package nl.taartbord.terms;

/** A line between two organisations. */
public record LinkId(String value) implements Name {
    public LinkId {
        Name.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
