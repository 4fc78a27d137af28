package nl.taartbord.simulation;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.taartbord.journal.Appending;
import nl.taartbord.journal.Entry;
import nl.taartbord.journal.History;
import nl.taartbord.journal.Journal;
import nl.taartbord.journal.Kept;
import nl.taartbord.journal.Opening;
import nl.taartbord.terms.SessionId;

/** The journal of production, counted; and the place of the bugs that are planted in it. */
final class WatchedJournal implements Journal {
    private final World world;
    private final Machine machine;
    private final Journal journal;
    private final Set<Entry> doubted = new HashSet<>();
    private int appending;
    private int rewriting;
    private long mine;

    WatchedJournal(World world, Machine machine, Journal journal) {
        this.world = world;
        this.machine = machine;
        this.journal = journal;
        machine.atDeath(() -> {
            if (appending > 0) {
                happened(Happening.CRASH_WHILE_APPENDING);
            }
            if (rewriting > 0) {
                world.wipeBrokeOff();
            }
        });
    }

    private void happened(Happening what) {
        world.tally().happened(what);
    }

    @Override
    public Future<Opening> open(SessionId session, long floor) {
        return journal.open(session, floor).onSuccess(opening -> {
            world.note(() -> machine + " opens: " + opening);
            mine = opening.epoch();
            world.owned(opening.epoch(), machine);
        });
    }

    @Override
    public Future<Long> owner(SessionId session) {
        return journal.owner(session).map(owner -> {
            if (owner != mine) {
                happened(Happening.LATER_OWNER_SEEN);
            }
            return world.sabotage() == Sabotage.LATER_OWNER_OVERLOOKED ? (Long) mine : owner;
        });
    }

    @Override
    public Future<Void> rewrite(SessionId session, long epoch, UnaryOperator<String> body, String done) {
        if (world.sabotage() == Sabotage.LOG_STAYS_AS_IT_WAS) {
            return Future.succeededFuture();
        }
        rewriting++;
        return journal.rewrite(session, epoch, planted(body), done).onComplete(_ -> rewriting--)
                .onSuccess(_ -> world.wiped(machine)).onFailure(_ -> world.wipeBrokeOff());
    }

    private UnaryOperator<String> planted(UnaryOperator<String> body) {
        return switch (world.sabotage()) {
            case TEXTS_STAY -> UnaryOperator.identity();
            case ALL_TEXTS_GO -> text -> text.replaceAll("\"text\":\"[^\"]*\"", "\"text\":\"\"");
            case null, default -> body;
        };
    }

    @Override
    public Future<Long> writer(SessionId session, long seq) {
        return journal.writer(session, seq);
    }

    @Override
    public Future<History> read(SessionId session, long afterSeq) {
        return world.sabotage() == Sabotage.EVENTS_AFTER_THE_SNAPSHOT_LEFT_OUT && afterSeq > 0
                ? journal.read(session, afterSeq).map(history -> new History(List.of(), history.people()))
                : journal.read(session, afterSeq);
    }

    @Override
    public Future<History> salvage(SessionId session) {
        return journal.salvage(session);
    }

    @Override
    public Future<Appending> append(SessionId session, long epoch, long expectedSeq, List<Entry> entries) {
        appending++;
        Future<Appending> appended = journal.append(session, epoch, expectedSeq, entries).onComplete(_ -> appending--).map(outcome -> {
            world.note(() -> machine + " appends after " + expectedSeq + " as " + epoch + ": " + outcome);
            count(outcome, entries.getLast());
            boolean planted = world.sabotage() == Sabotage.UNKNOWN_IS_STORED && outcome instanceof Appending.Unknown;
            return planted ? new Appending.Stored() : outcome;
        });
        return world.sabotage() == Sabotage.ACK_BEFORE_APPEND ? Future.succeededFuture(new Appending.Stored()) : appended;
    }

    private void count(Appending outcome, Entry last) {
        switch (outcome) {
            case Appending.Stored() -> {
                if (doubted.remove(last)) {
                    happened(Happening.APPEND_UNKNOWN_BUT_STORED);
                }
            }
            case Appending.Refused _ -> happened(Happening.APPEND_REFUSED);
            case Appending.Fenced _ -> happened(Happening.APPEND_FENCED);
            case Appending.OutOfStep _ -> { }
            case Appending.Unknown() -> {
                happened(Happening.APPEND_UNKNOWN);
                doubted.add(last);
            }
        }
    }

    @Override
    public Future<Void> keep(SessionId session, long epoch, long seq, String snapshot) {
        long at = world.sabotage() == Sabotage.SNAPSHOT_AT_ANOTHER_SEQ ? seq - 1 : seq;
        return journal.keep(session, epoch, at, snapshot).onSuccess(_ -> {
            happened(Happening.SNAPSHOT_KEPT);
            if (world.everybodyIsAway()) {
                happened(Happening.IDLE_UNLOAD);
            }
        });
    }

    @Override
    public Future<Optional<Kept>> snapshot(SessionId session) {
        return journal.snapshot(session).onSuccess(kept -> {
            if (kept.isPresent()) {
                happened(Happening.LOADED_FROM_SNAPSHOT);
            }
            world.looksForSnapshot();
        });
    }

    @Override
    public Future<Void> delete(SessionId session) {
        return journal.delete(session);
    }

    @Override
    public Future<Void> expireIn(SessionId session, Duration time) {
        return journal.expireIn(session, time);
    }


    @Override
    public Future<Boolean> ready() {
        return journal.ready();
    }
}
