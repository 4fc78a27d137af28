package nl.taartbord.live;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.taartbord.activity.Reason;
import nl.taartbord.people.PeopleEvent;
import nl.taartbord.session.Answer;
import nl.taartbord.session.Event;
import nl.taartbord.session.Session;
import nl.taartbord.session.State;
import nl.taartbord.terms.SessionId;
import nl.taartbord.wire.BatchJson;
import nl.taartbord.wire.CloseCode;
import nl.taartbord.wire.Incoming.Position;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One session while it runs; there is exactly one of it per session, and everything in it happens on one event loop. It holds no
 * rule of the workshop. While an append is under way the next requests gather, and are then decided and appended together.
 */
final class SessionVerticle extends VerticleBase {
    private static final Logger log = LoggerFactory.getLogger(SessionVerticle.class);

    private final SessionId id;
    private final Services services;
    private final Function<State, Future<List<State>>> meetingsBefore;
    private final Consumer<SessionVerticle> left;
    private final Inbox inbox = new Inbox();
    private final Paces paces;
    private final Retention retention;
    private Appender appender;
    private Reception reception;
    private Expiry expiry;

    private long epoch;

    /** Number of the last event that was there already. */
    private long opened;
    private State state;
    private long kept;
    private boolean toWipe;
    private boolean seen;
    private boolean appending;
    private volatile boolean newer;
    private boolean leaving;
    private boolean lost;
    private boolean out;
    private Promise<Void> settled = Promise.promise();
    private long idle;

    /** Boards of which it is being asked whether they know better. */
    private final Set<Board> waiting = new HashSet<>();

    /**
     * @param meetingsBefore one, as they stand
     * @param left called as soon as the session stops by itself
     */
    SessionVerticle(SessionId id, Services services, Function<State, Future<List<State>>> meetingsBefore, Consumer<SessionVerticle> left) {
        this.id = id;
        this.services = services;
        this.meetingsBefore = meetingsBefore;
        this.left = left;
        this.paces = new Paces(services.clock());
        this.retention = new Retention(services.journal(), services.directory(), services.clock());
    }

    @Override
    public Future<?> start() {
        appender = new Appender(vertx, services.journal(), id, services.meters(), () -> refuseWaiting(Reason.UNAVAILABLE));
        reception = new Reception(vertx, services, () -> state, this::idleSoon);
        expiry = new Expiry(vertx, services.clock(), services.meters(), () -> {
            inbox.addOwn(new Asked.Due());
            round();
        });
        return Loading.of(vertx, services.journal(), id, services.clock().millis()).onSuccess(loaded -> {
            epoch = loaded.epoch();
            state = loaded.state();
            opened = seq();
            kept = loaded.kept();
            services.meters().session(1);
            newer = loaded.newer();
            toWipe = loaded.toWipe() && !newer;
            if (toWipe) {
                seen = true;
                wipeSoon(Duration.ofMillis(1));
            }
            if (!newer) {
                if (state != null) {
                    if (state.roster().someForgotten()) {
                        reception.outdate();
                    }
                    retention.renew(state);
                    expiry.watch(state);
                }
                vertx.setPeriodic(Limits.RENEWAL.toMillis(), _ -> retention.renew(state));
            }
            idleSoon();
        });
    }

    SessionId id() {
        return id;
    }

    Context context() {
        return context;
    }

    String deployment() {
        return context.deploymentID();
    }

    String freshName() {
        return services.names().get();
    }

    Inbox inbox() {
        return inbox;
    }

    Reception reception() {
        return reception;
    }

    /** Null if there is no such session, or not yet. */
    State state() {
        return state;
    }

    boolean isNewer() {
        return newer;
    }

    boolean isLeaving() {
        return leaving;
    }

    /** A board that was with a later owner is right, unless the log was put back to an earlier state: the journal knows (O4, R2). */
    void join(Board board, Optional<Position> told) {
        waiting.add(board);
        since(told).onComplete(since -> {
            boolean here = waiting.remove(board);
            boolean overtaken = since.succeeded() && since.result().isEmpty();
            if (here && !leaving && since.succeeded() && !overtaken) {
                reception.join(board, epoch, since.result().get());
                return;
            }
            reception.turnAway(board, CloseCode.RECONNECT);
            if (overtaken && !leaving) {
                lose(CloseCode.RECONNECT);
            }
        });
    }

