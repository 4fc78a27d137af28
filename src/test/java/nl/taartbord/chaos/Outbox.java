package nl.taartbord.chaos;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Commands on their way, as the web client keeps them: each goes out once per line until it is answered. */
final class Outbox {
    /** So many may be on their way at once. */
    static final int WINDOW = 16;

    private final Map<Long, JsonObject> waiting = new LinkedHashMap<>();
    private final Set<Long> underway = new LinkedHashSet<>();
    private long last;

    long add(JsonObject command) {
        waiting.put(++last, command);
        return last;
    }

    /** The ref that the next command gets. */
    long next() {
        return last + 1;
    }

    List<Long> take() {
        List<Long> ready = new ArrayList<>();
        for (long ref : waiting.keySet()) {
            if (underway.size() < WINDOW && underway.add(ref)) {
                ready.add(ref);
            }
        }
        return ready;
    }

    JsonObject command(long ref) {
        return waiting.get(ref);
    }

    void recall() {
        underway.clear();
    }

    void postpone(long ref) {
        underway.remove(ref);
    }

    boolean answered(long ref) {
        underway.remove(ref);
        return waiting.remove(ref) != null;
    }

    int size() {
        return waiting.size();
    }
}
