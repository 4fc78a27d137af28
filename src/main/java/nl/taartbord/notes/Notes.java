package nl.taartbord.notes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.taartbord.terms.ClusterId;
import nl.taartbord.terms.Immutable;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.Spot;
import nl.taartbord.terms.ZoneId;

/**
 * All post-its of a session.
 *
 * @param revealed phases whose notes were revealed as a whole
 * @param steps what each person can still take back, oldest first
 */
public record Notes(Map<NoteId, Note> notes, Map<ClusterId, Cluster> clusters, Set<PhaseId> revealed, Map<PersonId, List<Step>> steps) {
    public static final Notes EMPTY = new Notes(Map.of(), Map.of(), Set.of(), Map.of());
    public static final int MOST = 2_000;

    public Notes {
        notes = Immutable.copy(notes);
        clusters = Immutable.copy(clusters);
        revealed = Immutable.copy(revealed);
        steps = Immutable.copy(steps);
    }

    public Optional<Note> find(NoteId id) {
        return Optional.ofNullable(notes.get(id));
    }

    public Stream<Note> in(ZoneId zone) {
        return notes.values().stream().filter(note -> note.place().filter(place -> place.zone().equals(zone)).isPresent());
    }

    public Stream<Note> of(ClusterId cluster) {
        return notes.values().stream().filter(note -> note.cluster().filter(cluster::equals).isPresent());
    }

    /** How many notes of a person were written in a phase, whatever became of them since short of deletion. */
    public int written(PersonId author, PhaseId phase) {
        return (int) notes.values().stream().filter(note -> note.phase().equals(phase) && note.author().equals(author)).count();
    }

    List<Spot> taken(ZoneId zone, Set<NoteId> but) {
        return in(zone).filter(note -> !but.contains(note.id())).map(note -> note.place().orElseThrow().spot()).toList();
    }

    public Notes evolve(NoteEvent event) {
        return switch (event) {
            case NoteEvent.Written(var id, var phase, var colour, var text, var by, var enteredBy, var standing, var place) -> {
                Note note = new Note(id, phase, colour, text, by, enteredBy, standing, place, 1, Optional.empty(), Optional.empty(), Optional.empty());
                // What came along from an earlier meeting is nobody's own action in this one.
                yield phase.isCarried() ? put(note) : step(by, note);
            }
            case NoteEvent.Edited(var id, var text, var by, var over) -> step(by, notes.get(id).saying(text, by));
            case NoteEvent.Placed(var id, var place, var standing, var by) -> step(by, leaving(id, place).at(place, standing));
            case NoteEvent.Recoloured(var id, var colour, var by) -> step(by, notes.get(id).coloured(colour));
            case NoteEvent.Deleted(var id, var by) -> deleted(id, by);
            case NoteEvent.Revealed(var phase, var whole, var places) -> revealed(phase, whole, places);
            case NoteEvent.WasSetAside(var id, var reason) -> put(notes.get(id).aside(Optional.of(reason)));
            case NoteEvent.Returned(var id) -> put(notes.get(id).aside(Optional.empty()));
            case NoteEvent.ClusterMade(var id, var title, var zone, var places, var by) ->
                    placed(places, Optional.of(id)).with(new Cluster(id, title, zone)).tidy().remembering(by, this, places.keySet());
            case NoteEvent.ClusterTitled(var id, var title) -> with(new Cluster(id, title, clusters.get(id).zone()));
            case NoteEvent.ClusterPlaced(var id, var zone, var places, var by) ->
                    placed(places, Optional.of(id)).with(new Cluster(id, clusters.get(id).title(), zone)).remembering(by, this, places.keySet());
            case NoteEvent.ClusterDissolved(var id) -> dissolved(id);
            case NoteEvent.ClusterLeft(var id) -> put(notes.get(id).in(Optional.empty())).tidy();
            case NoteEvent.Undone(var id, var before, var by) -> undone(id, before, by);
        };
    }

