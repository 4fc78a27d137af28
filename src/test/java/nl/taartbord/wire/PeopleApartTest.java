package nl.taartbord.wire;

import static nl.taartbord.play.Meeting.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.taartbord.people.Details;
import nl.taartbord.play.Everything;
import nl.taartbord.play.Meeting;
import nl.taartbord.session.Batch;
import nl.taartbord.session.Session;
import nl.taartbord.session.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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

    @Test
    void an_event_that_is_not_known_is_said_so_and_not_skipped() {
        String later = "{\"at\":1,\"events\":[{\"type\":\"note.folded\",\"note\":\"n1\"}]}";
        assertThrows(BatchJson.UnknownEvent.class, () -> BatchJson.read(1, later, people));
    }
}
