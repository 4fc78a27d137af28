package nl.taartbord.agenda;

import java.util.Optional;
import nl.taartbord.terms.PhaseId;

/** Leading: the phases, the work in the phase, the timer, and who says that they are ready. */
public sealed interface AgendaCommand {
    record Enter(PhaseId phase) implements AgendaCommand {}

    record Next() implements AgendaCommand {}

    record Back() implements AgendaCommand {}

    record Skip(PhaseId phase, boolean skipped) implements AgendaCommand {}

    record Plan(PhaseId phase, int minutes) implements AgendaCommand {}

    record Move(PhaseId phase, int to) implements AgendaCommand {}

    record Repeat(PhaseId phase) implements AgendaCommand {}

    record EndWork() implements AgendaCommand {}

    record ReopenWork() implements AgendaCommand {}

    record SayReady(boolean ready) implements AgendaCommand {}

    record StartTimer(int seconds, Optional<Boolean> stopsWork) implements AgendaCommand {}

    record PauseTimer() implements AgendaCommand {}

    record ResumeTimer() implements AgendaCommand {}

    record StopTimer() implements AgendaCommand {}

    record ExtendTimer(int seconds) implements AgendaCommand {}
}
