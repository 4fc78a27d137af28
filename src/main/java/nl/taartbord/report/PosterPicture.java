package nl.taartbord.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.taartbord.badges.Badges;
import nl.taartbord.agenda.Planned;
import nl.taartbord.format.Activity;
import nl.taartbord.format.Geometry;
import nl.taartbord.format.Heading;
import nl.taartbord.format.Label;
import nl.taartbord.format.Outline;
import nl.taartbord.format.Poster;
import nl.taartbord.network.Network;
import nl.taartbord.notes.Cluster;
import nl.taartbord.notes.Note;
import nl.taartbord.people.Person;
import nl.taartbord.session.State;
import nl.taartbord.statements.Statement;
import nl.taartbord.terms.Colour;
import nl.taartbord.terms.OrganisationId;
import nl.taartbord.terms.Spot;
import nl.taartbord.terms.Words;
import nl.taartbord.terms.ZoneId;

/** The poster as a picture that stands on its own: SVG text, without scripts, links or outside fonts. Shows what everybody may see. */
public final class PosterPicture {
    private static final Map<Colour, String> PAPER = Map.of(Colour.YELLOW, "#FFE68C", Colour.GREEN, "#C5E8B7", Colour.BLUE, "#BFDFF5",
            Colour.PINK, "#F8C8D6", Colour.ORANGE, "#FFD3A6", Colour.LILAC, "#DACBF0");
    /** From crust to cream, for rings from the outside in. */
    private static final List<String> RINGS = List.of("#E9CFA6", "#F1DDBB", "#F6E7CC", "#FAF0DD", "#E6F1F0");
    /** Paints of the other layouts, as the theme has them. */
    private static final Map<String, String> TONES = Map.ofEntries(
            Map.entry("hue1", "#FBBEB5"), Map.entry("hue2", "#F2C59F"), Map.entry("hue3", "#DCD09A"), Map.entry("hue4", "#B5DCB0"),
            Map.entry("hue5", "#98DFD8"), Map.entry("hue6", "#A1D8F8"), Map.entry("hue7", "#CEC8FC"), Map.entry("hue8", "#F3BDDA"),
            Map.entry("step1", "#F8EBD9"), Map.entry("step2", "#F1EED9"), Map.entry("step3", "#E3F2E0"), Map.entry("step4", "#DAF3ED"),
            Map.entry("step5", "#D9F2F9"), Map.entry("sheet", "#FFFDF9"));
    private static final int TITLE = 600;
    /** Of parts, and of cells, whose row and column say most. */
    private static final int QUIET = 450;
    private static final String INK = "#1D2733";
    private static final String LINE = "#C9B899";

    private final State state;
    private final String language;
    private final Geometry geometry;
    private final StringBuilder out = new StringBuilder();

    private PosterPicture(State state, String language) {
        this.state = state;
        this.language = language;
        this.geometry = state.setting().geometry();
    }

    /** {@code language}: {@code nl} or {@code en}, for the titles. */
    public static String svg(State state, String language) {
        return new PosterPicture(state, language).draw();
    }

    private String draw() {
        double width = geometry.width();
        double height = geometry.height();
        add("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" role=\"img\" aria-label=\"%s\" font-family=\"Noto Sans, sans-serif\">",
                width, height, escape(state.setting().title()));
        add("<rect width=\"%.0f\" height=\"%.0f\" fill=\"#FBF7F0\"/>", width, height);
        int ring = 0;
        for (Poster.Zone zone : state.setting().format().poster().zones()) {
            String paint = zone.place() == Poster.Place.RING ? RINGS.get(Math.min(ring++, RINGS.size() - 1)) : "#FFFFFF";
            zone(zone, geometry.outline(zone.id()), TONES.getOrDefault(zone.tone(), paint));
        }
        state.notes().clusters().values().forEach(this::cluster);
        geometry.headings().forEach(this::heading);
        geometry.arrows().forEach(arrow -> add("<path d=\"%s\" fill=\"%s\"/>", arrow, LINE));
        state.setting().format().poster().zones().stream().filter(zone -> zone.kind() == Poster.Kind.NOTES)
                .forEach(zone -> state.notes().in(zone.id()).filter(Note::open).forEach(note -> note(zone, note)));
        state.badges().badges().values().forEach(this::badge);
        state.setting().format().poster().zones().stream().filter(zone -> zone.kind() == Poster.Kind.NETWORK).findFirst().ifPresent(this::network);
        state.roster().present().filter(person -> person.card().isPresent()).forEach(this::card);
        return out.append("</svg>").toString();
    }

