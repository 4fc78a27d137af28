package nl.taartbord.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The Lua that runs inside Redis. It is sent whole with every call: no cache in Redis to lose at a restart, and calls in
 * flight keep their order.
 */
final class Scripts {
    static final String APPEND = text("append");
    static final String OPEN = text("open");
    static final String REOPEN = text("reopen");
    static final String DRAFT = text("draft");
    static final String REWRITE = text("rewrite");
    static final String KEEP = text("keep");
    static final String PRUNE = text("prune");
    static final String EVERY = text("every");
    static final String PLACE = text("place");
    static final String RELEASE = text("release");
    static final String PICTURE = text("picture");
    static final String ENTRANCES = text("entrances");
    static final String ROTATE = text("rotate");

    private Scripts() {}

    private static String text(String name) {
        try (InputStream file = Scripts.class.getResourceAsStream(name + ".lua")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
