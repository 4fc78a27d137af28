package nl.taartbord.notes;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.taartbord.activity.Decision;
import nl.taartbord.activity.Reason;
import nl.taartbord.activity.Scene;
import nl.taartbord.activity.Text;
import nl.taartbord.format.Activity;
import nl.taartbord.format.Phase;
import nl.taartbord.terms.Colour;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;

/** What may be done with post-its, and what comes of it. */
public final class NoteRules {
    private final Notes notes;
    private final Scene scene;
    private final Reach reach;

    private NoteRules(Notes notes, Scene scene) {
        this.notes = notes;
        this.scene = scene;
        this.reach = new Reach(notes, scene);
    }

    /** {@code phases}: what is known of the phases that notes were written in. */
    public static Decision<NoteEvent> decide(Notes notes, NoteCommand command, Scene scene, Map<PhaseId, Phase> phases) {
        var rules = new NoteRules(notes, scene);
        var clusters = new ClusterRules(notes, scene);
        return switch (command) {
            case NoteCommand.Write write -> rules.write(write);
            case NoteCommand.Edit(var note, var text, var base) -> rules.edit(note, text, base);
            case NoteCommand.Put put -> rules.put(put, phases);
            case NoteCommand.Recolour(var note, var colour) -> rules.recolour(note, colour);
            case NoteCommand.Delete(var note, var confirmed) -> rules.delete(note, confirmed.orElse(false));
            case NoteCommand.SetAside(var note, var reason) -> rules.setAside(note, reason);
            case NoteCommand.Return(var note) -> rules.putBack(note);
            case NoteCommand.Reveal(var phase, var person) -> rules.reveal(phases.get(phase.orElse(scene.phase().id())), person);
            case NoteCommand.MakeCluster(var members, var title) -> clusters.make(members, title.orElse(""));
            case NoteCommand.TitleCluster(var cluster, var title) -> clusters.title(cluster, title);
            case NoteCommand.PutCluster put -> clusters.put(put);
            case NoteCommand.DissolveCluster(var cluster) -> clusters.dissolve(cluster);
            case NoteCommand.LeaveCluster(var note) -> clusters.leave(note);
            case NoteCommand.Undo() -> new UndoRules(notes, scene).undo(phases);
        };
    }

    private Decision<NoteEvent> write(NoteCommand.Write write) {
        Optional<Reason> flaw = Text.flaw(write.text(), longest(scene.phase().id()));
        if (flaw.isPresent()) {
            return Decision.refuse(flaw.get());
        }
        if (notes.notes().size() >= Notes.MOST) {
            return Decision.refuse(Reason.LIMIT);
        }
        Phase phase = scene.phase();
        Note.Standing placed = Note.Standing.OPEN;
        if (phase.activity() instanceof Activity.Write) {
            if (reach.full(scene.who(), phase)) {
                return Decision.refuse(Reason.NOTE_FULL);
            }
            placed = standing(phase);
        } else if (phase.activity() instanceof Activity.Explain(var panel, var previous) && !panel.equals(write.zone())) {
            return Decision.refuse(Reason.ZONE_MISSING);
        } else if (phase.activity() instanceof Activity.Cards cards) {
            if (write.zone().filter(cards.zones()::contains).isEmpty()) {
                return Decision.refuse(Reason.ZONE_MISSING);
            }
            if (reach.full(scene.who(), phase)) {
                return Decision.refuse(Reason.NOTE_FULL);
            }
        } else if (write.zone().isEmpty()) {
            return Decision.refuse(Reason.ZONE_MISSING);
        }
        Optional<Place> place = Optional.empty();
        if (write.zone().isPresent()) {
            switch (reach.place(write.zone().get(), write.slice(), write.spot(), Set.of())) {
                case Reach.Where.At(var found) -> place = Optional.of(found);
                case Reach.Where.Nowhere(var reason) -> {
                    return Decision.refuse(reason);
                }
            }
        }
        boolean fixed = phase.activity() instanceof Activity.Write || phase.activity() instanceof Activity.Cards;
        Colour colour = fixed ? phase.colour() : write.colour().orElse(phase.colour());
        return Decision.accept(new NoteEvent.Written(new NoteId("n" + scene.fresh()), phase.id(), colour, write.text(), scene.who(),
                scene.enteredBy(), place.isPresent() ? placed : Note.Standing.PRIVATE, place));
    }

    /** The heading of a card of this phase is a line. */
    private int longest(PhaseId phase) {
        return scene.phase().activity() instanceof Activity.Cards && scene.phase().id().origin().equals(phase.origin()) ? Text.LINE : Text.NOTE;
    }

    /** How a note of this phase lies when it is placed now. */
    private Note.Standing standing(Phase phase) {
        boolean faceDown = phase != null && phase.activity() instanceof Activity.Write(var zones, var sharing, var max)
                && sharing == Activity.Sharing.REVEAL && !notes.revealed().contains(phase.id());
        return faceDown ? Note.Standing.DOWN : Note.Standing.OPEN;
    }

