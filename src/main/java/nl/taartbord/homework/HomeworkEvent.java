package nl.taartbord.homework;

import java.util.Map;
import java.util.Optional;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.QuestionId;

/** What happened to homework. */
public sealed interface HomeworkEvent {
    PhaseId phase();

    record Answered(PhaseId phase, PersonId person, QuestionId question, String text, Optional<PersonId> enteredBy) implements HomeworkEvent {}

    record Shared(PhaseId phase, PersonId person) implements HomeworkEvent {}

    /** What was shared in the meetings before this one, as it was there; {@code changes}: what that makes different here. */
    record Brought(PhaseId phase, PersonId person, Map<QuestionId, String> answers, Map<QuestionId, String> changes) implements HomeworkEvent {}
}
