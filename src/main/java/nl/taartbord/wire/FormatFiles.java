package nl.taartbord.wire;

import java.util.List;
import nl.taartbord.format.FormatReader;
import nl.taartbord.format.Reading;

/** The formats that come with the server: the files named in {@code formats/index.txt}, in that order. */
public final class FormatFiles {
    private static final String FOLDER = "/formats/";

    private FormatFiles() {}

    /** @throws IllegalStateException naming every flaw, if a file cannot be used */
    public static List<FormatFile> all() {
        return Resources.text(FOLDER, "index.txt").lines().filter(line -> !line.isBlank())
                .map(name -> read(name, Resources.text(FOLDER, name))).toList();
    }

    private static FormatFile read(String name, String json) {
        return switch (FormatReader.read(Resources.tree(name, json))) {
            case Reading.Good(var format) -> new FormatFile(format, json);
            case Reading.Broken(var flaws) -> throw Resources.broken(name, flaws);
        };
    }
}
