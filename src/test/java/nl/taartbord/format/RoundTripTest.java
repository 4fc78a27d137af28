package nl.taartbord.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.taartbord.format.Activity.Sharing;
import nl.taartbord.format.Activity.Subject;
import nl.taartbord.format.Poster.Kind;
import nl.taartbord.format.Poster.Layout;
import nl.taartbord.format.Poster.Part;
import nl.taartbord.format.Poster.Place;
import nl.taartbord.format.Poster.Zone;
import nl.taartbord.terms.Colour;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.SliceId;
import nl.taartbord.terms.SubjectId;
import nl.taartbord.terms.Words;
import nl.taartbord.terms.ZoneId;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read back the same: sessions keep their format in their log. */
class RoundTripTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theTaartComesBackTheSame() throws Exception {
        assertEquals(new Reading.Good(Files.taart()), again(Files.taart()));
    }

    @RepeatedTest(200)
    void anyFormatComesBackTheSame(RepetitionInfo repetition) throws Exception {
        Format format = new Formats(new Random(repetition.getCurrentRepetition())).format();
        assertEquals(new Reading.Good(format), again(format));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wheel", "matrix", "columns", "network", "flaps", "wheel-full", "matrix-full"})
    void everyLayoutComesBackTheSame(String poster) throws Exception {
        Format format = Files.format(Files.tree(Path.of("src/test/resources/posters/" + poster + ".json")));
        assertEquals(new Reading.Good(format), again(format));
    }

    private static Reading again(Format format) throws Exception {
        return FormatReader.read(JSON.readValue(JSON.writeValueAsString(FormatWriter.tree(format)), Object.class));
    }

    /** Formats with a bit of everything, from a seed. */
    private record Formats(Random random) {
        Format format() {
            List<Zone> zones = new ArrayList<>();
            for (Kind kind : Kind.values()) {
                zones.add(zone(kind, kind.ordinal()));
            }
            zones.add(new Zone(new ZoneId("z9"), words(), wordsOrNone(), Kind.NOTES, "tone-9", Place.RING));
            return new Format("f-" + random.nextInt(100), words(), words(), new Format.Source(text(), random.nextBoolean() ? "" : text(), random.nextBoolean() ? "" : "https://example.nl/a"),
                    new Poster(Layout.RINGS, zones, random.nextInt(13)), list(1 + random.nextInt(12), i -> phase(i, zones)),
                    random.nextBoolean() ? Optional.empty() : Optional.of(new Follows("f-1", Set.of(one(Follows.Carry.values())))));
        }

        private Zone zone(Kind kind, int number) {
            // Spread, so that no place holds more than fit.
            Place[] places = {Place.RING, Place.FLAP, Place.LEFT, Place.FLAP};
            Place place = places[(number + random.nextInt(2)) % places.length];
            List<Part> parts = kind.cut() && place.cut() ? list(random.nextInt(5), i -> new Part(new SliceId("part-" + i), words())) : List.of();
            return new Zone(new ZoneId("z" + number), words(), wordsOrNone(), kind, "tone-" + number, place, parts, list(random.nextInt(3), _ -> words()));
        }

        private Phase phase(int number, List<Zone> zones) {
            return new Phase(new PhaseId("p-" + number), random.nextBoolean() ? "" : "" + number, words(), wordsOrNone(), wordsOrNone(),
                    list(random.nextInt(4), _ -> words()), random.nextInt(241), one(Colour.values()), random.nextBoolean(), activity(zones));
        }

        private Activity activity(List<Zone> zones) {
            ZoneId notes = zones.get(Kind.NOTES.ordinal()).id();
            return switch (random.nextInt(11)) {
                case 0 -> new Activity.Lobby();
                case 1 -> new Activity.Explain(random.nextBoolean() ? Optional.of(notes) : Optional.empty(), random.nextBoolean());
                case 2 -> new Activity.Introduce(zones.get(Kind.PEOPLE.ordinal()).id());
                case 3 -> new Activity.Write(List.of(notes), one(Sharing.values()), 1 + random.nextInt(50));
                case 4 -> new Activity.Discuss(List.of(notes, zones.getLast().id()));
                case 5 -> new Activity.Score(list(1 + random.nextInt(4), this::subject));
                case 6 -> {
                    int budget = 1 + random.nextInt(50);
                    yield new Activity.Vote(List.of(notes), budget, 1 + random.nextInt(budget));
                }
                case 7 -> new Activity.Statement(zones.get(Kind.STATEMENT.ordinal()).id());
                case 8 -> new Activity.Actions(zones.get(Kind.ACTIONS.ordinal()).id());
                case 9 -> new Activity.Reflect(random.nextBoolean() ? Optional.of(subject(1)) : Optional.empty());
                default -> new Activity.Break();
            };
        }

        private Subject subject(int number) {
            return new Subject(new SubjectId("s" + number), words());
        }

        private Words words() {
            return random.nextBoolean() ? Words.of(text()) : new Words(text(), text());
        }

        private Words wordsOrNone() {
            return random.nextInt(4) == 0 ? Words.of("") : words();
        }

        private String text() {
            return "é\"\n🍰 " + Integer.toString(random.nextInt(1_000_000), 36);
        }

        private <T> T one(T[] all) {
            return all[random.nextInt(all.length)];
        }

        private static <T> List<T> list(int count, IntFunction<T> item) {
            return IntStream.range(0, count).mapToObj(item).toList();
        }
    }
}
