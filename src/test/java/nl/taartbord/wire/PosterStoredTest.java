package nl.taartbord.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.taartbord.format.FormatReader;
import nl.taartbord.format.Poster;
import nl.taartbord.format.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session keeps its poster in its log, whatever the layout. */
class PosterStoredTest {
    @ParameterizedTest
    @ValueSource(strings = {"wheel", "matrix", "columns", "network", "flaps"})
    void comesBackTheSame(String name) throws IOException {
        Object tree = Json.MAPPER.readValue(Path.of("src/test/resources/posters/" + name + ".json").toFile(), Object.class);
        Poster poster = assertInstanceOf(Reading.Good.class, FormatReader.read(Map.of("id", "proef", "title", "Proef", "summary", "Proef",
                "source", Map.of("title", "Proef"), "poster", tree, "phases",
                List.of(Map.of("id", "start", "title", "Start", "minutes", 5, "activity", Map.of("type", "lobby")))))).format().poster();
        assertEquals(poster, Json.MAPPER.readValue(Json.MAPPER.writeValueAsString(poster), Poster.class));
    }
}
