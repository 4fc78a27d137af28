package nl.taartbord.explains;

import java.util.Optional;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.PictureId;

/** What was shown. */
public sealed interface ExplainEvent {
    record Shown(PhaseId phase, String title, Optional<String> link, Optional<PictureId> picture) implements ExplainEvent {}
}