    private void zone(Poster.Zone zone, Outline outline, String paint) {
        add("<path d=\"%s\" fill=\"%s\" fill-rule=\"evenodd\" stroke=\"%s\" stroke-width=\"2\"/>", outline.path(), paint, LINE);
        int count = outline.parts().size();
        boolean hue = zone.tone().startsWith("hue");
        boolean sheet = outline.label().path().isEmpty();
        if (hue && sheet) {
            add("<path d=\"%s\" fill=\"#FFFFFF\" fill-opacity=\"0.6\"/>", outline.path());
        }
        for (int i = 0; i < count; i++) {
            Outline.Part part = outline.parts().get(i);
            // Pieces of the wheel are lighter towards the middle, sheets of their colour throughout.
            double veil = hue && !sheet && count > 1 ? 0.55 * (count - 1 - i) / (count - 1) : 0;
            add("<path d=\"%s\" fill=\"#FFFFFF\" fill-opacity=\"%.2f\" stroke=\"%s\" stroke-width=\"2\"/>", part.path(), veil, LINE);
            if (part.named()) {
                title(zone.id().value() + "-" + part.slice().value(), part.label(), in(part.title()), zone.parts().isEmpty() ? TITLE : QUIET);
            }
        }
        title(zone.id().value(), outline.label(), in(zone.title()), zone.place() == Poster.Place.CELL ? QUIET : TITLE);
        Outline.Box box = outline.box();
        double x = box.x() + box.width() / 2;
        double y = box.y() + box.height() / 2;
        switch (zone.kind()) {
            case STATEMENT -> newest().ifPresent(text -> block(x, y, box.width() * 0.66, box.height() * 0.5, 30, text));
            case ACTIONS -> list(box.x() + 30, box.y() + 100, box.width() - 60, box.height() - 120, actions());
            case NOTES -> {
                // A sheet on which nothing lies still asks what it was for.
                if (outline.label().path().isEmpty() && outline.parts().isEmpty() && state.notes().in(zone.id()).noneMatch(Note::open)) {
                    list(box.x() + 30, outline.label().spot().y() + 76, box.width() - 60, box.height() - 140, zone.questions().stream().map(this::in).toList());
                }
            }
            case AGREEMENT -> list(box.x() + 30, box.y() + 100, box.width() - 60, box.height() - 120, agreed(zone.id()));
            case PEOPLE, BADGES, NETWORK -> { }
        }
    }

    private void title(String id, Label label, String words, int weight) {
        if (label.width() > 0) {
            List<String> lines = wrap(words, (int) (label.width() / label.size() / 0.58));
            for (int i = 0; i < lines.size(); i++) {
                title(id, new Label("", new Spot(label.spot().x(), label.spot().y() + i * label.size() * 1.2), label.anchor(), label.size(), 0), lines.get(i), weight);
            }
        } else if (label.path().isEmpty()) {
            add("<text x=\"%.0f\" y=\"%.0f\" font-size=\"%.0f\" font-weight=\"%d\" fill=\"%s\" text-anchor=\"%s\">%s</text>",
                    label.spot().x(), label.spot().y(), label.size(), weight, INK, label.anchor(), escape(words));
        } else {
            add("<path id=\"arc-%s\" d=\"%s\" fill=\"none\"/>", id, label.path());
            add("<text font-size=\"%.0f\" font-weight=\"%d\" fill=\"%s\" text-anchor=\"middle\"><textPath href=\"#arc-%s\" startOffset=\"50%%\">%s</textPath></text>",
                    label.size(), weight, INK, id, escape(words));
        }
    }

