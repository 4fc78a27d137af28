package nl.taartbord.actions;

import java.util.Optional;
import nl.taartbord.terms.ActionId;
import nl.taartbord.terms.PersonId;

/** Who does what before when. {@code due} is an ISO date, such as {@code 2026-11-26}. */
public sealed interface ActionCommand {
    record Add(String text, Optional<PersonId> owner, Optional<String> due, Optional<Boolean> personal) implements ActionCommand {}

    record Edit(ActionId action, String text, Optional<PersonId> owner, Optional<String> due, int base) implements ActionCommand {}

    record Remove(ActionId action) implements ActionCommand {}
}
