package nl.taartbord.notes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.taartbord.activity.Decision;
import nl.taartbord.activity.Reason;
import nl.taartbord.activity.Scene;
import nl.taartbord.activity.Text;
import nl.taartbord.format.Activity;
import nl.taartbord.format.Phase;
import nl.taartbord.format.Poster;
import nl.taartbord.terms.ClusterId;
import nl.taartbord.terms.Colour;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.SliceId;
import nl.taartbord.terms.Spot;
import nl.taartbord.terms.ZoneId;

/** What may be done with post-its, and what comes of it. */
public final class NoteRules {
    /** How far apart notes of a cluster lie, where 1 is side by side. */
    private static final double CLUSTERED = 1.04;

    private final Notes notes;
    private final Scene scene;

    private NoteRules(Notes notes, Scene scene) {
        this.notes = notes;
        this.scene = scene;
    }

    /** {@code phases}: what is known of the phases that notes were written in. */
    public static Decision<NoteEvent> decide(Notes notes, NoteCommand command, Scene scene, Map<PhaseId, Phase> phases) {
        var rules = new NoteRules(notes, scene);
        return switch (command) {
            case NoteCommand.Write write -> rules.write(write);
            case NoteCommand.Edit(var note, var text, var base) -> rules.edit(note, text, base);
            case NoteCommand.Put put -> rules.put(put, phases);
            case NoteCommand.Recolour(var note, var colour) -> rules.recolour(note, colour);
            case NoteCommand.Delete(var note, var confirmed) -> rules.delete(note, confirmed.orElse(false));
            case NoteCommand.SetAside(var note, var reason) -> rules.setAside(note, reason);
            case NoteCommand.Return(var note) -> rules.putBack(note);
            case NoteCommand.Reveal(var phase, var person) -> rules.reveal(phases.get(phase.orElse(scene.phase().id())), person);
            case NoteCommand.MakeCluster(var members, var title) -> rules.makeCluster(members, title.orElse(""));
            case NoteCommand.TitleCluster(var cluster, var title) -> rules.titleCluster(cluster, title);
            case NoteCommand.PutCluster put -> rules.putCluster(put);
            case NoteCommand.DissolveCluster(var cluster) -> notes.clusters().containsKey(cluster)
                    ? Decision.accept(new NoteEvent.ClusterDissolved(cluster))
                    : Decision.refuse(Reason.CLUSTER_MISSING);
            case NoteCommand.LeaveCluster(var note) -> rules.leaveCluster(note);
            case NoteCommand.Undo() -> rules.undo(phases);
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
            if (full(scene.who(), phase)) {
                return Decision.refuse(Reason.NOTE_FULL);
            }
            placed = standing(phase);
        } else if (phase.activity() instanceof Activity.Explain(var panel, var previous) && !panel.equals(write.zone())) {
            return Decision.refuse(Reason.ZONE_MISSING);
        } else if (phase.activity() instanceof Activity.Cards cards) {
            if (write.zone().filter(cards.zones()::contains).isEmpty()) {
                return Decision.refuse(Reason.ZONE_MISSING);
            }
            if (full(scene.who(), phase)) {
                return Decision.refuse(Reason.NOTE_FULL);
            }
        } else if (write.zone().isEmpty()) {
            return Decision.refuse(Reason.ZONE_MISSING);
        }
        Optional<Place> place = Optional.empty();
        if (write.zone().isPresent()) {
            switch (place(write.zone().get(), write.slice(), write.spot(), Set.of())) {
                case Where.At(var found) -> place = Optional.of(found);
                case Where.Nowhere(var reason) -> {
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

    /** {@code phase}: null of an earlier meeting, whose notes are not counted here. */
    private boolean full(PersonId author, Phase phase) {
        return phase != null && switch (phase.activity()) {
            case Activity.Write(var zones, var sharing, var max) -> notes.written(author, phase.id()) >= max;
            case Activity.Cards(var zones, var fields, var max) -> notes.written(author, phase.id()) >= max;
            case Activity _ -> false;
        };
    }

    /** How a note of this phase lies when it is placed now. */
    private Note.Standing standing(Phase phase) {
        boolean faceDown = phase != null && phase.activity() instanceof Activity.Write(var zones, var sharing, var max)
                && sharing == Activity.Sharing.REVEAL && !notes.revealed().contains(phase.id());
        return faceDown ? Note.Standing.DOWN : Note.Standing.OPEN;
    }

    private Decision<NoteEvent> edit(NoteId id, String text, int base) {
        Note note = touchable(id);
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
        Note note = touchable(id);
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
        return switch (place(put.zone(), put.slice(), put.spot(), Set.of(id))) {
            case Where.Nowhere(var reason) -> Decision.refuse(reason);
            case Where.At(var place) -> {
                Note.Standing standing = note.standing() == Note.Standing.PRIVATE ? standing(phases.get(note.phase())) : note.standing();
                yield note.place().filter(place::equals).isPresent()
                        ? Decision.refuse(Reason.UNCHANGED)
                        : Decision.accept(new NoteEvent.Placed(id, place, standing, scene.who()));
            }
        };
    }

    private Decision<NoteEvent> recolour(NoteId id, Colour colour) {
        Note note = touchable(id);
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
        Note note = touchable(id);
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

    /** In the order of their random names, which tells nothing of the order of writing; places do not depend on texts. */
    private Decision<NoteEvent> reveal(Phase phase, Optional<PersonId> person) {
        if (phase == null || !(phase.activity() instanceof Activity.Write(var zones, var sharing, var max))) {
            return Decision.refuse(Reason.PHASE_MISSING);
        }
        List<Note> hidden = notes.notes().values().stream()
                .filter(note -> note.phase().equals(phase.id()) && note.standing() != Note.Standing.OPEN)
                .filter(note -> person.isEmpty() || note.author().equals(person.get()))
                .sorted(Comparator.comparing(note -> note.id().value()))
                .toList();
        boolean whole = person.isEmpty();
        // Cards that turn over together would tell whose they are.
        if (!whole && scene.anonymous()) {
            return Decision.refuse(Reason.NOTE_PRIVATE);
        }
        if (hidden.isEmpty() && (!whole || notes.revealed().contains(phase.id()))) {
            return Decision.refuse(Reason.UNCHANGED);
        }
        // Who has not said where gets the first zone.
        ZoneId zone = zones.getFirst();
        List<Spot> taken = new ArrayList<>(notes.taken(zone, Set.of()));
        int count = taken.size() + (int) hidden.stream().filter(note -> note.place().isEmpty()).count();
        Map<NoteId, Place> places = new LinkedHashMap<>();
        for (Note note : hidden) {
            Place place = note.place().orElseGet(() -> located(zone, scene.geometry().free(zone, null, taken, count)));
            taken.add(place.spot());
            places.put(note.id(), place);
        }
        return Decision.accept(new NoteEvent.Revealed(phase.id(), whole, places));
    }

    private Decision<NoteEvent> makeCluster(List<NoteId> members, String title) {
        Optional<Reason> flaw = Text.flawIfAny(Optional.of(title), Text.TITLE);
        if (flaw.isPresent()) {
            return Decision.refuse(flaw.get());
        }
        Set<NoteId> distinct = Set.copyOf(members);
        if (distinct.size() < 2) {
            return Decision.refuse(Reason.CLUSTER_FEW);
        }
        List<Note> together = members.stream().distinct().map(this::touchable).toList();
        if (together.contains(null) || !together.stream().allMatch(Note::open)) {
            return Decision.refuse(Reason.NOTE_MISSING);
        }
        Place around = together.getFirst().place().orElseThrow();
        return Decision.accept(new NoteEvent.ClusterMade(new ClusterId("c" + scene.fresh()), title, around.zone(),
                gather(together, around), scene.who()));
    }

    /** Side by side around a place, kept inside the zone. */
    private Map<NoteId, Place> gather(List<Note> members, Place around) {
        double size = scene.geometry().size(around.zone(), (int) notes.in(around.zone()).count());
        int columns = (int) Math.ceil(Math.sqrt(members.size()));
        SliceId slice = around.slice().orElse(null);
        Map<NoteId, Place> places = new LinkedHashMap<>();
        for (int i = 0; i < members.size(); i++) {
            double x = around.spot().x() + (i % columns - (columns - 1) / 2.0) * size * CLUSTERED;
            double y = around.spot().y() + (i / columns - (columns - 1) / 2.0) * size * CLUSTERED;
            Spot spot = scene.geometry().nearest(around.zone(), slice, new Spot(x, y));
            places.put(members.get(i).id(), new Place(around.zone(), around.slice(), spot));
        }
        return places;
    }

    private Decision<NoteEvent> titleCluster(ClusterId id, String title) {
        Optional<Reason> flaw = Text.flawIfAny(Optional.ofNullable(title), Text.TITLE);
        if (flaw.isPresent()) {
            return Decision.refuse(flaw.get());
        }
        Cluster cluster = notes.clusters().get(id);
        if (cluster == null) {
            return Decision.refuse(Reason.CLUSTER_MISSING);
        }
        return cluster.title().equals(title)
                ? Decision.refuse(Reason.UNCHANGED)
                : Decision.accept(new NoteEvent.ClusterTitled(id, title));
    }

    private Decision<NoteEvent> putCluster(NoteCommand.PutCluster put) {
        ClusterId id = put.cluster();
        if (!notes.clusters().containsKey(id)) {
            return Decision.refuse(Reason.CLUSTER_MISSING);
        }
        List<Note> members = notes.of(id).toList();
        return switch (place(put.zone(), put.slice(), put.spot(), members.stream().map(Note::id).collect(Collectors.toSet()))) {
            case Where.At(var place) -> Decision.accept(new NoteEvent.ClusterPlaced(id, place.zone(), gather(members, place), scene.who()));
            case Where.Nowhere(var reason) -> Decision.refuse(reason);
        };
    }

    private Decision<NoteEvent> leaveCluster(NoteId id) {
        Note note = touchable(id);
        return note == null || note.cluster().isEmpty()
                ? Decision.refuse(Reason.CLUSTER_MISSING)
                : Decision.accept(new NoteEvent.ClusterLeft(id));
    }

    /** The newest own action whose notes nobody has changed since. */
    private Decision<NoteEvent> undo(Map<PhaseId, Phase> phases) {
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
        if (returns && step.before().filter(before -> full(before.author(), phases.get(before.phase()))).isPresent()) {
            return Decision.refuse(Reason.NOTE_FULL);
        }
        return Decision.accept(new NoteEvent.Undone(step.note(), step.before(), scene.who()));
    }

    /** An own note, or one that everybody can read; null where there is none for this person. */
    private Note touchable(NoteId id) {
        return notes.find(id).filter(note -> note.author().equals(scene.who()) || note.open()).orElse(null);
    }

    private sealed interface Where {
        record At(Place place) implements Where {}

        record Nowhere(Reason reason) implements Where {}
    }

    private Where place(ZoneId zone, Optional<SliceId> slice, Optional<Spot> wish, Set<NoteId> moving) {
        if (scene.zone(zone, Poster.Kind.NOTES).isEmpty()) {
            return new Where.Nowhere(Reason.ZONE_MISSING);
        }
        if (!scene.sheets().test(zone)) {
            return new Where.Nowhere(Reason.GROUP_OTHER);
        }
        if (slice.isPresent() && !scene.cut(zone, slice.get())) {
            return new Where.Nowhere(Reason.SLICE_MISSING);
        }
        Spot spot = wish.map(spotted -> scene.geometry().nearest(zone, slice.orElse(null), spotted)).orElseGet(() -> {
            List<Spot> taken = notes.taken(zone, moving);
            return scene.geometry().free(zone, slice.orElse(null), taken, taken.size() + 1);
        });
        return new Where.At(slice.isPresent() ? new Place(zone, slice, spot) : located(zone, spot));
    }

    private Place located(ZoneId zone, Spot spot) {
        return new Place(zone, scene.geometry().at(spot).flatMap(found -> found.slice()), spot);
    }
}
