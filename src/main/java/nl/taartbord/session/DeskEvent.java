package nl.taartbord.session;

import java.util.List;
import java.util.Optional;
import nl.taartbord.format.Phase;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.SessionId;
import nl.taartbord.terms.Spot;
import nl.taartbord.terms.ZoneId;

/** What happened to the session as a whole. */
public sealed interface DeskEvent {
    record Created(Setting setting, List<Phase> phases) implements DeskEvent {}

    record Locked(boolean locked) implements DeskEvent {}

    record Gathered(Optional<ZoneId> zone, Optional<Spot> spot, double scale, PersonId by) implements DeskEvent {}

    record Renamed(String title) implements DeskEvent {}

    record Closed(long at) implements DeskEvent {}

    record Reopened() implements DeskEvent {}

    /** A later meeting of the trajectory took things over from this one. */
    record Continued(SessionId session, String title, long at) implements DeskEvent {}
}
