package nl.taartbord.journal;

import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.StreamMessage;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.taartbord.terms.SessionId;

/**
 * The journal in Redis: {@code {session}:log} is a stream with one entry per batch, id {@code <first>-0}, fields {@code e}
 * epoch, {@code n} count, {@code h} hash and {@code b} body; beside it {@code :epoch}, {@code :people}, {@code :snapshots}.
 * The braces keep the keys of a session together. Any number of appends may be in flight, also for one session.
 */
final class RedisJournal implements Journal {
    private static final int PAGE = 256;
    private static final int REMEMBERED = 16_384;
    private static final Duration WITHOUT_LOG = Duration.ofDays(1);
    private static final String FULL = "OOM";
    private static final String[] NOTHING = {};

    private record Place(SessionId session, long seq) {}

    private final RedisLine<String> line;
    private final RedisHealth health;
    private final CommandFile file;

    /** The hash at the end of logs, as far as known here; what is missing is fetched. */
    private final Recent<Place, String> ends = new Recent<>(REMEMBERED);

    /** Last hashes of batches of which nobody knows whether they are stored: a refusal of a second try does not tell. */
    private final Recent<String, Boolean> doubts = new Recent<>(REMEMBERED);

    RedisJournal(RedisLine<String> line, CommandFile file) {
        this.line = line;
        this.file = file;
        this.health = new RedisHealth(line);
    }

    private static String key(SessionId session, String part) {
        return '{' + session.value() + "}:" + part;
    }

    private static String log(SessionId session) {
        return key(session, "log");
    }

    private static List<String> keys(SessionId session) {
        return List.of(log(session), key(session, "epoch"), key(session, "people"), key(session, "snapshots"), key(session, "rewritten"));
    }

    @Override
    public Future<Opening> open(SessionId session, long floor) {
        String[] arguments = {String.valueOf(WITHOUT_LOG.toMillis()), String.valueOf(floor)};
        return line.<Long>run(Scripts.OPEN, ScriptOutputType.INTEGER, keys(session).subList(0, 2), arguments)
                .recover(failure -> reopened(session, arguments, failure))
                .compose(epoch -> before(session, "+").map(tail -> {
                    long seq = tail.isEmpty() ? 0 : tail.getFirst().entry().last();
                    Reading reading = Reading.after(session, seq, tail);
                    ends.put(new Place(session, seq), reading.hash());
                    return new Opening(epoch, seq);
                }));
    }

    /** In a full Redis; without this nobody could delete anything there. */
    private Future<Long> reopened(SessionId session, String[] arguments, Throwable failure) {
        if (!FULL.equals(failure.getMessage())) {
            return Future.failedFuture(failure);
        }
        return line.<Long>run(Scripts.REOPEN, ScriptOutputType.INTEGER, keys(session).subList(0, 2), arguments)
                .compose(epoch -> epoch == null ? Future.failedFuture(failure) : Future.succeededFuture(epoch));
    }

    @Override
    public Future<Long> owner(SessionId session) {
        return line.call(redis -> redis.get(key(session, "epoch"))).map(epoch -> epoch == null ? 0 : Long.parseLong(epoch));
    }

    @Override
    public Future<Long> writer(SessionId session, long seq) {
        Range<String> upTo = Range.create("-", seq + "-0");
        return line.call(redis -> redis.xrevrange(log(session), upTo, Limit.from(1))).map(found -> found.stream()
                .filter(message -> stamped(message).entry().last() >= seq)
                .map(message -> Long.parseLong(message.getBody().get("e")))
                .findFirst().orElse(0L));
    }

    /** The last two entries up to an id, newest first. */
    private Future<List<Stamped>> before(SessionId session, String id) {
        return line.call(redis -> redis.xrevrange(log(session), Range.create("-", id), Limit.from(2))).map(RedisJournal::stamped);
    }

    @Override
    public Future<History> read(SessionId session, long afterSeq) {
        return before(session, afterSeq + "-0")
                .compose(found -> rest(session, Reading.after(session, afterSeq, found)))
                .compose(reading -> withPeople(session, reading));
    }

    @Override
    public Future<History> salvage(SessionId session) {
        Reading reading = Reading.after(session, 0, List.of());
        return rest(session, reading)
                .recover(failure -> failure instanceof DamagedLog ? Future.succeededFuture(reading) : Future.failedFuture(failure))
                .compose(good -> withPeople(session, good));
    }

