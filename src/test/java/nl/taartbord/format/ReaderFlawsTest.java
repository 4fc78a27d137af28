package nl.taartbord.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Given the taart's file with one thing put wrong, when it is read, then exactly that is told, at its place. */
class ReaderFlawsTest {
    /** Put in place of a field to leave the field out. */
    private static final Object GONE = new Object();

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("title", GONE, "missing"),
                mistake("title", null, "missing"),
                mistake("source.title", GONE, "missing"),
                mistake("poster", GONE, "missing"),
                mistake("phases[3].activity.type", GONE, "missing"),
                mistake("phases[3].minutes", GONE, "missing"),
                mistake("poster.zones[1].title.nl", GONE, "missing"),
                mistake("colour", "red", "unknown"),
                mistake("phases[5].minuts", 8, "unknown"),
                mistake("phases[0].activity.zone", "goed", "unknown"),
                mistake("poster.zones[1].title.de", "Was geht gut?", "unknown"),
                mistake("poster", "rings", "type"),
                mistake("phases", Map.of(), "type"),
                mistake("phases[2]", "pauze", "type"),
                mistake("phases[2].activity", "explain", "type"),
                mistake("phases[2].optional", "ja", "type"),
                mistake("phases[2].minutes", "10", "type"),
                mistake("phases[2].minutes", 7.5, "type"),
                mistake("phases[2].title", 12, "type"),
                mistake("phases[2].title.en", 12, "type"),
                mistake("phases[2].title.nl", "  ", "empty"),
                mistake("summary", "", "empty"),
                mistake("title", "x".repeat(121), "long"),
                mistake("poster.zones[0].title.en", "x".repeat(121), "long"),
                mistake("phases[1].explanation.nl", "x".repeat(2001), "long"),
                mistake("phases[1].questions[0]", "x".repeat(2001), "long"),
                mistake("phases[1].step", "stap één en half", "long"),
                mistake("phases[3].minutes", -1, "range"),
                mistake("phases[3].minutes", 241, "range"),
                mistake("phases[5].activity.max", 0, "range"),
                mistake("phases[5].activity.max", 51, "range"),
                mistake("phases[13].activity.max", 7, "range"),
                mistake("poster.slices", 13, "range"),
                mistake("phases[3].activity.type", "dance", "choice"),
                mistake("phases[3].activity.sharing", "never", "choice"),
                mistake("phases[3].colour", "red", "choice"),
                mistake("poster.layout", "spiral", "choice"),
                mistake("poster.zones[2].kind", "cards", "choice"),
                mistake("poster.zones[5].place", "top", "choice"),
                mistake("id", "Taart van ambities", "id"),
                mistake("phases[12].id", "goed~2", "id"),
                mistake("poster.zones[2].tone", "red;", "id"),
                mistake("phases[17].activity.subject.id", "x".repeat(41), "id"),
                mistake("source.link", "javascript:alert(1)", "link"),
                mistake("phases[6].id", "goed", "duplicate"),
                mistake("poster.zones[6].id", "wie", "duplicate", "phases[16].activity.zone zone.missing"),
                mistake("phases[13].activity.zones[1]", "beter", "duplicate"),
                mistake("phases[5].activity.zone", "gaat-goed", "zone.missing"),
                mistake("phases[6].activity.zones[0]", "gaat-goed", "zone.missing"),
                mistake("phases[1].activity.zone", "goed", "zone.kind"),
                mistake("phases[2].activity.zone", "acties", "zone.kind"),
                mistake("phases[5].activity.zone", "wie", "zone.kind"),
                mistake("phases[6].activity.zones[0]", "samen", "zone.kind"),
                mistake("phases[13].activity.zones[0]", "samen", "zone.kind"),
                mistake("phases[15].activity.zone", "goed", "zone.kind"),
                mistake("phases[16].activity.zone", "goed", "zone.kind"),
                mistake("phases[14].activity.vote", "goed", "phase"),
                mistake("phases", List.of(), "few"),
                mistake("phases[13].activity.zones", List.of(), "few"),
                mistake("phases[11].activity.subjects", List.of(), "few"),
                mistake("phases", phases(61), "many"),
                mistake("phases[5].questions", new ArrayList<>(java.util.Collections.nCopies(21, "Hoe?")), "many"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void tellsTheFlawAtItsPlace(String place, Object value, Set<String> flaws) {
        Map<String, Object> tree = Files.tree(Files.TAART);
        put(tree, place, value);
        assertEquals(flaws, flaws(tree));
    }

    @Test
    void everyKindOfFlawHasItsMistake() {
        Set<String> made = mistakes().flatMap(one -> ((Set<?>) one.get()[2]).stream()).map(flaw -> flaw.toString().split(" ")[1]).collect(Collectors.toSet());
        assertEquals(EnumSet.allOf(Flaw.Kind.class).stream().map(Flaw.Kind::code).collect(Collectors.toSet()), made);
    }

    @Test
    void tellsAllFlawsAtOnceInTheOrderOfTheFile() {
        Map<String, Object> tree = Files.tree(Files.TAART);
        put(tree, "phases[3].minutes", 300);
        put(tree, "title", "");
        put(tree, "phases[17].activity.type", "dance");
        List<Flaw> flaws = assertInstanceOf(Reading.Broken.class, FormatReader.read(tree)).flaws();
        assertEquals(List.of("title", "phases[3].minutes", "phases[17].activity.type"), flaws.stream().map(Flaw::place).toList());
        assertFalse(flaws.stream().anyMatch(flaw -> flaw.what().nl().isBlank() || flaw.what().en().equals(flaw.what().nl())));
    }

    @Test
    void tellsTooManyZonesRingsAndPanels() {
        assertEquals(Set.of("poster.zones many"), flaws(withZones(9, 0)));
        assertEquals(Set.of("poster.zones many"), flaws(withZones(1, 5)));
        assertEquals(Set.of("poster.zones many"), flaws(withZones(49, 0)));
        assertEquals(Set.of(), flaws(withZones(8, 4)));
    }

    static Stream<Arguments> posters() {
        return Stream.of(
                Arguments.of("wheel", "zones[0].place", "cell", Set.of("poster.zones[0].place choice")),
                Arguments.of("flaps", "zones[0].place", "column", Set.of("poster.zones[0].place choice")),
                Arguments.of("wheel", "slices", 4, Set.of("poster.slices unknown")),
                Arguments.of("wheel", "slices", 0, Set.of()),
                Arguments.of("wheel", "rows", List.of("Rij"), Set.of("poster.rows unknown")),
                Arguments.of("wheel", "zones[7].parts", List.of(Map.of("id", "a", "title", "A")), Set.of("poster.zones[7].parts unknown")),
                Arguments.of("wheel", "zones[8].parts", List.of(Map.of("id", "a", "title", "A")), Set.of("poster.zones[8].parts unknown")),
                Arguments.of("wheel", "zones[0].parts[1].id", "algemeen", Set.of("poster.zones[0].parts[1].id duplicate")),
                Arguments.of("wheel", "zones[0].parts[1].title", GONE, Set.of("poster.zones[0].parts[1].title missing")),
                Arguments.of("wheel", "zones[0].parts[1].name", "x", Set.of("poster.zones[0].parts[1].name unknown")),
                Arguments.of("flaps", "zones[0].parts", parts(5), Set.of("poster.zones[0].parts many")),
                Arguments.of("flaps", "zones[0].questions[1]", " ", Set.of("poster.zones[0].questions[1] empty")),
                Arguments.of("flaps", "zones[0].questions", new ArrayList<>(java.util.Collections.nCopies(7, "Hoe?")), Set.of("poster.zones[0].questions many")),
                Arguments.of("matrix", "rows", GONE, Set.of("poster.rows missing")),
                Arguments.of("matrix", "columns", List.of(), Set.of("poster.columns few")),
                Arguments.of("matrix", "rows", List.of("Eén", "Twee", "Drie"), Set.of("poster.zones many")),
                Arguments.of("matrix", "rows", List.of("1", "2", "3", "4", "5"), Set.of("poster.zones few")),
                Arguments.of("matrix", "zones[0].place", "right", Set.of("poster.zones few")),
                Arguments.of("network", "zones[0].kind", "notes", Set.of("poster.zones[0].kind zone.kind")),
                Arguments.of("network", "zones[0].place", "left", Set.of("poster.zones few")),
                Arguments.of("network", "zones[1].place", "map", Set.of("poster.zones[1].kind zone.kind", "poster.zones many")),
                Arguments.of("columns", "layout", "flaps", Set.of("poster.zones[1].place choice", "poster.zones[2].place choice",
                        "poster.zones[3].place choice", "poster.zones[4].place choice")));
    }

    @ParameterizedTest
    @MethodSource("posters")
    void tellsWhatDoesNotGoWithTheLayout(String poster, String place, Object value, Set<String> flaws) {
        Map<String, Object> tree = Files.tree(java.nio.file.Path.of("src/test/resources/posters/" + poster + ".json"));
        put(tree, place, value);
        assertEquals(flaws, flaws(Files.around(tree)));
    }

    private static List<Object> parts(int count) {
        return java.util.stream.IntStream.range(0, count).<Object>mapToObj(i -> Map.of("id", "p" + i, "title", "Deel")).toList();
    }

    @Test
    void survivesAnyTree() {
        for (Object tree : Arrays.asList(null, "", 3, true, List.of(), Map.of(), Map.of("phases", List.of(List.of(), 3)), Map.of(1, 2))) {
            assertInstanceOf(Reading.Broken.class, FormatReader.read(tree));
        }
        assertEquals(Set.of(" type"), flaws("taart"));
    }

    private static Map<String, Object> withZones(int rings, int panels) {
        List<Object> zones = new ArrayList<>();
        for (int i = 0; i < rings + panels; i++) {
            zones.add(new HashMap<>(Map.of("id", "z" + i, "title", "Vak " + i, "kind", "notes", "place", i < rings ? "ring" : "left")));
        }
        return Map.of("id", "f", "title", "F", "summary", "S", "source", Map.of("title", "Zelf"), "poster", Map.of("layout", "rings", "zones", zones),
                "phases", phases(1));
    }

    private static List<Object> phases(int count) {
        List<Object> phases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            phases.add(Map.of("id", "p" + i, "title", "Fase", "minutes", 5, "activity", Map.of("type", "lobby")));
        }
        return phases;
    }

    private static Set<String> flaws(Object tree) {
        return switch (FormatReader.read(tree)) {
            case Reading.Good _ -> Set.of();
            case Reading.Broken broken -> broken.flaws().stream().map(flaw -> flaw.place() + " " + flaw.kind().code()).collect(Collectors.toSet());
        };
    }

    private static Arguments mistake(String place, Object value, String code, String... more) {
        Set<String> flaws = Stream.concat(Stream.of(place + " " + code), Stream.of(more)).collect(Collectors.toSet());
        return Arguments.of(place, value, flaws);
    }

    @SuppressWarnings("unchecked")
    private static void put(Object tree, String place, Object value) {
        String[] steps = place.replace("]", "").split("[.\\[]");
        Object at = tree;
        for (int i = 0; i < steps.length - 1; i++) {
            at = at instanceof List<?> list ? list.get(Integer.parseInt(steps[i])) : ((Map<String, Object>) at).get(steps[i]);
        }
        String last = steps[steps.length - 1];
        if (at instanceof List<?>) {
            ((List<Object>) at).set(Integer.parseInt(last), value);
        } else if (value == GONE) {
            ((Map<String, Object>) at).remove(last);
        } else {
            ((Map<String, Object>) at).put(last, value);
        }
    }
}
