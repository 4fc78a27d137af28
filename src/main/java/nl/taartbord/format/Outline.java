package nl.taartbord.format;

import java.util.List;
import nl.taartbord.terms.SliceId;
import nl.taartbord.terms.ZoneId;

/**
 * How a zone is drawn.
 *
 * @param path its area as SVG path data in poster units; rings have their hole cut out under either fill rule
 * @param box the rectangle around it
 * @param parts its pieces, clockwise from the top; empty where the zone is not sliced
 */
public record Outline(ZoneId zone, String path, Label label, Box box, List<Part> parts) {
    public Outline {
        parts = List.copyOf(parts);
    }

    public record Box(double x, double y, double width, double height) {}

    /** One slice of a zone. The slice's title is written on the outermost zone that is sliced; see {@link Geometry#named}. */
    public record Part(SliceId slice, String path, Label label) {}
}
