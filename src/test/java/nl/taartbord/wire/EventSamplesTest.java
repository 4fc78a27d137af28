package nl.taartbord.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.taartbord.play.Everything;
import nl.taartbord.play.Meeting;
import nl.taartbord.session.Batch;
import nl.taartbord.session.Event;
import nl.taartbord.session.Session;
import nl.taartbord.session.State;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What was ever stored can be read: a sample of every event as version 1 wrote it, and whole logs with the snapshots they fold to.
 * These files are written once ({@code -Dsamples=write} adds what is missing) and never changed.
 */
class EventSamplesTest {
    private static final Path EVENTS = Path.of("src/test/resources/samples/events/v1");
    private static final Path LOGS = Path.of("src/test/resources/samples/logs");

    /** Their samples are of an earlier form: one zone for writing. */
    private static final Set<String> OLDER = Set.of("session.created");

    private static JsonNode read(Path file) throws IOException {
        return Json.MAPPER.readTree(Files.readString(file));
    }

    private static Map<String, String> people(JsonNode tree) {
        Map<String, String> people = new HashMap<>();
        tree.properties().forEach(person -> people.put(person.getKey(), person.getValue().toString()));
        return people;
    }

    @Test
    void every_event_has_a_sample_that_is_read_and_written_as_it_was() throws IOException {
        for (Table.Row<Event, ?> row : EventNames.TABLE.rows()) {
            Path file = EVENTS.resolve(row.name() + ".json");
            assertTrue(Files.exists(file), () -> "no sample: " + file);
            JsonNode sample = read(file);
            Batch batch = BatchJson.read(5, sample.get("batch").toString(), people(sample.get("people")));
            assertEquals(row.name(), EventNames.of(batch.events().getFirst()));
            assertEquals(row.type(), EventNames.record(batch.events().getFirst()).getClass());
            BatchJson.Written again = BatchJson.write(batch);
            assertEquals(batch, BatchJson.read(5, again.body(), people(sample.get("people"))));
            if (!OLDER.contains(row.name())) {
                assertEquals(sample.get("batch"), Json.MAPPER.readTree(again.body()), row.name());
            }
        }
    }

    /** {@code v1}: a taart; {@code v1-everything} and {@code v1-next}: all that workshops hold, and a meeting that follows such a one. */
    @ParameterizedTest
    @ValueSource(strings = {"v1", "v1-everything", "v1-next"})
    void d6_a_log_of_version_1_folds_to_its_snapshot(String name) throws IOException {
        Path log = LOGS.resolve(name);
        JsonNode people = read(log.resolve("people.json"));
        State state = null;
        for (String line : Files.readAllLines(log.resolve("log.jsonl"))) {
            state = Session.evolve(state, BatchJson.read(state == null ? 1 : state.seq() + 1, line, people(people)));
        }
        assertEquals(state, BatchJson.readState(Files.readString(log.resolve("state.json")), people(people)));
    }

    /** Adds samples of events that have none. */
    @BeforeAll
    static void write() throws IOException {
        if (!"write".equals(System.getProperty("samples"))) {
            return;
        }
        Files.createDirectories(EVENTS);
        Meeting meeting = Everything.once();
        for (Batch batch : Stream.concat(meeting.batches().stream(), Everything.next().batches().stream()).toList()) {
            for (Event event : batch.events()) {
                Path file = EVENTS.resolve(EventNames.of(event) + ".json");
                if (!Files.exists(file)) {
                    var written = BatchJson.write(new Batch(5, batch.at(), batch.by(), batch.inNameOf(), batch.reference(), List.of(event)));
                    ObjectNode sample = Json.MAPPER.createObjectNode();
                    sample.set("batch", Json.MAPPER.readTree(written.body()));
                    sample.set("people", tree(written.people()));
                    Files.writeString(file, sample.toPrettyString() + "\n");
                }
            }
        }
        write("v1-everything", meeting);
        write("v1-next", Everything.next());
    }

    private static void write(String name, Meeting meeting) throws IOException {
        Path folder = LOGS.resolve(name);
        if (!Files.exists(folder)) {
            Files.createDirectories(folder);
            List<BatchJson.Written> log = meeting.batches().stream().map(BatchJson::write).toList();
            Map<String, String> people = new TreeMap<>();
            log.forEach(written -> people.putAll(written.people()));
            people.values().removeIf(String::isEmpty);
            Files.write(folder.resolve("log.jsonl"), log.stream().map(BatchJson.Written::body).toList());
            Files.writeString(folder.resolve("people.json"), tree(people).toPrettyString() + "\n");
            Files.writeString(folder.resolve("state.json"), BatchJson.write(meeting.state()) + "\n");
        }
    }

    private static ObjectNode tree(Map<String, String> people) throws IOException {
        ObjectNode tree = Json.MAPPER.createObjectNode();
        for (Map.Entry<String, String> person : people.entrySet()) {
            tree.set(person.getKey(), Json.MAPPER.readTree(person.getValue()));
        }
        return tree;
    }
}
