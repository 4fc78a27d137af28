package nl.taartbord.homework;

import java.util.Optional;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.QuestionId;

/** What happened to homework. */
public sealed interface HomeworkEvent {
    PhaseId phase();

    record Answered(PhaseId phase, PersonId person, QuestionId question, String text, Optional<PersonId> enteredBy) implements HomeworkEvent {}

    record Shared(PhaseId phase, PersonId person) implements HomeworkEvent {}
}
