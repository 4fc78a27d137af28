package nl.taartbord.network;

import java.util.Map;
import java.util.Optional;
import nl.taartbord.terms.LinkId;
import nl.taartbord.terms.OptionId;
import nl.taartbord.terms.OrganisationId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.Spot;

/** What happened to the network. */
public sealed interface NetworkEvent {
    PhaseId phase();

    record Added(PhaseId phase, OrganisationId organisation, String name, boolean formal, Optional<OptionId> level, Spot spot, PersonId by) implements NetworkEvent {}

    record Edited(PhaseId phase, OrganisationId organisation, String name, boolean formal, Optional<OptionId> level, PersonId by, Optional<PersonId> over) implements NetworkEvent {}

    /** One dragged, or all arranged. */
    record Moved(PhaseId phase, Map<OrganisationId, Spot> spots) implements NetworkEvent {}

    /** With its links. */
    record Removed(PhaseId phase, OrganisationId organisation) implements NetworkEvent {}

    record Marked(PhaseId phase, OrganisationId organisation, boolean webber) implements NetworkEvent {}

    /** The contact itself is kept beside the log, as names of people are. */
    record Contacted(PhaseId phase, OrganisationId organisation, Contact contact) implements NetworkEvent {}

    record Linked(PhaseId phase, LinkId link, OrganisationId from, OrganisationId to, Optional<String> label) implements NetworkEvent {}

    record Unlinked(PhaseId phase, LinkId link) implements NetworkEvent {}
}
