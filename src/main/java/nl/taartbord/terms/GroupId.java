package nl.taartbord.terms;

/** A group of people in a phase. */
public record GroupId(String value) implements Name {
    public GroupId {
        Name.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
