package nl.taartbord.session;

import java.util.List;
import java.util.Optional;
import nl.taartbord.format.Format;
import nl.taartbord.format.Geometry;
import nl.taartbord.format.Poster;
import nl.taartbord.terms.SessionId;

/**
 * What was chosen when the session was made. The format is the session's own copy: a later version of the file changes nothing here.
 *
 * @param language {@code nl} or {@code en}: what people without a choice of their own see
 * @param anonymous nobody learns who wrote a note
 * @param practice some of the people are simulated
 * @param trail where it stands in a trajectory
 * @param geometry follows from the format and the slices; given as null it is computed
 */
public record Setting(SessionId id, String code, String title, String organisation, String language, boolean anonymous,
        boolean practice, int retentionDays, long createdAt, Format format, List<Poster.Slice> slices, Optional<Trail> trail,
        Geometry geometry) {
    public Setting {
        slices = List.copyOf(slices);
        geometry = geometry == null ? Geometry.of(format.poster(), slices) : geometry;
    }

    Setting titled(String other) {
        return new Setting(id, code, other, organisation, language, anonymous, practice, retentionDays, createdAt, format, slices,
                trail, geometry);
    }
}
