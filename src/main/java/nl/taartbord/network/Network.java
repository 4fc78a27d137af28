package nl.taartbord.network;

import java.util.Map;
import java.util.Optional;
import nl.taartbord.activity.Decision;
import nl.taartbord.activity.Reason;
import nl.taartbord.activity.Scene;
import nl.taartbord.terms.Immutable;
import nl.taartbord.terms.LinkId;
import nl.taartbord.terms.OptionId;
import nl.taartbord.terms.OrganisationId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.Spot;

/** The organisations of a session and their links; one network, whatever phase works on it. */
public record Network(Map<OrganisationId, Organisation> organisations, Map<LinkId, Link> links) {
    public static final Network EMPTY = new Network(Map.of(), Map.of());

    public Network {
        organisations = Immutable.copy(organisations);
        links = Immutable.copy(links);
    }

    public record Organisation(OrganisationId id, String name, boolean formal, Optional<OptionId> level, Spot spot, boolean webber,
            Optional<Contact> contact, PersonId by, int version) {}

    public record Link(LinkId id, OrganisationId from, OrganisationId to, Optional<String> label) {}

    public Decision<NetworkEvent> decide(NetworkCommand command, Scene scene) {
        return Decision.refuse(Reason.UNKNOWN);
    }

    public Network evolve(NetworkEvent event) {
        return this;
    }
}
