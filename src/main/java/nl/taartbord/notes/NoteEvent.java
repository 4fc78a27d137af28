package nl.taartbord.notes;

import java.util.Map;
import java.util.Optional;
import nl.taartbord.terms.ClusterId;
import nl.taartbord.terms.Colour;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.ZoneId;

/** What happened to post-its. {@code by} is whose own action it was, so that it can be undone by that person. */
public sealed interface NoteEvent {
    record Written(NoteId note, PhaseId phase, Colour colour, String text, PersonId by, Optional<PersonId> enteredBy,
            Note.Standing standing, Optional<Place> place) implements NoteEvent {}

    /** {@code over}: whose text was replaced without having been read by {@code by}. */
    record Edited(NoteId note, String text, PersonId by, Optional<PersonId> over) implements NoteEvent {}

    record Placed(NoteId note, Place place, Note.Standing standing, PersonId by) implements NoteEvent {}

    record Recoloured(NoteId note, Colour colour, PersonId by) implements NoteEvent {}

    record Deleted(NoteId note, PersonId by) implements NoteEvent {}

    /** These notes are open from here on, at these places. {@code whole}: all of the phase, so that what is placed later is open at once. */
    record Revealed(PhaseId phase, boolean whole, Map<NoteId, Place> notes) implements NoteEvent {}

    record WasSetAside(NoteId note, String reason) implements NoteEvent {}

    record Returned(NoteId note) implements NoteEvent {}

    record ClusterMade(ClusterId cluster, String title, ZoneId zone, Map<NoteId, Place> notes, PersonId by) implements NoteEvent {}

    record ClusterTitled(ClusterId cluster, String title) implements NoteEvent {}

    record ClusterPlaced(ClusterId cluster, ZoneId zone, Map<NoteId, Place> notes, PersonId by) implements NoteEvent {}

    record ClusterDissolved(ClusterId cluster) implements NoteEvent {}

    record ClusterLeft(NoteId note) implements NoteEvent {}

    /** {@code by} took back an own action: the note is again what it was, or gone. */
    record Undone(NoteId note, Optional<Note> before, PersonId by) implements NoteEvent {}
}
