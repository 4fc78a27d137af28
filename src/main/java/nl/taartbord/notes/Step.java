package nl.taartbord.notes;

import java.util.Optional;
import nl.taartbord.terms.NoteId;

/** One own action that can be taken back while the note still is as the action left it. */
public record Step(NoteId note, Optional<Note> before, Optional<Note> after) {
    static final int REMEMBERED = 20;

    /** Is the note still as the action left it? How often its text changed on the way does not matter. */
    boolean stands(Optional<Note> now) {
        return now.map(note -> after.map(left -> left.version(note.version())).equals(now)).orElse(after.isEmpty());
    }
}
