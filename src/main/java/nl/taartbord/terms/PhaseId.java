package nl.taartbord.terms;

/**
 * A phase of the draaiboek; a repeated phase has a number behind a tilde: {@code goed~2}; one of an earlier
 * meeting in a trajectory {@code eerder.} before it.
 */
public record PhaseId(String value) implements Name {
    private static final String EARLIER = "eerder.";

    public PhaseId {
        Name.check(value);
    }

    /** This phase as it is called in the meetings after its own. */
    public PhaseId carried() {
        return isCarried() ? this : new PhaseId(EARLIER + value);
    }

    /** As it was called in its own meeting. */
    public PhaseId plain() {
        return isCarried() ? new PhaseId(value.substring(EARLIER.length())) : this;
    }

    /** Is it one of an earlier meeting? */
    public boolean isCarried() {
        return value.startsWith(EARLIER);
    }

    /** The phase of the draaiboek that this is, repeated or earlier or neither. */
    public PhaseId origin() {
        return new PhaseId(plain().value.replaceFirst("~\\d+$", ""));
    }
}
