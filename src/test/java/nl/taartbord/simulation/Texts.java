package nl.taartbord.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.taartbord.journal.Entry;
import nl.taartbord.journal.History;
import nl.taartbord.notes.Note;
import nl.taartbord.session.State;
import nl.taartbord.terms.NoteId;

/** What people wrote, as it was told and as the log says it now: what had to be wiped out of it is gone, and nothing else. */
final class Texts {
    /** A text in an event, and whose it is. */
    private record Words(String whose, String note, ObjectNode in) {
        static Optional<Words> of(JsonNode event) {
            return switch (event.get("type").textValue()) {
                case "note.written", "note.edited" -> Optional.of(
                        new Words(event.get("by").textValue(), event.get("note").textValue(), (ObjectNode) event));
                case "note.undone" -> Optional.of(event.path("before")).filter(JsonNode::isObject).map(before -> new Words(
                        before.get(before.path("editedBy").isTextual() ? "editedBy" : "author").textValue(),
                        before.get("id").textValue(), (ObjectNode) before));
                default -> Optional.empty();
            };
        }

        String text() {
            return in.get("text").textValue();
        }
    }

    private final World world;
    private final State end;
    private final List<State> closings = new ArrayList<>();
    private final Set<String> forgotten = new HashSet<>();
    private final Set<String> due = new HashSet<>();
    private final Set<String> others = new HashSet<>();
    private final Set<String> gone = new HashSet<>();
    private final Set<Long> blank = new HashSet<>();

    /**
     * @param states after each event
     * @param end what the log now says
     */
    Texts(World world, List<State> states, State end) {
        this.world = world;
        this.end = end;
        for (int i = 1; i < states.size(); i++) {
            if (states.get(i).desk().closed() && !states.get(i - 1).desk().closed()) {
                closings.add(states.get(i));
            }
        }
    }

    void compare(History now, History told) {
        told.entries().forEach(entry -> tree(entry).get("events").forEach(event -> {
            if (event.get("type").textValue().equals("person.forgotten")) {
                forgotten.add(event.get("person").textValue());
            }
        }));
        for (int i = 0; i < told.entries().size(); i++) {
            compare(told.entries().get(i).first(), tree(now.entries().get(i)), tree(told.entries().get(i)));
        }
        due.removeAll(others);
        due.stream().filter(text -> world.redis().holds('"' + text + '"')).findFirst()
                .ifPresent(text -> violated("P7", "\"" + text + "\" still stands somewhere"));
    }

    private void compare(long first, JsonNode now, JsonNode told) {
        boolean wiped = false;
        for (int i = 0; i < told.get("events").size(); i++) {
            long seq = first + i;
            Optional<Words> was = Words.of(told.get("events").get(i));
            Optional<Words> is = Words.of(now.get("events").get(i));
            was.filter(words -> words.text().isEmpty()).ifPresent(_ -> blank.add(seq));
            if (was.isPresent() && is.isPresent()) {
                wiped |= compare(first, was.get(), is.get());
                is.get().in.put("text", was.get().text());
            }
        }
        if (wiped && now.get("ref") instanceof ObjectNode reference) {
            reference.set("print", told.get("ref").get("print"));
        }
        if (!now.equals(told)) {
            violated("D8", "the log says at " + first + " " + now + " where it said " + told);
        }
    }

    private boolean compare(long first, Words was, Words is) {
        boolean mustGo = mustGo(was);
        if (!was.text().isEmpty()) {
            (mustGo ? due : others).add(was.text());
        }
        if (was.text().equals(is.text())) {
            return false;
        }
        gone.add(was.text());
        if (!is.text().isEmpty() || !mustGo && closings.stream().noneMatch(closing -> first <= closing.seq() && !isOpen(closing, was))) {
            violated("D8", "the log says \"" + is.text() + "\" at " + first + " where it said \"" + was.text() + "\"");
        }
        return true;
    }

    private boolean mustGo(Words words) {
        return forgotten.contains(words.whose) || end.desk().closed() && !isOpen(end, words);
    }

    private static boolean isOpen(State state, Words words) {
        return state.notes().find(new NoteId(words.note)).filter(note -> note.standing() == Note.Standing.OPEN).isPresent();
    }

    /** Whether a text that was wiped already came back with this event: boards may have seen nothing change. */
    boolean isBlank(long seq) {
        return blank.contains(seq);
    }

    /** What a board shows, whether it showed it before a wipe or after. */
    JsonNode shown(JsonNode tree) {
        if (gone.isEmpty()) {
            return tree;
        }
        JsonNode copy = tree.deepCopy();
        blank(copy);
        return copy;
    }

    private void blank(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (gone.contains(field.getValue().textValue())) {
                    field.setValue(TextNode.valueOf(""));
                }
            });
        }
        tree.forEach(this::blank);
    }

    private void violated(String promise, String what) {
        world.judge().violated(promise, what);
    }

    private static JsonNode tree(Entry entry) {
        return Tab.tree(entry.body());
    }
}
