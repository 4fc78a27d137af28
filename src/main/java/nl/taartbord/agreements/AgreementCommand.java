package nl.taartbord.agreements;

import java.util.Optional;
import nl.taartbord.terms.IngredientId;
import nl.taartbord.terms.NeedId;

/** Filling in an agreement and approving it. */
public sealed interface AgreementCommand {
    /** An empty text takes it away; {@code base}: the version of the ingredient. */
    record Fill(IngredientId ingredient, String text, int base) implements AgreementCommand {}

    /** Of the whole, in the version that was read; where organisations confirm, for one's own. */
    record Approve(int version, boolean agree, Optional<String> reason) implements AgreementCommand {}

    /** Somebody from outside must still approve. */
    record Need(String whose) implements AgreementCommand {}

    /** That approval came in, or not yet after all. */
    record Settle(NeedId need, boolean given) implements AgreementCommand {}

    record Drop(NeedId need) implements AgreementCommand {}
}
