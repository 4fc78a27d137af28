package nl.taartbord.practice;

import static nl.taartbord.practice.Memory.command;
import static nl.taartbord.practice.Memory.of;
import static nl.taartbord.practice.Memory.things;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What a simulated participant does with badges, groups, turns, cards, networks, agreements and homework. */
final class Handiwork {
    private final Script script;
    private final int number;
    private final Random chance;
    private final Memory memory;

    Handiwork(Script script, int number, Random chance, Memory memory) {
        this.script = script;
        this.number = number;
        this.chance = chance;
        this.memory = memory;
    }

    Optional<List<JsonObject>> badge(JsonObject phase, JsonObject activity) {
        for (Object one : activity.getJsonArray("badges")) {
            JsonObject sort = (JsonObject) one;
            for (int i = 0; i < sort.getInteger("max"); i++) {
                var sticks = memory.once(phase, sort.getString("id") + i,
                        command("badge.place").put("sort", sort.getString("id")).put("zone", any(activity.getJsonArray("zones"))));
                if (sticks.isPresent()) {
                    return sticks;
                }
            }
        }
        return memory.ready(phase);
    }

    /** Joins a group where people choose, and writes something on its sheet. */
    Optional<List<JsonObject>> groups(JsonObject view, String me, JsonObject phase, JsonObject activity) {
        Optional<JsonObject> division = of(view, "groups", phase);
        if (division.isEmpty()) {
            return Optional.empty();
        }
        List<JsonObject> groups = division.get().getJsonArray("groups").stream().map(JsonObject.class::cast).toList();
        Optional<JsonObject> mine = groups.stream().filter(group -> group.getJsonArray("members").contains(me)).findFirst();
        if (mine.isEmpty()) {
            return groups.isEmpty() ? Optional.empty()
                    : memory.once(phase, "join", command("groups.join").put("group", groups.get(number % groups.size()).getString("id")));
        }
        Optional<String> zone = Optional.ofNullable(mine.get().getString("zone"))
                .or(() -> activity.getJsonArray("zones").isEmpty() ? Optional.empty() : Optional.of(any(activity.getJsonArray("zones"))));
        return memory.once(phase, "recorder" + mine.get().getString("id"), charge(mine.get(), me)).filter(_ -> mine.get().getString("recorder") == null)
                .or(() -> zone.flatMap(where -> memory.once(phase, "note", command("note.write").put("text", script.note(where, number)).put("zone", where))))
                .or(() -> memory.ready(phase));
    }

    private static JsonObject charge(JsonObject group, String me) {
        return command("groups.charge").put("group", group.getString("id")).put("recorder", me);
    }

    /** Speaks, and says when it is done. */
    Optional<List<JsonObject>> round(JsonObject view, String me, JsonObject phase) {
        return of(view, "turns", phase).filter(rota -> me.equals(rota.getString("speaker")) && !rota.getBoolean("finished"))
                .flatMap(_ -> memory.once(phase, "spoke", command("round.next")));
    }

    Optional<List<JsonObject>> cards(String me, JsonObject phase, JsonObject activity) {
        JsonObject answers = new JsonObject();
        JsonArray fields = activity.getJsonArray("fields");
        for (int i = 1; i < fields.size(); i++) {
            JsonObject field = fields.getJsonObject(i);
            answer(field, me).ifPresent(text -> answers.put(field.getString("id"), new JsonArray().add(text)));
        }
        return memory.once(phase, "card", command("card.add").put("zone", any(activity.getJsonArray("zones")))
                        .put("text", script.action(number)).put("answers", answers))
                .or(() -> memory.ready(phase));
    }

    private Optional<String> answer(JsonObject field, String me) {
        return switch (field.getString("kind")) {
            case "text", "long" -> Optional.of(script.higher(number));
            case "choice", "choices" -> Optional.of(field.getJsonArray("options").getJsonObject(chance.nextInt(field.getJsonArray("options").size()))
                    .getString("id"));
            case "person" -> Optional.of(me);
            case "quarter" -> Optional.of("q" + (1 + chance.nextInt(4)));
            default -> Optional.empty();
        };
    }

    Optional<List<JsonObject>> minority(JsonObject view, String me, JsonObject phase) {
        return things(view, "voices").filter(voice -> voice.getString("person").equals(me) && voice.getString("phase").equals(phase.getString("id")))
                .filter(voice -> !voice.getJsonArray("notes").isEmpty()).findFirst()
                .flatMap(_ -> memory.once(phase, "voice", command("minority.say").put("text", script.higher(number))));
    }

    Optional<List<JsonObject>> network(JsonObject view, String me, JsonObject phase) {
        String own = script.organisation(number);
        boolean drawn = things(view, "organisations").anyMatch(one -> own.equalsIgnoreCase(one.getString("name")));
        return (drawn ? Optional.<List<JsonObject>>empty()
                : memory.once(phase, "organisation", command("organisation.add").put("name", own).put("formal", number % 2 == 0)))
                .or(() -> memory.ready(phase));
    }

    Optional<List<JsonObject>> agreement(JsonObject view, String me, JsonObject phase) {
        return of(view, "agreements", phase)
                .filter(agreement -> agreement.getJsonArray("missing").isEmpty() && !agreement.getJsonObject("approvals").containsKey(me))
                .flatMap(agreement -> memory.once(phase, "version" + agreement.getInteger("version"),
                        command("agreement.approve").put("version", agreement.getInteger("version")).put("agree", true)));
    }

    Optional<List<JsonObject>> homework(JsonObject phase, JsonObject activity) {
        for (Object one : activity.getJsonArray("questions")) {
            String question = ((JsonObject) one).getString("id");
            var answers = memory.once(phase, question, command("homework.answer").put("question", question).put("text", script.reason(number)));
            if (answers.isPresent()) {
                return answers;
            }
        }
        return memory.once(phase, "share", command("homework.share")).or(() -> memory.ready(phase));
    }

    private String any(JsonArray zones) {
        return zones.getString(chance.nextInt(zones.size()));
    }
}
