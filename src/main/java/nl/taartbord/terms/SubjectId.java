package nl.taartbord.terms;

/** What a mark is given to. */
public record SubjectId(String value) implements Name {
    public SubjectId {
        Name.check(value);
    }
}
