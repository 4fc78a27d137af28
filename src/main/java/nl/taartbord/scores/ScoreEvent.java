package nl.taartbord.scores;

import java.util.Optional;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.SubjectId;

/** What happened to the marks. */
public sealed interface ScoreEvent {
    record Given(PhaseId phase, SubjectId subject, PersonId person, int mark, String reason, String higher,
            Optional<PersonId> enteredBy) implements ScoreEvent {}

    record Revealed(PhaseId phase) implements ScoreEvent {}
}
