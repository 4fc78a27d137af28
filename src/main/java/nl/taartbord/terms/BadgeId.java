package nl.taartbord.terms;

/** A named sticker. */
public record BadgeId(String value) implements Name {
    public BadgeId {
        Name.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
