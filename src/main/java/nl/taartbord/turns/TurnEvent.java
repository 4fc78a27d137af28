package nl.taartbord.turns;

import java.util.List;
import nl.taartbord.terms.PhaseId;

/** What happened to the turns of a phase. */
public sealed interface TurnEvent {
    PhaseId phase();

    /** {@code order}: people or groups; the first speaks. */
    record Started(PhaseId phase, List<String> order) implements TurnEvent {
        public Started {
            order = List.copyOf(order);
        }
    }

    /** {@code back}: the turn that was running is taken back, so that it still comes. */
    record Turned(PhaseId phase, String speaker, boolean back) implements TurnEvent {}

    record Finished(PhaseId phase) implements TurnEvent {}
}