    private Decision<NoteEvent> edit(NoteId id, String text, int base) {
        Note note = reach.touchable(id);
        Optional<Reason> flaw = Text.flaw(text, note == null ? Text.NOTE : longest(note.phase()));
        if (flaw.isPresent()) {
            return Decision.refuse(flaw.get());
        }
        if (note == null) {
            return Decision.refuse(Reason.NOTE_MISSING);
        }
        if (note.text().equals(text)) {
            return Decision.refuse(Reason.UNCHANGED);
        }
        PersonId lastWriter = note.editedBy().orElse(note.author());
        boolean blind = base != note.version() && !lastWriter.equals(scene.who());
        return Decision.accept(new NoteEvent.Edited(id, text, scene.who(), blind ? Optional.of(lastWriter) : Optional.empty()));
    }

    private Decision<NoteEvent> put(NoteCommand.Put put, Map<PhaseId, Phase> phases) {
        NoteId id = put.note();
        Note note = reach.touchable(id);
        if (note == null) {
            return Decision.refuse(Reason.NOTE_MISSING);
        }
        boolean own = note.author().equals(scene.who());
        boolean together = switch (scene.phase().activity()) {
            case Activity.Discuss _, Activity.Groups _, Activity.Cards _ -> true;
            case Activity _ -> false;
        };
        if (!own && !together) {
            return Decision.refuse(Reason.OWNER);
        }
        return switch (reach.place(put.zone(), put.slice(), put.spot(), Set.of(id))) {
            case Reach.Where.Nowhere(var reason) -> Decision.refuse(reason);
            case Reach.Where.At(var place) -> {
                Note.Standing standing = note.standing() == Note.Standing.PRIVATE ? standing(phases.get(note.phase())) : note.standing();
                yield note.place().filter(place::equals).isPresent()
                        ? Decision.refuse(Reason.UNCHANGED)
                        : Decision.accept(new NoteEvent.Placed(id, place, standing, scene.who()));
            }
        };
    }

    private Decision<NoteEvent> recolour(NoteId id, Colour colour) {
        Note note = reach.touchable(id);
        if (note == null) {
            return Decision.refuse(Reason.NOTE_MISSING);
        }
        if (!note.author().equals(scene.who())) {
            return Decision.refuse(Reason.OWNER);
        }
        return note.colour() == colour
                ? Decision.refuse(Reason.UNCHANGED)
                : Decision.accept(new NoteEvent.Recoloured(id, colour, scene.who()));
    }

    private Decision<NoteEvent> delete(NoteId id, boolean confirmed) {
        Note note = reach.touchable(id);
        if (note == null) {
            return Decision.refuse(Reason.NOTE_MISSING);
        }
        if (!note.author().equals(scene.who()) && !scene.leads()) {
            return Decision.refuse(Reason.OWNER);
        }
        return !confirmed && (note.cluster().isPresent() || scene.stickered().test(id))
                ? Decision.refuse(Reason.NOTE_CONFIRM)
                : Decision.accept(new NoteEvent.Deleted(id, scene.who()));
    }

    /** Works on cards that lie face down too: setting aside tells nothing about who wrote them. */
    private Decision<NoteEvent> setAside(NoteId id, String reason) {
        Optional<Reason> flaw = Text.flaw(reason, Text.LINE);
        if (flaw.isPresent()) {
            return Decision.refuse(flaw.get());
        }
        Optional<Note> note = notes.find(id).filter(found -> found.standing() != Note.Standing.PRIVATE);
        if (note.isEmpty()) {
            return Decision.refuse(Reason.NOTE_MISSING);
        }
        return note.get().aside().isPresent()
                ? Decision.refuse(Reason.UNCHANGED)
                : Decision.accept(new NoteEvent.WasSetAside(id, reason));
    }

    private Decision<NoteEvent> putBack(NoteId id) {
        return notes.find(id).filter(note -> note.aside().isPresent()).isPresent()
                ? Decision.accept(new NoteEvent.Returned(id))
                : Decision.refuse(Reason.NOTE_MISSING);
    }

    /**
     * What lies face down opens; what was never placed stays in the hand of its writer, whom that was promised. In the order of their
     * random names, which tells nothing of the order of writing.
     */
    private Decision<NoteEvent> reveal(Phase phase, Optional<PersonId> person) {
        if (phase == null || !(phase.activity() instanceof Activity.Write write)) {
            return Decision.refuse(Reason.PHASE_MISSING);
        }
        boolean whole = person.isEmpty();
        // Cards that turn over together would tell whose they are.
        if (!whole && scene.anonymous()) {
            return Decision.refuse(Reason.NOTE_PRIVATE);
        }
        Map<NoteId, Place> places = new LinkedHashMap<>();
        notes.notes().values().stream()
                .filter(note -> note.phase().equals(phase.id()) && note.standing() == Note.Standing.DOWN)
                .filter(note -> whole || note.author().equals(person.get()))
                .sorted(Comparator.comparing(note -> note.id().value()))
                .forEach(note -> places.put(note.id(), note.place().orElseThrow()));
        // With nothing face down the whole phase may be revealed once: what is placed from then on opens at once.
        boolean done = !whole || write.sharing() != Activity.Sharing.REVEAL || notes.revealed().contains(phase.id());
        return places.isEmpty() && done
                ? Decision.refuse(Reason.UNCHANGED)
                : Decision.accept(new NoteEvent.Revealed(phase.id(), whole, places));
    }
}
