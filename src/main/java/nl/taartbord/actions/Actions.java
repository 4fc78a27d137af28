package nl.taartbord.actions;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import nl.taartbord.activity.Decision;
import nl.taartbord.activity.Reason;
import nl.taartbord.activity.Scene;
import nl.taartbord.activity.Text;
import nl.taartbord.terms.ActionId;
import nl.taartbord.terms.Immutable;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;

/** The list of actions of a session. */
public record Actions(Map<ActionId, Action> actions) {
    public static final Actions EMPTY = new Actions(Map.of());
    static final int MOST = 300;

    public Actions {
        actions = Immutable.copy(actions);
    }

    /** {@code by}: who wrote the present text; {@code author}: who added it; {@code personal}: an action for oneself. */
    public record Action(ActionId id, PhaseId phase, String text, Optional<PersonId> owner, Optional<String> due, boolean personal,
            PersonId author, PersonId by, int version) {}

    public Decision<ActionEvent> decide(ActionCommand command, Scene scene) {
        return switch (command) {
            case ActionCommand.Add(var text, var owner, var due, var personal) -> {
                boolean own = personal.orElse(false);
                Optional<PersonId> whose = own ? Optional.of(scene.who()) : owner;
                Optional<Reason> flaw = flaw(text, whose, due, scene);
                yield flaw.isPresent() ? Decision.refuse(flaw.get())
                        : actions.size() >= MOST ? Decision.refuse(Reason.LIMIT)
                        : Decision.accept(new ActionEvent.Added(new ActionId("a" + scene.fresh()), scene.phase().id(), text, whose, due,
                                own, scene.who()));
            }
            case ActionCommand.Edit(var id, var text, var owner, var due, var base) -> edit(id, text, owner, due, base, scene);
            case ActionCommand.Remove(var id) -> {
                Action action = actions.get(id);
                yield action == null ? Decision.refuse(Reason.ACTION_MISSING)
                        : mayChange(action, scene) ? Decision.accept(new ActionEvent.Removed(id)) : Decision.refuse(Reason.OWNER);
            }
        };
    }

    private Decision<ActionEvent> edit(ActionId id, String text, Optional<PersonId> owner, Optional<String> due, int base, Scene scene) {
        Action action = actions.get(id);
        if (action == null) {
            return Decision.refuse(Reason.ACTION_MISSING);
        }
        if (!mayChange(action, scene)) {
            return Decision.refuse(Reason.OWNER);
        }
        Optional<PersonId> whose = action.personal() ? action.owner() : owner;
        // Who has left may stay the owner, but not become it.
        Optional<Reason> flaw = flaw(text, whose.filter(person -> !action.owner().equals(Optional.of(person))), due, scene);
        if (flaw.isPresent()) {
            return Decision.refuse(flaw.get());
        }
        if (action.text().equals(text) && action.owner().equals(whose) && action.due().equals(due)) {
            return Decision.refuse(Reason.UNCHANGED);
        }
        boolean blind = base != action.version() && !action.by().equals(scene.who());
        return Decision.accept(new ActionEvent.Edited(id, text, whose, due, scene.who(),
                blind ? Optional.of(action.by()) : Optional.empty()));
    }

    private static boolean mayChange(Action action, Scene scene) {
        return scene.leads() || action.author().equals(scene.who()) || action.owner().filter(scene.who()::equals).isPresent();
    }

    private static Optional<Reason> flaw(String text, Optional<PersonId> owner, Optional<String> due, Scene scene) {
        return Text.first(Text.flaw(text, Text.NOTE),
                owner.filter(person -> scene.people().present(person).isEmpty()).map(_ -> Reason.PERSON_MISSING),
                due.filter(date -> !isDate(date)).map(_ -> Reason.DUE_INVALID));
    }

    /** An existing day in this century; a date in the past is allowed, for what was already done. */
    private static boolean isDate(String text) {
        try {
            int year = LocalDate.parse(text).getYear();
            return year >= 2000 && year < 2100;
        } catch (DateTimeParseException notADate) {
            return false;
        }
    }

    public Actions evolve(ActionEvent event) {
        return new Actions(switch (event) {
            case ActionEvent.Added(var id, var phase, var text, var owner, var due, var personal, var by) ->
                    Immutable.put(actions, id, new Action(id, phase, text, owner, due, personal, by, by, 1));
            case ActionEvent.Edited(var id, var text, var owner, var due, var by, var over) -> {
                Action was = actions.get(id);
                yield Immutable.put(actions, id,
                        new Action(id, was.phase(), text, owner, due, was.personal(), was.author(), by, was.version() + 1));
            }
            case ActionEvent.Removed(var id) -> Immutable.without(actions, id);
        });
    }
}
