package nl.taartbord.statements;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.taartbord.terms.Immutable;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.ProposalId;

/**
 * One text that the team writes together.
 *
 * @param versions every text that was saved, oldest first; the last one counts
 * @param approvals of the last version only: a change withdraws them
 */
public record Statement(PhaseId phase, List<Version> versions, List<Proposal> proposals, Map<PersonId, Approval> approvals) {
    public Statement {
        versions = List.copyOf(versions);
        proposals = List.copyOf(proposals);
        approvals = Immutable.copy(approvals);
    }

    static Statement empty(PhaseId phase) {
        return new Statement(phase, List.of(), List.of(), Map.of());
    }

    public record Version(int number, String text, PersonId by, long at) {}

    public record Proposal(ProposalId id, String text, PersonId by) {}

    public record Approval(boolean agree, String reason, Optional<PersonId> enteredBy) {}

    /** 0 before the first text. */
    public int version() {
        return versions.isEmpty() ? 0 : versions.getLast().number();
    }

    public String text() {
        return versions.isEmpty() ? "" : versions.getLast().text();
    }
}
