package nl.taartbord.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.taartbord.activity.Decision;
import nl.taartbord.activity.Reason;
import nl.taartbord.activity.Scene;
import nl.taartbord.activity.Text;
import nl.taartbord.network.Network.Organisation;
import nl.taartbord.terms.LinkId;
import nl.taartbord.terms.OrganisationId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.Spot;
import nl.taartbord.terms.ZoneId;

/** What may be done with the network, and what comes of it. */
final class Drawing {
    private final Network network;
    private final Scene scene;
    private final ZoneId map;
    private final PhaseId phase;

    Drawing(Network network, Scene scene, ZoneId map) {
        this.network = network;
        this.scene = scene;
        this.map = map;
        this.phase = scene.phase().id();
    }

    Decision<NetworkEvent> decide(NetworkCommand command) {
        return switch (command) {
            case NetworkCommand.Add add -> add(add);
            case NetworkCommand.Edit edit -> known(edit.organisation(), organisation -> edit(organisation, edit));
            case NetworkCommand.Move(var id, var x, var y) -> known(id, organisation -> {
                Spot spot = scene.geometry().whole(map, new Spot(x, y), network.organisations().size()).rounded();
                return spot.equals(organisation.spot()) ? Decision.refuse(Reason.UNCHANGED) : Decision.accept(new NetworkEvent.Moved(phase, Map.of(id, spot)));
            });
            case NetworkCommand.Remove(var id, var confirmed) -> known(id, organisation ->
                    network.of(id).findAny().isPresent() && !confirmed.orElse(false)
                            ? Decision.refuse(Reason.ORGANISATION_CONFIRM) : Decision.accept(new NetworkEvent.Removed(phase, id)));
            case NetworkCommand.Mark(var id, var webber) -> known(id, organisation -> organisation.webber() == webber
                    ? Decision.refuse(Reason.UNCHANGED) : Decision.accept(new NetworkEvent.Marked(phase, id, webber)));
            case NetworkCommand.Contact contact -> known(contact.organisation(), organisation -> contact(organisation, contact));
            case NetworkCommand.Link link -> link(link);
            case NetworkCommand.Unlink(var id) -> network.links().containsKey(id)
                    ? Decision.accept(new NetworkEvent.Unlinked(phase, id)) : Decision.refuse(Reason.LINK_MISSING);
            case NetworkCommand.Arrange() -> arrange();
        };
    }

    private interface Then {
        Decision<NetworkEvent> with(Organisation organisation);
    }

    private Decision<NetworkEvent> known(OrganisationId id, Then then) {
        Organisation organisation = network.organisations().get(id);
        return organisation == null ? Decision.refuse(Reason.ORGANISATION_MISSING) : then.with(organisation);
    }

    private boolean taken(String name, Optional<OrganisationId> but) {
        return network.organisations().values().stream().anyMatch(other -> !but.equals(Optional.of(other.id()))
                && Network.plain(other.name()).equals(Network.plain(name)));
    }

    private Decision<NetworkEvent> add(NetworkCommand.Add add) {
        Optional<Reason> flaw = Network.flaw(add.name(), add.level(), scene);
        if (flaw.isPresent()) {
            return Decision.refuse(flaw.get());
        }
        if (taken(add.name(), Optional.empty())) {
            return Decision.refuse(Reason.ORGANISATION_DOUBLE);
        }
        if (network.organisations().size() >= Network.MOST) {
            return Decision.refuse(Reason.LIMIT);
        }
        Spot spot = Spot.of(add.x(), add.y()).map(wish -> scene.geometry().whole(map, wish, network.organisations().size() + 1)).orElseGet(this::free);
        return Decision.accept(new NetworkEvent.Added(phase, new OrganisationId("o" + scene.fresh()), add.name().strip(), add.formal(),
                add.level(), spot.rounded(), scene.who()));
    }

    private Spot free() {
        List<Spot> others = network.organisations().values().stream().map(Organisation::spot).toList();
        return scene.geometry().free(map, null, others, others.size() + 1);
    }

    private Decision<NetworkEvent> edit(Organisation organisation, NetworkCommand.Edit edit) {
        Optional<Reason> flaw = Network.flaw(edit.name(), edit.level(), scene);
        if (flaw.isPresent()) {
            return Decision.refuse(flaw.get());
        }
        if (taken(edit.name(), Optional.of(organisation.id()))) {
            return Decision.refuse(Reason.ORGANISATION_DOUBLE);
        }
        String name = edit.name().strip();
        if (organisation.name().equals(name) && organisation.formal() == edit.formal() && organisation.level().equals(edit.level())) {
            return Decision.refuse(Reason.UNCHANGED);
        }
        boolean blind = edit.base() != organisation.version() && !organisation.by().equals(scene.who());
        return Decision.accept(new NetworkEvent.Edited(phase, organisation.id(), name, edit.formal(), edit.level(), scene.who(),
                blind ? Optional.of(organisation.by()) : Optional.empty()));
    }

    private Decision<NetworkEvent> contact(Organisation organisation, NetworkCommand.Contact given) {
        Optional<Reason> flaw = Text.first(Text.flawIfAny(Optional.of(given.name()), Text.NAME), Text.flawIfAny(Optional.of(given.reach()), Text.TITLE));
        if (flaw.isPresent()) {
            return Decision.refuse(flaw.get());
        }
        Contact contact = new Contact(given.name().strip(), given.reach().strip(), given.checked());
        if (contact.known() && !Network.day(given.checked())) {
            return Decision.refuse(Reason.DUE_INVALID);
        }
        Contact kept = contact.known() ? contact : Contact.FORGOTTEN;
        return organisation.contact().orElse(Contact.FORGOTTEN).equals(kept)
                ? Decision.refuse(Reason.UNCHANGED) : Decision.accept(new NetworkEvent.Contacted(phase, organisation.id(), kept));
    }

    private Decision<NetworkEvent> link(NetworkCommand.Link link) {
        if (!network.organisations().containsKey(link.from()) || !network.organisations().containsKey(link.to())) {
            return Decision.refuse(Reason.ORGANISATION_MISSING);
        }
        if (link.from().equals(link.to())) {
            return Decision.refuse(Reason.LINK_SELF);
        }
        Optional<Reason> flaw = Text.flawIfAny(link.label(), Text.NAME);
        if (flaw.isPresent()) {
            return Decision.refuse(flaw.get());
        }
        if (network.of(link.from()).anyMatch(other -> other.touches(link.to()))) {
            return Decision.refuse(Reason.LINK_DOUBLE);
        }
        return network.links().size() >= Network.MOST_LINKS ? Decision.refuse(Reason.LIMIT) : Decision.accept(new NetworkEvent.Linked(phase,
                new LinkId("l" + scene.fresh()), link.from(), link.to(), link.label().map(String::strip).filter(text -> !text.isEmpty())));
    }

    private Decision<NetworkEvent> arrange() {
        if (network.organisations().size() < 2) {
            return Decision.refuse(Reason.UNCHANGED);
        }
        Map<OrganisationId, Spot> spots = Arranging.of(network, scene.geometry(), map);
        boolean same = spots.entrySet().stream().allMatch(spot -> network.organisations().get(spot.getKey()).spot().equals(spot.getValue()));
        return same ? Decision.refuse(Reason.UNCHANGED) : Decision.accept(new NetworkEvent.Moved(phase, spots));
    }
}
