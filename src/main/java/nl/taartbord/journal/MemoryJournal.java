package nl.taartbord.journal;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import nl.taartbord.terms.SessionId;

/** A journal that lives as long as the process: for tests and for trying things out. Safe for use by many threads. */
public final class MemoryJournal implements Journal {
    /** All that is kept of one session. */
    static final class Book {
        final List<Stamped> log = new ArrayList<>();
        final Map<String, String> people = new HashMap<>();
        final NavigableMap<Long, String> snapshots = new TreeMap<>();

        /** By the number of the first event of an entry. */
        final NavigableMap<Long, Long> writers = new TreeMap<>();
        private long epoch;
        private Long endsAt;

        private long seq() {
            return log.isEmpty() ? 0 : log.getLast().entry().last();
        }

        /** The last two entries that start at or before {@code seq}, newest first. */
        private List<Stamped> before(long seq) {
            List<Stamped> found = log.stream().filter(stamped -> stamped.entry().first() <= seq).toList();
            return found.subList(Math.max(0, found.size() - 2), found.size()).reversed();
        }

        private boolean holds(Stamped stamped) {
            return log.stream().anyMatch(own -> own.entry().first() == stamped.entry().first() && own.hash().equals(stamped.hash()));
        }
    }

    private final Map<SessionId, Book> books = new HashMap<>();
    private final InstantSource clock;

    public MemoryJournal(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Future<Opening> open(SessionId session, long floor) {
        return answer(() -> {
            Book book = book(session);
            book.epoch = Math.max(book.epoch + 1, floor);
            return new Opening(book.epoch, Reading.after(session, book.seq(), book.before(book.seq())).seq());
        });
    }

    @Override
    public Future<Long> owner(SessionId session) {
        return answer(() -> book(session).epoch);
    }

    @Override
    public Future<Long> writer(SessionId session, long seq) {
        return answer(() -> {
            Book book = book(session);
            return seq < 1 || seq > book.seq() ? 0L : book.writers.floorEntry(seq).getValue();
        });
    }

    @Override
    public Future<History> read(SessionId session, long afterSeq) {
        return answer(() -> {
            Book book = book(session);
            Reading reading = Reading.after(session, afterSeq, book.before(afterSeq));
            book.log.stream().filter(stamped -> stamped.entry().first() > afterSeq).forEach(reading::take);
            return new History(reading.entries(), book.people);
        });
    }

    @Override
    public Future<History> salvage(SessionId session) {
        return answer(() -> {
            Book book = book(session);
            Reading reading = Reading.after(session, 0, List.of());
            try {
                book.log.forEach(reading::take);
            } catch (DamagedLog _) {
                // What was taken until then is what was asked for.
            }
            return new History(reading.entries(), book.people);
        });
    }

    @Override
    public Future<Appending> append(SessionId session, long epoch, long expectedSeq, List<Entry> entries) {
        Chain.checkConsecutive(expectedSeq, entries);
        return answer(() -> {
            Book book = book(session);
            if (book.epoch != epoch) {
                return new Appending.Fenced(book.epoch);
            }
            String hash = book.before(expectedSeq).stream().findFirst().map(Stamped::hash).orElse(Chain.start(session));
            List<Stamped> batch = stamp(hash, entries);
            if (book.holds(batch.getLast())) {
                return new Appending.Stored();
            }
            if (book.seq() != expectedSeq) {
                return new Appending.OutOfStep(book.seq());
            }
            entries.forEach(entry -> entry.people().forEach(book.people::put));
            book.people.values().removeIf(String::isEmpty);
            book.log.addAll(batch);
            entries.forEach(entry -> book.writers.put(entry.first(), epoch));
            return new Appending.Stored();
        });
    }

    private static List<Stamped> stamp(String previous, List<Entry> entries) {
        List<Stamped> batch = new ArrayList<>();
        String hash = previous;
        for (Entry entry : entries) {
            hash = Chain.next(hash, entry);
            batch.add(new Stamped(new Entry(entry.first(), entry.count(), entry.body(), Map.of()), hash));
        }
        return batch;
    }

    @Override
    public Future<Void> rewrite(SessionId session, long epoch, UnaryOperator<String> body, String done) {
        return answer(() -> {
            Book book = book(session);
            Reading reading = Reading.after(session, 0, List.of());
            book.log.forEach(reading::take);
            List<Stamped> other = stamp(Chain.start(session), reading.entries().stream()
                    .map(entry -> new Entry(entry.first(), entry.count(), body.apply(entry.body()), Map.of())).toList());
            if (book.epoch != epoch || book.log.size() != other.size()) {
                throw new IllegalStateException("something came in between");
            }
            book.log.clear();
            book.log.addAll(other);
            book.snapshots.clear();
            book.people.remove(done);
            return null;
        });
    }

    @Override
    public Future<Void> keep(SessionId session, long epoch, long seq, String snapshot) {
        return answer(() -> {
            Book book = book(session);
            if (book.epoch != epoch || book.seq() < seq) {
                throw new IllegalStateException("a snapshot ahead of its log, or of an earlier owner");
            }
            book.snapshots.put(seq, Checked.write(new Kept(seq, snapshot)));
            while (book.snapshots.size() > 2) {
                book.snapshots.pollFirstEntry();
            }
            return null;
        });
    }

    @Override
    public Future<Optional<Kept>> snapshot(SessionId session) {
        return answer(() -> book(session).snapshots.descendingMap().entrySet().stream()
                .flatMap(each -> Checked.read(each.getKey(), each.getValue()).stream())
                .findFirst());
    }

    @Override
    public Future<Void> delete(SessionId session) {
        return answer(() -> {
            books.remove(session);
            return null;
        });
    }

    @Override
    public Future<Void> expireIn(SessionId session, Duration time) {
        return answer(() -> {
            book(session).endsAt = clock.millis() + time.toMillis();
            return null;
        });
    }

    @Override
    public Future<Boolean> ready() {
        return Future.succeededFuture(true);
    }

    synchronized Book book(SessionId session) {
        Book book = books.computeIfAbsent(session, absent -> new Book());
        if (book.endsAt == null || clock.millis() < book.endsAt) {
            return book;
        }
        books.remove(session);
        return book(session);
    }

    private synchronized <T> Future<T> answer(Supplier<T> work) {
        try {
            return Future.succeededFuture(work.get());
        } catch (DamagedLog | IllegalStateException failure) {
            return Future.failedFuture(failure);
        }
    }
}
