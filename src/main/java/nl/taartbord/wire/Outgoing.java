package nl.taartbord.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.taartbord.activity.Reason;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.Role;
import nl.taartbord.view.Kind;
import nl.taartbord.view.Shown;
import nl.taartbord.view.Tree;

/** What the server sends to boards, as JSON text; {@code docs/protocol.md}, "The connection". */
public final class Outgoing {
    private Outgoing() {}

    /** What a board that comes says to people. */
    public enum Notice { RESTORED, NEWER }

    /** K3, up to the view that is for all, which {@link SharedView} puts behind it. */
    public static String welcome(Optional<PersonId> person, Role role, long epoch, long seq, long now, Optional<Notice> notice,
            Map<Kind, Map<String, Object>> own) {
        return "{\"type\":\"welcome\",\"you\":{\"person\":" + json(person.map(PersonId::value).orElse(null)) + ",\"role\":\""
                + role.name().toLowerCase(Locale.ROOT) + "\"},\"epoch\":" + epoch + ",\"seq\":" + seq + ",\"now\":" + now
                + ",\"notice\":" + json(notice) + ",\"own\":" + view(own) + ",";
    }

    public static String view(Map<Kind, Map<String, Object>> whole) {
        return json(byWireName(whole));
    }

    /** K3; {@code events} as {@link #event} made them. */
    public static String resumed(long epoch, long seq, long now, List<String> events) {
        return "{\"type\":\"resumed\",\"epoch\":" + epoch + ",\"seq\":" + seq + ",\"now\":" + now + ",\"events\":["
                + String.join(",", events) + "]}";
    }

    /** K7; {@code events} as {@link #event} made them. */
    public static String events(long epoch, long from, long to, List<String> events) {
        return "{\"type\":\"events\",\"epoch\":" + epoch + ",\"from\":" + from + ",\"to\":" + to + ",\"events\":["
                + String.join(",", events) + "]}";
    }

    /** K8. */
    public static String event(long seq, Shown shown) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("seq", seq);
        event.put("type", EventNames.of(shown.event()));
        shown.by().ifPresent(by -> event.put("by", by.value()));
        shown.over().ifPresent(over -> event.put("over", over.value()));
        event.put("put", byWireName(shown.put()));
        return json(event);
    }

    public static String accepted(long ref, long seq) {
        return "{\"type\":\"accepted\",\"ref\":" + ref + ",\"seq\":" + seq + "}";
    }

    /** {@code field}: what in the command is wrong, if that is known. */
    public static String refused(Optional<Long> ref, Reason reason, String field, String language) {
        Map<String, Object> refused = new LinkedHashMap<>();
        refused.put("type", "refused");
        refused.put("ref", ref.orElse(null));
        refused.put("code", reason.code());
        refused.put("message", Messages.of(reason, language));
        if (!field.isEmpty()) {
            refused.put("field", field);
        }
        return json(refused);
    }

    public static String pong(long t, long now) {
        return "{\"type\":\"pong\",\"t\":" + t + ",\"now\":" + now + "}";
    }

    /** K9; {@code here} only when it changed. */
    public static String live(Map<PersonId, Incoming.Live> people, Optional<Set<PersonId>> here) {
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("type", "live");
        Map<String, Object> moves = new LinkedHashMap<>();
        people.forEach((person, live) -> moves.put(person.value(), move(live)));
        frame.put("people", moves);
        here.ifPresent(present -> frame.put("here", present));
        return json(frame);
    }

    private static Map<String, Object> move(Incoming.Live live) {
        return Tree.with("cursor", live.cursor().map(spot -> Tree.with("x", spot.x()).and("y", spot.y())))
                .and("drag", live.drag().map(drag -> Tree.with("note", drag.thing()).and("x", drag.spot().x()).and("y", drag.spot().y())))
                .and("typing", live.typing()).done();
    }

    private static Map<String, Map<String, Object>> byWireName(Map<Kind, Map<String, Object>> put) {
        Map<String, Map<String, Object>> named = new LinkedHashMap<>();
        put.forEach((kind, things) -> named.put(kind.wire(), things));
        return named;
    }

    static String json(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("cannot be written as JSON");
        }
    }
}
