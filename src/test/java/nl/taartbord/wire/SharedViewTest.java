package nl.taartbord.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DataFormatException;
import nl.taartbord.play.Crowd;
import nl.taartbord.play.Meeting;
import nl.taartbord.session.State;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.Role;
import nl.taartbord.view.Kind;
import nl.taartbord.view.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** P6: the welcome that is written once for all, with what is somebody's own, is the whole view of that person. */
class SharedViewTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23, 24})
    void whatIsForAllAndOnesOwnIsTheWhole_P6(long seed) throws DataFormatException {
        List<Meeting.Step> steps = Crowd.meeting(seed, seed % 2 == 0, 600).steps();
        Crowd crowd = new Crowd(seed);
        int own = 0;
        for (int i = 0; i < 40; i++) {
            State state = steps.get(crowd.below(steps.size())).after();
            SharedView shared = new SharedView(View.whole(state, Optional.empty()));
            assertEquals(new JsonObject(Outgoing.view(View.whole(state, Optional.empty()))), seen(shared, Map.of(), i % 2 == 0));
            for (PersonId person : state.roster().people().keySet()) {
                own += View.own(state, person).size();
                JsonObject whole = new JsonObject(Outgoing.view(View.whole(state, Optional.of(person))));
                assertEquals(whole, seen(shared, View.own(state, person), i % 2 == 0));
            }
        }
        assertTrue(own > 40, "a dull meeting");
    }

    /** As a board makes it of a welcome. */
    private static JsonObject seen(SharedView shared, Map<Kind, Map<String, Object>> own, boolean packed) throws DataFormatException {
        Frame frame = shared.after(Outgoing.welcome(Optional.empty(), Role.SCREEN, 1, 1, 1, Optional.empty(), own), packed);
        JsonObject welcome = new JsonObject(Unpacked.text(frame));
        JsonObject view = welcome.getJsonObject("view");
        welcome.getJsonObject("own").forEach(kind -> view.getJsonObject(kind.getKey()).mergeIn((JsonObject) kind.getValue()));
        return view;
    }

    @Test
    void packsWhatIsLargeForWhoReadsIt() throws DataFormatException {
        State state = Crowd.meeting(5, false, 600).steps().getLast().after();
        SharedView shared = new SharedView(View.whole(state, Optional.empty()));
        String beginning = Outgoing.welcome(Optional.empty(), Role.SCREEN, 1, 1, 1, Optional.empty(), Map.of());
        Frame text = shared.after(beginning, false);
        Frame packed = shared.after(beginning, true);
        assertEquals(Unpacked.text(text), Unpacked.text(packed));
        assertTrue(packed.length() * 3 < text.length(), () -> packed.length() + " of " + text.length());
    }
}