    private Future<History> withPeople(SessionId session, Reading reading) {
        return line.call(redis -> redis.hgetall(key(session, "people"))).map(people -> new History(reading.entries(), people));
    }

    private Future<Reading> rest(SessionId session, Reading reading) {
        Range<String> ahead = Range.create(reading.seq() + 1 + "-0", "+");
        return line.call(redis -> redis.xrange(log(session), ahead, Limit.from(PAGE))).compose(page -> {
            stamped(page).forEach(reading::take);
            return page.size() < PAGE ? Future.succeededFuture(reading) : rest(session, reading);
        });
    }

    private static List<Stamped> stamped(List<StreamMessage<String, String>> messages) {
        return messages.stream().map(RedisJournal::stamped).toList();
    }

    /** What cannot be read gets a hash that fits nowhere. */
    private static Stamped stamped(StreamMessage<String, String> message) {
        long first = Long.parseLong(message.getId().substring(0, message.getId().indexOf('-')));
        Map<String, String> fields = message.getBody();
        try {
            Entry entry = new Entry(first, Integer.parseInt(fields.get("n")), fields.get("b"), Map.of());
            return new Stamped(entry, String.valueOf(fields.get("h")));
        } catch (IllegalArgumentException unreadable) {
            return new Stamped(new Entry(Math.max(1, first), 1, "", Map.of()), "");
        }
    }

    @Override
    public Future<Appending> append(SessionId session, long epoch, long expectedSeq, List<Entry> entries) {
        Chain.checkConsecutive(expectedSeq, entries);
        return hashAt(session, expectedSeq).compose(
                hash -> store(session, epoch, expectedSeq, hash, List.copyOf(entries)),
                unread -> Future.succeededFuture(new Appending.Unknown()));
    }

    private Future<String> hashAt(SessionId session, long seq) {
        Optional<String> known = seq == 0 ? Optional.of(Chain.start(session)) : ends.get(new Place(session, seq));
        return known.map(Future::succeededFuture).orElseGet(() -> before(session, seq + "-0").map(found -> found.stream()
                .filter(stamped -> stamped.entry().last() == seq)
                .findFirst()
                .map(Stamped::hash)
                .orElse("")));
    }

    private Future<Appending> store(SessionId session, long epoch, long expectedSeq, String hash, List<Entry> entries) {
        List<String> arguments = new ArrayList<>(List.of(
                String.valueOf(epoch), String.valueOf(expectedSeq), hash, String.valueOf(entries.size())));
        String end = hash;
        for (Entry entry : entries) {
            end = Chain.next(end, entry);
            arguments.addAll(List.of(
                    String.valueOf(entry.first()), String.valueOf(entry.count()), end, entry.body(),
                    String.valueOf(entry.people().size())));
            entry.people().forEach((field, value) -> arguments.addAll(List.of(field, value)));
        }
        String mark = end;
        Place goal = new Place(session, entries.getLast().last());
        ends.put(goal, mark);
        return line.<List<String>>run(
                        Scripts.APPEND, ScriptOutputType.MULTI, keys(session).subList(0, 3), arguments.toArray(NOTHING))
                .map(RedisJournal::answered)
                .otherwise(failure -> failed(mark, failure))
                .onSuccess(outcome -> learn(new Place(session, expectedSeq), hash, goal, mark, outcome));
    }

    private static Appending answered(List<String> answer) {
        return switch (answer.getFirst()) {
            case "stored" -> new Appending.Stored();
            case "fenced" -> new Appending.Fenced(Long.parseLong(answer.get(1)));
            case "step" -> new Appending.OutOfStep(Long.parseLong(answer.get(1)));
            case "chain" -> new Appending.Refused(Appending.Refused.CHAIN);
            default -> throw new IllegalStateException("append.lua answers something else");
        };
    }

    private void learn(Place start, String hash, Place goal, String mark, Appending outcome) {
        switch (outcome) {
            case Appending.Unknown() -> doubts.put(mark, true);
            case Appending.Stored() -> doubts.remove(mark, true);
            case Appending.Fenced(long owner) -> forget(goal, mark);
            case Appending.OutOfStep(long seq) -> forget(goal, mark);
            case Appending.Refused(String reason) -> {
                forget(goal, mark);
                ends.remove(start, hash);
            }
        }
    }

    private void forget(Place goal, String mark) {
        doubts.remove(mark, true);
        ends.remove(goal, mark);
    }

