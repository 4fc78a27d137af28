package nl.taartbord.simulation;

import java.util.EnumMap;
import java.util.Map;

/** How often what happened. */
final class Tally {
    private final Map<Happening, Long> counts = new EnumMap<>(Happening.class);

    void happened(Happening what) {
        counts.merge(what, 1L, Long::sum);
    }

    long of(Happening what) {
        return counts.getOrDefault(what, 0L);
    }

    synchronized void add(Tally other) {
        other.counts.forEach((what, count) -> counts.merge(what, count, Long::sum));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Happening what : Happening.values()) {
            text.append(String.format("  %-28s %d%n", what.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '), of(what)));
        }
        return text.toString();
    }
}
