package nl.taartbord.live;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.taartbord.activity.Reason;
import nl.taartbord.format.Phase;
import nl.taartbord.journal.Unavailable;
import nl.taartbord.people.Details;
import nl.taartbord.session.Answer;
import nl.taartbord.session.Setting;
import nl.taartbord.session.State;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.Role;
import nl.taartbord.terms.SessionId;
import nl.taartbord.wire.BatchJson;
import nl.taartbord.wire.CloseCode;
import nl.taartbord.wire.Incoming.Live;
import nl.taartbord.wire.Incoming.Ordered;
import nl.taartbord.wire.Incoming.Position;

/** A running session as everybody else may use it, from any thread. Futures come back on the caller's context. */
public final class Running {
    private final Vertx vertx;
    private final SessionVerticle session;
    private final Context context;

    Running(Vertx vertx, SessionVerticle session, Context context) {
        this.vertx = vertx;
        this.session = session;
        this.context = context;
    }

    public SessionId id() {
        return session.id();
    }

    /** The board gets its welcome, or is closed with the reason. */
    public void join(Board board, Optional<Position> since) {
        context.runOnContext(_ -> {
            if (session.isLeaving()) {
                board.loop().runOnContext(_ -> board.close(CloseCode.RECONNECT));
            } else {
                session.join(board, since);
            }
        });
    }

    /** Is answered, unless the board is closed first. To be called on the board's loop. */
    public void order(Board board, Ordered ordered) {
        if (!session.inbox().place()) {
            board.write(Reception.refused(board, ordered.ref(), Reason.SLOW_DOWN));
            return;
        }
        context.runOnContext(_ -> session.order(new Asked.Order(board, ordered, session.freshName())));
    }

    public void live(Board board, Live live) {
        context.runOnContext(_ -> session.reception().live(board, live));
    }

    public void leave(Board board) {
        context.runOnContext(_ -> session.leave(board));
    }

    /** A new chair for somebody at the door; fails with {@link Unavailable}. */
    public Future<Answer> admit(PersonId person, Role role, Details details) {
        return ask(promise -> new Asked.Admit(person, role, details, promise));
    }

    Future<Answer> begin(Setting setting, List<Phase> phases, PersonId facilitator, Details details, List<State> earlier) {
        return ask(promise -> new Asked.Begin(setting, phases, facilitator, details, earlier, promise));
    }

    /** A later meeting of the trajectory was made out of this one. */
    public Future<Answer> goOn(SessionId later, String title) {
        return ask(promise -> new Asked.GoOn(later, title, promise));
    }

    /** What the meetings before this one have to bring since. */
    public Future<Answer> bring(List<State> earlier) {
        return ask(promise -> new Asked.Bring(earlier, promise));
    }

    private Future<Answer> ask(Function<Promise<Answer>, Asked> asked) {
        return on(() -> {
            Promise<Answer> answer = Promise.promise();
            if (session.isLeaving() || !session.inbox().place()) {
                return Future.failedFuture(new Unavailable("busy", true, null));
            }
            session.ask(asked.apply(answer));
            return answer.future();
        });
    }

    /** The session as it is now. */
    public Future<State> state() {
        return on(() -> Future.succeededFuture(session.state()));
    }

    /** The same, to go on from; fails with {@link BatchJson.Newer} if a newer version wrote more than can be told here. */
    public Future<State> whole() {
        return isNewer() ? Future.failedFuture(new BatchJson.Newer("the end")) : state();
    }

    /** A newer version wrote on. Up to there it can be looked at; whatever is asked of it is refused, except to delete it. */
    public boolean isNewer() {
        return session.isNewer();
    }

    /** Everything of it goes, now. */
    public Future<Void> delete() {
        return on(session::delete);
    }

    Future<Void> stop() {
        return vertx.undeploy(session.deployment());
    }

    private <T> Future<T> on(Supplier<Future<T>> work) {
        Promise<T> promise = Promise.promise();
        context.runOnContext(_ -> work.get().onComplete(promise));
        return Future.fromCompletionStage(promise.future().toCompletionStage(), vertx.getOrCreateContext());
    }
}
