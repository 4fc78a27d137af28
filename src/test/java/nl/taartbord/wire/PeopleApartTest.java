package nl.taartbord.wire;

import static nl.taartbord.play.Meeting.ANNA;
import static nl.taartbord.play.Meeting.BEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.taartbord.network.Contact;
import nl.taartbord.network.NetworkCommand;
import nl.taartbord.people.Details;
import nl.taartbord.play.Everything;
import nl.taartbord.play.Meeting;
import nl.taartbord.play.Orders;
import nl.taartbord.session.Batch;
import nl.taartbord.session.Session;
import nl.taartbord.session.State;
import nl.taartbord.terms.OrganisationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and organisations of people live beside the log, so that somebody can be forgotten. */
class PeopleApartTest {
    private final Meeting meeting = Everything.once();
    private final Map<String, String> people = new HashMap<>();

    private State fold(Map<String, String> known) {
        State state = null;
        for (Batch batch : meeting.batches()) {
            state = Session.evolve(state, BatchJson.read(batch.first(), BatchJson.write(batch).body(), known));
        }
        return state;
    }

    @BeforeEach
    void thePeople() {
        meeting.batches().forEach(batch -> people.putAll(BatchJson.write(batch).people()));
    }

    @Test
    void no_name_is_in_the_log_or_a_snapshot() {
        List<String> written = new ArrayList<>(meeting.batches().stream().map(batch -> BatchJson.write(batch).body()).toList());
        written.add(BatchJson.write(meeting.state()));
        for (String body : written) {
            for (String name : List.of("Fatima", "Nico", "Anna de Vries", "\"Anna\"", "Omar", "Truus", "\"Gemeente\"")) {
                assertFalse(body.contains(name), () -> name + " in " + body);
            }
        }
        assertTrue(people.get(ANNA.value()).contains("Anna de Vries"));
    }

    @Test
    void with_the_people_all_is_as_it_was() {
        assertEquals(meeting.state(), fold(people));
    }

    @Test
    void somebody_who_was_forgotten_is_blank_and_the_rest_is_right() {
        people.remove(ANNA.value());
        State state = fold(people);
        assertEquals(Details.FORGOTTEN, state.roster().people().get(ANNA).details());
        assertEquals("Ben", state.roster().people().get(Meeting.BEN).details().name());
        assertEquals(meeting.state().notes(), state.notes());
        assertEquals(meeting.state().votes(), state.votes());
        assertEquals(BatchJson.write(meeting.state()), BatchJson.write(state));
        assertEquals(state, BatchJson.readState(BatchJson.write(state), people));
    }

    private static final String ELS = "Els (oefening)";
    private static final String REACH = "06-00000000";

    /** A meeting in which a school can be reached. */
    private static Meeting reaching() {
        Meeting drawn = Meeting.begin().in("network");
        drawn.by(ANNA).does(Orders.of(new NetworkCommand.Add("School", true, Optional.empty(), Optional.empty(), Optional.empty()))).accepted();
        drawn.by(ANNA).does(Orders.of(new NetworkCommand.Contact(school(drawn), ELS, REACH, "2026-11-20"))).accepted();
        return drawn;
    }

    private static OrganisationId school(Meeting drawn) {
        return drawn.state().network().organisations().keySet().iterator().next();
    }

    private static Map<String, String> table(Meeting drawn) {
        Map<String, String> table = new HashMap<>();
        drawn.batches().forEach(batch -> table.putAll(BatchJson.write(batch).people()));
        return table;
    }

    private static Optional<Contact> reread(Meeting drawn, Map<String, String> table) {
        return BatchJson.readState(BatchJson.write(drawn.state()), table).network().organisations().get(school(drawn)).contact();
    }

    @Test
    void whom_to_reach_is_in_the_table_and_not_in_the_log_or_a_snapshot() {
        Meeting drawn = reaching();
        List<String> written = new ArrayList<>(drawn.batches().stream().map(batch -> BatchJson.write(batch).body()).toList());
        written.add(BatchJson.write(drawn.state()));
        for (String body : written) {
            assertFalse(body.contains(ELS) || body.contains(REACH), body);
        }
        assertTrue(table(drawn).containsValue("{\"name\":\"" + ELS + "\",\"reach\":\"" + REACH + "\",\"checked\":\"2026-11-20\"}"));
        assertEquals(Optional.of(new Contact(ELS, REACH, "2026-11-20")), reread(drawn, table(drawn)));
    }

    @Test
    void a_contact_that_was_forgotten_is_none() {
        Meeting drawn = reaching();
        Map<String, String> table = table(drawn);
        table.values().removeIf(value -> value.contains(ELS));
        assertEquals(Optional.empty(), reread(drawn, table));
    }

    @Test
    void a_contact_leaves_the_table_when_it_is_taken_away_or_its_organisation_goes() {
        Meeting taken = reaching();
        taken.by(BEN).does(Orders.of(new NetworkCommand.Contact(school(taken), "", "", ""))).accepted();
        Meeting gone = reaching();
        gone.by(BEN).does(Orders.of(new NetworkCommand.Remove(school(gone), Optional.empty()))).accepted();
        for (Meeting drawn : List.of(taken, gone)) {
            assertFalse(table(drawn).toString().contains(ELS) || table(drawn).toString().contains(REACH));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{'at':1,'events':[{'type':'note.folded','note':'n1'}]}",
        "{'at':1,'events':[{'type':'session.renamed','title':'Ander','colour':'red'}]}",
        "{'at':1,'events':[{'type':'person.role','person':'p1','role':'gardener'}]}",
        "{'at':1,'mood':'good','events':[{'type':'session.renamed','title':'Ander'}]}"
    })
    void what_is_not_known_is_said_so_and_not_skipped_d7(String later) {
        assertThrows(BatchJson.Newer.class, () -> BatchJson.read(1, later.replace('\'', '"'), people));
    }
}
