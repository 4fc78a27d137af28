package nl.taartbord.terms;

/** One browser tab or script; counts its own command references. */
public record DeviceId(String value) implements Name {
    public DeviceId {
        Name.check(value);
    }
}
