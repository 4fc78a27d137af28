package nl.taartbord.terms;

/** What somebody may do in a session. {@link #SCREEN} only looks. */
public enum Role {
    FACILITATOR, NOTETAKER, PARTICIPANT, SCREEN;

    /** May act in the name of somebody without a device. */
    public boolean enters() {
        return this == FACILITATOR || this == NOTETAKER;
    }
}
