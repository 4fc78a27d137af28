package nl.taartbord.statements;

import java.util.Map;
import java.util.Optional;
import nl.taartbord.activity.Decision;
import nl.taartbord.activity.Reason;
import nl.taartbord.activity.Scene;
import nl.taartbord.activity.Text;
import nl.taartbord.format.Activity;
import nl.taartbord.terms.Immutable;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.ProposalId;

/** All texts that are written together, per phase. */
public record Statements(Map<PhaseId, Statement> statements) {
    public static final Statements EMPTY = new Statements(Map.of());
    static final int VERSIONS_KEPT = 200;
    static final int MOST_PROPOSALS = 100;

    public Statements {
        statements = Immutable.copy(statements);
    }

    public Decision<StatementEvent> decide(StatementCommand command, Scene scene) {
        return switch (command) {
            case StatementCommand.Save(var text, var base) -> save(text, base, scene);
            case StatementCommand.Propose(var text) -> propose(text, scene);
            case StatementCommand.Approve(var version, var agree, var reason, var phase) ->
                    approve(version, agree, reason, phase.orElseGet(() -> meant(scene)), scene);
        };
    }

    private PhaseId meant(Scene scene) {
        return scene.phase().activity() instanceof Activity.Statement || statements.isEmpty()
                ? scene.phase().id()
                : statements.keySet().stream().reduce((_, later) -> later).orElseThrow();
    }

    private Statement of(PhaseId phase) {
        return statements.getOrDefault(phase, Statement.empty(phase));
    }

    private Decision<StatementEvent> save(String text, int base, Scene scene) {
        Optional<Reason> flaw = Text.flaw(text, Text.STATEMENT);
        if (flaw.isPresent()) {
            return Decision.refuse(flaw.get());
        }
        Statement statement = of(scene.phase().id());
        if (statement.text().equals(text)) {
            return Decision.refuse(Reason.UNCHANGED);
        }
        Optional<PersonId> over = statement.versions().isEmpty() || base == statement.version()
                ? Optional.empty()
                : Optional.of(statement.versions().getLast().by()).filter(by -> !by.equals(scene.who()));
        return Decision.accept(new StatementEvent.Saved(statement.phase(), text, scene.who(), scene.at(), over));
    }

    private Decision<StatementEvent> propose(String text, Scene scene) {
        Optional<Reason> flaw = Text.flaw(text, Text.STATEMENT);
        if (flaw.isPresent()) {
            return Decision.refuse(flaw.get());
        }
        Statement statement = of(scene.phase().id());
        return statement.proposals().size() >= MOST_PROPOSALS
                ? Decision.refuse(Reason.LIMIT)
                : Decision.accept(new StatementEvent.Proposed(statement.phase(), new ProposalId("v" + scene.fresh()), text, scene.who()));
    }

    private Decision<StatementEvent> approve(int version, boolean agree, Optional<String> reason, PhaseId phase, Scene scene) {
        Statement statement = of(phase);
        if (statement.versions().isEmpty()) {
            return Decision.refuse(Reason.STATEMENT_EMPTY);
        }
        if (statement.version() != version) {
            return Decision.refuse(Reason.STATEMENT_STALE);
        }
        Optional<Reason> flaw = Text.flawIfAny(reason, Text.LINE);
        if (flaw.isPresent()) {
            return Decision.refuse(flaw.get());
        }
        var approval = new Statement.Approval(agree, reason.orElse(""), scene.enteredBy());
        return approval.equals(statement.approvals().get(scene.who()))
                ? Decision.refuse(Reason.UNCHANGED)
                : Decision.accept(new StatementEvent.Approved(phase, scene.who(), agree, approval.reason(), approval.enteredBy()));
    }

    public Statements evolve(StatementEvent event) {
        Statement before = of(event.phase());
        return new Statements(Immutable.put(statements, event.phase(), switch (event) {
            case StatementEvent.Saved(var phase, var text, var by, var at, var over) -> new Statement(phase,
                    Immutable.addBounded(before.versions(), new Statement.Version(before.version() + 1, text, by, at), VERSIONS_KEPT),
                    before.proposals(), Map.of());
            case StatementEvent.Proposed(var phase, var id, var text, var by) -> new Statement(phase, before.versions(),
                    Immutable.add(before.proposals(), new Statement.Proposal(id, text, by)), before.approvals());
            case StatementEvent.Approved(var phase, var person, var agree, var reason, var enteredBy) ->
                    new Statement(phase, before.versions(), before.proposals(),
                            Immutable.put(before.approvals(), person, new Statement.Approval(agree, reason, enteredBy)));
        }));
    }
}