    /** A note that is put into another zone leaves its cluster behind. */
    private Note leaving(NoteId id, Place place) {
        Note note = notes.get(id);
        boolean stays = note.cluster().map(clusters::get).filter(cluster -> cluster.zone().equals(place.zone())).isPresent();
        return stays ? note : note.in(Optional.empty());
    }

    private Notes put(Note note) {
        return new Notes(Immutable.put(notes, note.id(), note), clusters, revealed, steps);
    }

    private Notes with(Cluster cluster) {
        return new Notes(notes, Immutable.put(clusters, cluster.id(), cluster), revealed, steps);
    }

    private Notes step(PersonId by, Note after) {
        return put(after).remembering(by, this, Set.of(after.id())).tidy();
    }

    /** Remembers what one action did to these notes. What is too much to remember cannot be taken back, nor what came before it. */
    private Notes remembering(PersonId by, Notes before, Set<NoteId> ids) {
        List<Step> mine = new ArrayList<>(ids.size() > Step.REMEMBERED ? List.of() : steps.getOrDefault(by, List.of()));
        if (ids.size() <= Step.REMEMBERED) {
            int action = mine.isEmpty() ? 0 : mine.getLast().action() + 1;
            ids.forEach(id -> mine.add(new Step(action, id, before.find(id), find(id))));
        }
        int from = Math.max(0, mine.size() - Step.REMEMBERED);
        while (from > 0 && mine.get(from).action() == mine.get(from - 1).action()) {
            from++;
        }
        return new Notes(notes, clusters, revealed, Immutable.put(steps, by, List.copyOf(mine.subList(from, mine.size()))));
    }

    private Notes deleted(NoteId id, PersonId by) {
        return new Notes(Immutable.without(notes, id), clusters, revealed, steps).remembering(by, this, Set.of(id)).tidy();
    }

    private Notes revealed(PhaseId phase, boolean whole, Map<NoteId, Place> places) {
        Map<NoteId, Note> next = new LinkedHashMap<>(notes);
        places.forEach((id, place) -> next.computeIfPresent(id, (_, note) -> note.at(place, Note.Standing.OPEN)));
        return new Notes(next, clusters, whole ? Immutable.add(revealed, phase) : revealed, steps);
    }

    private Notes placed(Map<NoteId, Place> places, Optional<ClusterId> cluster) {
        Map<NoteId, Note> next = new LinkedHashMap<>(notes);
        places.forEach((id, place) -> next.computeIfPresent(id, (_, note) -> note.at(place, note.standing()).in(cluster)));
        return new Notes(next, clusters, revealed, steps);
    }

    private Notes dissolved(ClusterId cluster) {
        Map<NoteId, Note> next = new LinkedHashMap<>(notes);
        of(cluster).forEach(note -> next.put(note.id(), note.in(Optional.empty())));
        return new Notes(next, Immutable.without(clusters, cluster), revealed, steps);
    }

    private Notes undone(NoteId id, Optional<Note> before, PersonId by) {
        List<Step> mine = new ArrayList<>(steps.getOrDefault(by, List.of()));
        while (!mine.isEmpty() && !mine.removeLast().note().equals(id)) {
            // Newer steps that others have overtaken can no more be taken back.
        }
        Map<NoteId, Note> next = new LinkedHashMap<>(notes);
        before.map(note -> find(id).map(note::after).orElse(note))
                .ifPresentOrElse(note -> next.put(id, known(note)), () -> next.remove(id));
        return new Notes(next, clusters, revealed, Immutable.put(steps, by, List.copyOf(mine))).tidy();
    }

    private Note known(Note note) {
        return note.cluster().filter(clusters::containsKey).isPresent() ? note : note.in(Optional.empty());
    }

    /** A cluster of fewer than two notes is none. */
    private Notes tidy() {
        Notes tidy = this;
        for (ClusterId id : clusters.keySet()) {
            if (of(id).limit(2).count() < 2) {
                tidy = tidy.dissolved(id);
            }
        }
        return tidy;
    }
}
