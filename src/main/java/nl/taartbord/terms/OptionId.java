package nl.taartbord.terms;

/** A choice in a list of a format: an answer of a field, a level. */
public record OptionId(String value) implements Name {
    public OptionId {
        Name.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
