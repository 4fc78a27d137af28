package nl.taartbord.live;

import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.taartbord.activity.Reason;
import nl.taartbord.journal.Unavailable;
import nl.taartbord.people.Person;
import nl.taartbord.session.Answer;
import nl.taartbord.session.State;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.Role;
import nl.taartbord.wire.CloseCode;
import nl.taartbord.wire.Frame;
import nl.taartbord.wire.Incoming.Live;
import nl.taartbord.wire.Outgoing;

/** The boards of a session: who comes and goes, and everything that is said to them. */
final class Reception {
    private final Services services;
    private final Supplier<State> state;
    private final Runnable emptied;
    private final Boards boards;
    private final Recent recent = new Recent();
    private final Greeting greeting;
    private final Presence presence;

    /** @param emptied called when the last board went */
    Reception(Vertx vertx, Services services, Supplier<State> state, Runnable emptied) {
        this.services = services;
        this.state = state;
        this.emptied = emptied;
        this.boards = new Boards(services.meters());
        this.greeting = new Greeting(recent, services.meters());
        this.presence = new Presence(vertx, boards, state);
    }

    boolean isEmpty() {
        return boards.size() == 0;
    }

    void join(Board board, long epoch, Since since) {
        boards.earlier(board).forEach(this::replaced);
        Optional<PersonId> viewer = board.guest().person();
        Optional<Person> person = viewer.map(state.get().roster().people()::get);
        if (viewer.isPresent() && (person.isEmpty() || person.get().removed())) {
            boards.turnAway(board, person.isEmpty() ? CloseCode.ENTER : CloseCode.REMOVED);
        } else if (boards.size() >= Limits.BOARDS) {
            boards.tell(board, Frame.of(Outgoing.refused(Optional.empty(), Reason.LIMIT, "", board.guest().language())));
            boards.turnAway(board, CloseCode.FULL);
        } else {
            Role role = person.map(Person::role).orElse(Role.SCREEN);
            boards.join(board, greeting.to(board, role, epoch, state.get(), services.clock().millis(), since));
            services.meters().board(1);
            presence.came();
        }
        boards.handOver();
    }

    /** Closes a board that did not join. */
    void turnAway(Board board, CloseCode why) {
        boards.turnAway(board, why);
        boards.handOver();
    }

    void leave(Board board) {
        if (gone(board) && isEmpty()) {
            emptied.run();
        }
        boards.handOver();
    }

    private boolean gone(Board board) {
        boolean was = boards.leave(board);
        if (was) {
            services.meters().board(-1);
            board.guest().person().ifPresent(presence::went);
        }
        return was;
    }

    /** What is still on its way on that line counts for nothing: the tab sends it again on the new one (K5). */
    private void replaced(Board board) {
        gone(board);
        boards.turnAway(board, CloseCode.REPLACED);
    }

    boolean has(Board board) {
        return boards.has(board);
    }

    void live(Board board, Live live) {
        if (boards.has(board)) {
            board.guest().person().ifPresent(person -> presence.moved(person, live));
        }
    }

    void tell(long epoch, List<Bulletin.Line> lines) {
        if (!lines.isEmpty()) {
            recent.add(lines);
            boards.tellAll(new Bulletin(epoch, lines));
        }
    }

    void answer(Draft.Answered answered) {
        Answer answer = answered.answer();
        switch (answered.asked()) {
            case Asked.Order(var board, var ordered, var _) -> {
                boards.tell(board, switch (answer) {
                    case Answer.Accepted(var batch) -> Frame.of(Outgoing.accepted(ordered.ref(), batch.last()));
                    case Answer.Done(var seq) -> Frame.of(Outgoing.accepted(ordered.ref(), seq));
                    case Answer.Refused(var reason) -> refused(board, ordered.ref(), reason);
                });
                services.meters().answered(answer instanceof Answer.Refused(var reason) ? reason.code() : "accepted");
            }
            case Asked.Begin begin -> begin.answer().complete(answer);
            case Asked.Admit admit -> admit.answer().complete(answer);
            case Asked.GoOn onward -> onward.answer().complete(answer);
            case Asked.Bring bring -> bring.answer().complete(answer);
            case Asked.Due _ -> { }
        }
    }

    /** @param certain that it had no effect; if not, a board hears nothing, comes back and asks again */
    void refuse(Asked asked, Reason reason, boolean certain) {
        switch (asked) {
            case Asked.Order(var board, var ordered, var _) -> {
                if (certain) {
                    boards.tell(board, refused(board, ordered.ref(), reason));
                    services.meters().answered(reason.code());
                }
            }
            case Asked.Begin begin -> begin.answer().tryFail(new Unavailable(reason.code(), certain, null));
            case Asked.Admit admit -> admit.answer().tryFail(new Unavailable(reason.code(), certain, null));
            case Asked.GoOn onward -> onward.answer().tryFail(new Unavailable(reason.code(), certain, null));
            case Asked.Bring bring -> bring.answer().tryFail(new Unavailable(reason.code(), certain, null));
            case Asked.Due _ -> { }
        }
    }

    static Frame refused(Board board, long ref, Reason reason) {
        return Frame.of(Outgoing.refused(Optional.of(ref), reason, "", board.guest().language()));
    }

    void close(PersonId person, CloseCode why) {
        boards.close(person, why);
    }

    /** What boards hold from before is not good any more. */
    void outdate() {
        recent.outdate(state.get().seq());
    }

    /** Texts went out of what happened: nobody gets them told again. {@code seen}: boards showed them, and take the whole view anew. */
    void wiped(boolean seen) {
        outdate();
        if (seen) {
            boards.closeAll(CloseCode.SLOW);
        }
    }

    void closeAll(CloseCode why) {
        boards.closeAll(why);
    }

    void handOver() {
        boards.handOver();
    }
}
