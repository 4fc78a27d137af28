package nl.taartbord.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nl.taartbord.format.Geometry;
import nl.taartbord.format.Poster;
import nl.taartbord.terms.LinkId;
import nl.taartbord.terms.OrganisationId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.Spot;
import nl.taartbord.terms.Words;
import nl.taartbord.terms.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A map in order: everything on it, nothing on anything else, and what is linked together. */
class ArrangingTest {
    private static final ZoneId MAP = new ZoneId("kaart");
    private static final Geometry GEOMETRY = Geometry.of(new Poster(Poster.Layout.NETWORK, List.of(
            new Poster.Zone(MAP, Words.of("Kaart"), Words.of(""), Poster.Kind.NETWORK, "paper", Poster.Place.MAP)), 0), List.of());

    /** All in one place to begin with, the worst case for forces. */
    private static Network network(int organisations, int links) {
        Map<OrganisationId, Network.Organisation> all = new LinkedHashMap<>();
        for (int i = 0; i < organisations; i++) {
            OrganisationId id = id(i);
            all.put(id, new Network.Organisation(id, "Organisatie " + i, true, Optional.empty(), new Spot(1_600, 1_000), false, Optional.empty(),
                    new PersonId("panna"), 1));
        }
        Random random = new Random(organisations);
        Map<LinkId, Network.Link> ties = new LinkedHashMap<>();
        for (int i = 0; i < links; i++) {
            int from = random.nextInt(organisations);
            ties.put(new LinkId("l" + i), new Network.Link(new LinkId("l" + i), id(from), id((from + 1 + random.nextInt(organisations - 1)) % organisations), Optional.empty()));
        }
        return new Network(all, ties);
    }

    private static OrganisationId id(int i) {
        return new OrganisationId("o" + i);
    }

    @ParameterizedTest(name = "{0} organisations, {1} links")
    @CsvSource({"2,0", "2,1", "9,8", "40,60", "150,0", "150,149", "150,600"})
    void everything_is_on_the_map_and_nothing_on_anything_else(int organisations, int links) {
        Map<OrganisationId, Spot> spots = Arranging.of(network(organisations, links), GEOMETRY, MAP);
        assertEquals(organisations, spots.size());
        double height = GEOMETRY.size(MAP, organisations);
        for (Spot spot : spots.values()) {
            assertEquals(MAP, GEOMETRY.at(spot).orElseThrow().zone());
            long touching = spots.values().stream()
                    .filter(other -> Math.abs(other.x() - spot.x()) < 3 * height - 1 && Math.abs(other.y() - spot.y()) < height - 1).count();
            assertEquals(1, touching, spot::toString);
        }
        assertEquals(spots, Arranging.of(network(organisations, links), GEOMETRY, MAP));
    }

    @ParameterizedTest(name = "{0} organisations, {1} links")
    @CsvSource({"12,11", "40,39"})
    void what_is_linked_lies_closer_than_what_is_not(int organisations, int links) {
        Network network = network(organisations, links);
        Map<OrganisationId, Spot> spots = Arranging.of(network, GEOMETRY, MAP);
        double linked = network.links().values().stream().mapToDouble(link -> apart(spots.get(link.from()), spots.get(link.to()))).average().orElseThrow();
        double all = spots.values().stream().flatMapToDouble(one -> spots.values().stream().filter(other -> !other.equals(one))
                .mapToDouble(other -> apart(one, other))).average().orElseThrow();
        assertTrue(linked < 0.8 * all, linked + " of " + all);
    }

    @ParameterizedTest(name = "{0} organisations")
    @ValueSource(ints = {1, 9, 40, 150})
    void a_card_laid_anywhere_lies_inside_as_a_whole_and_close_to_where_it_was_laid(int organisations) {
        var box = GEOMETRY.outline(MAP).box();
        double half = GEOMETRY.size(MAP, organisations) / 2;
        Random random = new Random(organisations);
        for (int i = 0; i < 2_000; i++) {
            Spot wish = new Spot(random.nextDouble(-500, 3_700), random.nextDouble(-500, 2_500));
            Spot spot = GEOMETRY.whole(MAP, wish, organisations).rounded();
            assertTrue(spot.x() - 3 * half >= box.x() && spot.x() + 3 * half <= box.x() + box.width(), () -> wish + " → " + spot);
            assertTrue(spot.y() - half >= box.y() && spot.y() + half <= box.y() + box.height(), () -> wish + " → " + spot);
            boolean inside = Math.abs(wish.x() - box.x() - box.width() / 2) < box.width() / 2 - 3 * half - 2
                    && Math.abs(wish.y() - box.y() - box.height() / 2) < box.height() / 2 - half - 2;
            if (inside) {
                assertEquals(wish.rounded(), spot);
            }
        }
    }

    private static double apart(Spot one, Spot other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }
}
