package nl.taartbord.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.taartbord.format.Geometry;
import nl.taartbord.format.Poster;
import nl.taartbord.notes.Cluster;
import nl.taartbord.notes.Note;
import nl.taartbord.session.State;
import nl.taartbord.terms.Spot;
import nl.taartbord.terms.ZoneId;

/** The notes that lie open, and the clusters around them. */
final class NotesPicture {
    private final State state;
    private final Geometry geometry;
    private final Pen pen;

    NotesPicture(State state, Pen pen) {
        this.state = state;
        this.geometry = state.setting().geometry();
        this.pen = pen;
    }

    /** A soft outline around the notes of a cluster, with its title above. */
    void cluster(Cluster cluster) {
        List<Spot> middles = state.notes().of(cluster.id()).filter(Note::open).map(note -> note.place().orElseThrow().spot()).toList();
        if (middles.isEmpty()) {
            return;
        }
        double size = size(cluster.zone());
        double half = size / 2;
        List<Spot> corners = hull(middles.stream().flatMap(spot -> Stream.of(new Spot(spot.x() - half, spot.y() - half), new Spot(spot.x() + half, spot.y() - half),
                new Spot(spot.x() + half, spot.y() + half), new Spot(spot.x() - half, spot.y() + half))).toList());
        String path = corners.stream().map(spot -> Math.round(spot.x()) + " " + Math.round(spot.y())).collect(Collectors.joining("L", "M", "Z"));
        pen.add("<path class=\"cluster\" d=\"%s\" fill=\"#FFFFFF\" stroke=\"#FFFFFF\" stroke-width=\"%.0f\" stroke-linejoin=\"round\" opacity=\"0.7\"/>", path, size * 0.3);
        pen.text(middles.stream().mapToDouble(Spot::x).average().orElseThrow(), corners.stream().mapToDouble(Spot::y).min().orElseThrow() - size * 0.18,
                size * 0.16, "middle", cluster.title());
    }

    void note(Poster.Zone zone, Note note) {
        double size = size(zone.id());
        var spot = note.place().orElseThrow().spot();
        pen.add("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"6\" fill=\"%s\" stroke=\"#00000022\"/>", spot.x() - size / 2,
                spot.y() - size / 2, size, size, Pen.PAPER.get(note.colour()));
        pen.block(spot.x(), spot.y(), size * 0.86, size * 0.86, size * 0.15, note.text());
    }

    private double size(ZoneId zone) {
        return geometry.size(zone, (int) state.notes().in(zone).count());
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
}
