package nl.taartbord.agreements;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.taartbord.activity.Decision;
import nl.taartbord.activity.Reason;
import nl.taartbord.activity.Scene;
import nl.taartbord.activity.Text;
import nl.taartbord.format.Activity;
import nl.taartbord.format.Phase;
import nl.taartbord.terms.Immutable;
import nl.taartbord.terms.IngredientId;
import nl.taartbord.terms.NeedId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;

/** The agreements of a session, by phase. */
public record Agreements(Map<PhaseId, Agreement> agreements) {
    public static final Agreements EMPTY = new Agreements(Map.of());
    static final int MOST_NEEDS = 30;
    private static final PersonId NOBODY = new PersonId("niemand");

    public Agreements {
        agreements = Immutable.copy(agreements);
    }

    /** {@code version} counts the changes of the whole text; {@code approvals} are of this version only, the last word last. */
    public record Agreement(PhaseId phase, int version, Map<IngredientId, Part> parts, Map<PersonId, Approval> approvals, Map<NeedId, Need> needs) {
        public Agreement {
            parts = Immutable.copy(parts);
            approvals = Immutable.copy(approvals);
            needs = Immutable.copy(needs);
        }

        static Agreement empty(PhaseId phase) {
            return new Agreement(phase, 0, Map.of(), Map.of(), Map.of());
        }

        Part part(IngredientId ingredient) {
            return parts.getOrDefault(ingredient, new Part(ingredient, "", 0, NOBODY, 0));
        }

        /** Required, and still empty. */
        public List<IngredientId> missing(Activity.Agreement asked) {
            return asked.ingredients().stream().filter(Activity.Ingredient::required).map(Activity.Ingredient::id)
                    .filter(id -> part(id).text().isEmpty()).toList();
        }

        private Agreement with(Map<NeedId, Need> other) {
            return new Agreement(phase, version, parts, approvals, other);
        }
    }

    /** One that was taken away stays, empty, so that its version goes on counting. */
    public record Part(IngredientId ingredient, String text, int version, PersonId by, long at) {}

    public record Approval(boolean agree, Optional<String> reason, Optional<PersonId> enteredBy, long at) {
        boolean same(boolean other, Optional<String> why, Optional<PersonId> by) {
            return agree == other && reason.equals(why) && enteredBy.equals(by);
        }
    }

    public record Need(NeedId id, String whose, boolean given) {}

    public Agreement of(PhaseId phase) {
        return agreements.getOrDefault(phase, Agreement.empty(phase));
    }

    /** @param phases those of the draaiboek, in order */
    public Decision<AgreementEvent> decide(AgreementCommand command, Scene scene, Map<PhaseId, Phase> phases) {
        return switch (command) {
            case AgreementCommand.Fill(var ingredient, var text, var base) -> fill(ingredient, text, base, scene);
            case AgreementCommand.Approve(var version, var agree, var reason) -> approve(version, agree, reason, scene, phases);
            case AgreementCommand.Need(var whose) -> need(whose, scene);
            case AgreementCommand.Settle(var need, var given) -> settle(need, given, scene.phase().id());
            case AgreementCommand.Drop(var need) -> of(scene.phase().id()).needs().containsKey(need)
                    ? Decision.accept(new AgreementEvent.Dropped(scene.phase().id(), need))
                    : Decision.refuse(Reason.NEED_MISSING);
        };
    }

    private Decision<AgreementEvent> fill(IngredientId ingredient, String typed, int base, Scene scene) {
        boolean asked = scene.phase().activity() instanceof Activity.Agreement agreement
                && agreement.ingredients().stream().anyMatch(known -> known.id().equals(ingredient));
        if (!asked) {
            return Decision.refuse(Reason.AGREEMENT_PART);
        }
        Optional<Reason> flaw = Text.flaw(typed, Text.STATEMENT);
        boolean empty = flaw.equals(Optional.of(Reason.TEXT_EMPTY));
        if (flaw.isPresent() && !empty) {
            return Decision.refuse(flaw.get());
        }
        String text = empty ? "" : typed;
        Part part = of(scene.phase().id()).part(ingredient);
        if (part.text().equals(text)) {
            return Decision.refuse(Reason.UNCHANGED);
        }
        boolean unread = base != part.version() && !part.text().isEmpty() && !part.by().equals(scene.who());
        return Decision.accept(new AgreementEvent.Filled(scene.phase().id(), ingredient, text, scene.who(),
                unread ? Optional.of(part.by()) : Optional.empty(), scene.at()));
    }

