package nl.taartbord.session;

import java.util.List;
import nl.taartbord.terms.SessionId;
import nl.taartbord.terms.Words;

/**
 * Where a session stands in a trajectory, or which meetings its format follows.
 *
 * @param trajectory its id; empty if only the format says what it follows: title and step are then those of the format
 * @param step the id of this meeting's step
 * @param earlier the meetings this one took things over from; some may be gone by now
 */
public record Trail(String trajectory, Words title, String step, Words stepTitle, List<Earlier> earlier) {
    public Trail {
        earlier = List.copyOf(earlier);
    }

    /** {@code createdAt}: of that session, ms. */
    public record Earlier(SessionId session, String title, long createdAt) {}
}
