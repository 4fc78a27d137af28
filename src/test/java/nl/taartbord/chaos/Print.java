package nl.taartbord.chaos;

import io.vertx.core.json.JsonObject;

/** What an event is about, told alike from how the log keeps it and from how a board sees it: its type, and of notes the text. */
final class Print {
    /** Events that every board in these sessions is shown. */
    static final String SHOWN = "note.";

    private Print() {}

    static String ofLogged(JsonObject event) {
        String type = event.getString("type");
        return type.startsWith(SHOWN) ? print(type, event.getString("note"), event.getString("text")) : type;
    }

    static String ofSeen(JsonObject event) {
        String type = event.getString("type");
        if (!type.startsWith(SHOWN)) {
            return type;
        }
        JsonObject notes = event.getJsonObject("put").getJsonObject("notes");
        String note = notes.fieldNames().iterator().next();
        return print(type, note, notes.getJsonObject(note).getString("text"));
    }

    private static String print(String type, String note, String text) {
        // Padding only makes frames long.
        return type + '|' + note + '|' + text.strip().split(" ", 2)[0];
    }
}
