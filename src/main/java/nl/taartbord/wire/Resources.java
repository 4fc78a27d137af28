package nl.taartbord.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import nl.taartbord.format.Flaw;

/** Files that come with the server. */
final class Resources {
    private Resources() {}

    static String text(String folder, String name) {
        try (InputStream file = Resources.class.getResourceAsStream(folder + name)) {
            if (file == null) {
                throw new IllegalStateException("no file " + folder + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Object tree(String name, String json) {
        try {
            return Json.MAPPER.readValue(json, Object.class);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(name + ": " + notJson.getOriginalMessage());
        }
    }

    static IllegalStateException broken(String name, List<Flaw> flaws) {
        return new IllegalStateException(name + ": " + flaws.stream().map(flaw -> flaw.place() + ": " + flaw.what().en())
                .collect(Collectors.joining("; ")));
    }
}
