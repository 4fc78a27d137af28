package nl.taartbord.wire;

import static nl.taartbord.play.Meeting.ANNA;
import static nl.taartbord.play.Meeting.BEN;
import static nl.taartbord.play.Meeting.FATIMA;
import static nl.taartbord.play.Orders.edit;
import static nl.taartbord.play.Orders.place;
import static nl.taartbord.play.Orders.reveal;
import static nl.taartbord.play.Orders.stick;
import static nl.taartbord.play.Orders.timer;
import static nl.taartbord.play.Orders.write;
import static nl.taartbord.play.Workshops.BEGIN;
import static nl.taartbord.play.Workshops.GOOD;
import static nl.taartbord.play.Workshops.NORTH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.taartbord.activity.Reason;
import nl.taartbord.play.Meeting;
import nl.taartbord.play.Onlooker;
import nl.taartbord.terms.DeviceId;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.Role;
import nl.taartbord.terms.Spot;
import nl.taartbord.view.View;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The examples of the protocol are what the code sends and takes, byte for byte as JSON. The tests of the boards read the same
 * files. When the protocol changes on purpose, {@code -Dgolden=write} writes the frames of the server anew.
 */
class GoldenFilesTest {
    private static final Path FOLDER = Path.of("docs/protocol");
    private static final long EPOCH = 3;

    /** What the server sends: name of the file, kind, rule, and the frame as the code makes it. */
    private record Down(String name, String kind, String rule, String frame) {}

    private static List<Down> downs() {
        List<Down> downs = new ArrayList<>();
        Meeting small = Meeting.small();
        downs.add(new Down("welcome", "welcome", "K3", Outgoing.welcome(Optional.of(FATIMA), Role.FACILITATOR, EPOCH, small.state().seq(),
                small.now(), Optional.empty(), View.own(small.state(), FATIMA)) + "\"view\":" + Outgoing.view(View.whole(small.state(), Optional.empty())) + "}"));
        small.in("write");
        downs.add(events(small, small.steps().size() - 1, "events-phase", FATIMA));
        downs.addAll(events());
        downs.add(new Down("accepted", "accepted", "K5", Outgoing.accepted(17, 813)));
        downs.add(new Down("refused", "refused", "K5", Outgoing.refused(Optional.of(17L), Reason.VOTE_BUDGET, "", "nl")));
        downs.add(new Down("refused-malformed", "refused", "K11", Outgoing.refused(Optional.empty(), Reason.MALFORMED, "", "en")));
        downs.add(new Down("live-down", "live", "K9", Outgoing.live(
                Map.of(ANNA, new Incoming.Live(Optional.of(new Spot(1600, 400)), Optional.of(new Incoming.Drag("n1", new Spot(10, 20.5))),
                        Optional.of("note"))), Optional.of(new LinkedHashSet<>(List.of(FATIMA, ANNA))))));
        downs.add(new Down("pong", "pong", "K10", Outgoing.pong(1, BEGIN)));
        downs.add(new Down("problem", "problem", "H3", HttpOut.problem(400, "title.empty", "title", "nl")));
        return downs;
    }

    private static List<Down> events() {
        Meeting meeting = Meeting.begin();
        List<Down> downs = new ArrayList<>();
        meeting.in("write");
        int writing = meeting.steps().size();
        NoteId note = meeting.by(ANNA).does(write("Korte lijnen met de wijkagent")).note();
        downs.add(events(meeting, writing, "events-note-written-own", ANNA));
        downs.add(events(meeting, writing, "events-note-written-others", BEN));
        int editing = meeting.steps().size();
        meeting.by(ANNA).does(edit(note, "Korte lijnen met de wijkagent en de school", 1)).accepted();
        downs.add(events(meeting, editing, "events-nothing-to-see", BEN));
        int placing = meeting.steps().size();
        meeting.by(ANNA).does(place(note, GOOD, NORTH)).accepted();
        downs.add(events(meeting, placing, "events-note-placed-own", ANNA));
        downs.add(events(meeting, placing, "events-note-placed-others", BEN));
        int timing = meeting.steps().size();
        meeting.by(FATIMA).does(timer(300, true)).accepted();
        downs.add(events(meeting, timing, "events-timer", BEN));
        int revealing = meeting.steps().size();
        meeting.by(FATIMA).does(reveal()).accepted();
        downs.add(events(meeting, revealing, "events-reveal", BEN));
        downs.add(new Down("resumed", "resumed", "K3", Outgoing.resumed(EPOCH, meeting.state().seq(), meeting.now(), heard(meeting, timing, BEN))));
        meeting.in("vote");
        int voting = meeting.steps().size();
        meeting.by(ANNA).does(stick(note)).accepted();
        downs.add(events(meeting, voting, "events-vote-own", ANNA));
        downs.add(events(meeting, voting, "events-vote-others", BEN));
        return downs;
    }

