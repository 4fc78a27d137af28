package nl.taartbord.actions;

import java.util.Optional;
import nl.taartbord.terms.ActionId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;

/** What happened to the list of actions. */
public sealed interface ActionEvent {
    ActionId action();

    record Added(ActionId action, PhaseId phase, String text, Optional<PersonId> owner, Optional<String> due, boolean personal,
            PersonId by) implements ActionEvent {}

    record Edited(ActionId action, String text, Optional<PersonId> owner, Optional<String> due, PersonId by,
            Optional<PersonId> over) implements ActionEvent {}

    record Removed(ActionId action) implements ActionEvent {}
}
