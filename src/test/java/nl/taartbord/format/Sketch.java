package nl.taartbord.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.taartbord.format.Poster.Kind;
import nl.taartbord.format.Poster.Slice;
import nl.taartbord.terms.SliceId;
import nl.taartbord.terms.Spot;

/** Draws a filled poster as SVG, to look at: {@code Sketch <file> <slices> <people> <notes per zone>}. Not a test. */
final class Sketch {
    private static final Map<String, String> TONES = Map.of("crust", "#E3BE8C", "sponge", "#F1DBB4", "filling", "#F6E6CB",
            "cream", "#FBF3E1", "heart", "#DDEFF0", "paper", "#FFFFFF");
    private static final List<String> NAMES = List.of("Kinderopvang De Regenboog", "Gemeente", "Jeugdgezondheidszorg", "Basisschool",
            "Bibliotheek", "Wijkteam", "Peutergroep", "Verloskundigen", "Sportclub", "Welzijn", "Ouders", "GGZ");

    public static void main(String[] args) throws IOException {
        Poster poster = Files.taart().poster();
        List<Slice> slices = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            slices.add(new Slice(new SliceId("s" + i), NAMES.get(i)));
        }
        java.nio.file.Files.writeString(Path.of(args[0]), draw(poster, slices, Integer.parseInt(args[2]), Integer.parseInt(args[3])));
    }

    private static String draw(Poster poster, List<Slice> slices, int people, int notes) {
        Geometry geometry = Geometry.of(poster, slices);
        StringBuilder svg = new StringBuilder("<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' "
                + "viewBox='0 0 3200 2000' width='1600' height='1000' font-family='Noto Sans'><rect width='3200' height='2000' fill='#FBF7F0'/>");
        for (Poster.Zone zone : poster.zones()) {
            Outline outline = geometry.outline(zone.id());
            svg.append("<path d='%s' fill='%s' fill-rule='evenodd' stroke='#C9B48F' stroke-width='2'/>".formatted(outline.path(), TONES.get(zone.tone())));
            outline.parts().forEach(part -> svg.append("<path d='%s' fill='none' stroke='#C9B48F' stroke-width='2'/>".formatted(part.path())));
            text(svg, outline.label(), zone.title().nl(), 600, TONES.get(zone.tone()));
            outline.parts().stream().filter(Outline.Part::named).forEach(part -> text(svg, part.label(), part.title().nl(), 400, "none"));
            int count = zone.kind() == Kind.PEOPLE ? people : zone.kind() == Kind.NOTES ? notes : 0;
            double size = geometry.size(zone.id(), count);
            double wide = zone.kind() == Kind.PEOPLE ? 3 * size : size;
            List<Spot> taken = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Spot spot = geometry.free(zone.id(), null, taken, i + 1);
                taken.add(spot);
                svg.append("<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' rx='6' fill='%s' stroke='#9A8' opacity='.9'/><text x='%.1f' y='%.1f' font-size='20' text-anchor='middle'>%d</text>"
                        .formatted(spot.x() - wide / 2, spot.y() - size / 2, wide, size, zone.kind() == Kind.PEOPLE ? "#FFF" : "#FFE68C", spot.x(), spot.y() + 7, i + 1));
            }
        }
        return svg.append("</svg>").toString();
    }

    private static void text(StringBuilder svg, Label label, String text, int weight, String halo) {
        String style = "font-size='%.1f' font-weight='%d' fill='#1D2733' stroke='%s' stroke-width='10' paint-order='stroke'".formatted(label.size(), weight, halo);
        if (label.path().isEmpty()) {
            svg.append("<text x='%.1f' y='%.1f' text-anchor='%s' %s>%s</text>".formatted(label.spot().x(), label.spot().y(), label.anchor(), style, text));
        } else {
            String id = "p" + svg.length();
            svg.append("<path id='%s' d='%s' fill='none'/><text text-anchor='middle' %s><textPath xlink:href='#%s' href='#%s' startOffset='50%%'>%s</textPath></text>"
                    .formatted(id, label.path(), style, id, id, text));
        }
    }
}
