package nl.taartbord.minority;

import java.util.Map;
import java.util.Optional;
import nl.taartbord.activity.Decision;
import nl.taartbord.activity.Reason;
import nl.taartbord.activity.Scene;
import nl.taartbord.terms.Immutable;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;

/** The voices of the minority, by phase. */
public record Minority(Map<PhaseId, Voices> voices) {
    public static final Minority EMPTY = new Minority(Map.of());

    public Minority {
        voices = Immutable.copy(voices);
    }

    /** {@code top}: empty where it is as the format says. */
    public record Voices(PhaseId phase, Optional<Integer> top, Map<PersonId, Voice> said) {
        public Voices {
            said = Immutable.copy(said);
        }
    }

    public record Voice(PersonId person, String text, Optional<PersonId> enteredBy) {}

    public Decision<MinorityEvent> decide(MinorityCommand command, Scene scene) {
        return Decision.refuse(Reason.UNKNOWN);
    }

    public Minority evolve(MinorityEvent event) {
        return this;
    }
}
