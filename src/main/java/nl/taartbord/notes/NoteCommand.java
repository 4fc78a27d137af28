package nl.taartbord.notes;

import java.util.List;
import java.util.Optional;
import nl.taartbord.terms.ClusterId;
import nl.taartbord.terms.Colour;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.SliceId;
import nl.taartbord.terms.Spot;
import nl.taartbord.terms.ZoneId;

/**
 * What people do with post-its. Without {@code x} and {@code y} the server finds the spot;
 * a spot that is none, or a list with gaps, makes no command.
 */
public sealed interface NoteCommand {
    record Write(String text, Optional<ZoneId> zone, Optional<SliceId> slice, Optional<Double> x, Optional<Double> y,
            Optional<Colour> colour) implements NoteCommand {
        public Write {
            Spot.of(x, y);
        }

        Optional<Spot> spot() {
            return Spot.of(x, y);
        }
    }

    record Edit(NoteId note, String text, int base) implements NoteCommand {}

    record Put(NoteId note, ZoneId zone, Optional<SliceId> slice, Optional<Double> x, Optional<Double> y) implements NoteCommand {
        public Put {
            Spot.of(x, y);
        }

        Optional<Spot> spot() {
            return Spot.of(x, y);
        }
    }

    record Recolour(NoteId note, Colour colour) implements NoteCommand {}

    record Delete(NoteId note, Optional<Boolean> confirmed) implements NoteCommand {}

    record SetAside(NoteId note, String reason) implements NoteCommand {}

    record Return(NoteId note) implements NoteCommand {}

    record Reveal(Optional<PhaseId> phase, Optional<PersonId> person) implements NoteCommand {}

    record MakeCluster(List<NoteId> notes, Optional<String> title) implements NoteCommand {
        public MakeCluster {
            notes = List.copyOf(notes);
        }
    }

    record TitleCluster(ClusterId cluster, String title) implements NoteCommand {}

    record PutCluster(ClusterId cluster, ZoneId zone, Optional<SliceId> slice, Optional<Double> x, Optional<Double> y)
            implements NoteCommand {
        public PutCluster {
            Spot.of(x, y);
        }

        Optional<Spot> spot() {
            return Spot.of(x, y);
        }
    }

    record DissolveCluster(ClusterId cluster) implements NoteCommand {}

    record LeaveCluster(NoteId note) implements NoteCommand {}

    record Undo() implements NoteCommand {}
}
