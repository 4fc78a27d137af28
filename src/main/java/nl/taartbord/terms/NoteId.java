package nl.taartbord.terms;

/** A post-it. Random, so that it tells nothing of the order of writing. */
public record NoteId(String value) implements Name {
    public NoteId {
        Name.check(value);
    }
}
