package nl.taartbord.notes;

import java.util.Optional;
import nl.taartbord.terms.ClusterId;
import nl.taartbord.terms.Colour;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;

/**
 * A post-it.
 *
 * @param phase the phase it was written in
 * @param place empty while it is only in its author's hand
 * @param version counts the texts; 1 at first
 * @param enteredBy who typed it in the author's name
 * @param editedBy who wrote the present text, where that is not the author
 * @param aside the reason it was set aside for
 */
public record Note(NoteId id, PhaseId phase, Colour colour, String text, PersonId author, Optional<PersonId> enteredBy,
        Standing standing, Optional<Place> place, int version, Optional<PersonId> editedBy, Optional<ClusterId> cluster,
        Optional<String> aside) {

    /** How far a note has come out. It never goes back. */
    public enum Standing {
        /** In the hand of its author. */
        PRIVATE,
        /** On the poster, face down. */
        DOWN,
        /** Readable by everybody. */
        OPEN
    }

    public boolean open() {
        return standing == Standing.OPEN && aside.isEmpty();
    }

    /** Has this person the text by right, whatever the standing? */
    public boolean privyTo(PersonId person) {
        return author.equals(person) || enteredBy.filter(person::equals).isPresent();
    }

    Note at(Place where, Standing now) {
        return new Note(id, phase, colour, text, author, enteredBy, now, Optional.of(where), version, editedBy, cluster, aside);
    }

    Note saying(String words, PersonId by) {
        Optional<PersonId> editor = by.equals(author) ? Optional.empty() : Optional.of(by);
        return new Note(id, phase, colour, words, author, enteredBy, standing, place, version + 1, editor, cluster, aside);
    }

    Note version(int other) {
        return new Note(id, phase, colour, text, author, enteredBy, standing, place, other, editedBy, cluster, aside);
    }

    /**
     * A text that comes back is a new version, so that nobody takes it for the one they read. A log from before events told which has
     * only the texts to go by, of which some may be wiped.
     */
    Note after(Note later) {
        return version >= later.version ? this : version(text.equals(later.text) ? later.version : later.version + 1);
    }

    Note coloured(Colour other) {
        return new Note(id, phase, other, text, author, enteredBy, standing, place, version, editedBy, cluster, aside);
    }

    Note in(Optional<ClusterId> other) {
        return new Note(id, phase, colour, text, author, enteredBy, standing, place, version, editedBy, other, aside);
    }

    Note aside(Optional<String> reason) {
        return new Note(id, phase, colour, text, author, enteredBy, standing, place, version, editedBy, cluster, reason);
    }
}
