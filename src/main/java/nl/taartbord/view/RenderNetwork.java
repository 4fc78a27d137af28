package nl.taartbord.view;

import nl.taartbord.network.Contact;
import nl.taartbord.network.Network;

/** The network; whom to reach is a thing of its own, which the screen does not get. */
final class RenderNetwork {
    private RenderNetwork() {}

    static Tree organisation(Network.Organisation one) {
        return one == null ? null : Tree.with("id", one.id()).and("name", one.name()).and("formal", one.formal()).and("level", one.level())
                .and("x", one.spot().x()).and("y", one.spot().y()).and("webber", one.webber())
                .and("checked", one.contact().map(Contact::checked)).and("by", one.by()).and("version", one.version());
    }

    static Tree contact(Network.Organisation one) {
        return one == null || one.contact().isEmpty() ? null : Tree.with("organisation", one.id()).and("name", one.contact().get().name())
                .and("reach", one.contact().get().reach()).and("checked", one.contact().get().checked());
    }

    static Tree link(Network.Link link) {
        return link == null ? null : Tree.with("id", link.id()).and("from", link.from()).and("to", link.to()).and("label", link.label());
    }
}
