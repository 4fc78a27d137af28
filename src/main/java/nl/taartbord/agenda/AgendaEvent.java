package nl.taartbord.agenda;

import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;

/** What happened to the course of the meeting. Times and durations are in ms. */
public sealed interface AgendaEvent {
    record Entered(PhaseId phase, long at) implements AgendaEvent {}

    record Skipped(PhaseId phase, boolean skipped) implements AgendaEvent {}

    record Planned(PhaseId phase, int minutes) implements AgendaEvent {}

    record Moved(PhaseId phase, int to) implements AgendaEvent {}

    /** {@code phase} comes once more, under the name {@code copy}, right after the current phase. */
    record Repeated(PhaseId phase, PhaseId copy) implements AgendaEvent {}

    record WorkEnded() implements AgendaEvent {}

    record WorkReopened() implements AgendaEvent {}

    record ReadySaid(PersonId person, boolean ready) implements AgendaEvent {}

    record TimerStarted(long endsAt, long total, boolean stopsWork) implements AgendaEvent {}

    record TimerPaused(long remaining) implements AgendaEvent {}

    record TimerResumed(long endsAt) implements AgendaEvent {}

    /** The end moved by {@code by}; a timer that had run out runs again. */
    record TimerExtended(long by, long at) implements AgendaEvent {}

    record TimerStopped() implements AgendaEvent {}

    record TimerExpired() implements AgendaEvent {}
}
