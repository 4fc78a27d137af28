package nl.taartbord.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import nl.taartbord.format.FormatReader;
import nl.taartbord.format.Reading;

/** The formats that come with the server: the files named in {@code formats/index.txt}, in that order. */
public final class FormatFiles {
    private static final String FOLDER = "/formats/";

    private FormatFiles() {}

    /** @throws IllegalStateException naming every flaw, if a file cannot be used */
    public static List<FormatFile> all() {
        return text("index.txt").lines().filter(line -> !line.isBlank()).map(name -> read(name, text(name))).toList();
    }

    private static FormatFile read(String name, String json) {
        try {
            return switch (FormatReader.read(Json.MAPPER.readValue(json, Object.class))) {
                case Reading.Good(var format) -> new FormatFile(format, json);
                case Reading.Broken(var flaws) -> throw new IllegalStateException(name + ": " + flaws.stream()
                        .map(flaw -> flaw.place() + ": " + flaw.what().en()).collect(Collectors.joining("; ")));
            };
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(name + ": " + notJson.getOriginalMessage());
        }
    }

    private static String text(String name) {
        try (InputStream file = FormatFiles.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("no file " + FOLDER + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
