package nl.taartbord.agenda;

import nl.taartbord.format.Phase;

/** A phase as this session has it. {@code spent}: ms that the session was in it, up to its last leaving. */
public record Planned(Phase phase, boolean skipped, boolean visited, long spent) {
    static Planned of(Phase phase) {
        return new Planned(phase, false, false, 0);
    }

    Planned skip(boolean skip) {
        return new Planned(phase, skip, visited, spent);
    }

    Planned enter() {
        return new Planned(phase, false, true, spent);
    }

    Planned leave(long stayed) {
        return new Planned(phase, skipped, visited, spent + Math.max(0, stayed));
    }

    Planned minutes(int minutes) {
        return new Planned(new Phase(phase.id(), phase.step(), phase.title(), phase.goal(), phase.explanation(), phase.questions(),
                minutes, phase.colour(), phase.optional(), phase.activity()), skipped, visited, spent);
    }
}