    private void heading(Heading heading) {
        Outline.Box box = heading.box();
        add("<g font-weight=\"%d\">", TITLE);
        block(box.x() + box.width() / 2, box.y() + box.height() / 2, box.width(), box.height(), heading.size(), in(heading.title()));
        add("</g>");
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

    /** A round sticker with the letters of its owner, whose name it says when pointed at. */
    private void badge(Badges.Badge badge) {
        Spot spot = badge.place().spot();
        double size = geometry.size(badge.place().zone(), (int) state.badges().in(badge.place().zone()).count());
        String name = Optional.ofNullable(state.roster().people().get(badge.person())).map(person -> person.details().name()).orElse("");
        add("<g><title>%s</title><circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" stroke=\"%s\" stroke-width=\"2\"/>", escape(name),
                spot.x(), spot.y(), size / 2, PAPER.get(colour(badge)), INK);
        text(spot.x(), spot.y() + size * 0.14, size * 0.4, "middle", initials(name));
        add("</g>");
    }

    private Colour colour(Badges.Badge badge) {
        return state.agenda().planned(badge.phase()).map(planned -> planned.phase().activity())
                .flatMap(activity -> activity instanceof Activity.Badge(var zones, var sorts)
                        ? sorts.stream().filter(sort -> sort.id().equals(badge.sort())).map(Activity.Sort::colour).findFirst() : Optional.empty())
                .orElse(Colour.YELLOW);
    }

    /** Two letters that stand for a name: of its first and last word, or the first two of its only one. */
    static String initials(String name) {
        List<String> words = Stream.of(name.strip().split("[\\s-]+")).filter(word -> !word.isEmpty()).toList();
        if (words.isEmpty()) {
            return "";
        }
        return words.size() == 1 ? upper(words.getFirst()) + rest(words.getFirst()) : upper(words.getFirst()) + upper(words.getLast());
    }

    private static String upper(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    private static String rest(String word) {
        return word.codePoints().skip(1).limit(1).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** What the last agreement in this zone that says something has, and has not yet. */
    private List<String> agreed(ZoneId zone) {
        return state.agenda().phases().stream().map(Planned::phase)
                .filter(phase -> phase.activity() instanceof Activity.Agreement asked && asked.zone().equals(zone)
                        && state.agreements().of(phase.id()).version() > 0)
                .reduce((_, later) -> later).map(phase -> {
                    var parts = state.agreements().of(phase.id()).parts();
                    return ((Activity.Agreement) phase.activity()).ingredients().stream()
                            .map(one -> (parts.containsKey(one.id()) && !parts.get(one.id()).text().isEmpty() ? "✓ " : "○ ") + in(one.title())).toList();
                }).orElse(List.of());
    }

    /** Items below each other, made smaller until they fit. */
    private void list(double x, double y, double width, double height, List<String> items) {
        double size = 28;
        List<String> lines = lines(items, width, size);
        while (lines.size() * size * 1.3 > height && size > 8) {
            size *= 0.9;
            lines = lines(items, width, size);
        }
        for (int i = 0; i < lines.size(); i++) {
            text(x, y + i * size * 1.3, size, "start", lines.get(i));
        }
    }

    private static List<String> lines(List<String> items, double width, double size) {
        return items.stream().flatMap(item -> wrap(item, (int) (width / size / 0.56)).stream()).toList();
    }

    /** A soft outline around the notes of a cluster, with its title above. */
    private void cluster(Cluster cluster) {
        List<Spot> middles = state.notes().of(cluster.id()).filter(Note::open).map(note -> note.place().orElseThrow().spot()).toList();
        if (middles.isEmpty()) {
            return;
        }
        double size = size(cluster.zone());
        double half = size / 2;
        List<Spot> corners = hull(middles.stream().flatMap(spot -> Stream.of(new Spot(spot.x() - half, spot.y() - half), new Spot(spot.x() + half, spot.y() - half),
                new Spot(spot.x() + half, spot.y() + half), new Spot(spot.x() - half, spot.y() + half))).toList());
        String path = corners.stream().map(spot -> Math.round(spot.x()) + " " + Math.round(spot.y())).collect(Collectors.joining("L", "M", "Z"));
        add("<path class=\"cluster\" d=\"%s\" fill=\"#FFFFFF\" stroke=\"#FFFFFF\" stroke-width=\"%.0f\" stroke-linejoin=\"round\" opacity=\"0.7\"/>", path, size * 0.3);
        text(middles.stream().mapToDouble(Spot::x).average().orElseThrow(), corners.stream().mapToDouble(Spot::y).min().orElseThrow() - size * 0.18,
                size * 0.16, "middle", cluster.title());
    }

    /** The corners of the smallest shape without dents around all points, in order (Andrew's monotone chain). */
    private static List<Spot> hull(List<Spot> points) {
        List<Spot> sorted = points.stream().sorted(Comparator.comparingDouble(Spot::x).thenComparingDouble(Spot::y)).toList();
        return Stream.of(sorted, sorted.reversed()).flatMap(ordered -> {
            List<Spot> chain = new ArrayList<>();
            for (Spot point : ordered) {
                while (chain.size() > 1 && turn(chain.get(chain.size() - 2), chain.getLast(), point) <= 0) {
                    chain.removeLast();
                }
                chain.add(point);
            }
            return chain.stream().limit(chain.size() - 1L);
        }).toList();
    }

    private static double turn(Spot from, Spot over, Spot to) {
        return (over.x() - from.x()) * (to.y() - from.y()) - (over.y() - from.y()) * (to.x() - from.x());
    }

    private double size(ZoneId zone) {
        return geometry.size(zone, (int) state.notes().in(zone).count());
    }

    private void note(Poster.Zone zone, Note note) {
        double size = size(zone.id());
        var spot = note.place().orElseThrow().spot();
        add("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"6\" fill=\"%s\" stroke=\"#00000022\"/>", spot.x() - size / 2,
                spot.y() - size / 2, size, size, PAPER.get(note.colour()));
        block(spot.x(), spot.y(), size * 0.86, size * 0.86, size * 0.15, note.text());
    }

    /** Lines first, the cards on them: formal organisations in a solid line, informal ones in a dashed one. */
    private void network(Poster.Zone zone) {
        Map<OrganisationId, Network.Organisation> organisations = state.network().organisations();
        double size = geometry.size(zone.id(), organisations.size());
        state.network().links().values().forEach(link ->
                link(organisations.get(link.from()).spot(), organisations.get(link.to()).spot(), link.label().orElse(""), size));
        organisations.values().forEach(organisation -> organisation(organisation, size));
    }

    private void link(Spot from, Spot to, String label, double size) {
        add("<path class=\"link\" d=\"M%.1f %.1fL%.1f %.1f\" fill=\"none\" stroke=\"#5B6672\" stroke-width=\"%.1f\"/>", from.x(), from.y(), to.x(), to.y(),
                Math.max(2, size * 0.035));
        if (!label.isEmpty()) {
            text((from.x() + to.x()) / 2, (from.y() + to.y()) / 2 - size * 0.06, size * 0.2, "middle", label);
        }
    }

    private void organisation(Network.Organisation organisation, double size) {
        Spot spot = organisation.spot();
        double width = 3 * size;
        add("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"%.1f\" fill=\"#FFFFFF\" stroke=\"%s\" stroke-width=\"%.1f\" stroke-dasharray=\"%s\"/>",
                spot.x() - width / 2, spot.y() - size / 2, width, size, size * (organisation.formal() ? 0.08 : 0.3), INK, Math.max(2, size * 0.035),
                organisation.formal() ? "none" : Math.round(size * 0.12) + " " + Math.round(size * 0.08));
        block(spot.x(), spot.y(), width * 0.88, size * 0.8, size * 0.3, organisation.name());
        if (organisation.webber()) {
            double high = size * 0.28;
            add("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"%.1f\" fill=\"%s\"/>", spot.x() + width / 2 - size,
                    spot.y() - size / 2 - high / 2, size * 0.92, high, high / 2, INK);
            add("<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\" font-weight=\"%d\" fill=\"#FFFFFF\" text-anchor=\"middle\">webber</text>",
                    spot.x() + width / 2 - size * 0.54, spot.y() - size / 2 + high * 0.25, size * 0.19, TITLE);
        }
    }

    private void card(Person person) {
        var spot = person.card().orElseThrow();
        int count = (int) state.roster().present().filter(known -> known.card().isPresent()).count();
        double height = state.setting().format().poster().zones().stream().filter(zone -> zone.kind() == Poster.Kind.PEOPLE).findFirst()
                .map(zone -> geometry.size(zone.id(), count)).orElse(50.0);
        double width = 3 * height;
        add("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"8\" fill=\"#FFFFFF\" stroke=\"%s\"/>",
                spot.x() - width / 2, spot.y() - height / 2, width, height, LINE);
        text(spot.x(), spot.y() - height * 0.05, height * 0.3, "middle", shortened(person.details().name(), 18));
        text(spot.x(), spot.y() + height * 0.3, height * 0.22, "middle", shortened(person.details().organisation(), 25));
    }

    /** A text in the middle of a box: wrapped, and made smaller until it fits. */
    private void block(double x, double y, double width, double height, double largest, String words) {
        double size = largest;
        List<String> lines = wrap(words, (int) (width / size / 0.56));
        while (lines.size() * size * 1.2 > height && size > 8) {
            size *= 0.9;
            lines = wrap(words, (int) (width / size / 0.56));
        }
        double top = y - (lines.size() - 1) * size * 0.6 + size * 0.35;
        for (int i = 0; i < lines.size(); i++) {
            text(x, top + i * size * 1.2, size, "middle", lines.get(i));
        }
    }

    static List<String> wrap(String words, int width) {
        int most = Math.max(4, width);
        List<String> lines = new ArrayList<>();
        for (String paragraph : words.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" ")) {
                String rest = word;
                if (!line.isEmpty() && line.length() + 1 + rest.length() > most) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                while (rest.codePointCount(0, rest.length()) > most) {
                    int cut = rest.offsetByCodePoints(0, most);
                    lines.add(rest.substring(0, cut));
                    rest = rest.substring(cut);
                }
                line.append(line.isEmpty() ? "" : " ").append(rest);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most ? text : text.substring(0, text.offsetByCodePoints(0, Math.max(1, most - 1))) + "…";
    }

    private void text(double x, double y, double size, String anchor, String words) {
        add("<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\" fill=\"%s\" text-anchor=\"%s\">%s</text>", x, y, size, INK, anchor, escape(words));
    }

    private String in(Words words) {
        return language.equals("en") ? words.en() : words.nl();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private void add(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
