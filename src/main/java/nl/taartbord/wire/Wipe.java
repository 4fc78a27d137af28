package nl.taartbord.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.taartbord.notes.Note;
import nl.taartbord.session.State;

/**
 * Takes texts out of a log for good: what people wrote who asked for it (AVG), and in a closed session what was never revealed
 * (P7). Every event stays, with its number and all else in it, so that counts, marks and approvals stay right.
 *
 * @param people whose own texts go
 * @param actions theirs alone: what they were going to do themselves, whoever put it into words
 * @param kept the notes whose texts stay; empty: those of all notes that are not theirs
 */
public record Wipe(Set<String> people, Set<String> actions, Optional<Set<String>> kept) {
    private static final String NOBODY = "";

    /** An event's own texts, and the field that tells whose they are. What a group made together is nobody's own. */
    private record Own(String whose, List<String> texts) {}

    private static final Map<String, Own> OWN = Map.ofEntries(
            Map.entry("note.written", new Own("by", List.of("text"))),
            Map.entry("note.edited", new Own("by", List.of("text"))),
            Map.entry("card.filled", new Own("by", List.of("answers"))),
            Map.entry("score.given", new Own("person", List.of("reason", "higher"))),
            Map.entry("statement.proposed", new Own("by", List.of("text"))),
            Map.entry("statement.approved", new Own("person", List.of("reason"))),
            Map.entry("agreement.approved", new Own("person", List.of("reason"))),
            Map.entry("reflect.said", new Own("person", List.of("line"))),
            Map.entry("minority.said", new Own("person", List.of("text"))),
            Map.entry("homework.answered", new Own("person", List.of("text"))),
            Map.entry("homework.brought", new Own("person", List.of("answers", "changes"))));

    /** What has to go out of the log of a session that stands like this; {@code bodies} is all of the log. */
    public static Wipe of(State state, List<String> bodies) {
        Set<String> people = new HashSet<>();
        for (String body : bodies) {
            events(tree(body)).stream()
                    .filter(event -> event.path("type").asText().equals("person.forgotten") && event.path("texts").asBoolean())
                    .forEach(event -> people.add(event.path("person").asText()));
        }
        Optional<Set<String>> kept = state.desk().closed()
                ? Optional.of(state.notes().notes().values().stream().filter(note -> note.standing() == Note.Standing.OPEN)
                        .map(note -> note.id().value()).collect(Collectors.toSet()))
                : Optional.empty();
        return new Wipe(people, personal(people, bodies), kept);
    }

    private static Set<String> personal(Set<String> people, List<String> bodies) {
        Set<String> actions = new HashSet<>();
        for (String body : people.isEmpty() ? List.<String>of() : bodies) {
            events(tree(body)).stream()
                    .filter(event -> event.path("type").asText().equals("action.added") && event.path("personal").asBoolean())
                    .filter(event -> people.contains(event.path("owner").asText()))
                    .forEach(event -> actions.add(event.path("action").asText()));
        }
        return actions;
    }

    /** The same entry without those texts. */
    public String body(String body) {
        ObjectNode tree = tree(body);
        boolean changed = false;
        for (ObjectNode event : events(tree)) {
            changed |= wipe(event);
        }
        if (!changed) {
            return body;
        }
        if (tree.get("ref") instanceof ObjectNode reference) {
            reference.put("print", "");
        }
        return tree.toString();
    }

    private boolean wipe(ObjectNode event) {
        String type = event.path("type").asText();
        if (type.equals("note.undone") && event.get("before") instanceof ObjectNode before) {
            JsonNode writer = before.path(before.path("editedBy").isTextual() ? "editedBy" : "author");
            return goes(writer.asText(), before.path("id").asText()) && blank(before, "text");
        }
        if (type.equals("action.added") || type.equals("action.edited")) {
            return actions.contains(event.path("action").asText()) && blank(event, "text");
        }
        Own own = OWN.getOrDefault(type, new Own(NOBODY, List.of()));
        String note = type.startsWith("note.") ? event.path("note").asText() : NOBODY;
        boolean changed = false;
        if (goes(event.path(own.whose()).asText(NOBODY), note)) {
            for (String field : own.texts()) {
                changed |= blank(event, field);
            }
        }
        return changed;
    }

    private boolean goes(String person, String note) {
        return people.contains(person) || !note.isEmpty() && kept.filter(ids -> !ids.contains(note)).isPresent();
    }

    private static boolean blank(ObjectNode node, String field) {
        JsonNode before = node.path(field);
        if (before.isTextual() && !before.textValue().isEmpty()) {
            node.put(field, "");
            return true;
        }
        if (before.isObject() && !before.isEmpty()) {
            node.putObject(field);
            return true;
        }
        return false;
    }

    private static List<ObjectNode> events(ObjectNode tree) {
        return tree.path("events").valueStream().filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast).toList();
    }

    private static ObjectNode tree(String body) {
        try {
            return (ObjectNode) Json.MAPPER.readTree(body);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("a batch in the log cannot be read");
        }
    }
}
