package nl.taartbord.journal;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.taartbord.terms.SessionId;

/**
 * Where sessions are kept: per session one log of events, the people in it, and snapshots. A session exists when its log has
 * an entry. Futures complete on the caller's Vert.x context. Every future may fail with {@link Unavailable}, except that of
 * {@link #append}, which always has an answer.
 */
public interface Journal {
    /**
     * Takes the session over: raises its epoch, so that earlier owners are fenced, then reads where the log ends.
     * Fails with {@link DamagedLog} if the last entry is not what was written.
     *
     * @param floor the new epoch is at least this; with the time in it, a restored backup gives no epoch out a second time
     */
    Future<Opening> open(SessionId session, long floor);

    /** The epoch of the owner that wrote an event; 0 if the log does not hold it. */
    Future<Long> writer(SessionId session, long seq);

    /** The epoch of the latest owner, 0 if there is none; changes nothing. */
    Future<Long> owner(SessionId session);

    /**
     * The entries after an event, starting with the one that holds {@code afterSeq + 1}; 0 reads all. Fails with
     * {@link DamagedLog} on a gap, on an entry that was changed, and if the log ends before {@code afterSeq}.
     */
    Future<History> read(SessionId session, long afterSeq);

    /** The entries from the first on, up to one that is not what was written: for looking at a damaged session, never for going on with it. */
    Future<History> salvage(SessionId session);

    /**
     * Stores all entries or none. The same call again, with the same content, is stored once and answered the same.
     *
     * @param epoch from {@link #open}
     * @param expectedSeq number of the last event in the log; the first entry starts right after it
     * @param entries one or more, consecutive; otherwise an {@link IllegalArgumentException} is thrown
     */
    Future<Appending> append(SessionId session, long epoch, long expectedSeq, List<Entry> entries);

    /**
     * Puts other bodies in the place of those in the log, for good: all or none. Snapshots go, and so does the field {@code done} of
     * the people. Fails with {@link IllegalStateException} if another owner or another event came in between, with
     * {@link DamagedLog} if the log is not what was written.
     */
    Future<Void> rewrite(SessionId session, long epoch, UnaryOperator<String> body, String done);

    /**
     * Keeps a snapshot and reads it back; the two latest stay. Fails with {@link IllegalStateException} if the log does not
     * reach {@code seq}, if another owner came since, who may have wiped what stands in it, or if what was read back differs.
     */
    Future<Void> keep(SessionId session, long epoch, long seq, String snapshot);

    /** The latest snapshot that is as it was written; others are skipped. */
    Future<Optional<Kept>> snapshot(SessionId session);

    /** Everything of the session goes. */
    Future<Void> delete(SessionId session);

    /** Everything of the session goes after {@code time} (1 ms or more), whatever is appended until then. */
    Future<Void> expireIn(SessionId session, Duration time);

    /** Whether entries can be stored now; never fails. */
    Future<Boolean> ready();
}
