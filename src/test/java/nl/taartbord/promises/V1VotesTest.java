package nl.taartbord.promises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import nl.taartbord.play.Crowd;
import nl.taartbord.play.Meeting;
import nl.taartbord.session.Event;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.RoundId;
import nl.taartbord.votes.Round;
import nl.taartbord.votes.VoteEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Votes: never over the budget at any seq, recounted from the log, and nothing after the close. */
class V1VotesTest {
    private final Map<RoundId, Map<PersonId, Map<NoteId, Integer>>> counted = new HashMap<>();
    private int votes;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {41, 42, 43})
    void v1_v2_budget_at_every_seq_and_totals_recounted_from_the_log(long seed) {
        Meeting meeting = Crowd.meeting(seed, seed % 2 == 0, 4_000);
        Map<RoundId, Round> closed = new HashMap<>();
        for (Meeting.Step step : meeting.steps()) {
            if (step.event() instanceof Event.OfVotes(var event)) {
                count(event);
            }
            for (Round round : step.after().votes().rounds().values()) {
                String where = "seed " + seed + ", seq " + step.after().seq() + ", " + round.id();
                round.hands().forEach((person, hand) -> {
                    assertTrue(round.placed(person) <= round.budget(), () -> where + ": over the budget");
                    assertTrue(hand.values().stream().allMatch(count -> count > 0 && count <= round.max()), () -> where + ": over the max");
                });
                assertEquals(counted.get(round.id()), round.hands(), where);
                assertEquals(round.totals().values().stream().mapToInt(Integer::intValue).sum(), round.placed(), where);
                if (!round.open()) {
                    assertEquals(round, closed.computeIfAbsent(round.id(), _ -> round), where + ": counted after the close");
                    assertTrue(round.people() * round.budget() >= round.placed(), where + ": more placed than there was");
                }
            }
            assertTrue(step.after().votes().rounds().values().stream().filter(Round::open).count() <= 1);
        }
        assertTrue(votes > 100 && closed.size() > 5, () -> votes + " votes in " + closed.size() + " rounds");
    }

    private void count(VoteEvent event) {
        var hands = counted.computeIfAbsent(event.round(), _ -> new HashMap<>());
        switch (event) {
            case VoteEvent.Placed(var round, var person, var note, var by) -> count(hands, person, note, 1);
            case VoteEvent.Taken(var round, var person, var note) -> count(hands, person, note, -1);
            case VoteEvent.Moved(var round, var person, var from, var to, var by) -> {
                count(hands, person, from, -1);
                count(hands, person, to, 1);
            }
            case VoteEvent.RoundOpened _, VoteEvent.RoundClosed _ -> { }
        }
    }

    private void count(Map<PersonId, Map<NoteId, Integer>> hands, PersonId person, NoteId note, int more) {
        votes++;
        hands.computeIfAbsent(person, _ -> new HashMap<>()).merge(note, more, (a, b) -> a + b == 0 ? null : a + b);
        hands.values().removeIf(Map::isEmpty);
    }
}
