package nl.taartbord.groups;

import java.util.Optional;
import nl.taartbord.terms.GroupId;
import nl.taartbord.terms.PersonId;

/** Splitting up, and working in groups. */
public sealed interface GroupCommand {
    /** Everybody present into groups, as the activity says; anew if there were groups. */
    record Make() implements GroupCommand {}

    /** Where people choose themselves. */
    record Join(GroupId group) implements GroupCommand {}

    /** The facilitator puts somebody elsewhere, or a latecomer in. */
    record Put(PersonId person, GroupId group) implements GroupCommand {}

    /** The next turn: pairs join, or the circle moves on. */
    record Turn() implements GroupCommand {}

    /** Who writes down, who presents. */
    record Charge(GroupId group, Optional<PersonId> recorder, Optional<PersonId> presenter) implements GroupCommand {}
}
