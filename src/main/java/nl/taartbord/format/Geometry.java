package nl.taartbord.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.taartbord.format.Poster.Slice;
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
    static final double WIDTH = 3200;
    /** Of most main pictures; what hangs below it, or does not fit, makes the poster higher. */
    static final double HEIGHT = 2000;

    private final Map<ZoneId, Packing> areas = new LinkedHashMap<>();

    private final Poster poster;
    private final List<Slice> slices;
    private final Composition composition;

    private Geometry(Poster poster, List<Slice> slices) {
        this.poster = poster;
        this.slices = List.copyOf(slices);
        this.composition = Composition.of(poster, slices);
    }

    public static Geometry of(Poster poster, List<Slice> slices) {
        Geometry geometry = new Geometry(poster, slices);
        // In the poster's own order: that is the order in which it is read.
        poster.zones().forEach(zone -> geometry.composition.areas().stream().filter(area -> area.zone().equals(zone))
                .forEach(area -> geometry.areas.put(zone.id(), Packing.of(area))));
        return geometry;
    }

    public double width() {
        return WIDTH;
    }

    public double height() {
        return composition.height();
    }

    /** Of the columns and rows of a matrix; else empty. */
    public List<Heading> headings() {
        return composition.headings();
    }

    /** SVG paths of what is drawn between zones: arrows from column to column. */
    public List<String> arrows() {
        return composition.arrows();
    }

    /** All zones, in the poster's order. */
    public List<Outline> outlines() {
        return areas().map(Area::outline).toList();
    }

    public Outline outline(ZoneId zone) {
        return area(zone).outline();
    }

    /** The slices or parts a zone is cut in, in reading order; empty where it is whole. */
    public List<SliceId> slices(ZoneId zone) {
        return area(zone).slices();
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

    /** Close to the spot, where a card lies inside as a whole when the zone has {@code count} of them; only sheets and maps know. */
    public Spot whole(ZoneId zone, Spot spot, int count) {
        return packing(zone).whole(spot, count);
    }

    /** Side of a note in this zone when it has {@code count} of them; of people and organisations the height of a card, three times as wide. */
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

    /** Rises in reading order: clockwise from the top and from the outside in; on sheets from the top down. */
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
