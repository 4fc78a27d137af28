package nl.taartbord.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.taartbord.format.Outline.Box;
import nl.taartbord.format.Poster.Kind;
import nl.taartbord.format.Poster.Slice;
import nl.taartbord.format.Poster.Zone;
import nl.taartbord.terms.SliceId;
import nl.taartbord.terms.Spot;
import nl.taartbord.terms.ZoneId;

/**
 * Where everything lies on the poster, in poster units: x to the right, y down, a thing's spot is its centre. Browser, big
 * screen, picture and report all draw from this one geometry. Immutable; every answer depends on the arguments only. Making
 * one takes some 25 ms (it tries how many notes fit): keep it with the session. Asking for a free spot takes less than 1.
 *
 * <p>Where a slice is asked, {@code null} stands for the whole zone. Zones and slices that the poster does not have are
 * the caller's mistake and throw.
 */
public final class Geometry {
    public static final double WIDTH = 3200;
    public static final double HEIGHT = 2000;

    private static final Spot CENTRE = new Spot(1600, 1000);
    private static final double RIM = 960;
    private static final double HEART = 250;
    private static final double CRUST = 116;
    /** Inner rings are this part thicker than the one around them: they are shorter, and hold as much. */
    private static final double THICKER = 0.1;
    private static final Box LEFT = new Box(40, 140, 520, 1720);
    private static final Box RIGHT = new Box(2640, 140, 520, 1720);
    private static final double BETWEEN = 32;

    private final Map<ZoneId, Packing> areas = new LinkedHashMap<>();

    private final Poster poster;
    private final List<Slice> slices;

    private Geometry(Poster poster, List<Slice> slices) {
        this.poster = poster;
        this.slices = List.copyOf(slices);
    }

    public static Geometry of(Poster poster, List<Slice> slices) {
        Geometry geometry = new Geometry(poster, slices);
        List<Area> laid = switch (poster.layout()) {
            case RINGS -> rings(poster, slices);
        };
        // In the poster's own order: that is the order in which it is read.
        poster.zones().forEach(zone -> laid.stream().filter(area -> area.zone().equals(zone))
                .forEach(area -> geometry.areas.put(zone.id(), Packing.of(area))));
        return geometry;
    }

    private static List<Area> rings(Poster poster, List<Slice> slices) {
        List<Zone> rings = poster.zones().stream().filter(zone -> zone.place() == Poster.Place.RING).toList();
        List<Area> areas = new ArrayList<>();
        double[] borders = borders(rings);
        boolean named = true;
        for (int i = 0; i < rings.size(); i++) {
            areas.add(Ring.of(rings.get(i), CENTRE, borders[i + 1], borders[i], slices, named));
            named &= rings.get(i).kind() != Kind.NOTES;
        }
        areas.addAll(panels(poster, Poster.Place.LEFT, LEFT));
        areas.addAll(panels(poster, Poster.Place.RIGHT, RIGHT));
        return areas;
    }

    /** Radii from the rim to 0: a thin crust for people, the heart for the last zone, what is between shared out. */
    private static double[] borders(List<Zone> rings) {
        double[] borders = new double[rings.size() + 1];
        borders[0] = RIM;
        List<Zone> around = rings.isEmpty() ? List.of() : rings.subList(0, rings.size() - 1);
        long thin = around.stream().filter(zone -> zone.kind() == Kind.PEOPLE).count();
        double crust = Math.min(CRUST, (RIM - HEART) / Math.max(1, rings.size() - 1));
        double shares = 0;
        for (int i = 0; i < around.size() - thin; i++) {
            shares += 1 + THICKER * i;
        }
        double share = (RIM - HEART - thin * crust) / shares;
        int wide = 0;
        for (int i = 0; i < around.size(); i++) {
            borders[i + 1] = borders[i] - (around.get(i).kind() == Kind.PEOPLE ? crust : share * (1 + THICKER * wide++));
        }
        return borders;
    }

    private static List<Area> panels(Poster poster, Poster.Place side, Box strip) {
        List<Zone> zones = poster.zones().stream().filter(zone -> zone.place() == side).toList();
        double height = (strip.height() - BETWEEN * (zones.size() - 1)) / Math.max(1, zones.size());
        List<Area> panels = new ArrayList<>();
        for (int i = 0; i < zones.size(); i++) {
            panels.add(new Panel(zones.get(i), new Box(strip.x(), strip.y() + i * (height + BETWEEN), strip.width(), height)));
        }
        return panels;
    }

    public double width() {
        return WIDTH;
    }

    public double height() {
        return HEIGHT;
    }

    /** All zones, in the poster's order. */
    public List<Outline> outlines() {
        return areas().map(Area::outline).toList();
    }

    public Outline outline(ZoneId zone) {
        return area(zone).outline();
    }

    /** The slices a zone is cut in, clockwise from the top; empty where it is whole. */
    public List<SliceId> slices(ZoneId zone) {
        return area(zone).slices();
    }

    /** The zone whose parts carry the titles of the slices: the outermost that is sliced. */
    public Optional<ZoneId> named() {
        return areas().filter(Area::sliced).map(area -> area.zone().id()).findFirst();
    }

    public boolean holds(ZoneId zone, SliceId slice, Spot spot) {
        Area area = area(zone);
        int lane = lane(area, slice);
        return area.holds(spot) && (lane < 0 || area.lane(spot) == lane);
    }

    /** What lies under a spot. */
    public Optional<Place> at(Spot spot) {
        return areas().filter(area -> area.holds(spot)).findFirst().map(area ->
                new Place(area.zone().id(), area.sliced() ? Optional.of(area.slices().get(area.lane(spot))) : Optional.empty()));
    }

    /** The spot itself where the zone holds it, else one close to it inside. */
    public Spot nearest(ZoneId zone, SliceId slice, Spot spot) {
        return area(zone).nearest(lane(area(zone), slice), spot);
    }

    /** Side of a note in this zone when it has {@code count} of them; of people the height of a card, three times as wide. */
    public double size(ZoneId zone, int count) {
        return packing(zone).size(count);
    }

    /**
     * Where the next note or card goes.
     *
     * @param taken what lies in the zone
     * @param count what the zone has with the new one, which decides how large they are
     */
    public Spot free(ZoneId zone, SliceId slice, List<Spot> taken, int count) {
        return packing(zone).free(lane(area(zone), slice), taken, count);
    }

    /** Rises in reading order: clockwise from the top and from the outside in; on panels from the top down. */
    public double order(ZoneId zone, Spot spot) {
        return area(zone).order(spot);
    }

    private Stream<Area> areas() {
        return areas.values().stream().map(Packing::area);
    }

    private Area area(ZoneId zone) {
        return packing(zone).area();
    }

    private Packing packing(ZoneId zone) {
        return Optional.ofNullable(areas.get(zone)).orElseThrow(() -> new IllegalArgumentException("no zone " + zone.value()));
    }

    private static int lane(Area area, SliceId slice) {
        int lane = slice == null ? -1 : area.lane(slice);
        if (slice != null && lane < 0) {
            throw new IllegalArgumentException("no slice " + slice.value() + " in " + area.zone().id().value());
        }
        return lane;
    }

    /** A zone and, where it is sliced, the slice. */
    public record Place(ZoneId zone, Optional<SliceId> slice) {}

    /** It follows from the poster and the slices, so it is the same when they are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Geometry same && poster.equals(same.poster) && slices.equals(same.slices);
    }

    @Override
    public int hashCode() {
        return poster.hashCode();
    }
}
