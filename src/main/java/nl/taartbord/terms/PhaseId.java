package nl.taartbord.terms;

/**
 * A phase of the draaiboek; a repeated phase has a number behind a tilde: {@code goed~2}; one of an earlier
 * meeting in a trajectory {@code eerder.} before it.
 */
public record PhaseId(String value) implements Name {
    public PhaseId {
        Name.check(value);
    }

    /** The phase of the draaiboek that this is, repeated or earlier or neither. */
    public PhaseId origin() {
        return new PhaseId(value.replaceFirst("^eerder\\.", "").replaceFirst("~\\d+$", ""));
    }
}
