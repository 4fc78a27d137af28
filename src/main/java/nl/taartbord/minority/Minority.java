package nl.taartbord.minority;

import java.util.Map;
import java.util.Optional;
import nl.taartbord.activity.Decision;
import nl.taartbord.activity.Reason;
import nl.taartbord.activity.Scene;
import nl.taartbord.activity.Text;
import nl.taartbord.format.Activity;
import nl.taartbord.format.Phase;
import nl.taartbord.notes.Notes;
import nl.taartbord.terms.Immutable;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.votes.Votes;

/** The voices of the minority, by phase. */
public record Minority(Map<PhaseId, Voices> voices) {
    public static final Minority EMPTY = new Minority(Map.of());
    public static final int MOST_KEPT = 20;

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

    public Voices of(PhaseId phase) {
        return voices.getOrDefault(phase, new Voices(phase, Optional.empty(), Map.of()));
    }

    public int top(PhaseId phase, Activity.Minority activity) {
        return of(phase).top().orElse(activity.top());
    }

    public Optional<Priorities> priorities(Phase phase, Votes votes, Notes notes) {
        return phase.activity() instanceof Activity.Minority activity
                ? Priorities.of(votes, notes, activity.vote(), top(phase.id(), activity))
                : Optional.empty();
    }

    public Decision<MinorityEvent> decide(MinorityCommand command, Scene scene, Votes votes, Notes notes) {
        Phase phase = scene.phase();
        if (!(phase.activity() instanceof Activity.Minority activity)) {
            return Decision.refuse(Reason.PHASE);
        }
        Optional<Priorities> priorities = priorities(phase, votes, notes);
        if (priorities.isEmpty()) {
            return Decision.refuse(Reason.MINORITY_EARLY);
        }
        return switch (command) {
            case MinorityCommand.Cut(var top) -> top < 1 || top > MOST_KEPT ? Decision.refuse(Reason.MINORITY_CUT)
                    : top == top(phase.id(), activity) ? Decision.refuse(Reason.UNCHANGED)
                    : Decision.accept(new MinorityEvent.Cut(phase.id(), top));
            case MinorityCommand.Say(var text) -> say(text, scene, priorities.get());
        };
    }

    private Decision<MinorityEvent> say(String text, Scene scene, Priorities priorities) {
        Optional<Reason> flaw = Text.flawIfAny(Optional.of(text), Text.NOTE);
        if (flaw.isPresent()) {
            return Decision.refuse(flaw.get());
        }
        PersonId who = scene.who();
        String said = text.isBlank() ? "" : text;
        Optional<Voice> before = Optional.ofNullable(of(scene.phase().id()).said().get(who));
        // To whoever did not enter the stickers no answer tells whether somebody is asked.
        boolean asked = priorities.round().privy(scene.actor().id(), who) && !priorities.outside(who).isEmpty();
        if (!asked && before.isEmpty()) {
            return Decision.refuse(Reason.MINORITY_ASKED);
        }
        return before.map(Voice::text).orElse("").equals(said)
                ? Decision.refuse(Reason.UNCHANGED)
                : Decision.accept(new MinorityEvent.Said(scene.phase().id(), who, said, scene.enteredBy()));
    }

    public Minority evolve(MinorityEvent event) {
        Voices before = of(event.phase());
        return new Minority(Immutable.put(voices, event.phase(), switch (event) {
            case MinorityEvent.Cut(var phase, var top) -> new Voices(phase, Optional.of(top), before.said());
            case MinorityEvent.Said(var phase, var person, var text, var enteredBy) -> new Voices(phase, before.top(), text.isEmpty()
                    ? Immutable.without(before.said(), person)
                    : Immutable.put(before.said(), person, new Voice(person, text, enteredBy)));
        }));
    }
}
