package nl.taartbord.wire;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Names on the wire and in the log for the records of a family; written by hand and never changed once stored. */
final class Table<F> {
    record Row<F, R>(String name, Class<R> type, Function<R, F> wrap) {
        F wrapped(Object record) {
            return wrap.apply(type.cast(record));
        }
    }

    private final Map<String, Row<F, ?>> byName = new HashMap<>();
    private final Map<Class<?>, Row<F, ?>> byType = new HashMap<>();

    <R> Table<F> row(String name, Class<R> type, Function<R, F> wrap) {
        Row<F, R> row = new Row<>(name, type, wrap);
        if (byName.put(name, row) != null || byType.put(type, row) != null) {
            throw new IllegalArgumentException("twice in the table: " + name);
        }
        return this;
    }

    Optional<Row<F, ?>> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    String name(Object record) {
        return byType.get(record.getClass()).name();
    }

    int size() {
        return byName.size();
    }

    Iterable<Row<F, ?>> rows() {
        return byName.values();
    }
}
