package nl.taartbord.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.taartbord.agenda.Planned;
import nl.taartbord.format.Activity;
import nl.taartbord.format.Geometry;
import nl.taartbord.format.Heading;
import nl.taartbord.format.Outline;
import nl.taartbord.format.Poster;
import nl.taartbord.notes.Note;
import nl.taartbord.session.State;
import nl.taartbord.statements.Statement;
import nl.taartbord.terms.ZoneId;

/** The zones of the poster with their titles, and what stands written in them as a whole: statement, actions, agreement. */
final class ZonesPicture {
    /** From crust to cream, for rings from the outside in. */
    private static final List<String> RINGS = List.of("#E9CFA6", "#F1DDBB", "#F6E7CC", "#FAF0DD", "#E6F1F0");
    /** Paints of the other layouts, as the theme has them. */
    private static final Map<String, String> TONES = Map.ofEntries(
            Map.entry("hue1", "#FBBEB5"), Map.entry("hue2", "#F2C59F"), Map.entry("hue3", "#DCD09A"), Map.entry("hue4", "#B5DCB0"),
            Map.entry("hue5", "#98DFD8"), Map.entry("hue6", "#A1D8F8"), Map.entry("hue7", "#CEC8FC"), Map.entry("hue8", "#F3BDDA"),
            Map.entry("step1", "#F8EBD9"), Map.entry("step2", "#F1EED9"), Map.entry("step3", "#E3F2E0"), Map.entry("step4", "#DAF3ED"),
            Map.entry("step5", "#D9F2F9"), Map.entry("sheet", "#FFFDF9"));

    private final State state;
    private final Geometry geometry;
    private final Pen pen;

    ZonesPicture(State state, Pen pen) {
        this.state = state;
        this.geometry = state.setting().geometry();
        this.pen = pen;
    }

    void draw() {
        int ring = 0;
        for (Poster.Zone zone : state.setting().format().poster().zones()) {
            String paint = zone.place() == Poster.Place.RING ? RINGS.get(Math.min(ring++, RINGS.size() - 1)) : "#FFFFFF";
            zone(zone, geometry.outline(zone.id()), TONES.getOrDefault(zone.tone(), paint));
        }
    }

    private void zone(Poster.Zone zone, Outline outline, String paint) {
        pen.add("<path d=\"%s\" fill=\"%s\" fill-rule=\"evenodd\" stroke=\"%s\" stroke-width=\"2\"/>", outline.path(), paint, Pen.LINE);
        int count = outline.parts().size();
        boolean hue = zone.tone().startsWith("hue");
        boolean sheet = outline.label().path().isEmpty();
        if (hue && sheet) {
            pen.add("<path d=\"%s\" fill=\"#FFFFFF\" fill-opacity=\"0.6\"/>", outline.path());
        }
        for (int i = 0; i < count; i++) {
            Outline.Part part = outline.parts().get(i);
            // Pieces of the wheel are lighter towards the middle, sheets of their colour throughout.
            double veil = hue && !sheet && count > 1 ? 0.55 * (count - 1 - i) / (count - 1) : 0;
            pen.add("<path d=\"%s\" fill=\"#FFFFFF\" fill-opacity=\"%.2f\" stroke=\"%s\" stroke-width=\"2\"/>", part.path(), veil, Pen.LINE);
            if (part.named()) {
                pen.title(zone.id().value() + "-" + part.slice().value(), part.label(), pen.in(part.title()), zone.parts().isEmpty() ? Pen.TITLE : Pen.QUIET);
            }
        }
        pen.title(zone.id().value(), outline.label(), pen.in(zone.title()), zone.place() == Poster.Place.CELL ? Pen.QUIET : Pen.TITLE);
        Outline.Box box = outline.box();
        double x = box.x() + box.width() / 2;
        double y = box.y() + box.height() / 2;
        switch (zone.kind()) {
            case STATEMENT -> newest().ifPresent(text -> pen.block(x, y, box.width() * 0.66, box.height() * 0.5, 30, text));
            case ACTIONS -> pen.list(box.x() + 30, box.y() + 100, box.width() - 60, box.height() - 120, actions());
            case NOTES -> {
                // A sheet on which nothing lies still asks what it was for.
                if (outline.label().path().isEmpty() && outline.parts().isEmpty() && state.notes().in(zone.id()).noneMatch(Note::open)) {
                    pen.list(box.x() + 30, outline.label().spot().y() + 76, box.width() - 60, box.height() - 140, zone.questions().stream().map(pen::in).toList());
                }
            }
            case AGREEMENT -> pen.list(box.x() + 30, box.y() + 100, box.width() - 60, box.height() - 120, agreed(zone.id()));
            case PEOPLE, BADGES, NETWORK -> { }
        }
    }

    void heading(Heading heading) {
        Outline.Box box = heading.box();
        pen.add("<g font-weight=\"%d\">", Pen.TITLE);
        pen.block(box.x() + box.width() / 2, box.y() + box.height() / 2, box.width(), box.height(), heading.size(), pen.in(heading.title()));
        pen.add("</g>");
    }

    private Optional<String> newest() {
        return state.statements().statements().values().stream().filter(statement -> statement.version() > 0)
                .reduce((_, later) -> later).map(Statement::text);
    }

    private List<String> actions() {
        List<String> lines = new ArrayList<>();
        state.actions().actions().values().forEach(action -> lines.add("• " + action.text()
                + action.owner().flatMap(state.roster()::present).map(owner -> " (" + owner.details().name() + ")").orElse("")
                + action.due().map(due -> ", " + due).orElse("")));
        return lines;
    }

    /** What the last agreement in this zone that says something has, and has not yet. */
    private List<String> agreed(ZoneId zone) {
        return state.agenda().phases().stream().map(Planned::phase)
                .filter(phase -> phase.activity() instanceof Activity.Agreement asked && asked.zone().equals(zone)
                        && state.agreements().of(phase.id()).version() > 0)
                .reduce((_, later) -> later).map(phase -> {
                    var parts = state.agreements().of(phase.id()).parts();
                    return ((Activity.Agreement) phase.activity()).ingredients().stream()
                            .map(one -> (parts.containsKey(one.id()) && !parts.get(one.id()).text().isEmpty() ? "✓ " : "○ ") + pen.in(one.title())).toList();
                }).orElse(List.of());
    }
}
