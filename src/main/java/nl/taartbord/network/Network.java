package nl.taartbord.network;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.taartbord.activity.Decision;
import nl.taartbord.activity.Reason;
import nl.taartbord.activity.Scene;
import nl.taartbord.activity.Text;
import nl.taartbord.format.Activity;
import nl.taartbord.format.Poster;
import nl.taartbord.terms.Immutable;
import nl.taartbord.terms.LinkId;
import nl.taartbord.terms.OptionId;
import nl.taartbord.terms.OrganisationId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.Spot;
import nl.taartbord.terms.ZoneId;

/** The organisations of a session and their links; one network, whatever phase works on it. */
public record Network(Map<OrganisationId, Organisation> organisations, Map<LinkId, Link> links) {
    public static final Network EMPTY = new Network(Map.of(), Map.of());
    static final int MOST = 150;
    static final int MOST_LINKS = 600;

    public Network {
        organisations = Immutable.copy(organisations);
        links = Immutable.copy(links);
    }

    public record Organisation(OrganisationId id, String name, boolean formal, Optional<OptionId> level, Spot spot, boolean webber,
            Optional<Contact> contact, PersonId by, int version) {
        /** A contact that was forgotten is none. */
        public Organisation {
            contact = contact.filter(Contact::known);
        }

        Organisation at(Spot other) {
            return new Organisation(id, name, formal, level, other, webber, contact, by, version);
        }

        Organisation marked(boolean other) {
            return new Organisation(id, name, formal, level, spot, other, contact, by, version);
        }

        Organisation reachedBy(Contact other) {
            return new Organisation(id, name, formal, level, spot, webber, Optional.of(other), by, version);
        }

        Organisation edited(String named, boolean is, Optional<OptionId> on, PersonId who) {
            return new Organisation(id, named, is, on, spot, webber, contact, who, version + 1);
        }
    }

    public record Link(LinkId id, OrganisationId from, OrganisationId to, Optional<String> label) {
        boolean touches(OrganisationId organisation) {
            return from.equals(organisation) || to.equals(organisation);
        }
    }

    public Stream<Link> of(OrganisationId organisation) {
        return links.values().stream().filter(link -> link.touches(organisation));
    }

    public Decision<NetworkEvent> decide(NetworkCommand command, Scene scene) {
        Optional<ZoneId> map = scene.format().poster().zones().stream().filter(zone -> zone.kind() == Poster.Kind.NETWORK)
                .map(Poster.Zone::id).findFirst();
        return map.isEmpty() ? Decision.refuse(Reason.ZONE_MISSING) : new Drawing(this, scene, map.get()).decide(command);
    }

    /** The contacts in the name of somebody who is forgotten go as well. */
    public List<NetworkEvent> forgetting(String person, PhaseId phase) {
        return organisations.values().stream().filter(known -> known.contact().filter(contact -> contact.isOf(person)).isPresent())
                .<NetworkEvent>map(known -> new NetworkEvent.Contacted(phase, known.id(), Contact.FORGOTTEN)).toList();
    }

    public Network evolve(NetworkEvent event) {
        return switch (event) {
            case NetworkEvent.Added(var phase, var id, var name, var formal, var level, var spot, var by) ->
                    with(new Organisation(id, name, formal, level, spot, false, Optional.empty(), by, 1));
            case NetworkEvent.Edited(var phase, var id, var name, var formal, var level, var by, var over) ->
                    with(organisations.get(id).edited(name, formal, level, by));
            case NetworkEvent.Moved(var phase, var spots) -> {
                Map<OrganisationId, Organisation> all = organisations;
                for (var moved : spots.entrySet()) {
                    all = Immutable.put(all, moved.getKey(), all.get(moved.getKey()).at(moved.getValue()));
                }
                yield new Network(all, links);
            }
            case NetworkEvent.Removed(var phase, var id) -> {
                Map<LinkId, Link> left = links;
                for (Link link : of(id).toList()) {
                    left = Immutable.without(left, link.id());
                }
                yield new Network(Immutable.without(organisations, id), left);
            }
            case NetworkEvent.Marked(var phase, var id, var webber) -> with(organisations.get(id).marked(webber));
            case NetworkEvent.Contacted(var phase, var id, var contact) -> with(organisations.get(id).reachedBy(contact));
            case NetworkEvent.Linked(var phase, var id, var from, var to, var label) ->
                    new Network(organisations, Immutable.put(links, id, new Link(id, from, to, label)));
            case NetworkEvent.Unlinked(var phase, var id) -> new Network(organisations, Immutable.without(links, id));
        };
    }

    private Network with(Organisation organisation) {
        return new Network(Immutable.put(organisations, organisation.id(), organisation), links);
    }

    /** Names are the same whatever their case and the spaces around them. */
    static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    static boolean day(String text) {
        try {
            int year = LocalDate.parse(text).getYear();
            return year >= 2000 && year < 2100;
        } catch (DateTimeParseException noDay) {
            return false;
        }
    }

    /** The levels that the workshop knows. */
    static List<OptionId> levels(Scene scene) {
        return scene.format().phases().stream().flatMap(phase -> phase.activity() instanceof Activity.Network(var _, var levels)
                ? levels.stream().map(Activity.Option::id) : Stream.empty()).distinct().toList();
    }

    static Optional<Reason> flaw(String name, Optional<OptionId> level, Scene scene) {
        return Text.first(Text.flaw(name, Text.NAME), level.filter(on -> !levels(scene).contains(on)).map(_ -> Reason.ORGANISATION_LEVEL));
    }
}
