package nl.taartbord.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.taartbord.people.Person;
import nl.taartbord.session.Batch;
import nl.taartbord.session.State;
import nl.taartbord.terms.PersonId;
import nl.taartbord.view.Led;
import nl.taartbord.view.Own;

/** What is read straight from the log, as JSON: somebody's own data, and what was done by who leads. What stands in it, the view says. */
public final class LogPapers {
    private LogPapers() {}

    /**
     * All that is stored of somebody; nothing of anybody else.
     *
     * @param asker who gets it
     * @param bodies all of the log
     */
    public static String own(State state, Person person, PersonId asker, List<String> bodies) {
        ObjectNode paper = Json.MAPPER.createObjectNode().put("session", state.setting().title())
                .put("retentionDays", state.setting().retentionDays());
        paper.putObject("person").put("id", person.id().value()).put("name", person.details().name())
                .put("organisation", person.details().organisation()).put("job", person.details().job())
                .put("role", Json.MAPPER.valueToTree(person.role()).asText());
        ArrayNode events = paper.putArray("events");
        Own.of(history(bodies), state, person.id(), asker).forEach(line -> events.addObject().put("at", line.at())
                .put("type", EventNames.of(line.event())).setAll(tree(line.fields())));
        return paper.toPrettyString();
    }

    /** Who did what when, and to whom; never what anybody wrote. */
    public static String trail(State state, List<String> bodies) {
        ArrayNode trail = Json.MAPPER.createArrayNode();
        Led.of(history(bodies)).forEach(line -> trail.addObject().put("at", line.at()).put("by", line.by().value())
                .put("name", name(state, line.by())).put("type", EventNames.of(line.event())).setAll(tree(line.fields())));
        return trail.toPrettyString();
    }

    private static ObjectNode tree(Map<String, Object> fields) {
        return Json.MAPPER.valueToTree(fields);
    }

    private static String name(State state, PersonId person) {
        Person known = state.roster().people().get(person);
        return known == null ? "" : known.details().name();
    }

    /** Without the table of people: whose name it is stands above it, as it is now. */
    private static List<Batch> history(List<String> bodies) {
        List<Batch> history = new ArrayList<>();
        long first = 1;
        for (String body : bodies) {
            Batch batch = BatchJson.read(first, body, Map.of());
            history.add(batch);
            first = batch.last() + 1;
        }
        return history;
    }
}
