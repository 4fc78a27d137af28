package nl.taartbord.votes;

import java.util.List;
import java.util.Optional;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.ZoneId;

/** What people do with their vote stickers. */
public sealed interface VoteCommand {
    record OpenRound(Optional<List<ZoneId>> zones, Optional<Integer> budget, Optional<Integer> max) implements VoteCommand {
        public OpenRound {
            zones = zones.map(List::copyOf);
        }
    }

    record Place(NoteId note) implements VoteCommand {}

    record Take(NoteId note) implements VoteCommand {}

    record Move(NoteId from, NoteId to) implements VoteCommand {}
}
