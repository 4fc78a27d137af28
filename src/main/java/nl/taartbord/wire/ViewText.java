package nl.taartbord.wire;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.taartbord.view.Kind;

/** A view written as JSON thing by thing, so that it is written once for all and only what is somebody's own for each. */
public final class ViewText {
    private final Map<Kind, Map<String, String>> things = new EnumMap<>(Kind.class);
    private final Map<Kind, String> texts = new EnumMap<>(Kind.class);
    private int length;

    private ViewText() {}

    public static ViewText of(Map<Kind, Map<String, Object>> view) {
        ViewText text = new ViewText();
        for (Kind kind : Kind.values()) {
            Map<String, String> written = written(view.getOrDefault(kind, Map.of()));
            String object = object(written);
            text.things.put(kind, written);
            text.texts.put(kind, object);
            text.length += object.length() + kind.wire().length() + 4;
        }
        return text;
    }

    private static Map<String, String> written(Map<String, Object> things) {
        Map<String, String> written = new LinkedHashMap<>();
        things.forEach((id, value) -> written.put(id, Outgoing.json(value)));
        return written;
    }

    private static String object(Map<String, String> things) {
        StringBuilder text = new StringBuilder("{");
        things.forEach((id, value) -> text.append(text.length() > 1 ? "," : "").append(Outgoing.json(id)).append(':').append(value));
        return text.append('}').toString();
    }

    /** {@code own} stands over, or beside, what is for all. */
    public String with(Map<Kind, Map<String, Object>> own) {
        StringBuilder text = new StringBuilder(length + 1024).append('{');
        for (Kind kind : Kind.values()) {
            text.append(text.length() > 1 ? "," : "").append('"').append(kind.wire()).append("\":");
            Map<String, Object> over = own.getOrDefault(kind, Map.of());
            if (over.isEmpty()) {
                text.append(texts.get(kind));
            } else {
                Map<String, String> both = new LinkedHashMap<>(things.get(kind));
                both.putAll(written(over));
                text.append(object(both));
            }
        }
        return text.append('}').toString();
    }
}
