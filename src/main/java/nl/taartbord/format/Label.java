package nl.taartbord.format;

import nl.taartbord.terms.Spot;

/**
 * Where a title is written, so that a reader sees it upright: along a curve on rings, straight on panels.
 *
 * @param path the curve, as SVG path data in poster units; the text stands in its middle ({@code startOffset} 50 %,
 *     {@code text-anchor} middle). Empty: straight
 * @param spot where a straight text stands, and the middle of a curved one, on the baseline
 * @param anchor how a straight text lies around its spot: {@code start} or {@code middle}
 * @param size height of the letters (font size) in poster units, at which the title fits
 * @param width how long a line may be where the title takes two, the first of them at the spot; 0: it stands on one line
 */
public record Label(String path, Spot spot, String anchor, double size, double width) {
    Label(String path, Spot spot, String anchor, double size) {
        this(path, spot, anchor, size, 0);
    }
}
