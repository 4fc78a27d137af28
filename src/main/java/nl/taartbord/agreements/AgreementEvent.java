package nl.taartbord.agreements;

import java.util.Optional;
import nl.taartbord.terms.IngredientId;
import nl.taartbord.terms.NeedId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;

/** What happened to the agreement of a phase. */
public sealed interface AgreementEvent {
    PhaseId phase();

    /** Takes all approvals back. */
    record Filled(PhaseId phase, IngredientId ingredient, String text, PersonId by, Optional<PersonId> over, long at) implements AgreementEvent {}

    record Approved(PhaseId phase, PersonId person, boolean agree, Optional<String> reason, Optional<PersonId> enteredBy, long at) implements AgreementEvent {}

    record Needed(PhaseId phase, NeedId need, String whose) implements AgreementEvent {}

    record Settled(PhaseId phase, NeedId need, boolean given) implements AgreementEvent {}

    record Dropped(PhaseId phase, NeedId need) implements AgreementEvent {}
}
