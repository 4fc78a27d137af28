package nl.taartbord.cards;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.taartbord.terms.FieldId;
import nl.taartbord.terms.Immutable;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;

/** What was filled in on cards. */
public sealed interface CardEvent {
    NoteId note();

    /** {@code over}: whose answers were replaced without having been read by {@code by}. */
    record Filled(NoteId note, Map<FieldId, List<String>> answers, PersonId by, Optional<PersonId> over) implements CardEvent {
        public Filled {
            answers = Immutable.copy(answers);
        }
    }
}
