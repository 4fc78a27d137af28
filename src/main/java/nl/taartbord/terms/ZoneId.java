package nl.taartbord.terms;

/** A named area of the poster. */
public record ZoneId(String value) implements Name {
    public ZoneId {
        Name.check(value);
    }
}
