package nl.taartbord.groups;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.taartbord.activity.Decision;
import nl.taartbord.activity.Reason;
import nl.taartbord.activity.Scene;
import nl.taartbord.terms.GroupId;
import nl.taartbord.terms.Immutable;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.ZoneId;

/** The groups of each phase. */
public record Groups(Map<PhaseId, Division> divisions) {
    public static final Groups EMPTY = new Groups(Map.of());

    public Groups {
        divisions = Immutable.copy(divisions);
    }

    /**
     * @param turn which turn, from 1
     * @param met pairs that were together in an earlier turn
     */
    public record Division(PhaseId phase, int turn, List<Group> groups, Set<Pair> met) {
        public Division {
            groups = List.copyOf(groups);
            met = Immutable.copy(met);
        }
    }

    /** {@code zone}: the group's own sheet. */
    public record Group(GroupId id, List<PersonId> members, Optional<ZoneId> zone, Optional<PersonId> recorder, Optional<PersonId> presenter) {
        public Group {
            members = List.copyOf(members);
        }
    }

    /** Two people, the first by name first. */
    public record Pair(PersonId one, PersonId other) {}

    public Decision<GroupEvent> decide(GroupCommand command, Scene scene) {
        return Decision.refuse(Reason.UNKNOWN);
    }

    public Groups evolve(GroupEvent event) {
        return this;
    }
}
