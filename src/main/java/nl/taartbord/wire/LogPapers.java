package nl.taartbord.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import nl.taartbord.people.Person;
import nl.taartbord.session.State;
import nl.taartbord.terms.PersonId;

/** What is read straight from the log, as JSON: somebody's own data, and what the facilitators did. */
public final class LogPapers {
    /** What only leads the session, whoever does it; of the rest, the trail tells nothing. */
    private static final Set<String> LEADING = Set.of("session.created", "session.renamed", "session.closed", "session.reopened",
            "session.continued", "person.removed", "person.forgotten", "person.role", "phase.entered", "phase.skipped", "phase.planned",
            "phase.moved", "phase.repeated", "work.ended", "work.reopened", "timer.started", "timer.paused", "timer.resumed",
            "timer.extended", "timer.stopped", "poster.locked", "poster.gathered", "notes.revealed", "note.hidden", "note.shown",
            "scores.revealed", "vote.opened", "vote.closed", "explain.shown", "groups.made", "minority.cut");

    private LogPapers() {}

    /** All that is stored of somebody and of what was done by or for them; nothing of anybody else. */
    public static String own(State state, Person person, List<String> bodies) {
        ObjectNode paper = Json.MAPPER.createObjectNode().put("session", state.setting().title())
                .put("retentionDays", state.setting().retentionDays());
        paper.putObject("person").put("id", person.id().value()).put("name", person.details().name())
                .put("organisation", person.details().organisation()).put("job", person.details().job())
                .put("role", Json.MAPPER.valueToTree(person.role()).asText());
        ArrayNode own = paper.putArray("events");
        each(bodies, (batch, event) -> {
            if (isOf(person.id().value(), batch, event)) {
                own.add(Json.MAPPER.createObjectNode().put("at", batch.path("at").asLong()).setAll(event));
            }
        });
        return paper.toPrettyString();
    }

    /** What somebody did, had done in their name, or brought along from an earlier meeting, which nobody does. */
    private static boolean isOf(String person, JsonNode batch, ObjectNode event) {
        return batch.has("by")
                ? batch.path("for").asText(batch.path("by").asText()).equals(person)
                : event.path("by").asText().equals(person) || event.path("person").asText().equals(person);
    }

    /** Who did what when, and to whom; never what anybody wrote. */
    public static String trail(State state, List<String> bodies) {
        ArrayNode trail = Json.MAPPER.createArrayNode();
        each(bodies, (batch, event) -> {
            String type = event.path("type").asText();
            if (batch.has("by") && LEADING.contains(type)) {
                ObjectNode line = trail.addObject().put("at", batch.path("at").asLong()).put("by", batch.path("by").asText())
                        .put("name", name(state, batch.path("by").asText())).put("type", type);
                copy(event, line, "phase");
                copy(event, line, "note");
                copy(event, line, "person");
            }
        });
        return trail.toPrettyString();
    }

    private static void copy(ObjectNode event, ObjectNode line, String field) {
        if (event.path(field).isTextual()) {
            line.put(field, event.get(field).textValue());
        }
    }

    private static String name(State state, String person) {
        Person known = state.roster().people().get(new PersonId(person));
        return known == null ? "" : known.details().name();
    }

    private static void each(List<String> bodies, BiConsumer<JsonNode, ObjectNode> with) {
        try {
            for (String body : bodies) {
                JsonNode batch = Json.MAPPER.readTree(body);
                for (JsonNode event : batch.path("events")) {
                    with.accept(batch, (ObjectNode) event);
                }
            }
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("a batch in the log cannot be read");
        }
    }
}
