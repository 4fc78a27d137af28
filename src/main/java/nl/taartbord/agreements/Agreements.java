package nl.taartbord.agreements;

import java.util.Map;
import java.util.Optional;
import nl.taartbord.activity.Decision;
import nl.taartbord.activity.Reason;
import nl.taartbord.activity.Scene;
import nl.taartbord.terms.Immutable;
import nl.taartbord.terms.IngredientId;
import nl.taartbord.terms.NeedId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;

/** The agreements of a session, by phase. */
public record Agreements(Map<PhaseId, Agreement> agreements) {
    public static final Agreements EMPTY = new Agreements(Map.of());

    public Agreements {
        agreements = Immutable.copy(agreements);
    }

    /** {@code version} counts the changes of the whole. */
    public record Agreement(PhaseId phase, int version, Map<IngredientId, Part> parts, Map<PersonId, Approval> approvals, Map<NeedId, Need> needs) {
        public Agreement {
            parts = Immutable.copy(parts);
            approvals = Immutable.copy(approvals);
            needs = Immutable.copy(needs);
        }
    }

    public record Part(IngredientId ingredient, String text, int version, PersonId by, long at) {}

    public record Approval(boolean agree, Optional<String> reason, Optional<PersonId> enteredBy, long at) {}

    public record Need(NeedId id, String whose, boolean given) {}

    public Decision<AgreementEvent> decide(AgreementCommand command, Scene scene) {
        return Decision.refuse(Reason.UNKNOWN);
    }

    public Agreements evolve(AgreementEvent event) {
        return this;
    }
}
