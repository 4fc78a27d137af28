package nl.taartbord.notes;

import java.util.Optional;
import nl.taartbord.terms.NoteId;

/** One own action that can be taken back while the note still is as the action left it. */
public record Step(NoteId note, Optional<Note> before, Optional<Note> after) {
    static final int REMEMBERED = 20;
}
