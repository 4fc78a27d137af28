package nl.taartbord.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.taartbord.activity.Reason;
import nl.taartbord.play.Samples;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From JSON to a command: every good one, and for every bad one the right reason and never an exception. */
class CommandReaderTest {
    private static Incoming read(String command) {
        return Incoming.read(Samples.frame(17, command));
    }

    @TestFactory
    Stream<DynamicTest> every_sample_is_read() {
        return Samples.COMMANDS.entrySet().stream().map(sample -> DynamicTest.dynamicTest(sample.getKey(),
                () -> assertInstanceOf(Incoming.Ordered.class, read(sample.getValue()), sample.getValue())));
    }

    /** Every field of every sample left out, made null, made of every wrong type. */
    @TestFactory
    Stream<DynamicTest> every_field_of_every_sample_is_checked() {
        return Samples.COMMANDS.entrySet().stream().map(sample -> DynamicTest.dynamicTest(sample.getKey(), () -> {
            ObjectNode good = (ObjectNode) Json.MAPPER.readTree(sample.getValue());
            good.fieldNames().forEachRemaining(field -> {
                for (String wrong : List.of("null", "{}", "[]", "[null]", "[[]]", "\"\"", "\"NaN\"", "true", "7.5", "1e999", "-99999999999999999999")) {
                    ObjectNode bad = good.deepCopy();
                    try {
                        bad.set(field, Json.MAPPER.readTree(wrong));
                    } catch (IOException impossible) {
                        throw new UncheckedIOException(impossible);
                    }
                    Incoming read = read(bad.toString());
                    assertTrue(read instanceof Incoming.Bad || read instanceof Incoming.Ordered, field + ": " + wrong);
                    if (read instanceof Incoming.Bad(var ref, var reason, var place)) {
                        assertEquals(Optional.of(17L), ref);
                    }
                }
            });
            ObjectNode more = good.deepCopy().put("meer", 1);
            assertEquals(new Incoming.Bad(Optional.of(17L), Reason.MALFORMED, ""), read(more.toString()));
        }));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {}                                                                    | MALFORMED
            []                                                                    | MALFORMED
            null                                                                  | MALFORMED
            "undo"                                                                | MALFORMED
            {"type":7}                                                            | MALFORMED
            {"type":["undo"]}                                                     | MALFORMED
            {"type":"note.explode"}                                               | UNKNOWN
            {"type":"UNDO"}                                                       | UNKNOWN
            {"type":"undo","meer":1}                                              | MALFORMED
            {"type":"undo","colour":"pink"}                                       | MALFORMED
            {"type":"note.edit","note":"n1","text":"x"}                           | MALFORMED
            {"type":"note.edit","note":"n1","base":1}                             | MALFORMED
            {"type":"note.edit","note":null,"text":"x","base":1}                  | MALFORMED
            {"type":"note.edit","note":"n 1","text":"x","base":1}                 | MALFORMED
            {"type":"note.edit","note":"","text":"x","base":1}                    | MALFORMED
            {"type":"note.edit","note":7,"text":"x","base":1}                     | MALFORMED
            {"type":"note.edit","note":"n1","text":7,"base":1}                    | MALFORMED
            {"type":"note.edit","note":"n1","text":true,"base":1}                 | MALFORMED
            {"type":"note.edit","note":"n1","text":["x"],"base":1}                | MALFORMED
            {"type":"note.edit","note":"n1","text":"x","base":"1"}                | MALFORMED
            {"type":"note.edit","note":"n1","text":"x","base":1.0}                | MALFORMED
            {"type":"note.edit","note":"n1","text":"x","base":99999999999}        | MALFORMED
            {"type":"note.write","text":"x","x":"NaN","y":1}                      | MALFORMED
            {"type":"note.write","text":"x","x":1e999,"y":1}                      | MALFORMED
            {"type":"note.write","text":"x","x":100001,"y":1}                     | MALFORMED
            {"type":"note.write","text":"x","colour":"purple"}                    | COLOUR_MISSING
            {"type":"note.write","text":"x","colour":2}                           | COLOUR_MISSING
            {"type":"note.write","text":"x","colour":"2"}                         | COLOUR_MISSING
            {"type":"note.recolour","note":"n1"}                                  | COLOUR_MISSING
            {"type":"poster.gather","x":1e999,"y":1}                              | MALFORMED
            {"type":"poster.lock","locked":"true"}                                | MALFORMED
            {"type":"poster.lock","locked":1}                                     | MALFORMED
            {"type":"poster.lock"}                                                | MALFORMED
            {"type":"cluster.make","notes":[null,"n1"]}                           | MALFORMED
            {"type":"cluster.make","notes":null}                                  | MALFORMED
            {"type":"cluster.make","notes":"n1"}                                  | MALFORMED
            {"type":"cluster.make"}                                               | MALFORMED
            {"type":"vote.open","zones":[null]}                                   | MALFORMED
            {"type":"vote.open","budget":"3"}                                     | MALFORMED
            {"type":"score.give","subject":"samen","mark":"zeven"}                | SCORE_RANGE
            {"type":"score.give","subject":"samen","mark":"7"}                    | SCORE_RANGE
            {"type":"score.give","subject":"samen","mark":7.5}                    | SCORE_RANGE
            {"type":"score.give","subject":"samen","mark":null}                   | SCORE_RANGE
            {"type":"score.give","subject":"samen"}                               | SCORE_RANGE
            {"type":"score.give","mark":7}                                        | MALFORMED
            {"type":"action.add","text":"x","due":20261126}                       | DUE_INVALID
            {"type":"person.role","person":"p1","role":"boss"}                    | MALFORMED
            {"type":"person.role","person":"p1","role":0}                         | MALFORMED
            """)
    void what_is_no_command_is_refused(String command, Reason reason) {
        assertEquals(reason, assertInstanceOf(Incoming.Bad.class, read(command)).reason());
    }

    /** Whether 0 and 11 are marks is for the room to say. */
    @ParameterizedTest
    @ValueSource(ints = {0, 11, -1})
    void a_whole_number_is_a_whole_number(int mark) {
        assertInstanceOf(Incoming.Ordered.class, read("{\"type\":\"score.give\",\"subject\":\"samen\",\"mark\":" + mark + "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "nee", "[1,", "{\"type\":\"ping\",\"t\":1} {}", "{\"type\":\"ping\",\"type\":\"ping\",\"t\":1}", "\u0000",
            "{\"type\":\"ping\"}", "{\"type\":\"ping\",\"t\":\"1\"}", "{'type':'ping'}", "{\"type\":null}", "7", "\"\\ud800\""})
    void what_is_no_frame_is_malformed(String frame) {
        assertEquals(Reason.MALFORMED, assertInstanceOf(Incoming.Bad.class, Incoming.read(frame)).reason());
    }

    @Test
    void bombs_are_malformed() {
        for (String bomb : List.of("[".repeat(8_000), "{\"a\":".repeat(3_000), "[".repeat(8_000) + "]".repeat(8_000),
                "{\"type\":\"ping\",\"t\":" + "9".repeat(10_000) + "}", "{\"type\":\"ping\",\"t\":1e" + "9".repeat(1_000) + "}",
                "{\"type\":\"command\",\"ref\":1,\"command\":" + "[".repeat(100) + "]".repeat(100) + "}")) {
            assertEquals(Reason.MALFORMED, assertInstanceOf(Incoming.Bad.class, Incoming.read(bomb)).reason());
        }
    }

    @Test
    void k4_a_ref_counts_and_a_name_is_one() {
        for (String frame : List.of("{\"type\":\"command\",\"command\":{\"type\":\"undo\"}}",
                "{\"type\":\"command\",\"ref\":0,\"command\":{\"type\":\"undo\"}}",
                "{\"type\":\"command\",\"ref\":1.5,\"command\":{\"type\":\"undo\"}}",
                "{\"type\":\"command\",\"ref\":99999999999999999999,\"command\":{\"type\":\"undo\"}}",
                "{\"type\":\"command\",\"ref\":1,\"meer\":1,\"command\":{\"type\":\"undo\"}}",
                "{\"type\":\"command\",\"ref\":1,\"for\":7,\"command\":{\"type\":\"undo\"}}",
                "{\"type\":\"command\",\"ref\":1}")) {
            assertEquals(Reason.MALFORMED, assertInstanceOf(Incoming.Bad.class, Incoming.read(frame), frame).reason());
        }
        assertEquals(Reason.PERSON_MISSING, assertInstanceOf(Incoming.Bad.class,
                Incoming.read("{\"type\":\"command\",\"ref\":1,\"for\":\"p 1\",\"command\":{\"type\":\"undo\"}}")).reason());
    }

    @Test
    void e2_the_print_tells_content_and_name_apart_and_the_same_the_same() {
        String undo = "{\"type\":\"command\",\"ref\":1,\"command\":{\"type\":\"undo\"}}";
        String omars = "{\"type\":\"command\",\"ref\":1,\"for\":\"pomar\",\"command\":{\"type\":\"undo\"}}";
        String next = "{\"type\":\"command\",\"ref\":1,\"command\":{\"type\":\"phase.next\"}}";
        List<String> prints = Stream.of(undo, omars, next).map(frame -> ((Incoming.Ordered) Incoming.read(frame)).print()).toList();
        assertEquals(3, Set.copyOf(prints).size());
        assertEquals(prints.getFirst(), ((Incoming.Ordered) Incoming.read(undo)).print());
    }

    @Test
    void k11_a_refusal_holds_nothing_of_what_was_sent() {
        String secret = "geheim-4711";
        for (String bad : List.of("{\"type\":\"undo\",\"" + secret + "\":1}", "{\"type\":\"" + secret + "\"}",
                "{\"type\":\"note.write\",\"text\":[\"" + secret + "\"]}", "{\"type\":\"note.write\",\"text\":\"x\",\"colour\":\"" + secret + "\"}")) {
            assertFalse(read(bad).toString().contains(secret), bad);
        }
    }
}
