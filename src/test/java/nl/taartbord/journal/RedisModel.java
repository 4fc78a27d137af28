package nl.taartbord.journal;

import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.vertx.core.Vertx;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.taartbord.terms.SessionId;

/**
 * A Redis as far as the journal knows it: its commands, and the scripts said once more in Java. The journal on top of it is the one
 * of production; {@code RedisModelTest} holds both to what every journal does. Each command happens whole, at one moment.
 */
public final class RedisModel {
    /** The way there and back. Decides when, and whether, a command happens and its answer comes. */
    public interface Way {
        boolean isOpen();

        <T> CompletableFuture<T> call(String what, Supplier<T> command);
    }

    /** A log entry as it lies there, and the epoch that was in force when it was written. */
    public record Written(long first, int count, long epoch, long inForce, String body) {}

    /** Planted faults, to see that they are found. */
    public enum Sabotage { FENCE_OFF, EPOCH_STAYS }

    private static final String LOG = ":log";
    private static final String ALSO_IF_FULL = "#!lua flags=allow-oom";

    private final InstantSource clock;
    private final Map<String, NavigableMap<Long, Map<String, String>>> streams = new HashMap<>();
    private final Map<String, Map<String, String>> hashes = new HashMap<>();
    private final Map<String, String> strings = new HashMap<>();
    private final Map<String, Long> ends = new HashMap<>();
    private final Map<String, Long> inForce = new HashMap<>();
    private final Map<String, String> appended = new HashMap<>();
    private final Map<String, Map<String, String>> known = new HashMap<>();
    private Sabotage sabotage;
    private boolean full;

    public RedisModel(InstantSource clock) {
        this.clock = clock;
    }

    public void sabotage(Sabotage planted) {
        sabotage = planted;
    }

    /** Out of memory: whatever may write is refused whole. */
    public synchronized void full(boolean is) {
        full = is;
    }

    /** The journal of production over this, by a way of its own. */
    public Journal journal(Vertx vertx, Way way) {
        return new RedisJournal(new RedisLine<>(vertx, connection(way)), file(vertx, way));
    }

    CommandFile file(Vertx vertx, Way way) {
        return new CommandFile(vertx, new RedisLine<>(vertx, connection(way)));
    }

    // What a test looks at, and does, behind the journal's back.

    /** A backup. */
    public synchronized RedisModel copy() {
        RedisModel copy = new RedisModel(clock);
        copy.take(this);
        return copy;
    }

    /** What was kept goes, and what was kept in the backup comes in its place. */
    public synchronized void restore(RedisModel backup) {
        take(backup);
    }

    private void take(RedisModel other) {
        streams.clear();
        other.streams.forEach((key, stream) -> streams.put(key, new TreeMap<>(stream)));
        hashes.clear();
        other.hashes.forEach((key, hash) -> hashes.put(key, new LinkedHashMap<>(hash)));
        strings.clear();
        strings.putAll(other.strings);
        ends.clear();
        ends.putAll(other.ends);
        inForce.clear();
        inForce.putAll(other.inForce);
        appended.clear();
        appended.putAll(other.appended);
        known.clear();
        other.known.forEach((key, people) -> known.put(key, new LinkedHashMap<>(people)));
    }

    public synchronized long end(SessionId session) {
        return last(stream(key(session, LOG)));
    }

    public synchronized List<Written> log(SessionId session) {
        List<Written> all = new ArrayList<>();
        stream(key(session, LOG)).forEach((first, fields) -> all.add(new Written(first, Integer.parseInt(fields.get("n")),
                Long.parseLong(fields.get("e")), inForce.getOrDefault(key(session, LOG) + first, 0L), fields.get("b"))));
        return all;
    }

    /** The log with the people in it as if nothing had ever been wiped out of it, and nobody forgotten. */
    public synchronized History unwiped(SessionId session) {
        return new History(log(session).stream().map(written -> new Entry(written.first(), written.count(),
                appended.get(key(session, LOG) + written.first()), Map.of())).toList(), known.getOrDefault(key(session, ":people"), Map.of()));
    }

