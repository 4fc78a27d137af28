package nl.taartbord.terms;

/** Somebody outside whose approval an agreement still needs. */
public record NeedId(String value) implements Name {
    public NeedId {
        Name.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
