package nl.taartbord.promises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.taartbord.play.Crowd;
import nl.taartbord.play.Meeting;
import nl.taartbord.session.Batch;
import nl.taartbord.session.Session;
import nl.taartbord.session.State;
import nl.taartbord.wire.BatchJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** D6: fold(snapshot k, events k+1…n) = fold(events 1…n), byte for byte. */
class D6FoldTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22})
    void d6_a_snapshot_at_any_point_and_the_tail_are_the_whole_history(long seed) {
        List<Batch> history = Crowd.meeting(seed, false, 1_500).batches();
        Map<String, String> people = new HashMap<>();
        List<BatchJson.Written> log = history.stream().map(BatchJson::write).toList();
        log.forEach(written -> people.putAll(written.people()));
        String all = BatchJson.write(replay(null, log, history, 0, people));
        Crowd crowd = new Crowd(seed);
        State state = null;
        for (int k = 0; k < history.size(); k++) {
            state = Session.evolve(state, BatchJson.read(history.get(k).first(), log.get(k).body(), people));
            if (crowd.below(60) == 0 || k == history.size() - 1) {
                State read = BatchJson.readState(BatchJson.write(state), people);
                assertEquals(state, read, "seed " + seed + ": snapshot at batch " + k);
                assertEquals(all, BatchJson.write(replay(read, log, history, k + 1, people)), "seed " + seed + ": tail from batch " + k);
            }
        }
    }

    private static State replay(State from, List<BatchJson.Written> log, List<Batch> history, int first, Map<String, String> people) {
        State state = from;
        for (int i = first; i < log.size(); i++) {
            state = Session.evolve(state, BatchJson.read(history.get(i).first(), log.get(i).body(), people));
        }
        return state;
    }

    @Test
    void d6_what_was_decided_live_is_what_the_log_tells() {
        Meeting meeting = Crowd.meeting(23, true, 800);
        Map<String, String> people = new HashMap<>();
        State state = null;
        for (Batch batch : meeting.batches()) {
            BatchJson.Written written = BatchJson.write(batch);
            people.putAll(written.people());
            Batch read = BatchJson.read(batch.first(), written.body(), people);
            assertEquals(batch, read);
            state = Session.evolve(state, read);
        }
        assertEquals(meeting.state(), state);
        assertTrue(meeting.batches().size() > 100);
    }
}
