package nl.taartbord.terms;

/** An uploaded picture. */
public record PictureId(String value) implements Name {
    public PictureId {
        Name.check(value);
    }
}
