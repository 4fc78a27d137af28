package nl.taartbord.groups;

import java.util.List;
import java.util.Optional;
import nl.taartbord.terms.GroupId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;

/** What happened to the groups of a phase. */
public sealed interface GroupEvent {
    PhaseId phase();

    /** The groups from here on; {@code turn} counts from 1. */
    record Made(PhaseId phase, int turn, List<Groups.Group> groups) implements GroupEvent {}

    record Put(PhaseId phase, PersonId person, GroupId group) implements GroupEvent {}

    record Charged(PhaseId phase, GroupId group, Optional<PersonId> recorder, Optional<PersonId> presenter) implements GroupEvent {}
}
