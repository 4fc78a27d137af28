package nl.taartbord.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.taartbord.network.Contact;
import nl.taartbord.network.NetworkEvent;
import nl.taartbord.people.Details;
import nl.taartbord.people.PeopleEvent;
import nl.taartbord.session.Batch;
import nl.taartbord.session.DeskEvent;
import nl.taartbord.session.Event;
import nl.taartbord.session.Reference;
import nl.taartbord.session.State;
import nl.taartbord.terms.PersonId;

/**
 * Batches and states as the journal keeps them. Names and contacts of people are taken out into a table of their own,
 * so that somebody can be forgotten without touching the history; on reading they are put back, or left blank.
 */
public final class BatchJson {
    private static final String DETAILS = "details";
    private static final String CONTACT = "contact";
    /** Of a batch. */
    private static final Set<String> PARTS = Set.of("at", "by", "for", "ref", "events");
    /** In a snapshot: how many kinds of events its writer knew. */
    private static final String KNOWN = "known";

    /** In the table of people: texts are still to be wiped out of the log. Stands there from the event that asks for it until it is done. */
    public static final String TO_WIPE = "to.wipe";

    private BatchJson() {}

    /** {@code people}: per person the details, as JSON, that go into the table. */
    public record Written(String body, Map<String, String> people) {}

    /** A newer version of the software wrote what stands here; the session may be looked at up to it, but not changed. */
    public static final class Newer extends IllegalStateException {
        private static final long serialVersionUID = 1;

        public Newer(String what) {
            super("not known to this version: " + what);
        }
    }

    public static Written write(Batch batch) {
        Map<String, String> people = new LinkedHashMap<>();
        ObjectNode tree = Json.MAPPER.createObjectNode();
        tree.put("at", batch.at());
        batch.by().ifPresent(by -> tree.put("by", by.value()));
        batch.inNameOf().ifPresent(who -> tree.put("for", who.value()));
        batch.reference().ifPresent(reference -> tree.set("ref", Json.MAPPER.valueToTree(reference)));
        ArrayNode events = tree.putArray("events");
        for (Event event : batch.events()) {
            ObjectNode node = Json.MAPPER.createObjectNode().put("type", EventNames.of(event));
            node.setAll((ObjectNode) Json.MAPPER.valueToTree(EventNames.record(event)));
            takeOut(node, DETAILS, node.path("person").asText(), people);
            takeOut(node, CONTACT, contact(node.path("organisation").asText()), people);
            if (event instanceof Event.OfNetwork(NetworkEvent.Removed(var _, var organisation))) {
                people.put(contact(organisation.value()), Json.MAPPER.valueToTree(Contact.FORGOTTEN).toString());
            }
            forget(event, people);
            events.add(node);
        }
        return new Written(tree.toString(), people);
    }

    private static void takeOut(ObjectNode node, String field, String key, Map<String, String> people) {
        JsonNode personal = node.remove(field);
        if (personal != null) {
            people.put(key, personal.toString());
        }
    }

    private static void forget(Event event, Map<String, String> people) {
        switch (event) {
            case Event.OfPeople(PeopleEvent.Forgotten(var person, var texts)) -> {
                people.put(person.value(), "");
                people.put(TO_WIPE, "1");
            }
            case Event.OfDesk(DeskEvent.Closed _) -> people.put(TO_WIPE, "1");
            case Event _ -> { }
        }
    }

    /** Where the table keeps whom to reach at an organisation. */
    private static String contact(String organisation) {
        return CONTACT + '.' + organisation;
    }

    /** Throws {@link Newer} at an event, a field, a value or a part that this version does not know. */
    public static Batch read(long first, String body, Map<String, String> people) {
        try {
            JsonNode tree = Json.MAPPER.readTree(body);
            tree.fieldNames().forEachRemaining(part -> {
                if (!PARTS.contains(part)) {
                    throw new Newer(part);
                }
            });
            List<Event> events = new ArrayList<>();
            for (JsonNode node : tree.get("events")) {
                ObjectNode fields = (ObjectNode) node;
                String name = fields.remove("type").textValue();
                var row = EventNames.TABLE.named(name).orElseThrow(() -> new Newer(name));
                if (name.equals("person.joined") || name.equals("person.introduced")) {
                    putBack(fields, DETAILS, fields.path("person").asText(), people, Details.FORGOTTEN);
                }
                if (name.equals("organisation.contacted")) {
                    putBack(fields, CONTACT, contact(fields.path("organisation").asText()), people, Contact.FORGOTTEN);
                }
                events.add(row.wrapped(Json.MAPPER.treeToValue(fields, row.type())));
            }
            return new Batch(first, tree.get("at").longValue(), name(tree, "by"), name(tree, "for"),
                    tree.has("ref") ? Optional.of(Json.MAPPER.treeToValue(tree.get("ref"), Reference.class)) : Optional.empty(), events);
        } catch (JsonProcessingException other) {
            throw new Newer("a batch at " + first);
        }
    }

    private static Optional<PersonId> name(JsonNode tree, String field) {
        return tree.has(field) ? Optional.of(new PersonId(tree.get(field).textValue())) : Optional.empty();
    }

    private static void putBack(ObjectNode node, String field, String key, Map<String, String> people, Object forgotten)
            throws JsonProcessingException {
        String personal = people.get(key);
        node.set(field, personal == null ? Json.MAPPER.valueToTree(forgotten) : Json.MAPPER.readTree(personal));
    }

    /** The state without what is in the table of people. */
    public static String write(State state) {
        ObjectNode tree = Json.MAPPER.valueToTree(state);
        tree.put(KNOWN, EventNames.TABLE.size());
        tree.path("roster").path("people").forEach(person -> ((ObjectNode) person).remove(DETAILS));
        tree.path("network").path("organisations").forEach(organisation -> {
            if (organisation.hasNonNull(CONTACT)) {
                ((ObjectNode) organisation).put(CONTACT, true);
            }
        });
        return tree.toString();
    }

    /** Throws {@link Newer} also where this version could read it: what led to it may be unknown. */
    public static State readState(String body, Map<String, String> people) {
        try {
            ObjectNode tree = (ObjectNode) Json.MAPPER.readTree(body);
            if (tree.has(KNOWN) && tree.remove(KNOWN).intValue() > EventNames.TABLE.size()) {
                throw new Newer("a snapshot");
            }
            for (Map.Entry<String, JsonNode> person : tree.path("roster").path("people").properties()) {
                putBack((ObjectNode) person.getValue(), DETAILS, person.getKey(), people, Details.FORGOTTEN);
            }
            for (Map.Entry<String, JsonNode> organisation : tree.path("network").path("organisations").properties()) {
                if (organisation.getValue().path(CONTACT).asBoolean()) {
                    putBack((ObjectNode) organisation.getValue(), CONTACT, contact(organisation.getKey()), people, Contact.FORGOTTEN);
                }
            }
            return Json.MAPPER.treeToValue(tree, State.class);
        } catch (JsonProcessingException malformed) {
            throw new Newer("a snapshot");
        }
    }
}
