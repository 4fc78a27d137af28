package nl.taartbord.terms;

/** One meeting of one team on one format. */
public record SessionId(String value) implements Name {
    public SessionId {
        Name.check(value);
    }
}
