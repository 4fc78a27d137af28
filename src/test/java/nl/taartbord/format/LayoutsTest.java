package nl.taartbord.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nl.taartbord.format.Outline.Box;
import nl.taartbord.format.Poster.Kind;
import nl.taartbord.format.Poster.Zone;
import nl.taartbord.terms.SliceId;
import nl.taartbord.terms.Spot;
import nl.taartbord.terms.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the poster of every layout, also with as much of everything as fits. */
class LayoutsTest {
    private static final int MANY = 120;

    private static Geometry lay(String name) {
        return Geometry.of(Files.poster(name), List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"wheel", "matrix", "columns", "network", "flaps", "wheel-full", "matrix-full", "columns-full", "flaps-full"})
    void everyZoneLiesOnTheCanvasAndNoneOnAnother(String name) {
        Poster poster = Files.poster(name);
        Geometry geometry = lay(name);
        for (Zone zone : poster.zones()) {
            Box box = geometry.outline(zone.id()).box();
            assertTrue(box.x() >= 0 && box.y() >= 0 && box.x() + box.width() <= geometry.width() && box.y() + box.height() <= geometry.height());
        }
        Random random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            Spot spot = anywhere(random, geometry);
            List<Zone> holding = poster.zones().stream().filter(zone -> geometry.holds(zone.id(), null, spot)).toList();
            assertTrue(holding.size() <= 1, () -> spot + " lies in " + holding);
            Optional<Geometry.Place> at = geometry.at(spot);
            assertEquals(holding.stream().map(Zone::id).findFirst(), at.map(Geometry.Place::zone));
            for (Zone zone : holding) {
                List<SliceId> parts = geometry.slices(zone.id()).stream().filter(part -> geometry.holds(zone.id(), part, spot)).toList();
                assertEquals(at.flatMap(Geometry.Place::slice).stream().toList(), parts);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wheel", "matrix", "columns", "network", "flaps", "wheel-full", "matrix-full", "columns-full", "flaps-full"})
    void theNearestSpotIsInsideAndLeavesAloneWhatIs(String name) {
        Geometry geometry = lay(name);
        Random random = new Random(2);
        for (Zone zone : Files.poster(name).zones()) {
            for (int i = 0; i < 200; i++) {
                Spot spot = anywhere(random, geometry);
                for (SliceId part : partOrNone(geometry, zone)) {
                    Spot nearest = geometry.nearest(zone.id(), part, spot);
                    assertTrue(geometry.holds(zone.id(), part, nearest), () -> spot + " → " + nearest + " in " + zone.id() + " " + part);
                    if (geometry.holds(zone.id(), part, spot)) {
                        assertEquals(spot, nearest);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wheel", "matrix", "columns", "network", "flaps"})
    void manyNotesLieInsideAndEachElsewhere(String name) {
        Geometry geometry = lay(name);
        for (Zone zone : Files.poster(name).zones()) {
            assertEquals(MANY, new HashSet<>(fill(geometry, zone, null, MANY)).size(), () -> "distinct in " + zone.id());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wheel", "matrix", "columns", "network", "flaps", "wheel-full", "matrix-full", "columns-full", "flaps-full"})
    void notesForAPartLieInThatPartHoweverFullItIs(String name) {
        Geometry geometry = lay(name);
        for (Zone zone : Files.poster(name).zones()) {
            for (SliceId part : geometry.slices(zone.id())) {
                assertEquals(20, new HashSet<>(fill(geometry, zone, part, 20)).size(), () -> "distinct in " + zone.id() + " " + part);
            }
        }
    }

    private static List<Spot> fill(Geometry geometry, Zone zone, SliceId part, int count) {
        List<Spot> taken = new ArrayList<>();
        for (int n = 1; n <= count; n++) {
            taken.add(geometry.free(zone.id(), part, taken, n));
            assertTrue(geometry.holds(zone.id(), part, taken.getLast()), () -> taken.size() + " in " + zone.id() + " " + part);
        }
        return taken;
    }

    @ParameterizedTest
    @ValueSource(strings = {"wheel", "matrix", "columns", "network", "flaps"})
    void aFewNotesLieFreeOfEachOther(String name) {
        Geometry geometry = lay(name);
        for (Zone zone : Files.poster(name).zones()) {
            List<Spot> taken = new ArrayList<>();
            for (int n = 1; n <= 15; n++) {
                double height = geometry.size(zone.id(), n);
                double width = zone.kind() == Kind.PEOPLE || zone.kind() == Kind.NETWORK ? 3 * height : height;
                Spot spot = geometry.free(zone.id(), null, taken, n);
                for (Spot other : taken) {
                    assertTrue(Math.abs(spot.x() - other.x()) > 0.9 * width || Math.abs(spot.y() - other.y()) > 0.9 * height,
                            () -> (taken.size() + 1) + " at " + spot + " lies on " + other + " in " + zone.id());
                }
                taken.add(spot);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wheel", "matrix", "columns", "network", "flaps", "wheel-full", "matrix-full", "columns-full", "flaps-full"})
    void partsAreReadOneAfterTheOtherAndEachIsNamed(String name) {
        Geometry geometry = lay(name);
        for (Zone zone : Files.poster(name).zones()) {
            List<SliceId> parts = geometry.slices(zone.id());
            assertEquals(zone.parts().stream().map(Poster.Part::id).toList(), parts);
            assertTrue(geometry.outline(zone.id()).parts().stream().allMatch(Outline.Part::named));
            double last = Double.NEGATIVE_INFINITY;
            for (SliceId part : parts) {
                double order = geometry.order(zone.id(), geometry.free(zone.id(), part, List.of(), 1));
                assertTrue(order > last);
                last = order;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wheel", "matrix", "columns", "network", "flaps", "wheel-full", "matrix-full", "columns-full", "flaps-full"})
    void theSchemaAgrees(String name) {
        Map<String, Object> format = Files.around(Files.tree(Path.of("src/test/resources/posters/" + name + ".json")));
        var result = TaartTest.validate(format);
        assertTrue(result.getValid(), () -> String.valueOf(result.getErrors()));
    }

    @Test
    void thePiecesOfAWheelLieAroundItsRingsClockwiseFromTheTop() {
        Geometry geometry = lay("wheel");
        assertEquals("veld-1", geometry.at(new Spot(1700, 80)).orElseThrow().zone().value());
        assertEquals("veld-2", geometry.at(new Spot(2450, 700)).orElseThrow().zone().value());
        assertEquals("veld-7", geometry.at(new Spot(1500, 80)).orElseThrow().zone().value());
        assertEquals("doel", geometry.at(new Spot(1600, 1000)).orElseThrow().zone().value());
    }

    @Test
    void aMatrixHasAHeadingForEachColumnAndRow() {
        Geometry geometry = lay("matrix");
        assertEquals(List.of("Wat zien we nu?", "Wat willen we over twee jaar?", "Wat is de eerste stap?", "Wie doet wat?",
                "Inwoners en gezinnen", "Professionals in de wijk", "Organisaties", "Gemeente en regio"),
                geometry.headings().stream().map(Heading::title).map(Words::nl).toList());
    }

    @Test
    void anArrowLeadsFromEachColumnToTheNext() {
        assertEquals(3, lay("columns").arrows().size());
    }

    @Test
    void flapsHangBelowTheMainPictureAtMostFourInARow() {
        Geometry geometry = lay("wheel-full");
        List<Box> flaps = geometry.outlines().stream().filter(outline -> outline.zone().value().startsWith("f")).map(Outline::box).toList();
        assertTrue(flaps.stream().allMatch(box -> box.y() >= Geometry.HEIGHT));
        assertEquals(3, flaps.stream().map(Box::y).distinct().count());
    }

    private static List<SliceId> partOrNone(Geometry geometry, Zone zone) {
        List<SliceId> parts = new ArrayList<>();
        parts.add(null);
        parts.addAll(geometry.slices(zone.id()));
        return parts;
    }

    private static Spot anywhere(Random random, Geometry geometry) {
        return new Spot(random.nextDouble() * geometry.width(), random.nextDouble() * geometry.height());
    }
}
