package nl.taartbord.chaos;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often each thing that is to be tried came to pass. A trial in which one of them never did proves nothing about it. */
final class Happened {
    /** Of the server's own counts, which it forgets when it ends. */
    private static final Map<String, String> METRICS = Map.of(
            "unknown appends", "taartbord_append_unknown_total",
            "boards resumed", "taartbord_joins_total{answer=\"resumed\"}",
            "boards welcomed", "taartbord_joins_total{answer=\"welcome\"}",
            "slow closes", "taartbord_slow_closes_total");

    private final Map<String, Long> counts = new TreeMap<>();

    synchronized void count(String what) {
        count(what, 1);
    }

    synchronized void count(String what, long times) {
        counts.merge(what, times, Long::sum);
    }

    /** Before a server is ended, and at the end. */
    void gather(ServerProgram server) {
        METRICS.forEach((what, metric) -> count(what, server.metric(metric)));
    }

    synchronized long of(String what) {
        return counts.getOrDefault(what, 0L);
    }

    long kills() {
        return of("server kills") + of("redis kills");
    }

    /** Those that did not come to pass. */
    List<String> missing(String... wanted) {
        return List.of(wanted).stream().filter(what -> of(what) == 0).toList();
    }

    synchronized JsonObject json() {
        JsonObject json = new JsonObject();
        counts.forEach(json::put);
        return json;
    }

    @Override
    public synchronized String toString() {
        return counts.toString();
    }
}
