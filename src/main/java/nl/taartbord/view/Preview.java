package nl.taartbord.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.taartbord.format.Format;
import nl.taartbord.session.Setting;
import nl.taartbord.terms.SessionId;

/** A format as a board would draw it, before there is a session. */
public final class Preview {
    private Preview() {}

    /** The same as the poster in {@code one.format}, uncut. */
    public static Map<String, Object> poster(Format format) {
        return RenderPoster.poster(new Setting(new SessionId("preview"), "", "", "", "nl", false, false, 1, 0, format, List.of(),
                Optional.empty(), null)).done();
    }
}
