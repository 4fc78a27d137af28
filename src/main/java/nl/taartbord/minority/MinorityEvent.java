package nl.taartbord.minority;

import java.util.Optional;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;

/** What the minority said. */
public sealed interface MinorityEvent {
    PhaseId phase();

    record Cut(PhaseId phase, int top) implements MinorityEvent {}

    record Said(PhaseId phase, PersonId person, String text, Optional<PersonId> enteredBy) implements MinorityEvent {}
}
