package nl.taartbord.homework;

import java.util.Optional;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.QuestionId;

/** Answering between two meetings, in any phase. {@code phase}: whose homework it is, where several ask the same. */
public sealed interface HomeworkCommand {
    Optional<PhaseId> phase();

    /** An empty text takes it away. */
    record Answer(QuestionId question, String text, Optional<PhaseId> phase) implements HomeworkCommand {}

    /** All of one's answers in this phase, for everybody to read; never taken back once read by others. */
    record Share(Optional<PhaseId> phase) implements HomeworkCommand {}
}
