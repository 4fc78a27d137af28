package nl.taartbord.terms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Changed copies of collections that never change; order of insertion is kept, so that a replay gives the same bytes. */
public final class Immutable {
    private Immutable() {}

    private static final Class<?> UNMODIFIABLE_MAP = Collections.unmodifiableMap(new LinkedHashMap<>()).getClass();
    private static final Class<?> UNMODIFIABLE_SET = Collections.unmodifiableSet(new LinkedHashSet<>()).getClass();

    /** A map that cannot change; one that came from here is taken as it is, since copying is most of what a fold costs. */
    public static <K, V> Map<K, V> copy(Map<K, V> map) {
        if (map == null) {
            return Map.of();
        }
        return map.getClass() == UNMODIFIABLE_MAP ? map : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    public static <K, V> Map<K, V> put(Map<K, V> map, K key, V value) {
        Map<K, V> copy = new LinkedHashMap<>(map);
        copy.put(key, value);
        return Collections.unmodifiableMap(copy);
    }

    public static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        if (!map.containsKey(key)) {
            return map;
        }
        Map<K, V> copy = new LinkedHashMap<>(map);
        copy.remove(key);
        return Collections.unmodifiableMap(copy);
    }

    public static <T> List<T> add(List<T> list, T item) {
        List<T> copy = new ArrayList<>(list);
        copy.add(item);
        return Collections.unmodifiableList(copy);
    }

    /** Adds at the end and drops from the start what is over {@code most}. */
    public static <T> List<T> addBounded(List<T> list, T item, int most) {
        List<T> copy = new ArrayList<>(list.subList(Math.max(0, list.size() + 1 - most), list.size()));
        copy.add(item);
        return Collections.unmodifiableList(copy);
    }

    public static <T> Set<T> copy(Set<T> set) {
        if (set == null) {
            return Set.of();
        }
        return set.getClass() == UNMODIFIABLE_SET ? set : Collections.unmodifiableSet(new LinkedHashSet<>(set));
    }

    public static <T> Set<T> add(Set<T> set, T item) {
        Set<T> copy = new LinkedHashSet<>(set);
        copy.add(item);
        return Collections.unmodifiableSet(copy);
    }

    public static <T> Set<T> without(Set<T> set, T item) {
        Set<T> copy = new LinkedHashSet<>(set);
        copy.remove(item);
        return Collections.unmodifiableSet(copy);
    }
}
