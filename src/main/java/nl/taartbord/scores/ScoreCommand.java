package nl.taartbord.scores;

import java.util.Optional;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.SubjectId;

/** What people do with marks. */
public sealed interface ScoreCommand {
    /** {@code higher}: what would make it one point more. */
    record Give(SubjectId subject, int mark, Optional<String> reason, Optional<String> higher) implements ScoreCommand {}

    record Reveal(Optional<PhaseId> phase) implements ScoreCommand {}
}
