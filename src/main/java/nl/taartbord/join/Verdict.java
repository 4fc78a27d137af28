package nl.taartbord.join;

import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.SessionId;

/** What a token turned out to be. */
public sealed interface Verdict {
    /**
     * A good token. It says who somebody is; what they may do is read from the session at every command.
     *
     * @param person {@link Tokens#SCREEN} for the big screen
     */
    record Pass(SessionId session, PersonId person) implements Verdict {
        public boolean isScreen() {
            return person.equals(Tokens.SCREEN);
        }
    }

    /** Not a token to act on; the bearer only hears that they have to get in again. */
    record Rejected(Reason reason) implements Verdict {}

    /** Why; for counters and tests. */
    enum Reason {
        TOO_LONG, MALFORMED, ALGORITHM, SIGNATURE, ISSUER, AUDIENCE, NO_EXPIRY, EXPIRED, NO_START, NOT_YET, SESSION, PERSON
    }
}
