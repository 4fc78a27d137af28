package nl.taartbord.votes;

import java.util.List;
import java.util.Optional;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.RoundId;
import nl.taartbord.terms.ZoneId;

/** What happened in a vote round. */
public sealed interface VoteEvent {
    RoundId round();

    record RoundOpened(RoundId round, PhaseId phase, int number, List<ZoneId> zones, int budget, int max) implements VoteEvent {}

    record Placed(RoundId round, PersonId person, NoteId note, Optional<PersonId> enteredBy) implements VoteEvent {}

    record Taken(RoundId round, PersonId person, NoteId note) implements VoteEvent {}

    record Moved(RoundId round, PersonId person, NoteId from, NoteId to, Optional<PersonId> enteredBy) implements VoteEvent {}

    /** {@code people}: how many had stickers to divide. */
    record RoundClosed(RoundId round, int people) implements VoteEvent {}
}
