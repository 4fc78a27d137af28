package nl.taartbord.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.taartbord.play.Crowd;
import nl.taartbord.play.Meeting;
import nl.taartbord.session.State;
import nl.taartbord.terms.PersonId;
import nl.taartbord.view.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** P6: the welcome that is written once for all, with what is somebody's own, is the whole view of that person. */
class ViewTextTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23, 24})
    void whatIsForAllAndOnesOwnIsTheWhole_P6(long seed) {
        List<Meeting.Step> steps = Crowd.meeting(seed, seed % 2 == 0, 600).steps();
        Crowd crowd = new Crowd(seed);
        int own = 0;
        for (int i = 0; i < 40; i++) {
            State state = steps.get(crowd.below(steps.size())).after();
            ViewText text = ViewText.of(View.whole(state, Optional.empty()));
            assertEquals(tree(Outgoing.view(View.whole(state, Optional.empty()))), tree(text.with(Map.of())));
            for (PersonId person : state.roster().people().keySet()) {
                own += View.own(state, person).size();
                assertEquals(tree(Outgoing.view(View.whole(state, Optional.of(person)))), tree(text.with(View.own(state, person))));
            }
        }
        assertTrue(own > 40, "a dull meeting");
    }

    private static JsonObject tree(String json) {
        return new JsonObject(json);
    }
}
