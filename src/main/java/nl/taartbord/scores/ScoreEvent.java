package nl.taartbord.scores;

import java.util.Map;
import java.util.Optional;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.SubjectId;
import nl.taartbord.terms.Words;

/** What happened to the marks. */
public sealed interface ScoreEvent {
    record Given(PhaseId phase, SubjectId subject, PersonId person, int mark, String reason, String higher,
            Optional<PersonId> enteredBy) implements ScoreEvent {}

    record Revealed(PhaseId phase) implements ScoreEvent {}

    /** How the marks of an earlier meeting were spread; whose they were stays there. {@code counts}: how often each mark was given. */
    record Carried(PhaseId phase, SubjectId subject, Words title, Map<Integer, Integer> counts) implements ScoreEvent {}
}
