package nl.taartbord.practice;

import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a simulated participant has done, so that it does each thing once; and how it looks at its view. */
final class Memory {
    private final Set<String> done = new HashSet<>();

    static JsonObject command(String type) {
        return new JsonObject().put("type", type);
    }

    Optional<List<JsonObject>> once(JsonObject phase, String what, JsonObject command) {
        return done.add(phase.getString("id") + "/" + what) ? Optional.of(List.of(command)) : Optional.empty();
    }

    Optional<List<JsonObject>> ready(JsonObject phase) {
        return once(phase, "ready", command("ready.say").put("ready", true));
    }

    static Stream<JsonObject> things(JsonObject view, String kind) {
        return view.getJsonObject(kind, new JsonObject()).stream().map(thing -> (JsonObject) thing.getValue());
    }

    /** The thing of this phase, of a kind that has one a phase. */
    static Optional<JsonObject> of(JsonObject view, String kind, JsonObject phase) {
        return Optional.ofNullable(view.getJsonObject(kind, new JsonObject()).getJsonObject(phase.getString("id")));
    }
}