    private static Down events(Meeting meeting, int since, String name, PersonId viewer) {
        long from = meeting.steps().get(since).after().seq();
        return new Down(name, "events", "K7", Outgoing.events(EPOCH, from, meeting.state().seq(), heard(meeting, since, viewer)));
    }

    private static List<String> heard(Meeting meeting, int since, PersonId viewer) {
        return meeting.steps().subList(since, meeting.steps().size()).stream()
                .flatMap(step -> Onlooker.shown(step, Optional.of(viewer)).map(shown -> Outgoing.event(step.after().seq(), shown)).stream()).toList();
    }

    /** What boards send: name of the file, and what it is read as. */
    private static final Map<String, Class<? extends Incoming>> UPS = Map.of("hello", Incoming.Hello.class, "hello-resume", Incoming.Hello.class,
            "command-note-write", Incoming.Ordered.class, "command-note-place", Incoming.Ordered.class, "command-in-name-of", Incoming.Ordered.class,
            "command-vote-move", Incoming.Ordered.class, "live-up", Incoming.Live.class, "ping", Incoming.Ping.class);

    private static JsonNode file(String name) throws IOException {
        Path file = FOLDER.resolve(name + ".json");
        assertTrue(Files.exists(file), () -> "no example: " + file);
        return Json.MAPPER.readTree(Files.readString(file));
    }

    @TestFactory
    Stream<DynamicTest> the_server_sends_what_the_examples_say() {
        return downs().stream().map(down -> DynamicTest.dynamicTest(down.rule().toLowerCase(Locale.ROOT) + " " + down.name(), () -> {
            JsonNode frame = Json.MAPPER.readTree(down.frame());
            if ("write".equals(System.getProperty("golden"))) {
                ObjectNode example = Json.MAPPER.createObjectNode().put("kind", down.kind()).put("direction", "down").put("rule", down.rule());
                Files.createDirectories(FOLDER);
                Files.writeString(FOLDER.resolve(down.name() + ".json"), example.<ObjectNode>set("frame", frame).toPrettyString() + "\n");
            }
            JsonNode example = file(down.name());
            assertEquals(List.of(down.kind(), "down", down.rule()),
                    Stream.of("kind", "direction", "rule").map(field -> example.path(field).asText()).toList());
            assertEquals(example.get("frame"), frame);
        }));
    }

    @TestFactory
    Stream<DynamicTest> the_server_takes_what_the_examples_say() {
        return UPS.entrySet().stream().map(up -> DynamicTest.dynamicTest(up.getKey(), () -> {
            JsonNode example = file(up.getKey());
            assertEquals("up", example.path("direction").asText());
            Incoming read = Incoming.read(example.get("frame").toString());
            assertInstanceOf(up.getValue(), read, () -> read.toString());
            assertEquals(example.path("kind").asText(), example.path("frame").path("type").asText());
        }));
    }

    @Test
    void there_are_no_examples_beside_these() throws IOException {
        Set<String> known = new TreeSet<>(UPS.keySet());
        downs().forEach(down -> known.add(down.name()));
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertEquals(known, files.map(file -> file.getFileName().toString().replace(".json", "")).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void k2_what_is_read_is_what_was_meant() throws IOException {
        assertEquals(new Incoming.Hello("een-token", new DeviceId("d-3f6c2a10"), "nl", Optional.of(new Incoming.Position(3, 812)), true),
                Incoming.read(file("hello-resume").get("frame").toString()));
        assertEquals(Optional.of(new PersonId("p7")), ((Incoming.Ordered) Incoming.read(file("command-in-name-of").get("frame").toString())).inNameOf());
    }
}
