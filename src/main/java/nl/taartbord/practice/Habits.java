package nl.taartbord.practice;

import static nl.taartbord.practice.Memory.command;
import static nl.taartbord.practice.Memory.things;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What a simulated participant does in each activity, seen from its own view. It knows activities, not formats. */
final class Habits {
    private static final int NOTES = 2;

    private final Script script;
    private final int number;
    private final Random chance;
    private final Practice.Pace pace;
    private final Memory memory = new Memory();
    private final Handiwork hands;

    Habits(Script script, int number, Random chance, Practice.Pace pace) {
        this.script = script;
        this.number = number;
        this.chance = chance;
        this.pace = pace;
        this.hands = new Handiwork(script, number, chance, memory);
    }

    long pause() {
        return pace.shortest() + chance.nextInt(Math.max(1, pace.longest() - pace.shortest()));
    }

    /** The next thing to do; empty when there is nothing to do until something changes. */
    Optional<List<JsonObject>> next(JsonObject view, String me) {
        JsonObject agenda = view.getJsonObject("one").getJsonObject("agenda");
        JsonObject phase = agenda.getJsonArray("phases").stream().map(JsonObject.class::cast)
                .filter(candidate -> candidate.getString("id").equals(agenda.getString("current"))).findFirst().orElseThrow();
        if (agenda.getBoolean("ended")) {
            return Optional.empty();
        }
        JsonObject activity = phase.getJsonObject("activity");
        return switch (activity.getString("type")) {
            case "introduce" -> memory.once(phase, "card", introduction());
            case "write" -> write(view, me, phase, activity);
            case "score" -> marks(phase, activity.getJsonArray("subjects"));
            case "vote" -> vote(view, me);
            case "statement" -> approve(view, me);
            case "actions" -> memory.once(phase, "action", command("action.add").put("text", script.action(number)).put("personal", true))
                    .or(() -> memory.ready(phase));
            case "reflect" -> reflect(phase, activity);
            case "badge" -> hands.badge(phase, activity);
            case "groups" -> hands.groups(view, me, phase, activity);
            case "round" -> hands.round(view, me, phase);
            case "cards" -> hands.cards(me, phase, activity);
            case "minority" -> hands.minority(view, me, phase);
            case "network" -> hands.network(view, me, phase);
            case "agreement" -> hands.agreement(view, me, phase);
            case "homework" -> hands.homework(phase, activity);
            default -> Optional.empty();
        };
    }

    private JsonObject introduction() {
        return command("person.introduce").put("name", script.name(number)).put("organisation", script.organisation(number))
                .put("job", script.job(number));
    }

    private Optional<List<JsonObject>> write(JsonObject view, String me, JsonObject phase, JsonObject activity) {
        String zone = activity.getJsonArray("zones").getString(number % activity.getJsonArray("zones").size());
        List<JsonObject> mine = things(view, "notes").filter(note -> note.getBoolean("mine") && note.getString("phase").equals(phase.getString("id")))
                .toList();
        for (int i = 0; i < Math.min(NOTES, activity.getInteger("max")); i++) {
            var writes = memory.once(phase, "note" + i, command("note.write").put("text", script.note(zone, number * NOTES + i)));
            if (writes.isPresent()) {
                return writes;
            }
        }
        for (JsonObject note : mine) {
            if (note.getString("state").equals("private") && note.getString("zone") == null) {
                var places = memory.once(phase, note.getString("id"), command("note.place").put("note", note.getString("id")).put("zone", zone));
                if (places.isPresent()) {
                    return places;
                }
            }
        }
        return memory.ready(phase);
    }

    private Optional<List<JsonObject>> marks(JsonObject phase, JsonArray subjects) {
        for (Object subject : subjects) {
            var gives = memory.once(phase, "mark" + subject, mark((JsonObject) subject));
            if (gives.isPresent()) {
                return gives;
            }
        }
        return memory.ready(phase);
    }

    private JsonObject mark(JsonObject subject) {
        return command("score.give").put("subject", subject.getString("id")).put("mark", 5 + chance.nextInt(4))
                .put("reason", script.reason(number)).put("higher", script.higher(number));
    }

    private Optional<List<JsonObject>> vote(JsonObject view, String me) {
        Optional<JsonObject> open = things(view, "rounds").filter(round -> round.getString("state").equals("open")).findFirst();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        JsonObject round = open.get();
        List<JsonObject> items = things(view, "notes").filter(note -> note.getString("state").equals("open")
                && round.getJsonArray("zones").contains(note.getString("zone"))).toList();
        int left = round.getInteger("budget") - round.getJsonObject("placed").getInteger(me, 0);
        if (left == 0 || items.isEmpty()) {
            return memory.once(round, "ready", command("ready.say").put("ready", true));
        }
        // A few more tries than stickers, because the most on one note may be reached; then it rests.
        int tries = round.getInteger("budget") * 2;
        for (int i = 0; i < tries; i++) {
            JsonObject item = items.get(chance.nextInt(items.size()));
            var places = memory.once(round, "sticker" + i, command("vote.place").put("note", item.getString("id")));
            if (places.isPresent()) {
                return places;
            }
        }
        return memory.once(round, "ready", command("ready.say").put("ready", true));
    }

    private Optional<List<JsonObject>> approve(JsonObject view, String me) {
        return things(view, "statements").filter(statement -> statement.getInteger("version") > 0
                        && !statement.getJsonObject("approvals").containsKey(me))
                .findFirst()
                .flatMap(statement -> memory.once(statement, "version" + statement.getInteger("version"),
                        command("statement.approve").put("version", statement.getInteger("version")).put("agree", true)));
    }

    private Optional<List<JsonObject>> reflect(JsonObject phase, JsonObject activity) {
        JsonObject subject = activity.getJsonObject("subject");
        return memory.once(phase, "line", command("reflect.say").put("line", script.line(number)))
                .or(() -> subject == null ? Optional.empty() : memory.once(phase, "mark", mark(subject)))
                .or(() -> memory.ready(phase));
    }
}
