package nl.taartbord.wire;

import static nl.taartbord.play.Meeting.ANNA;
import static nl.taartbord.play.Orders.edit;
import static nl.taartbord.play.Orders.undo;
import static nl.taartbord.play.Orders.write;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.taartbord.play.Meeting;
import nl.taartbord.session.Batch;
import nl.taartbord.session.Session;
import nl.taartbord.session.State;
import nl.taartbord.terms.NoteId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever event holds a text of somebody, the text goes with them, unless it was made together. */
class WipeTest {
    private static final Path EVENTS = Path.of("src/test/resources/samples/events/v1");
    private static final Set<String> TEXTS = Set.of("text", "answers", "changes", "reason", "higher", "line");
    private static final Set<String> TOGETHER = Set.of("action.added", "action.edited", "agreement.filled", "statement.saved", "note.hidden");
    private static final Set<String> PEOPLE = Set.of("panna", "pben", "pcarla", "pfatima", "pomar0000");

    static Stream<Path> events() throws IOException {
        return Files.list(EVENTS).filter(file -> !TOGETHER.contains(file.getFileName().toString().replace(".json", ""))).sorted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void whatIsSomebodysOwnGoesWithThem(Path event) throws IOException {
        String body = Json.MAPPER.readTree(event.toFile()).get("batch").toString();
        JsonNode left = Json.MAPPER.readTree(new Wipe(PEOPLE, Set.of(), Optional.empty()).body(body));
        assertEquals(List.of(), texts(left.get("events"), false));
    }

    @Test
    void whatSomebodyWasGoingToDoThemselvesGoesWithThemAndActionsOfTheGroupStay() throws IOException {
        List<String> log = List.of(
                forgotten("panna"),
                action("a1", "panna", true, "Zelf bellen"), action("a2", "panna", false, "Anna nodigt uit"),
                action("a3", "pben", true, "Ben kookt"),
                edited("a1", "Zelf mailen"), edited("a2", "Anna nodigt iedereen uit"));
        Wipe wipe = Wipe.of(Meeting.begin().state(), log);
        List<String> left = new ArrayList<>();
        for (String body : log) {
            left.addAll(texts(Json.MAPPER.readTree(wipe.body(body)).get("events"), false));
        }
        assertEquals(List.of("Anna nodigt uit", "Ben kookt", "Anna nodigt iedereen uit"), left);
    }

    /** A note holds the text of who edited it last, and an undone step holds the note as it comes back. */
    @Test
    void anUndoneStepHoldsTheTextOfWhoWroteItAndThatOneGoes_P7() throws IOException {
        Wipe wipe = new Wipe(Set.of("panna"), Set.of(), Optional.empty());
        assertEquals(List.of("Van Ben"), texts(Json.MAPPER.readTree(wipe.body(undone("panna", "\"pben\"", "Van Ben"))), false));
        assertEquals(List.of(), texts(Json.MAPPER.readTree(wipe.body(undone("pben", "\"panna\"", "Van Anna"))), false));
        assertEquals(List.of(), texts(Json.MAPPER.readTree(wipe.body(undone("panna", "null", "Van Anna"))), false));
    }

    /** Who edits a note says which version was read. */
    @Test
    void aNoteKeepsItsVersionWithoutItsTexts_P7_D6() {
        Meeting meeting = Meeting.begin().in("write");
        NoteId note = meeting.by(ANNA).does(write("Koffie")).note();
        meeting.by(ANNA).does(edit(note, "Thee", 1)).accepted();
        meeting.by(ANNA).does(undo()).accepted();
        Wipe wipe = new Wipe(Set.of(ANNA.value()), Set.of(), Optional.empty());
        State wiped = null;
        for (Batch batch : meeting.batches()) {
            BatchJson.Written written = BatchJson.write(batch);
            wiped = Session.evolve(wiped, BatchJson.read(batch.first(), wipe.body(written.body()), written.people()));
        }
        assertEquals("", wiped.notes().find(note).orElseThrow().text());
        assertEquals(3, meeting.state().notes().find(note).orElseThrow().version());
        assertEquals(3, wiped.notes().find(note).orElseThrow().version());
    }

    private static String undone(String author, String editor, String text) {
        return "{\"events\":[{\"type\":\"note.undone\",\"note\":\"n1\",\"before\":{\"id\":\"n1\",\"author\":\"" + author
                + "\",\"editedBy\":" + editor + ",\"text\":\"" + text + "\"},\"by\":\"pcarla\"}]}";
    }

    private static String forgotten(String person) {
        return "{\"events\":[{\"type\":\"person.forgotten\",\"person\":\"" + person + "\",\"texts\":true}]}";
    }

    private static String action(String id, String owner, boolean personal, String text) {
        return "{\"events\":[{\"type\":\"action.added\",\"action\":\"" + id + "\",\"owner\":\"" + owner + "\",\"personal\":" + personal
                + ",\"by\":\"panna\",\"text\":\"" + text + "\"}]}";
    }

    /** By who leads. */
    private static String edited(String id, String text) {
        return "{\"events\":[{\"type\":\"action.edited\",\"action\":\"" + id + "\",\"owner\":\"panna\",\"by\":\"pfatima\","
                + "\"text\":\"" + text + "\"}]}";
    }

    private static List<String> texts(JsonNode node, boolean own) {
        List<String> found = new ArrayList<>();
        if (node.isTextual() && own && !node.textValue().isEmpty()) {
            found.add(node.textValue());
        }
        node.properties().forEach(field -> found.addAll(texts(field.getValue(), own || TEXTS.contains(field.getKey()))));
        if (node.isArray()) {
            node.forEach(one -> found.addAll(texts(one, own)));
        }
        return found;
    }
}
