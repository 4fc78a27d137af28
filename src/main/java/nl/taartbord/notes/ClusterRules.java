package nl.taartbord.notes;

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
import nl.taartbord.terms.ClusterId;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.SliceId;
import nl.taartbord.terms.Spot;

/** What may be done with clusters of post-its. */
final class ClusterRules {
    /** How far apart notes of a cluster lie, where 1 is side by side. */
    private static final double CLUSTERED = 1.04;

    private final Notes notes;
    private final Scene scene;
    private final Reach reach;

    ClusterRules(Notes notes, Scene scene) {
        this.notes = notes;
        this.scene = scene;
        this.reach = new Reach(notes, scene);
    }

    Decision<NoteEvent> make(List<NoteId> members, String title) {
        Optional<Reason> flaw = Text.flawIfAny(Optional.of(title), Text.TITLE);
        if (flaw.isPresent()) {
            return Decision.refuse(flaw.get());
        }
        Set<NoteId> distinct = Set.copyOf(members);
        if (distinct.size() < 2) {
            return Decision.refuse(Reason.CLUSTER_FEW);
        }
        List<Note> together = members.stream().distinct().map(reach::touchable).toList();
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

    Decision<NoteEvent> title(ClusterId id, String title) {
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

    Decision<NoteEvent> put(NoteCommand.PutCluster put) {
        ClusterId id = put.cluster();
        if (!notes.clusters().containsKey(id)) {
            return Decision.refuse(Reason.CLUSTER_MISSING);
        }
        List<Note> members = notes.of(id).toList();
        return switch (reach.place(put.zone(), put.slice(), put.spot(), members.stream().map(Note::id).collect(Collectors.toSet()))) {
            case Reach.Where.At(var place) -> Decision.accept(new NoteEvent.ClusterPlaced(id, place.zone(), gather(members, place), scene.who()));
            case Reach.Where.Nowhere(var reason) -> Decision.refuse(reason);
        };
    }

    Decision<NoteEvent> leave(NoteId id) {
        Note note = reach.touchable(id);
        return note == null || note.cluster().isEmpty()
                ? Decision.refuse(Reason.CLUSTER_MISSING)
                : Decision.accept(new NoteEvent.ClusterLeft(id));
    }

    Decision<NoteEvent> dissolve(ClusterId id) {
        return notes.clusters().containsKey(id) ? Decision.accept(new NoteEvent.ClusterDissolved(id)) : Decision.refuse(Reason.CLUSTER_MISSING);
    }
}
