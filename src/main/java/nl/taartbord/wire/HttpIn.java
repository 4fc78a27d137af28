package nl.taartbord.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Optional;

/** The bodies of requests; {@code docs/protocol.md}, "Getting in over HTTP". Fields that nobody knows are refused. */
public final class HttpIn {
    private HttpIn() {}

    /**
     * H3.
     *
     * @param format the id of a format of the server; empty where {@code own} is given
     * @param own a whole format of one's own
     * @param after tokens of a facilitator of the meetings before it
     */
    public record Create(String format, Optional<Object> own, String title, Optional<String> organisation, Optional<Boolean> anonymous,
            Optional<List<String>> slices, Optional<List<String>> without, Optional<String> language, String name,
            Optional<Boolean> practice, Optional<Place> trajectory, Optional<List<String>> after) {
        /** A step of a trajectory. */
        public record Place(String id, String step) {}

        public Create {
            format = text(format);
            title = text(title);
            name = text(name);
            slices = slices.map(List::copyOf);
            without = without.map(List::copyOf);
            after = after.map(List::copyOf);
        }
    }

    /** H5: one of code and link. */
    public record Join(Optional<String> code, Optional<String> link, String name, Optional<String> organisation, Optional<String> job) {
        public Join {
            name = text(name);
        }
    }

    /** H17: the session to go on to. */
    public record Onward(String session) {
        public Onward {
            session = text(session);
        }
    }

    /** H6. */
    public record Enter(String link) {
        public Enter {
            link = text(link);
        }
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }

    /** Maps, lists and plain values; empty if the body is no JSON. */
    public static Optional<Object> tree(String body) {
        return read(body, Object.class);
    }

    /** Empty if the body is not this; a null stands for no body, and nowhere for a thing in a list. */
    public static <T> Optional<T> read(String body, Class<T> type) {
        try {
            return body == null ? Optional.empty() : Optional.ofNullable(Json.MAPPER.readValue(body, type));
        } catch (JsonProcessingException malformed) {
            return Optional.empty();
        }
    }
}
