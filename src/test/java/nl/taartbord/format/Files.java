package nl.taartbord.format;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.taartbord.format.Poster.Slice;
import nl.taartbord.terms.SliceId;

/** What the tests of this package read. */
final class Files {
    static final Path TAART = Path.of("src/main/resources/formats/taart-van-ambities.json");
    static final Path SCHEMA = Path.of("docs/format.schema.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Files() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> tree(Path path) {
        try {
            return JSON.readValue(path.toFile(), Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Format taart() {
        return switch (FormatReader.read(tree(TAART))) {
            case Reading.Good good -> good.format();
            case Reading.Broken broken -> throw new AssertionError(broken.flaws().toString());
        };
    }

    /** A poster of src/test/resources/posters, read as part of a format. */
    static Poster poster(String name) {
        return format(tree(Path.of("src/test/resources/posters/" + name + ".json"))).poster();
    }

    /** A format with this poster and little else. */
    static Format format(Map<String, Object> poster) {
        return switch (FormatReader.read(around(poster))) {
            case Reading.Good good -> good.format();
            case Reading.Broken broken -> throw new AssertionError(broken.flaws().toString());
        };
    }

    static Map<String, Object> around(Object poster) {
        return Map.of("id", "proef", "title", "Proef", "summary", "Proef", "source", Map.of("title", "Proef"), "poster", poster,
                "phases", List.of(Map.of("id", "start", "title", "Start", "minutes", 5, "activity", Map.of("type", "lobby"))));
    }

    static List<Slice> slices(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> new Slice(new SliceId("s" + i), "Deel " + i)).toList();
    }
}
