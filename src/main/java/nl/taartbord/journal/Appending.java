package nl.taartbord.journal;

/** How an append ended. Only {@link Stored} may be acknowledged to anybody. */
public sealed interface Appending {
    /** Durable, now or by an earlier try with the same content. */
    record Stored() implements Appending {}

    /** Somebody else owns the session; nothing was stored. {@code epoch} is theirs, 0 if the session is gone. */
    record Fenced(long epoch) implements Appending {}

    /** The log ends elsewhere, at {@code seq}; nothing was stored. */
    record OutOfStep(long seq) implements Appending {}

    /** Certainly not stored; may be tried again. {@code reason} is for operators, e.g. {@code OOM} or {@code disconnected}. */
    record Refused(String reason) implements Appending {
        /** The entry that it should follow is not what was written: trying again would build on damage. */
        public static final String CHAIN = "chain";
    }

    /** May or may not be stored, now or a little later. Ask again with the same content until the answer is definite. */
    record Unknown() implements Appending {}
}
