package nl.taartbord.simulation;

import static nl.taartbord.simulation.Tab.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people do at a board, going by what it shows them; some of it will be refused. */
final class Doings {
    private static final List<String> ZONES = List.of("goed", "beter");

    private Doings() {}

    static Optional<ObjectNode> next(Tab tab, Chance chance) {
        boolean facilitates = tab.person().filter(World.FACILITATOR::equals).isPresent();
        if (tab.person().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(facilitates && chance.in(0.7) ? led(chance) : done(tab, chance));
    }

    private static ObjectNode led(Chance chance) {
        return switch (chance.below(12)) {
            case 0, 1, 2 -> command("phase.next");
            case 3 -> command("phase.back");
            case 4, 5 -> command("notes.reveal");
            case 6 -> command("work.end");
            case 7 -> command("work.reopen");
            case 8, 9 -> command("timer.start").put("seconds", (int) chance.between(1, 12));
            case 10 -> command("session.rename").put("title", "Titel " + chance.below(1_000));
            default -> command("poster.lock").put("locked", chance.in(0.3));
        };
    }

    private static ObjectNode done(Tab tab, Chance chance) {
        String text = "Tekst " + chance.below(100_000);
        Optional<JsonNode> note = any(tab, "notes", chance);
        if (chance.in(0.1)) {
            return command("ready.say").put("ready", chance.in(0.5));
        }
        if (note.isEmpty() || !phase(tab).equals("vote") && chance.in(0.4)) {
            ObjectNode write = command("note.write").put("text", text);
            return phase(tab).equals("write") && chance.in(0.5) ? write : write.put("zone", chance.one(ZONES));
        }
        String id = note.get().get("id").textValue();
        if (phase(tab).equals("vote") && chance.in(0.9)) {
            return command(chance.in(0.7) ? "vote.place" : "vote.take").put("note", id);
        }
        return switch (chance.below(8)) {
            case 0, 1, 2 -> command("note.edit").put("note", id).put("text", text).put("base", note.get().path("version").asInt(1));
            case 3, 4, 5 -> command("note.place").put("note", id).put("zone", chance.one(ZONES));
            case 6 -> command("note.delete").put("note", id).put("confirmed", true);
            default -> command("undo");
        };
    }

    private static String phase(Tab tab) {
        JsonNode agenda = tab.view().getOrDefault("one", Map.of()).get("agenda");
        return agenda == null ? "" : agenda.get("current").textValue();
    }

    private static Optional<JsonNode> any(Tab tab, String kind, Chance chance) {
        List<JsonNode> all = new ArrayList<>(tab.view().getOrDefault(kind, Map.of()).values());
        return all.isEmpty() ? Optional.empty() : Optional.of(chance.one(all));
    }
}
