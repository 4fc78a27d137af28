package nl.taartbord.explains;

import java.util.Optional;
import nl.taartbord.terms.PictureId;

/** What the facilitator shows while telling. */
public sealed interface ExplainCommand {
    record Show(Optional<String> title, Optional<String> link, Optional<PictureId> picture) implements ExplainCommand {}
}
