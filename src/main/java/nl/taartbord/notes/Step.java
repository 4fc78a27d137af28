package nl.taartbord.notes;

import java.util.Optional;
import nl.taartbord.terms.NoteId;

/**
 * What one own action did to one note; it can be taken back while the note still is as the action left it.
 *
 * @param action number that the steps of one action share, such as of putting notes together; rises per person
 */
public record Step(int action, NoteId note, Optional<Note> before, Optional<Note> after) {
    static final int REMEMBERED = 20;

    /** Is the note still as the action left it? How often its text changed on the way does not matter. */
    boolean stands(Optional<Note> now) {
        return now.map(note -> after.map(left -> left.version(note.version())).equals(now)).orElse(after.isEmpty());
    }
}