    /** Where nothing is filled in any more, approving means the last agreement of the draaiboek that says something. */
    private Decision<AgreementEvent> approve(int version, boolean agree, Optional<String> reason, Scene scene, Map<PhaseId, Phase> phases) {
        Phase phase = scene.phase().activity() instanceof Activity.Agreement ? scene.phase() : phases.values().stream()
                .filter(known -> known.activity() instanceof Activity.Agreement && of(known.id()).version() > 0)
                .reduce((_, later) -> later).orElse(scene.phase());
        Agreement agreement = of(phase.id());
        if (agreement.version() != version) {
            return Decision.refuse(Reason.AGREEMENT_STALE);
        }
        if (agreement.parts().values().stream().allMatch(part -> part.text().isEmpty())
                || !(phase.activity() instanceof Activity.Agreement asked) || !agreement.missing(asked).isEmpty()) {
            return Decision.refuse(Reason.AGREEMENT_INCOMPLETE);
        }
        Optional<Reason> flaw = agree ? Text.flawIfAny(reason, Text.LINE) : Text.flaw(reason.orElse(""), Text.LINE);
        if (flaw.isPresent()) {
            return Decision.refuse(flaw.get());
        }
        Approval before = agreement.approvals().get(scene.who());
        return before != null && before.same(agree, reason, scene.enteredBy()) && !spokenAfter(agreement, asked, scene)
                ? Decision.refuse(Reason.UNCHANGED)
                : Decision.accept(new AgreementEvent.Approved(phase.id(), scene.who(), agree, reason, scene.enteredBy(), scene.at()));
    }

    /** Has a colleague had the last word since? Then saying the same once more says something. */
    private static boolean spokenAfter(Agreement agreement, Activity.Agreement asked, Scene scene) {
        String own = organisation(scene.who(), scene);
        return asked.confirm() == Activity.Confirm.ORGANISATIONS && !own.isEmpty() && agreement.approvals().keySet().stream()
                .dropWhile(person -> !person.equals(scene.who())).skip(1).anyMatch(person -> organisation(person, scene).equals(own));
    }

    /** Names are the same whatever their case and the spaces around them. */
    private static String organisation(PersonId person, Scene scene) {
        return scene.people().present(person).map(known -> known.details().organisation().strip().toLowerCase(Locale.ROOT)).orElse("");
    }

    private Decision<AgreementEvent> need(String whose, Scene scene) {
        Optional<Reason> flaw = Text.flaw(whose, Text.TITLE);
        if (flaw.isPresent()) {
            return Decision.refuse(flaw.get());
        }
        return of(scene.phase().id()).needs().size() >= MOST_NEEDS
                ? Decision.refuse(Reason.LIMIT)
                : Decision.accept(new AgreementEvent.Needed(scene.phase().id(), new NeedId("x" + scene.fresh()), whose));
    }

    private Decision<AgreementEvent> settle(NeedId id, boolean given, PhaseId phase) {
        Need need = of(phase).needs().get(id);
        if (need == null) {
            return Decision.refuse(Reason.NEED_MISSING);
        }
        return need.given() == given ? Decision.refuse(Reason.UNCHANGED) : Decision.accept(new AgreementEvent.Settled(phase, id, given));
    }

    public Agreements evolve(AgreementEvent event) {
        Agreement before = of(event.phase());
        return new Agreements(Immutable.put(agreements, event.phase(), switch (event) {
            case AgreementEvent.Filled(var phase, var id, var text, var by, var over, var at) -> new Agreement(phase, before.version() + 1,
                    Immutable.put(before.parts(), id, new Part(id, text, before.part(id).version() + 1, by, at)), Map.of(), before.needs());
            case AgreementEvent.Approved(var phase, var person, var agree, var reason, var enteredBy, var at) ->
                    new Agreement(phase, before.version(), before.parts(),
                            Immutable.put(Immutable.without(before.approvals(), person), person, new Approval(agree, reason, enteredBy, at)),
                            before.needs());
            case AgreementEvent.Needed(var phase, var id, var whose) -> before.with(Immutable.put(before.needs(), id, new Need(id, whose, false)));
            case AgreementEvent.Settled(var phase, var id, var given) ->
                    before.with(Immutable.put(before.needs(), id, new Need(id, before.needs().get(id).whose(), given)));
            case AgreementEvent.Dropped(var phase, var id) -> before.with(Immutable.without(before.needs(), id));
        }));
    }
}
