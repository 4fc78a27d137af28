package nl.taartbord.view;

import java.util.List;
import java.util.Optional;
import nl.taartbord.agenda.Planned;
import nl.taartbord.minority.Minority;
import nl.taartbord.minority.Priorities;
import nl.taartbord.session.State;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.votes.Round;

/** The voice of the minority: all see what was kept, how many are asked and what was said; who is asked is for themselves alone. */
final class RenderMinority {
    private RenderMinority() {}

    private static Optional<Priorities> priorities(State state, PhaseId phase) {
        return state.agenda().planned(phase).map(Planned::phase)
                .flatMap(known -> state.minority().priorities(known, state.votes(), state.notes()));
    }

    /** The vote that it is about. */
    static Optional<Round> round(State state, PhaseId phase) {
        return priorities(state, phase).map(Priorities::round);
    }

    static Tree minority(State state, PhaseId phase) {
        Minority.Voices voices = state.minority().of(phase);
        return priorities(state, phase).map(found -> Tree.with("phase", phase).and("vote", found.round().phase())
                .and("top", found.top()).and("kept", found.kept()).and("asked", found.asked())
                .and("said", Tree.list(voices.said().values(), voice -> Tree.with("person", voice.person()).and("text", voice.text()))))
                .orElse(null);
    }

    /** Whoever entered somebody's stickers knows them, and so may know this. */
    static Tree voice(State state, PhaseId phase, PersonId person, Optional<PersonId> viewer) {
        Optional<Priorities> found = priorities(state, phase);
        if (found.isEmpty() || viewer.filter(privy -> found.get().round().privy(privy, person)).isEmpty()) {
            return null;
        }
        Optional<String> said = Optional.ofNullable(state.minority().of(phase).said().get(person)).map(Minority.Voice::text);
        List<NoteId> outside = found.get().outside(person);
        return outside.isEmpty() && said.isEmpty() ? null
                : Tree.with("phase", phase).and("person", person).and("notes", outside).and("text", said);
    }
}
