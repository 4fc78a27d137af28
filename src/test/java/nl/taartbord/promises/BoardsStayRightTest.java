package nl.taartbord.promises;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.taartbord.play.Crowd;
import nl.taartbord.play.Meeting;
import nl.taartbord.play.Onlooker;
import nl.taartbord.view.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** K8: a board that applies every put is right, for every viewer and for nobody, from whatever moment it was welcomed. */
class BoardsStayRightTest {
    private static final int COMMANDS = 1_200;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void k8_the_fold_of_puts_is_the_whole_view_at_any_point(long seed) {
        Meeting meeting = Crowd.meeting(seed, seed % 2 == 0, COMMANDS);
        List<Meeting.Step> steps = meeting.steps();
        int begin = 7;
        List<Onlooker> everybody = Onlooker.everybody(steps.get(begin).before());
        Set<String> happened = new TreeSet<>();
        for (Meeting.Step step : steps.subList(begin, steps.size())) {
            happened.add(step.event().getClass().getSimpleName() + step.event().toString().replaceFirst(".*?event=(\\w+).*", "$1"));
            for (Onlooker onlooker : everybody) {
                onlooker.see(step);
                assertTrue(View.whole(step.after(), onlooker.viewer()).equals(onlooker.view()), () -> "seed " + seed + ", seq " + step.after().seq() + ", viewer " + onlooker.viewer() + " after " + step.event());
            }
        }
        assertTrue(happened.size() >= 35, () -> "a dull meeting: " + happened);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12})
    void r1_a_board_that_was_welcomed_later_is_right_too(long seed) {
        List<Meeting.Step> steps = Crowd.meeting(seed, seed % 2 == 0, 600).steps();
        Crowd crowd = new Crowd(seed);
        for (int i = 0; i < 20; i++) {
            int from = 7 + crowd.below(steps.size() - 7);
            for (Onlooker onlooker : Onlooker.everybody(steps.get(from).before())) {
                steps.subList(from, steps.size()).forEach(onlooker::see);
                assertTrue(View.whole(steps.getLast().after(), onlooker.viewer()).equals(onlooker.view()), () -> "seed " + seed + " from " + from);
            }
        }
    }
}
