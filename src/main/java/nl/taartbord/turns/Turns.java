package nl.taartbord.turns;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.taartbord.activity.Decision;
import nl.taartbord.activity.Reason;
import nl.taartbord.activity.Scene;
import nl.taartbord.terms.Immutable;
import nl.taartbord.terms.PhaseId;

/** The turns of each phase. */
public record Turns(Map<PhaseId, Rota> rotas) {
    public static final Turns EMPTY = new Turns(Map.of());

    public Turns {
        rotas = Immutable.copy(rotas);
    }

    /** {@code speaker}: whose turn it is, empty before and after; {@code had}: who has spoken. */
    public record Rota(PhaseId phase, List<String> order, Optional<String> speaker, Set<String> had, boolean finished) {
        public Rota {
            order = List.copyOf(order);
            had = Immutable.copy(had);
        }
    }

    public Decision<TurnEvent> decide(TurnCommand command, Scene scene) {
        return Decision.refuse(Reason.UNKNOWN);
    }

    public Turns evolve(TurnEvent event) {
        return this;
    }
}
