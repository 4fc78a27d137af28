package nl.taartbord.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.taartbord.activity.Decision;
import nl.taartbord.activity.Reason;
import nl.taartbord.activity.Scene;
import nl.taartbord.format.Phase;
import nl.taartbord.terms.PhaseId;

/** What somebody may take back of what they did with post-its. */
final class UndoRules {
    private final Notes notes;
    private final Scene scene;
    private final Reach reach;

    UndoRules(Notes notes, Scene scene) {
        this.notes = notes;
        this.scene = scene;
        this.reach = new Reach(notes, scene);
    }

    /** The newest own action whose notes nobody has changed since. */
    Decision<NoteEvent> undo(Map<PhaseId, Phase> phases) {
        List<Step> mine = notes.steps().getOrDefault(scene.who(), List.of()).reversed();
        return mine.stream().map(Step::action).distinct()
                .map(action -> mine.stream().filter(step -> step.action() == action).toList())
                .filter(steps -> steps.stream().allMatch(step -> step.stands(notes.find(step.note()))))
                .findFirst()
                .map(steps -> takeBack(steps, phases))
                .orElse(Decision.refuse(Reason.UNDO_NOTHING));
    }

    private Decision<NoteEvent> takeBack(List<Step> steps, Map<PhaseId, Phase> phases) {
        List<NoteEvent> events = new ArrayList<>();
        for (Step step : steps) {
            switch (takeBack(step, phases)) {
                case Decision.Accepted<NoteEvent>(var undone) -> events.addAll(undone);
                case Decision.Refused<NoteEvent> refused -> {
                    return refused;
                }
            }
        }
        return Decision.acceptAll(events);
    }

    private Decision<NoteEvent> takeBack(Step step, Map<PhaseId, Phase> phases) {
        // What others have read cannot be unread, and what they voted for does not go: only place, text and colour go back.
        boolean shown = step.after().filter(after -> after.standing() == Note.Standing.OPEN).isPresent();
        boolean wasHidden = step.before().filter(before -> before.standing() != Note.Standing.OPEN).isPresent();
        if (shown && wasHidden || step.before().isEmpty() && scene.stickered().test(step.note())) {
            return Decision.refuse(Reason.UNDO_NOTHING);
        }
        boolean returns = step.after().isEmpty();
        if (returns && notes.notes().size() >= Notes.MOST) {
            return Decision.refuse(Reason.LIMIT);
        }
        if (returns && step.before().filter(before -> reach.full(before.author(), phases.get(before.phase()))).isPresent()) {
            return Decision.refuse(Reason.NOTE_FULL);
        }
        Optional<Note> back = step.before().map(before -> notes.find(step.note()).map(before::after).orElse(before));
        return Decision.accept(new NoteEvent.Undone(step.note(), back, scene.who()));
    }
}
