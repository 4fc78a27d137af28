package nl.taartbord.view;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.taartbord.agenda.Planned;
import nl.taartbord.agreements.Agreements;
import nl.taartbord.format.Activity;
import nl.taartbord.session.State;
import nl.taartbord.terms.PhaseId;

/** What a phase agrees on; also before anything was filled in. */
final class RenderAgreements {
    private RenderAgreements() {}

    static Tree agreement(State state, PhaseId phase) {
        return state.agenda().planned(phase).map(Planned::phase).filter(known -> known.activity() instanceof Activity.Agreement)
                .map(known -> agreement(state.agreements().of(phase), (Activity.Agreement) known.activity())).orElse(null);
    }

    private static Tree agreement(Agreements.Agreement agreement, Activity.Agreement asked) {
        Map<String, Object> parts = new LinkedHashMap<>();
        agreement.parts().forEach((id, part) -> parts.put(id.value(),
                Tree.with("text", part.text()).and("version", part.version()).and("by", part.by()).and("at", part.at()).done()));
        Map<String, Object> approvals = new LinkedHashMap<>();
        agreement.approvals().forEach((person, approval) -> approvals.put(person.value(),
                Tree.with("agree", approval.agree()).and("reason", approval.reason()).and("enteredBy", approval.enteredBy())
                        .and("at", approval.at()).done()));
        return Tree.with("phase", agreement.phase()).and("version", agreement.version()).and("parts", parts).and("approvals", approvals)
                .and("needs", Tree.list(agreement.needs().values(), need -> Tree.with("id", need.id()).and("whose", need.whose())
                        .and("given", need.given())))
                .and("missing", agreement.missing(asked));
    }
}
