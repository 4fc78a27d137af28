package nl.taartbord.reflections;

import java.util.Optional;
import nl.taartbord.terms.PersonId;

/** What was said in the closing round. */
public sealed interface ReflectEvent {
    record Said(PersonId person, String line, Optional<PersonId> enteredBy) implements ReflectEvent {}
}
