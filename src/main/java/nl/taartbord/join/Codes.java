package nl.taartbord.join;

import io.vertx.core.Future;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import nl.taartbord.terms.SessionId;

/** Finds a free join code for a session. */
public final class Codes {
    private static final int TRIES = 20;

    private final BiFunction<String, SessionId, Future<Boolean>> directory;
    private final RandomGenerator random;

    /**
     * @param directory takes a code for a session; false if it is another's
     * @param random a {@link java.security.SecureRandom} outside tests
     */
    public Codes(BiFunction<String, SessionId, Future<Boolean>> directory, RandomGenerator random) {
        this.directory = directory;
        this.random = random;
    }

    /** A code that is the session's from now on. Fails with {@link IllegalStateException} if 20 in a row were taken. */
    public Future<JoinCode> claim(SessionId session) {
        return claim(session, TRIES);
    }

    private Future<JoinCode> claim(SessionId session, int tries) {
        if (tries == 0) {
            return Future.failedFuture(new IllegalStateException("no free join code found"));
        }
        JoinCode code = JoinCode.random(random);
        return directory.apply(code.value(), session)
                .compose(ours -> ours ? Future.succeededFuture(code) : claim(session, tries - 1));
    }
}
