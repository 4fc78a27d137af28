package nl.taartbord.terms;

/** A field of a card. */
public record FieldId(String value) implements Name {
    public FieldId {
        Name.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