    private Future<Optional<Since>> since(Optional<Position> told) {
        return newer ? Future.succeededFuture(Optional.of(Since.NEWER)) : Since.of(told, epoch, opened, seq(), services.journal(), id);
    }

    void leave(Board board) {
        waiting.remove(board);
        reception.leave(board);
    }

    /** One person's flood does not take the places of others. A line that another one took the place of is not heard. */
    void order(Asked.Order order) {
        if (!reception.has(order.board()) && !waiting.contains(order.board())) {
            inbox.giveBack();
        } else if (order.board().guest().person().filter(person -> !paces.take(person)).isPresent()) {
            inbox.giveBack();
            reception.refuse(order, Reason.SLOW_DOWN, true);
            reception.handOver();
        } else {
            ask(order);
        }
    }

    void ask(Asked asked) {
        if (newer) {
            inbox.giveBack();
            reception.answer(new Draft.Answered(asked, new Answer.Refused(Reason.SESSION_NEWER)));
            reception.handOver();
        } else {
            inbox.add(asked);
            round();
        }
    }

    /** The order that everything else relies on: nobody sees, or is told of, what the journal has not taken (D2). */
    private void round() {
        if (appending || leaving || inbox.isEmpty()) {
            return;
        }
        appending = true;
        Draft draft = Draft.of(state, inbox.take(Limits.ROUND), services.clock().millis());         // decide
        appended(draft).compose(outcome -> {                                                        // append
            if (outcome != Appender.Outcome.STORED) {
                return Future.succeededFuture(notTaken(draft, outcome));
            }
            State before = state;
            state = draft.state();                                                                  // evolve
            var lines = draft.disclosed();                                                          // view
            reception.tell(epoch, lines);                                                           // send
            draft.answers().forEach(reception::answer);
            return taken(draft, before);
        }).onComplete(done -> settle(draft.answers(), done));
    }

    /** A bug on the way is a failed future like any other, or the session would wait for it for ever. */
    private Future<Appender.Outcome> appended(Draft draft) {
        return Future.succeededFuture(draft.entries()).compose(entries -> appender.append(epoch, seq(), entries));
    }

    private long seq() {
        return state == null ? 0 : state.seq();
    }

    private Future<Void> taken(Draft draft, State before) {
        for (Draft.Step step : draft.steps()) {
            switch (step.event()) {
                case Event.OfPeople(PeopleEvent.Removed(var person)) -> reception.close(person, CloseCode.REMOVED);
                case Event.OfPeople(PeopleEvent.Forgotten(var person, var texts)) -> reception.close(person, CloseCode.REMOVED);
                case Event _ -> { }
            }
            toWipe |= Wiping.asks(step.event());
            seen |= step.event() instanceof Event.OfPeople(PeopleEvent.Forgotten _);
        }
        if (draft.steps().stream().anyMatch(step -> step.before() != null && Session.callsForHomework(step.before(), step.after()))) {
            bring();
        }
        if (state != null) {
            retention.apply(before, state);
            expiry.watch(state);
            if (state.seq() - kept >= Limits.SNAPSHOT) {
                keep();
            }
        }
        reception.handOver();
        return toWipe ? wipe() : Future.succeededFuture();
    }

    /** Nothing else happens meanwhile. What does not succeed is tried again; it stays noted beside the log until it did. */
    private Future<Void> wipe() {
        return new Wiping(vertx, services.journal(), id).wipe(state, epoch).map(wiped -> {
            toWipe = false;
            kept = 0;
            state = wiped;
            reception.wiped(seen);
            seen = false;
            return (Void) null;
        }).otherwise(failure -> {
            log.atWarn().addKeyValue("session", id.value()).log("Texts of {} were not wiped out yet: {}", id.value(), Trace.of(failure));
            wipeSoon(Limits.WIPE_AGAIN);
            return null;
        });
    }

    private void wipeSoon(Duration pause) {
        vertx.setTimer(pause.toMillis(), _ -> {
            if (appending) {
                wipeSoon(pause);
            } else if (toWipe && !leaving) {
                appending = true;
                wipe().onComplete(done -> settle(List.of(), done));
            }
        });
    }

