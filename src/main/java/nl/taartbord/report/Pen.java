package nl.taartbord.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.taartbord.format.Label;
import nl.taartbord.terms.Colour;
import nl.taartbord.terms.Spot;
import nl.taartbord.terms.Words;

/** Writes the lines of the picture: texts that are wrapped and made to fit, in the language of the picture, and nothing a text could break out of. */
final class Pen {
    static final Map<Colour, String> PAPER = Map.of(Colour.YELLOW, "#FFE68C", Colour.GREEN, "#C5E8B7", Colour.BLUE, "#BFDFF5",
            Colour.PINK, "#F8C8D6", Colour.ORANGE, "#FFD3A6", Colour.LILAC, "#DACBF0");
    static final int TITLE = 600;
    /** Of parts, and of cells, whose row and column say most. */
    static final int QUIET = 450;
    static final String INK = "#1D2733";
    static final String LINE = "#C9B899";

    private final String language;
    private final StringBuilder out = new StringBuilder();

    Pen(String language) {
        this.language = language;
    }

    void title(String id, Label label, String words, int weight) {
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

    /** Items below each other, made smaller until they fit. */
    void list(double x, double y, double width, double height, List<String> items) {
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

    /** A text in the middle of a box: wrapped, and made smaller until it fits. */
    void block(double x, double y, double width, double height, double largest, String words) {
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

    static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most ? text : text.substring(0, text.offsetByCodePoints(0, Math.max(1, most - 1))) + "…";
    }

    void text(double x, double y, double size, String anchor, String words) {
        add("<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\" fill=\"%s\" text-anchor=\"%s\">%s</text>", x, y, size, INK, anchor, escape(words));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    void add(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    String in(Words words) {
        return language.equals("en") ? words.en() : words.nl();
    }

    /** All that was drawn. */
    String drawn() {
        return out.toString();
    }
}