    private Appending failed(String mark, Throwable failure) {
        boolean certain = failure instanceof Unavailable unavailable && unavailable.isCertain();
        if (certain && doubts.get(mark).isEmpty()) {
            return new Appending.Refused(failure.getMessage());
        }
        return new Appending.Unknown();
    }

    @Override
    public Future<Void> rewrite(SessionId session, long epoch, UnaryOperator<String> body, String done) {
        return draft(session, epoch, Reading.after(session, 0, List.of()), Chain.start(session), body)
                .compose(end -> line.<Long>run(Scripts.REWRITE, ScriptOutputType.INTEGER, keys(session), new String[] {String.valueOf(epoch), done})
                        .compose(RedisJournal::ours)
                        .onSuccess(_ -> {
                            ends.put(end.place(), end.hash());
                            file.renew();
                        }));
    }

    private static Future<Void> ours(long taken) {
        return taken == 1 ? Future.succeededFuture() : Future.failedFuture(new IllegalStateException("something came in between"));
    }

    private record End(Place place, String hash) {}

    /** Page by page, each entry held against the chain that it is in before it is put into the new one. */
    private Future<End> draft(SessionId session, long epoch, Reading reading, String hash, UnaryOperator<String> body) {
        List<String> arguments = new ArrayList<>(List.of(
                String.valueOf(epoch), String.valueOf(WITHOUT_LOG.toMillis()), reading.seq() == 0 ? "first" : "next"));
        Range<String> ahead = Range.create(reading.seq() + 1 + "-0", "+");
        return line.call(redis -> redis.xrange(log(session), ahead, Limit.from(PAGE))).compose(page -> {
            String end = hash;
            for (StreamMessage<String, String> message : page) {
                Stamped stamped = stamped(message);
                reading.take(stamped);
                Entry old = stamped.entry();
                Entry other = new Entry(old.first(), old.count(), body.apply(old.body()), Map.of());
                end = Chain.next(end, other);
                arguments.addAll(List.of(message.getId(), message.getBody().get("e"), String.valueOf(other.count()), end, other.body()));
            }
            reading.entries().clear();
            String so = end;
            List<String> keys = List.of(key(session, "epoch"), keys(session).getLast());
            return line.<Long>run(Scripts.DRAFT, ScriptOutputType.INTEGER, keys, arguments.toArray(NOTHING))
                    .compose(RedisJournal::ours)
                    .compose(_ -> page.size() < PAGE
                            ? Future.succeededFuture(new End(new Place(session, reading.seq()), so))
                            : draft(session, epoch, reading, so, body));
        });
    }

    @Override
    public Future<Void> keep(SessionId session, long epoch, long seq, String snapshot) {
        Kept kept = new Kept(seq, snapshot);
        List<String> keys = List.of(log(session), key(session, "epoch"), key(session, "snapshots"));
        String[] arguments = {String.valueOf(epoch), String.valueOf(seq), Checked.write(kept)};
        return line.<String>run(Scripts.KEEP, ScriptOutputType.VALUE, keys, arguments).compose(stored -> {
            if (stored == null) {
                return Future.failedFuture(new IllegalStateException("a snapshot ahead of its log, or of an earlier owner"));
            }
            if (!Checked.read(seq, stored).equals(Optional.of(kept))) {
                return line.call(redis -> redis.hdel(keys.getLast(), arguments[1]))
                        .compose(gone -> Future.failedFuture(new IllegalStateException("a snapshot was not stored as it was")));
            }
            return line.run(Scripts.PRUNE, ScriptOutputType.INTEGER, keys.subList(2, 3), NOTHING).mapEmpty();
        });
    }

    @Override
    public Future<Optional<Kept>> snapshot(SessionId session) {
        return line.call(redis -> redis.hgetall(key(session, "snapshots"))).map(all -> all.entrySet().stream()
                .flatMap(each -> Checked.read(Long.parseLong(each.getKey()), each.getValue()).stream())
                .max(Comparator.comparingLong(Kept::seq)));
    }

    @Override
    public Future<Void> delete(SessionId session) {
        return every(session, "UNLINK").onSuccess(_ -> file.renew());
    }

    @Override
    public Future<Void> expireIn(SessionId session, Duration time) {
        return every(session, "PEXPIRE", String.valueOf(time.toMillis()));
    }

    private Future<Void> every(SessionId session, String... command) {
        return line.run(Scripts.EVERY, ScriptOutputType.INTEGER, keys(session), command).mapEmpty();
    }

    @Override
    public Future<Boolean> ready() {
        return health.ready();
    }
}
