package nl.taartbord.journal;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.taartbord.terms.PictureId;
import nl.taartbord.terms.SessionId;

/**
 * The ways into sessions, and what hangs beside them: join codes, secret links, pictures, and the key that signs tokens.
 * Futures complete on the caller's Vert.x context; every one may fail with {@link Unavailable}.
 */
public interface Directory {
    /** Takes a join code for a session. False if another session has it; true again for the session that has it. */
    Future<Boolean> claim(String code, SessionId session);

    Future<Optional<SessionId>> session(String code);

    /** Gives a code back; nothing happens if it is another session's. */
    Future<Void> release(String code, SessionId session);

    /** @param secretHash SHA-256 of the secret, in hex; the secret itself is never stored */
    Future<Void> keep(String secretHash, Link link);

    Future<Optional<Link>> link(String secretHash);

    /**
     * @param most pictures that a session may have
     * @return false if it has as many already; fails with {@link Unavailable} for a session that was forgotten, whose picture would stay
     */
    Future<Boolean> put(SessionId session, PictureId picture, Picture content, int most);

    Future<Optional<Picture>> picture(SessionId session, PictureId picture);

    /**
     * The keys of this installation, the one to sign with first; then the one before it, as long as that is good. {@code fresh} makes
     * one the first time. Every node gets the same.
     */
    Future<List<byte[]>> signingKeys(Supplier<byte[]> fresh);

    /** From now on {@code fresh} signs; what was signed with the key before it stays good for {@code time}. */
    Future<Void> rotate(byte[] fresh, Duration time);

    /** All codes, links and pictures of a session go. */
    Future<Void> forget(SessionId session);

    /** They go after {@code time} (1 ms or more), also those that are added until then. */
    Future<Void> expireIn(SessionId session, Duration time);
}
