package nl.taartbord.statements;

import java.util.Optional;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.ProposalId;

/** What happened to a text that is written together. */
public sealed interface StatementEvent {
    PhaseId phase();

    /** {@code over}: whose text was replaced without having been read. */
    record Saved(PhaseId phase, String text, PersonId by, long at, Optional<PersonId> over) implements StatementEvent {}

    record Proposed(PhaseId phase, ProposalId proposal, String text, PersonId by) implements StatementEvent {}

    record Approved(PhaseId phase, PersonId person, boolean agree, String reason, Optional<PersonId> enteredBy) implements StatementEvent {}
}
