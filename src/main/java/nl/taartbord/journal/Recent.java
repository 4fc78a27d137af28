package nl.taartbord.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers what was used last, up to a limit. Safe for use by many threads. */
final class Recent<K, V> {
    private final Map<K, V> known;

    Recent(int limit) {
        known = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > limit;
            }
        };
    }

    synchronized Optional<V> get(K key) {
        return Optional.ofNullable(known.get(key));
    }

    synchronized void put(K key, V value) {
        known.put(key, value);
    }

    synchronized void remove(K key, V value) {
        known.remove(key, value);
    }
}