    /** Whether it stands anywhere: in a log, with the people, in a snapshot. */
    public synchronized boolean holds(String text) {
        Stream<Map<String, String>> entries = streams.values().stream().flatMap(stream -> stream.values().stream());
        return Stream.concat(entries, hashes.values().stream()).anyMatch(fields -> fields.values().stream().anyMatch(value -> value.contains(text)));
    }

    /** Cuts the latest snapshot off; false if there is none. */
    public synchronized boolean tear(SessionId session) {
        Map<String, String> snapshots = hash(key(session, ":snapshots"));
        snapshots.keySet().stream().max(Comparator.comparingLong(Long::parseLong))
                .ifPresent(latest -> snapshots.computeIfPresent(latest, (seq, text) -> text.substring(0, text.length() / 2)));
        return !snapshots.isEmpty();
    }

    synchronized Map<Long, Map<String, String>> raw(SessionId session) {
        return stream(key(session, LOG));
    }

    synchronized void spoil(SessionId session, long seq, String text) {
        hash(key(session, ":snapshots")).put(String.valueOf(seq), text);
    }

    private static String key(SessionId session, String part) {
        return '{' + session.value() + '}' + part;
    }

    // The connection.

    @SuppressWarnings({"unchecked", "rawtypes"})
    private StatefulRedisConnection<String, String> connection(Way way) {
        var commands = proxy(RedisAsyncCommands.class, (name, arguments) -> answer(way, name, () -> run(name, arguments)));
        return proxy(StatefulRedisConnection.class, (name, arguments) -> switch (name) {
            case "isOpen" -> way.isOpen();
            case "async" -> commands;
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private interface Calls {
        Object call(String name, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (_, method, arguments) -> calls.call(method.getName(), arguments)));
    }

    private static final class Reply<T> extends CompletableFuture<T> implements RedisFuture<T> {
        @Override
        public String getError() {
            return isCompletedExceptionally() ? exceptionNow().getMessage() : null;
        }

        @Override
        public boolean await(long timeout, TimeUnit unit) {
            throw new UnsupportedOperationException("nothing waits on an event loop");
        }
    }

    private static Reply<Object> answer(Way way, String name, Supplier<Object> command) {
        Reply<Object> reply = new Reply<>();
        way.call(name, command).whenComplete((value, failure) -> {
            if (failure == null) {
                reply.complete(value);
            } else {
                reply.completeExceptionally(failure);
            }
        });
        return reply;
    }

    // The commands.

    private synchronized Object run(String name, Object[] given) {
        sweep();
        return switch (name) {
            case "eval" -> script((String) given[0], strings(given[2]), strings(given[3]));
            case "xrevrange" -> range((String) given[0], (Range<?>) given[1], (Limit) given[2], true);
            case "xrange" -> range((String) given[0], (Range<?>) given[1], (Limit) given[2], false);
            case "hgetall" -> new LinkedHashMap<>(hash((String) given[0]));
            case "hdel" -> strings(given[1]).stream().filter(field -> hash((String) given[0]).remove(field) != null).count();
            case "exists" -> strings(given[0]).stream().filter(strings::containsKey).count();
            case "get" -> strings.get((String) given[0]);
            case "set" -> set((String) given[0], (String) given[1]);
            case "info" -> "redis_version:7.0.15\r\nmaxmemory_policy:noeviction\r\naof_enabled:1\r\n";
            case "bgrewriteaof" -> "Background append only file rewriting started";
            default -> throw new UnsupportedOperationException(name);
        };
    }

    private static List<String> strings(Object array) {
        return List.of((String[]) array);
    }

    private String set(String key, String value) {
        refuseIfFull();
        strings.put(key, value);
        return "OK";
    }

    private List<StreamMessage<String, String>> range(String key, Range<?> range, Limit limit, boolean backwards) {
        long from = bound(range.getLower().getValue());
        long to = bound(range.getUpper().getValue());
        if (from > to) {
            return List.of();
        }
        var found = stream(key).subMap(from, true, to, true);
        return (backwards ? found.descendingMap() : found).entrySet().stream().limit(limit.getCount())
                .map(each -> new StreamMessage<>(key, each.getKey() + "-0", each.getValue())).toList();
    }

    private static long bound(Object id) {
        return switch ((String) id) {
            case "-" -> 0;
            case "+" -> Long.MAX_VALUE;
            case String other -> Long.parseLong(other.substring(0, other.indexOf('-')));
        };
    }

    // The scripts.

    private Object script(String script, List<String> keys, List<String> arguments) {
        if (!script.startsWith(ALSO_IF_FULL)) {
            refuseIfFull();
        }
        if (script.equals(Scripts.OPEN)) {
            return open(keys, arguments);
        } else if (script.equals(Scripts.REOPEN)) {
            return strings.containsKey(keys.get(1)) && !stream(keys.get(0)).isEmpty() ? open(keys, arguments) : null;
        } else if (script.equals(Scripts.DRAFT)) {
            return draft(keys, arguments);
        } else if (script.equals(Scripts.REWRITE)) {
            return rewrite(keys, arguments);
        } else if (script.equals(Scripts.APPEND)) {
            return append(keys, arguments);
        } else if (script.equals(Scripts.KEEP)) {
            return keep(keys, arguments);
        } else if (script.equals(Scripts.PRUNE)) {
            return prune(hash(keys.getFirst()));
        } else if (script.equals(Scripts.EVERY)) {
            keys.forEach(key -> every(key, arguments));
            return (long) keys.size();
        }
        throw new UnsupportedOperationException(script);
    }

    private void refuseIfFull() {
        if (full) {
            throw new RedisCommandExecutionException("OOM command not allowed when used memory > 'maxmemory'.");
        }
    }

    private Long open(List<String> keys, List<String> arguments) {
        boolean kept = !stream(keys.get(0)).isEmpty();
        long epoch = Long.parseLong(strings.getOrDefault(keys.get(1), "0"));
        epoch = sabotage == Sabotage.EPOCH_STAYS ? Math.max(1, epoch) : Math.max(epoch + 1, Long.parseLong(arguments.get(1)));
        strings.put(keys.get(1), String.valueOf(epoch));
        if (!kept) {
            expire(keys.get(1), Long.parseLong(arguments.getFirst()));
        }
        return epoch;
    }

    private List<String> append(List<String> keys, List<String> given) {
        String log = keys.get(0);
        String owner = strings.getOrDefault(keys.get(1), "0");
        if (!owner.equals(given.get(0)) && sabotage != Sabotage.FENCE_OFF) {
            return List.of("fenced", owner);
        }
        Map<Long, Map<String, String>> entries = new LinkedHashMap<>();
        Map<String, String> people = new LinkedHashMap<>();
        int at = 4;
        for (int i = 0; i < Integer.parseInt(given.get(3)); i++) {
            entries.put(Long.parseLong(given.get(at)),
                    Map.of("e", given.get(0), "n", given.get(at + 1), "h", given.get(at + 2), "b", given.get(at + 3)));
            int fields = Integer.parseInt(given.get(at + 4));
            at += 5;
            for (int field = 0; field < fields; field++, at += 2) {
                people.put(given.get(at), given.get(at + 1));
            }
        }
        var stream = stream(log);
        var last = new TreeMap<>(entries).lastEntry();
        Map<String, String> same = stream.get(last.getKey());
        if (same != null && same.get("n").equals(last.getValue().get("n")) && same.get("h").equals(last.getValue().get("h"))) {
            return List.of("stored");
        }
        long seq = last(stream);
        if (seq != Long.parseLong(given.get(1))) {
            return List.of("step", String.valueOf(seq));
        }
        if (seq > 0 && !stream.lastEntry().getValue().get("h").equals(given.get(2))) {
            return List.of("chain");
        }
        people.forEach((field, value) -> {
            if (value.isEmpty()) {
                hash(keys.get(2)).remove(field);
            } else {
                hash(keys.get(2)).put(field, value);
                known.computeIfAbsent(keys.get(2), _ -> new LinkedHashMap<>()).put(field, value);
            }
        });
        stream.putAll(entries);
        entries.forEach((first, fields) -> {
            inForce.put(log + first, Long.parseLong(owner));
            appended.put(log + first, fields.get("b"));
        });
        if (ends.containsKey(log)) {
            ends.put(keys.get(2), ends.get(log));
        } else if (seq == 0) {
            ends.remove(keys.get(1));
        }
        return List.of("stored");
    }

    private Long draft(List<String> keys, List<String> given) {
        if (!given.get(0).equals(strings.get(keys.get(0)))) {
            return 0L;
        }
        if (given.get(2).equals("first")) {
            forget(keys.get(1));
        }
        var stream = stream(keys.get(1));
        for (int at = 3; at < given.size(); at += 5) {
            long first = bound(given.get(at));
            if (first <= last(stream)) {
                throw new RedisCommandExecutionException("ERR The ID specified in XADD is equal or smaller than the target stream top item");
            }
            stream.put(first, Map.of("e", given.get(at + 1), "n", given.get(at + 2), "h", given.get(at + 3), "b", given.get(at + 4)));
        }
        expire(keys.get(1), Long.parseLong(given.get(1)));
        return 1L;
    }

    private Long rewrite(List<String> keys, List<String> given) {
        var log = stream(keys.get(0));
        var rewritten = stream(keys.get(4));
        if (!given.get(0).equals(strings.get(keys.get(1))) || log.isEmpty() || rewritten.isEmpty()
                || !log.lastKey().equals(rewritten.lastKey()) || log.size() != rewritten.size()) {
            forget(keys.get(4));
            return 0L;
        }
        forget(keys.get(4));
        streams.put(keys.get(0), rewritten);
        hash(keys.get(2)).remove(given.get(1));
        forget(keys.get(3));
        return 1L;
    }

    private String keep(List<String> keys, List<String> given) {
        if (!given.get(0).equals(strings.get(keys.get(1))) || last(stream(keys.get(0))) < Long.parseLong(given.get(1))) {
            return null;
        }
        hash(keys.get(2)).put(given.get(1), given.get(2));
        if (ends.containsKey(keys.get(0))) {
            ends.put(keys.get(2), ends.get(keys.get(0)));
        }
        return hash(keys.get(2)).get(given.get(1));
    }

    private static Long prune(Map<String, String> snapshots) {
        long all = snapshots.size();
        snapshots.keySet().stream().sorted(Comparator.<String>comparingLong(Long::parseLong).reversed()).skip(2).toList()
                .forEach(snapshots::remove);
        return all;
    }

    private void every(String key, List<String> command) {
        switch (command.getFirst()) {
            case "UNLINK" -> forget(key);
            case "PEXPIRE" -> expire(key, Long.parseLong(command.get(1)));
            case "PERSIST" -> ends.remove(key);
            default -> throw new UnsupportedOperationException(command.getFirst());
        }
    }

    // The keys.

    private NavigableMap<Long, Map<String, String>> stream(String key) {
        return streams.computeIfAbsent(key, _ -> new TreeMap<>());
    }

    private Map<String, String> hash(String key) {
        return hashes.computeIfAbsent(key, _ -> new LinkedHashMap<>());
    }

    private static long last(NavigableMap<Long, Map<String, String>> stream) {
        return stream.isEmpty() ? 0 : stream.lastKey() + Integer.parseInt(stream.lastEntry().getValue().get("n")) - 1;
    }

    /** As in Redis, a key that is not there does not expire. */
    private void expire(String key, long ms) {
        boolean there = strings.containsKey(key) || !stream(key).isEmpty() || !hash(key).isEmpty();
        if (there) {
            ends.put(key, clock.millis() + ms);
        }
    }

    private void sweep() {
        long now = clock.millis();
        List.copyOf(ends.entrySet()).stream().filter(end -> end.getValue() <= now).map(Map.Entry::getKey).forEach(this::forget);
    }

    private void forget(String key) {
        streams.remove(key);
        hashes.remove(key);
        strings.remove(key);
        ends.remove(key);
    }
}
