package nl.taartbord.practice;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The made-up names and lines of the simulated participants, from {@code practice/nl.json} and {@code practice/en.json}. */
final class Script {
    private final JsonObject lines;

    private Script(JsonObject lines) {
        this.lines = lines;
    }

    static Script in(String language) {
        String file = "/practice/" + (language.equals("en") ? "en" : "nl") + ".json";
        try (InputStream in = Script.class.getResourceAsStream(file)) {
            return new Script(new JsonObject(Buffer.buffer(in.readAllBytes())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String pick(JsonArray lines, int number) {
        return lines.getString(number % lines.size());
    }

    String name(int number) {
        return pick(lines.getJsonArray("names"), number);
    }

    String organisation(int number) {
        return pick(lines.getJsonArray("organisations"), number);
    }

    String job(int number) {
        return pick(lines.getJsonArray("jobs"), number);
    }

    /** Lines for a zone of this name, or general ones. */
    String note(String zone, int number) {
        JsonObject notes = lines.getJsonObject("notes");
        return pick(notes.getJsonArray(zone, notes.getJsonArray("*")), number);
    }

    String reason(int number) {
        return pick(lines.getJsonArray("reasons"), number);
    }

    String higher(int number) {
        return pick(lines.getJsonArray("higher"), number);
    }

    String action(int number) {
        return pick(lines.getJsonArray("actions"), number);
    }

    String line(int number) {
        return pick(lines.getJsonArray("closing"), number);
    }
}
