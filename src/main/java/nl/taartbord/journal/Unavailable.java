package nl.taartbord.journal;

/** The store did not answer, or refused. {@link #getMessage} is a reason for operators and holds no content. */
public final class Unavailable extends RuntimeException {
    private final boolean certain;

    public Unavailable(String reason, boolean certain, Throwable cause) {
        super(reason, cause);
        this.certain = certain;
    }

    /** Whether the call certainly had no effect. If not, it may have, now or a little later. */
    public boolean isCertain() {
        return certain;
    }
}
