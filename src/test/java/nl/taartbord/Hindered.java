package nl.taartbord;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import nl.taartbord.journal.Appending;
import nl.taartbord.journal.Entry;
import nl.taartbord.journal.History;
import nl.taartbord.journal.Journal;
import nl.taartbord.journal.Kept;
import nl.taartbord.journal.MemoryJournal;
import nl.taartbord.journal.Opening;
import nl.taartbord.journal.Unavailable;
import nl.taartbord.terms.SessionId;

/** A journal in memory whose store can be slow to open, unable to delete, or broken; it tells how long sessions are to stay. */
final class Hindered implements Journal {
    private final MemoryJournal inner = new MemoryJournal(InstantSource.system());
    final List<Duration> stays = new ArrayList<>();
    volatile Promise<Void> opens;
    volatile boolean rewrites = true;
    /** That a log was to be written anew and was not. */
    final Promise<Void> refused = Promise.promise();
    /** Logs are written anew when it is released. */
    volatile boolean rewritesLate;
    volatile boolean deletes = true;
    volatile boolean keeps = true;
    volatile boolean broken;
    /** Of this one nothing is answered until it is released. */
    volatile Optional<SessionId> hangs = Optional.empty();
    /** Whose texts were wiped and which were deleted, in order. */
    final List<String> gone = new CopyOnWriteArrayList<>();
    final Promise<Void> released = Promise.promise();
    /** Instead of storing anything, the next appends end so, one each; after that they are stored. */
    final Queue<Appending> endings = new ConcurrentLinkedQueue<>();

    @Override
    public Future<Opening> open(SessionId session, long floor) {
        return opens == null ? inner.open(session, floor) : opens.future().compose(_ -> inner.open(session, floor));
    }

    @Override
    public Future<Long> writer(SessionId session, long seq) {
        return inner.writer(session, seq);
    }

    @Override
    public Future<Long> owner(SessionId session) {
        return inner.owner(session);
    }

    @Override
    public Future<History> read(SessionId session, long afterSeq) {
        return inner.read(session, afterSeq);
    }

    @Override
    public Future<History> salvage(SessionId session) {
        return inner.salvage(session);
    }

    @Override
    public Future<Appending> append(SessionId session, long epoch, long expectedSeq, List<Entry> entries) {
        if (broken) {
            throw new IllegalStateException("a bug");
        }
        if (hangs.filter(session::equals).isPresent()) {
            return releasedHere().compose(_ -> inner.append(session, epoch, expectedSeq, entries));
        }
        Appending ending = endings.poll();
        return ending == null ? inner.append(session, epoch, expectedSeq, entries) : Future.succeededFuture(ending);
    }

    /** On the caller's context, as every journal answers: behind all that waits there already. */
    private Future<Void> releasedHere() {
        Context caller = Vertx.currentContext();
        Promise<Void> here = Promise.promise();
        released.future().onComplete(_ -> caller.runOnContext(_ -> here.complete()));
        return here.future();
    }

    @Override
    public Future<Void> rewrite(SessionId session, long epoch, UnaryOperator<String> body, String done) {
        if (!rewrites) {
            refused.tryComplete();
            return Future.failedFuture(new Unavailable("no answer", true, null));
        }
        return (rewritesLate ? releasedHere() : Future.<Void>succeededFuture()).compose(_ -> {
            gone.add("wiped");
            return inner.rewrite(session, epoch, body, done);
        });
    }

    @Override
    public Future<Void> keep(SessionId session, long epoch, long seq, String snapshot) {
        return keeps ? inner.keep(session, epoch, seq, snapshot) : Future.failedFuture(new Unavailable("no answer", true, null));
    }

    @Override
    public Future<Optional<Kept>> snapshot(SessionId session) {
        return inner.snapshot(session);
    }

    @Override
    public Future<Void> delete(SessionId session) {
        if (!deletes) {
            return Future.failedFuture(new Unavailable("no answer", true, null));
        }
        gone.add("deleted");
        return inner.delete(session);
    }

    @Override
    public synchronized Future<Void> expireIn(SessionId session, Duration time) {
        stays.add(time);
        return inner.expireIn(session, time);
    }

    @Override
    public Future<Boolean> ready() {
        return inner.ready();
    }
}
