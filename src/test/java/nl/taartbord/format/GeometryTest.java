package nl.taartbord.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.taartbord.format.Poster.Kind;
import nl.taartbord.format.Poster.Zone;
import nl.taartbord.terms.SliceId;
import nl.taartbord.terms.Spot;
import nl.taartbord.terms.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the taart's poster, whole and cut in any number of slices. */
class GeometryTest {
    private static final Poster POSTER = Files.taart().poster();
    private static final ZoneId GOED = new ZoneId("goed");
    private static final ZoneId WIE = new ZoneId("wie");

    private static Geometry cut(int slices) {
        return Geometry.of(POSTER, Files.slices(slices));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 8})
    void whatLiesUnderASpotHoldsItAndNothingElseDoes(int slices) {
        Geometry geometry = cut(slices);
        Random random = new Random(slices);
        for (int i = 0; i < 5_000; i++) {
            Spot spot = anywhere(random);
            Optional<Geometry.Place> at = geometry.at(spot);
            for (Zone zone : POSTER.zones()) {
                assertEquals(at.filter(place -> place.zone().equals(zone.id())).isPresent(), geometry.holds(zone.id(), null, spot));
                for (SliceId slice : geometry.slices(zone.id())) {
                    boolean here = at.equals(Optional.of(new Geometry.Place(zone.id(), Optional.of(slice))));
                    assertEquals(here, geometry.holds(zone.id(), slice, spot));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 8})
    void theNearestSpotIsInsideAndLeavesAloneWhatIs(int slices) {
        Geometry geometry = cut(slices);
        Random random = new Random(slices);
        for (int i = 0; i < 2_000; i++) {
            Spot spot = i == 0 ? new Spot(1600, 1000) : anywhere(random);
            for (Zone zone : POSTER.zones()) {
                for (SliceId slice : sliceOrNone(geometry, zone)) {
                    Spot nearest = geometry.nearest(zone.id(), slice, spot);
                    assertTrue(geometry.holds(zone.id(), slice, nearest), () -> spot + " → " + nearest + " in " + zone.id() + " " + slice);
                    if (geometry.holds(zone.id(), slice, spot)) {
                        assertEquals(spot, nearest);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"goed,0,50", "beter,0,50", "ambitie,0,30", "factsheet,0,40", "wie,0,80", "goed,4,40", "beter,4,30", "ambitie,4,20", "goed,8,40", "wie,8,60"})
    void freeSpotsLieInsideAndApart(String name, int slices, int count) {
        Geometry geometry = cut(slices);
        ZoneId zone = new ZoneId(name);
        List<Spot> taken = new ArrayList<>();
        for (int n = 1; n <= count; n++) {
            Spot spot = geometry.free(zone, null, taken, n);
            double height = geometry.size(zone, n);
            double width = zone.equals(WIE) ? 3 * height : height;
            assertTrue(geometry.holds(zone, null, spot), "inside");
            for (Spot other : taken) {
                // A tenth is what neighbours may share once notes that were laid large have left odd gaps.
                boolean apart = Math.abs(spot.x() - other.x()) > 0.9 * width || Math.abs(spot.y() - other.y()) > 0.9 * height;
                assertTrue(apart, () -> "note " + (taken.size() + 1) + " at " + spot + " lies on " + other);
            }
            taken.add(spot);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 12})
    void aNoteForASliceLiesInThatSliceHoweverFullItIs(int slices) {
        Geometry geometry = cut(slices);
        for (Zone zone : POSTER.zones()) {
            for (SliceId slice : geometry.slices(zone.id())) {
                List<Spot> taken = new ArrayList<>();
                for (int n = 1; n <= 30; n++) {
                    taken.add(geometry.free(zone.id(), slice, taken, n));
                    assertTrue(geometry.holds(zone.id(), slice, taken.getLast()));
                }
            }
        }
    }

    @Test
    void aFreeSpotIsFoundAmongNotesThatPeopleMoved() {
        Geometry geometry = cut(0);
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            List<Spot> taken = new ArrayList<>();
            while (taken.size() < 15) {
                taken.add(geometry.nearest(GOED, null, anywhere(random)));
            }
            Spot spot = geometry.free(GOED, null, taken, 16);
            double size = geometry.size(GOED, 16);
            assertTrue(taken.stream().allMatch(other -> Math.abs(spot.x() - other.x()) >= size || Math.abs(spot.y() - other.y()) >= size));
        }
    }

    @Test
    void aFullZoneStillTakesNotes() {
        Geometry geometry = cut(8);
        for (Zone zone : POSTER.zones()) {
            List<Spot> taken = new ArrayList<>();
            for (int n = 1; n <= 200; n++) {
                taken.add(geometry.free(zone.id(), null, taken, n));
                assertTrue(geometry.holds(zone.id(), null, taken.getLast()));
            }
        }
    }

    @Test
    void theFirstNotesSpreadOverTheRing() {
        Geometry geometry = cut(0);
        List<Spot> taken = new ArrayList<>();
        for (int n = 1; n <= 4; n++) {
            Spot spot = geometry.free(GOED, null, taken, n);
            assertTrue(taken.stream().allMatch(other -> other.distance(spot) > 500));
            taken.add(spot);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5})
    void notesShrinkAsTheyGrowInNumber(int slices) {
        Geometry geometry = cut(slices);
        for (Zone zone : POSTER.zones()) {
            for (int n = 0; n < 300; n++) {
                assertTrue(geometry.size(zone.id(), n + 1) <= geometry.size(zone.id(), n));
                assertTrue(geometry.size(zone.id(), n) >= (zone.kind() == Kind.PEOPLE ? 16 : 64));
            }
        }
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        List<Spot> once = fill(cut(3));
        assertEquals(once, fill(cut(3)));
        assertEquals(cut(3).outlines(), cut(3).outlines());
    }

    private static List<Spot> fill(Geometry geometry) {
        List<Spot> taken = new ArrayList<>();
        for (int n = 1; n <= 40; n++) {
            taken.add(geometry.free(GOED, null, taken, n));
        }
        return taken;
    }

    @Test
    void ringsAreReadClockwiseFromTheTopAndFromTheOutsideIn() {
        Geometry geometry = cut(0);
        Spot first = new Spot(1605, 200);
        Spot deeper = new Spot(1605, 280);
        Spot right = new Spot(2350, 1000);
        Spot below = new Spot(1600, 1750);
        Spot left = new Spot(850, 1000);
        Spot last = new Spot(1595, 200);
        List<Spot> read = new ArrayList<>(List.of(left, last, deeper, below, first, right));
        read.sort(Comparator.comparingDouble(spot -> geometry.order(GOED, spot)));
        assertEquals(List.of(first, deeper, right, below, left, last), read);
    }

    @Test
    void slicesAreReadOneAfterTheOther() {
        Geometry geometry = cut(7);
        List<Spot> spots = fill(geometry);
        spots.sort(Comparator.comparingDouble(spot -> geometry.order(GOED, spot)));
        List<String> slices = spots.stream().map(spot -> geometry.at(spot).orElseThrow().slice().orElseThrow().value()).distinct().toList();
        assertEquals(List.of("s1", "s2", "s3", "s4", "s5", "s6", "s7"), slices);
    }

    @Test
    void onlyRingsOfNotesAreSliced() {
        Geometry geometry = cut(4);
        assertEquals(List.of("goed", "beter", "ambitie"),
                geometry.outlines().stream().filter(outline -> !outline.parts().isEmpty()).map(outline -> outline.zone().value()).toList());
        assertEquals(List.of("goed"), geometry.outlines().stream().filter(outline -> outline.parts().stream().anyMatch(Outline.Part::named))
                .map(outline -> outline.zone().value()).toList());
        assertThrows(IllegalArgumentException.class, () -> geometry.holds(WIE, new SliceId("s1"), new Spot(0, 0)));
        assertThrows(IllegalArgumentException.class, () -> geometry.outline(new ZoneId("nergens")));
    }

    private static List<SliceId> sliceOrNone(Geometry geometry, Zone zone) {
        List<SliceId> slices = new ArrayList<>();
        slices.add(null);
        slices.addAll(geometry.slices(zone.id()));
        return slices;
    }

    private static Spot anywhere(Random random) {
        return new Spot(random.nextDouble() * Geometry.WIDTH, random.nextDouble() * Geometry.HEIGHT);
    }
}
