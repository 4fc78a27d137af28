package nl.taartbord.format;

import java.util.List;
import nl.taartbord.terms.SliceId;
import nl.taartbord.terms.Words;
import nl.taartbord.terms.ZoneId;

/**
 * How a zone is drawn.
 *
 * @param path its area as SVG path data in poster units; rings have their hole cut out under either fill rule
 * @param box the rectangle around it
 * @param parts its pieces, in order: slices clockwise from the top, bands from the top down or from the inside out; empty where it is whole
 */
public record Outline(ZoneId zone, String path, Label label, Box box, List<Part> parts) {
    public Outline {
        parts = List.copyOf(parts);
    }

    public record Box(double x, double y, double width, double height) {}

    /**
     * A piece of a zone.
     *
     * @param named whether its title is written on it: of slices, which many rings share, only on the outermost
     */
    public record Part(SliceId slice, Words title, String path, Label label, boolean named) {}
}
