package nl.taartbord.terms;

/** A sort of badge, such as general or specific knowledge. */
public record SortId(String value) implements Name {
    public SortId {
        Name.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
