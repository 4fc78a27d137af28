package nl.taartbord.journal;

/** The store did not answer, or refused. A write may or may not have happened; every one of them may be repeated. */
public final class Unavailable extends RuntimeException {
    public Unavailable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
