package nl.taartbord.terms;

/** A phase of the draaiboek; a repeated phase has a number behind a tilde: {@code goed~2}. */
public record PhaseId(String value) implements Name {
    public PhaseId {
        Name.check(value);
    }
}
