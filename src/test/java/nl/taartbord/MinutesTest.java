package nl.taartbord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.taartbord.format.Activity;
import nl.taartbord.format.Format;
import nl.taartbord.format.Phase;
import nl.taartbord.wire.FormatFile;
import nl.taartbord.wire.FormatFiles;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The minutes of every workshop that comes along are those of its source, where the source gives any. */
class MinutesTest {
    /**
     * A part of a programme, up to and including a phase; optional phases count.
     *
     * @param ours the source gives no minutes for it, or does not have it
     */
    private record Part(String name, int minutes, boolean ours, String last) {}

    private record Programme(int total, List<Part> parts) {}

    private static Part source(String name, int minutes, String last) {
        return new Part(name, minutes, false, last);
    }

    private static Part ours(String name, int minutes, String last) {
        return new Part(name, minutes, true, last);
    }

    /** What each source says, in its order, with what is ours between it. */
    private static final Map<String, Programme> PROGRAMMES = Map.of(
            "kennisbouwstenen-1", new Programme(240, List.of(
                    source("come in", 10, "kaartje"), source("welcome and getting to know each other", 10, "kennismaken"),
                    source("introduction and goal", 15, "kader"), source("the purpose", 45, "kern"),
                    source("questions", 30, "vragen-gesprek"), source("break", 15, "pauze"),
                    source("the building blocks", 30, "competenties"), source("stick them", 30, "plakken"),
                    source("discuss the overview", 40, "overzicht-gesprek"), source("homework and close", 15, "huiswerk"))),
            "kennisbouwstenen-2", new Programme(240, List.of(
                    source("come in", 10, "kaartje"), source("welcome", 20, "cijfer"), source("inventory of knowledge", 45, "aandachtspunten"),
                    source("compare knowledge and questions", 30, "doorverwijzen"), source("break", 15, "pauze"),
                    source("elements of the plan", 60, "pitch"), source("priorities and the minority's voice", 45, "afspraken"),
                    source("close", 15, "vervolg"))),
            "van-kaart-naar-kracht", new Programme(180, List.of(
                    ours("come in", 5, "kaart-klaarzetten"), ours("1 welcome", 2, "welkom"), source("2 getting to know each other", 5, "kennismaken"),
                    source("3 looking back", 5, "terugblik-vorige"), source("4 what we do today", 10, "vandaag"),
                    source("5 the assignment, with its break", 90, "vraag-e"), source("6 together", 45, "convenant"),
                    source("7 what to do now", 10, "contact"), source("8 reflection", 15, "reflectie"), ours("9 thanks", 3, "dank"))));

    /** Their sources give no minutes at all. */
    private static final Set<String> WITHOUT = Set.of("taart-van-ambities", "kwaliteitskompas-ambities", "niemand-kan-het-alleen");

    /** Durations that the sources give within a part. */
    private static final Map<String, Map<String, Integer>> WITHIN = Map.of(
            "kennisbouwstenen-1", Map.of("bedoeling", 1, "een-twee-vier", 2 + 4),
            "van-kaart-naar-kracht", Map.of("pauze", 10));

    private static Stream<Format> formats() {
        return FormatFiles.all().stream().map(FormatFile::format);
    }

    @Test
    void of_every_workshop_is_known_what_its_source_says() {
        Set<String> known = new TreeSet<>(PROGRAMMES.keySet());
        WITHOUT.forEach(one -> assertTrue(known.add(one), one));
        assertEquals(known, formats().map(Format::id).collect(Collectors.toCollection(TreeSet::new)));
    }

    @TestFactory
    Stream<DynamicTest> every_part_takes_as_long_as_in_the_source() {
        return formats().filter(format -> PROGRAMMES.containsKey(format.id()))
                .map(format -> DynamicTest.dynamicTest(format.id(), () -> compare(format, PROGRAMMES.get(format.id()))));
    }

    private static void compare(Format format, Programme programme) {
        assertEquals(programme.total(), sum(programme.parts().stream().filter(part -> !part.ours()).toList(), Part::minutes), "as the source says in all");
        List<Phase> rest = new ArrayList<>(format.phases());
        for (Part part : programme.parts()) {
            List<Phase> within = new ArrayList<>();
            do {
                assertTrue(!rest.isEmpty(), () -> part.last() + " is not where it should be");
                within.add(rest.removeFirst());
            } while (!within.getLast().id().value().equals(part.last()));
            assertEquals(part.minutes(), sum(within, Phase::minutes), part.name());
        }
        assertEquals(List.of(), rest, "after the last part");
    }

    @TestFactory
    Stream<DynamicTest> what_the_source_times_within_a_part_takes_that_long() {
        return formats().filter(format -> WITHIN.containsKey(format.id())).map(format -> DynamicTest.dynamicTest(format.id(), () ->
                assertEquals(WITHIN.get(format.id()), format.phases().stream().filter(phase -> WITHIN.get(format.id()).containsKey(phase.id().value()))
                        .collect(Collectors.toMap(phase -> phase.id().value(), Phase::minutes)))));
    }

    @Test
    void a_pitch_takes_two_minutes_as_in_the_source() {
        Phase pitch = formats().filter(format -> format.id().equals("kennisbouwstenen-2")).flatMap(format -> format.phases().stream())
                .filter(phase -> phase.id().value().equals("pitch")).findFirst().orElseThrow();
        assertEquals(120, ((Activity.Round) pitch.activity()).seconds());
    }

    private static <T> int sum(List<T> all, ToIntFunction<T> minutes) {
        return all.stream().mapToInt(minutes).sum();
    }
}