    /** Comes right behind what called for it; where it cannot now, who leads asks for it. */
    private void bring() {
        meetingsBefore.apply(state).onSuccess(earlier -> {
            if (!leaving && !earlier.isEmpty()) {
                inbox.addOwn(new Asked.Bring(earlier, Promise.promise()));
                round();
            }
        }).onFailure(failure -> log.atWarn().addKeyValue("session", id.value())
                .log("Nothing was brought to {} from before: {}", id.value(), Trace.of(failure)));
    }

    private Void notTaken(Draft draft, Appender.Outcome outcome) {
        draft.answers().forEach(each -> reception.refuse(each.asked(), Reason.UNAVAILABLE, outcome == Appender.Outcome.REFUSED));
        switch (outcome) {
            case STORED, REFUSED -> expiry.again(Limits.EXPIRY_AGAIN, state);
            case LOST -> lose(CloseCode.RECONNECT);
            case GONE -> gone();
        }
        return null;
    }

    private void settle(List<Draft.Answered> answers, AsyncResult<Void> done) {
        if (done.failed()) {
            log.atError().addKeyValue("session", id.value())
                    .log("Session {} broke off and will be loaded anew: {}", id.value(), Trace.of(done.cause()));
            answers.forEach(each -> reception.refuse(each.asked(), Reason.UNAVAILABLE, false));
            lose(CloseCode.RECONNECT);
        }
        reception.handOver();
        appending = false;
        if (leaving) {
            settled.tryComplete();
        } else {
            round();
        }
    }

    /** Its keys are not there. Unless the whole store went wrong, somebody deleted it or its days are over. */
    private void gone() {
        services.journal().ready().onComplete(ready -> lose(ready.succeeded() && ready.result() ? CloseCode.DELETED : CloseCode.RECONNECT));
    }

    /** The next who need the session load it from the journal. */
    private void lose(CloseCode why) {
        lost = true;
        reception.closeAll(why);
        leave();
    }

    private void leave() {
        if (!leaving) {
            leaving = true;
            refuseWaiting(Reason.UNAVAILABLE);
            out();
        }
    }

    /** Once: by the second time another may run in its place. */
    private void out() {
        if (!out) {
            out = true;
            left.accept(this);
        }
    }

    private void refuseWaiting(Reason reason) {
        inbox.take(Limits.WAITING).forEach(asked -> reception.refuse(asked, reason, true));
        reception.handOver();
    }

    /**
     * Nothing more is decided from here on, and what is under way ends: a log that is being written anew would outlive it. Boards are
     * told that it is gone when it is. What lets people in goes first.
     */
    Future<Void> delete() {
        leaving = true;
        lost = true;
        refuseWaiting(Reason.UNAVAILABLE);
        return quiet().compose(_ -> services.directory().forget(id)).compose(_ -> services.journal().delete(id)).onComplete(done -> {
            reception.closeAll(done.succeeded() ? CloseCode.DELETED : CloseCode.RECONNECT);
            out();
        });
    }

    private void idleSoon() {
        vertx.cancelTimer(idle);
        idle = vertx.setTimer(Limits.IDLE.toMillis(), _ -> {
            if (reception.isEmpty()) {
                if (appending || toWipe || !inbox.isEmpty() || state != null && !newer && Expiry.runs(state)) {
                    idleSoon();
                } else {
                    leave();
                }
            }
        });
    }

    private Future<Void> keep() {
        long seq = state.seq();
        kept = seq;
        return services.journal().keep(id, epoch, seq, BatchJson.write(state))
                .onFailure(failure -> log.atWarn().addKeyValue("session", id.value())
                        .log("No snapshot of {} at {}: {}", id.value(), seq, Trace.of(failure)));
    }

    /** When what is under way has ended. */
    private Future<Void> quiet() {
        return appending ? settled.future() : Future.succeededFuture();
    }

    /** Lets what is under way end; then boards come back to whoever loads the session next. */
    @Override
    public Future<?> stop() {
        leaving = true;
        services.meters().session(-1);
        expiry.stop();
        return quiet().compose(_ -> {
            refuseWaiting(Reason.UNAVAILABLE);
            reception.closeAll(CloseCode.RECONNECT);
            return lost || newer || state == null || state.seq() == kept ? Future.succeededFuture() : keep();
        }).otherwiseEmpty().compose(_ -> lost || newer ? Future.succeededFuture() : retention.renew(state)).otherwiseEmpty();
    }
}
