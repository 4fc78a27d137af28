package nl.taartbord.journal;

import nl.taartbord.terms.SessionId;

/** The log of a session is not what was written: an entry is missing, changed or unreadable. */
public final class DamagedLog extends RuntimeException {
    private final transient SessionId session;
    private final long lastGoodSeq;

    public DamagedLog(SessionId session, long lastGoodSeq) {
        super("the log of session " + session.value() + " is damaged after " + lastGoodSeq);
        this.session = session;
        this.lastGoodSeq = lastGoodSeq;
    }

    public SessionId session() {
        return session;
    }

    /** Number of the last event that can be trusted, 0 if none can. */
    public long lastGoodSeq() {
        return lastGoodSeq;
    }
}
