package nl.taartbord.statements;

import java.util.Optional;
import nl.taartbord.terms.PhaseId;

/** Writing one text together. Without {@code phase} the current one is meant, or else the newest statement. */
public sealed interface StatementCommand {
    record Save(String text, int base) implements StatementCommand {}

    record Propose(String text) implements StatementCommand {}

    record Approve(int version, boolean agree, Optional<String> reason, Optional<PhaseId> phase) implements StatementCommand {}
}
