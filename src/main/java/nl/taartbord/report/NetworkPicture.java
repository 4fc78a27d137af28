package nl.taartbord.report;

import java.util.Map;
import nl.taartbord.format.Geometry;
import nl.taartbord.format.Poster;
import nl.taartbord.network.Network;
import nl.taartbord.session.State;
import nl.taartbord.terms.OrganisationId;
import nl.taartbord.terms.Spot;

/** Organisations and the lines between them. */
final class NetworkPicture {
    private final State state;
    private final Geometry geometry;
    private final Pen pen;

    NetworkPicture(State state, Pen pen) {
        this.state = state;
        this.geometry = state.setting().geometry();
        this.pen = pen;
    }

    /** Lines first, the cards on them: formal organisations in a solid line, informal ones in a dashed one. */
    void draw(Poster.Zone zone) {
        Map<OrganisationId, Network.Organisation> organisations = state.network().organisations();
        double size = geometry.size(zone.id(), organisations.size());
        state.network().links().values().forEach(link ->
                link(organisations.get(link.from()).spot(), organisations.get(link.to()).spot(), link.label().orElse(""), size));
        organisations.values().forEach(organisation -> organisation(organisation, size));
    }

    private void link(Spot from, Spot to, String label, double size) {
        pen.add("<path class=\"link\" d=\"M%.1f %.1fL%.1f %.1f\" fill=\"none\" stroke=\"#5B6672\" stroke-width=\"%.1f\"/>", from.x(), from.y(), to.x(), to.y(),
                Math.max(2, size * 0.035));
        if (!label.isEmpty()) {
            pen.text((from.x() + to.x()) / 2, (from.y() + to.y()) / 2 - size * 0.06, size * 0.2, "middle", label);
        }
    }

    private void organisation(Network.Organisation organisation, double size) {
        Spot spot = organisation.spot();
        double width = 3 * size;
        pen.add("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"%.1f\" fill=\"#FFFFFF\" stroke=\"%s\" stroke-width=\"%.1f\" stroke-dasharray=\"%s\"/>",
                spot.x() - width / 2, spot.y() - size / 2, width, size, size * (organisation.formal() ? 0.08 : 0.3), Pen.INK, Math.max(2, size * 0.035),
                organisation.formal() ? "none" : Math.round(size * 0.12) + " " + Math.round(size * 0.08));
        pen.block(spot.x(), spot.y(), width * 0.88, size * 0.8, size * 0.3, organisation.name());
        if (organisation.webber()) {
            double high = size * 0.28;
            pen.add("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"%.1f\" fill=\"%s\"/>", spot.x() + width / 2 - size,
                    spot.y() - size / 2 - high / 2, size * 0.92, high, high / 2, Pen.INK);
            pen.add("<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\" font-weight=\"%d\" fill=\"#FFFFFF\" text-anchor=\"middle\">webber</text>",
                    spot.x() + width / 2 - size * 0.54, spot.y() - size / 2 + high * 0.25, size * 0.19, Pen.TITLE);
        }
    }
}
