package nl.taartbord.terms;

/** One piece of the pie, when a session cuts it per organisation or theme. */
public record SliceId(String value) implements Name {
    public SliceId {
        Name.check(value);
    }
}
