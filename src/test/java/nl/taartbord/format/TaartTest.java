package nl.taartbord.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.util.List;
import java.util.Map;
import nl.taartbord.format.Poster.Place;
import nl.taartbord.terms.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The taart van ambities as a file serves what its source asks. */
class TaartTest {
    private static final Format TAART = Files.taart();

    @Test
    void hasFiveRingsFromTheOutsideInAndAPanelOnEachSide() {
        assertEquals(List.of("wie", "goed", "beter", "ambitie", "samen"), zones(Place.RING));
        assertEquals(List.of("factsheet"), zones(Place.LEFT));
        assertEquals(List.of("acties"), zones(Place.RIGHT));
    }

    private static List<String> zones(Place place) {
        return TAART.poster().zones().stream().filter(zone -> zone.place() == place).map(zone -> zone.id().value()).toList();
    }

    @Test
    void takesTheStepsInTheOrderOfTheSource() {
        assertEquals(List.of("1", "3", "4", "5", "6", "7"), TAART.phases().stream().map(Phase::step).filter(step -> !step.isEmpty()).distinct().toList());
        assertTrue(TAART.phases().stream().mapToInt(Phase::minutes).sum() > 0);
    }

    /** So many help questions does the source ask at each step; ours are at least as many. */
    @ParameterizedTest
    @CsvSource({"kennismaken,2", "opvallend,2", "herkenbaar,1", "goed,4", "beter,4", "ambitie,1", "cijfer,1", "samen,3", "acties,2"})
    void asksWhatTheSourceAsks(String phase, int questions) {
        Phase found = TAART.phases().stream().filter(one -> one.id().value().equals(phase)).findFirst().orElseThrow();
        assertTrue(found.questions().size() >= questions);
    }

    @Test
    void everyWritingStepHasItsOwnColour() {
        List<Phase> writing = TAART.phases().stream().filter(phase -> phase.activity() instanceof Activity.Write).toList();
        assertEquals(writing.size(), writing.stream().map(Phase::colour).distinct().count());
    }

    @Test
    void speaksBothLanguages() {
        for (Phase phase : TAART.phases()) {
            for (Words words : List.of(phase.title(), phase.goal(), phase.explanation())) {
                assertFalse(words.nl().isBlank());
                assertFalse(words.nl().equals(words.en()), () -> "not translated: " + words.nl());
            }
        }
    }

    @Test
    void isValidByTheSchema() {
        OutputUnit result = validate(Files.tree(Files.TAART));
        assertTrue(result.getValid(), () -> String.valueOf(result.getErrors()));
        assertTrue(validate(FormatWriter.tree(TAART)).getValid());
    }

    @Test
    void theSchemaRefusesWhatTheReaderRefuses() {
        Map<String, Object> tree = Files.tree(Files.TAART);
        tree.put("titel", "Taart");
        assertFalse(validate(tree).getValid());
        tree.remove("titel");
        tree.remove("source");
        assertFalse(validate(tree).getValid());
    }

    static OutputUnit validate(Map<String, Object> tree) {
        JsonSchema schema = JsonSchema.of(new JsonObject(Files.tree(Files.SCHEMA)));
        return Validator.create(schema, new JsonSchemaOptions().setBaseUri("https://taartbord.nl/").setDraft(Draft.DRAFT202012)
                .setOutputFormat(OutputFormat.Basic)).validate(new JsonObject(tree));
    }
}
