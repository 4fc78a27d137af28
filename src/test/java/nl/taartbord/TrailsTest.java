package nl.taartbord;

import static nl.taartbord.Board.command;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** H15–H17 and H3 with a trajectory: meetings that belong together. */
class TrailsTest {
    private static final String TRAJECTORY = "kennisbouwstenen";

    private final Table table = new Table();
    private JsonArray steps;
    private JsonObject first;

    @AfterEach
    void clear() {
        table.close();
    }

    @BeforeEach
    void begin() {
        steps = new JsonArray(table.get("/api/trajectories").body()).stream().map(JsonObject.class::cast)
                .filter(one -> one.getString("id").equals(TRAJECTORY)).findFirst().orElseThrow().getJsonArray("steps");
        first = create(0, new JsonArray()).json();
    }

    private Table.Said create(int step, JsonArray after) {
        JsonObject at = steps.getJsonObject(step);
        return table.post("/api/sessions", Table.session().put("format", at.getString("format")).put("after", after)
                .put("trajectory", new JsonObject().put("id", TRAJECTORY).put("step", at.getString("id"))));
    }

    private JsonArray tokens(JsonObject... seats) {
        JsonArray tokens = new JsonArray();
        for (JsonObject seat : seats) {
            tokens.add(seat.getString("token"));
        }
        return tokens;
    }

    private Table.Said onward(JsonObject seat, String session) {
        return table.say(HttpMethod.POST, "/api/onward", seat.getString("token"), new JsonObject().put("session", session).toBuffer(), Map.of());
    }

    @Test
    void theSamePeopleFindTheirChairsAgainAndWhatTheyStuck() {
        JsonObject bob = table.join(first, "Bob");
        Board ans = table.board(first);
        Board board = table.board(bob);
        board.reaches(ans.enters("badge"));
        JsonObject activity = board.phaseNow().getJsonObject("activity");
        JsonObject stuck = board.says(command("badge.place").put("sort", activity.getJsonArray("badges").getJsonObject(0).getString("id"))
                .put("zone", activity.getJsonArray("zones").getString(0)));
        ans.reaches(stuck.getLong("seq"));
        JsonObject next = create(1, tokens(first)).json();
        ans.sees("session.continued");
        assertEquals(next.getString("session"), ans.things("one").getJsonObject("session").getJsonArray("onward").getJsonObject(0).getString("session"));
        assertEquals(first.getString("person"), next.getString("person"));
        JsonObject chair = onward(bob, next.getString("session")).json();
        assertEquals(bob.getString("person"), chair.getString("person"));
        Board there = table.board(chair);
        assertEquals(bob.getString("person"), there.things("badges").stream().map(one -> (JsonObject) one.getValue()).findFirst().orElseThrow().getString("person"));
        assertEquals("accepted", there.says(command("ready.say").put("ready", true)).getString("type"));
    }

    @Test
    void whatPeopleAgreedOnHowTheyTreatEachOtherHangsInTheNextMeeting() {
        Board ans = table.board(first);
        ans.reaches(ans.says(command("phase.enter").put("phase", "omgang")).getLong("seq"));
        ans.writes("We laten elkaar uitpraten", "omgang");
        Board there = table.board(create(1, tokens(first)).json());
        assertTrue(there.things("notes").stream().map(one -> (JsonObject) one.getValue())
                .anyMatch(note -> "We laten elkaar uitpraten".equals(note.getString("text")) && "omgang".equals(note.getString("zone"))));
    }

    /** A format that follows itself. */
    private Table.Said createOwn(JsonArray after) {
        JsonObject own = table.get("/api/formats/" + Table.FORMAT).json().put("id", "taart-van-noord")
                .put("follows", new JsonObject().put("format", "taart-van-noord").put("carry", new JsonArray().add("notes")));
        JsonObject session = Table.session().put("own", own).put("after", after);
        session.remove("format");
        return table.post("/api/sessions", session);
    }

    @Test
    void anOwnFormatThatFollowsItselfGoesOnWithWhatWasMade() {
        JsonObject earlier = createOwn(new JsonArray()).json();
        Board ans = table.board(earlier);
        ans.reaches(ans.enters("discuss"));
        ans.writes("Korte lijnen", "goed");
        JsonObject next = createOwn(tokens(earlier)).json();
        Board there = table.board(next);
        assertTrue(there.things("notes").stream().anyMatch(note -> ((JsonObject) note.getValue()).getString("text").equals("Korte lijnen")));
        JsonObject trail = there.things("one").getJsonObject("session").getJsonObject("trail");
        assertEquals("", trail.getString("trajectory"));
        assertEquals(earlier.getString("session"), trail.getJsonArray("earlier").getJsonObject(0).getString("session"));
        assertEquals(next.getString("session"), onward(earlier, next.getString("session")).json().getString("session"));
        assertEquals(200, table.get("/api/earlier/" + earlier.getString("session"), next.getString("token")).status());
    }

    @Test
    void aFormatGoesOnOnlyFromWhatItFollows() {
        for (Table.Said said : List.of(createOwn(tokens(first)),
                table.post("/api/sessions", Table.session().put("after", tokens(first))))) {
            assertEquals(400, said.status());
            assertEquals("after.format", said.code());
        }
    }

    @Test
    void theNextMeetingLooksBackUntilTheEarlierOneIsDeleted() {
        JsonObject next = create(1, tokens(first)).json();
        String earlier = "/api/earlier/" + first.getString("session");
        assertEquals("Proef", table.get(earlier, next.getString("token")).json().getJsonObject("session").getString("title"));
        assertTrue(table.get(earlier + "/poster.svg", next.getString("token")).body().startsWith("<svg"));
        assertEquals(204, table.say(HttpMethod.DELETE, "/api/session", first.getString("token"), Buffer.buffer(), Map.of()).status());
        Table.Said gone = table.get(earlier, next.getString("token"));
        assertEquals(410, gone.status());
        assertEquals("session.gone", gone.code());
    }

    @Test
    void onlyWhoBelongsThereLooksBackOrGoesOn() {
        JsonObject next = create(1, tokens(first)).json();
        JsonObject other = table.create();
        assertEquals(404, table.get("/api/earlier/" + first.getString("session"), other.getString("token")).status());
        assertEquals(404, table.get("/api/earlier/" + other.getString("session"), next.getString("token")).status());
        assertEquals(401, table.get("/api/earlier/" + first.getString("session"), "vals").status());
        assertEquals(404, onward(first, other.getString("session")).status());
        JsonObject late = table.join(first, "Laat");
        assertEquals(404, onward(late, next.getString("session")).status(), "who came after it was made has no chair there");
    }

    @Test
    void aMeetingThatIsGoneOrThatOneDoesNotLeadCannotBeFollowed() {
        JsonObject bob = table.join(first, "Bob");
        assertEquals("after.unknown", create(1, tokens(bob)).code());
        assertEquals("after.unknown", create(1, new JsonArray().add("vals")).code());
        table.say(HttpMethod.DELETE, "/api/session", first.getString("token"), Buffer.buffer(), Map.of());
        Table.Said said = create(1, tokens(first));
        assertEquals(400, said.status());
        assertEquals("after.unknown", said.code());
    }

    @Test
    void aTrajectoryOrStepThatIsNoneIsRefused() {
        JsonObject asked = Table.session().put("format", steps.getJsonObject(0).getString("format"));
        assertEquals("trajectory.unknown", table.post("/api/sessions", asked.copy().put("trajectory", new JsonObject().put("id", "geen").put("step", "geen"))).code());
        assertEquals("trajectory.unknown", create(1, tokens(table.create())).code(), "a session outside the trajectory does not feed it");
        assertEquals("after.format", table.post("/api/sessions", asked.copy().put("after", tokens(first))).code());
        assertEquals("format.unknown", table.post("/api/sessions", Table.session().put("trajectory", new JsonObject().put("id", TRAJECTORY)
                .put("step", steps.getJsonObject(0).getString("id")))).code());
    }

    private void shares(Board board, String text) {
        JsonObject phase = board.things("one").getJsonObject("agenda").getJsonArray("phases").stream().map(JsonObject.class::cast)
                .filter(one -> one.getJsonObject("activity").getString("type").equals("homework")).findFirst().orElseThrow();
        JsonObject question = phase.getJsonObject("activity").getJsonArray("questions").getJsonObject(0);
        board.says(command("homework.answer").put("question", question.getString("id")).put("text", text).put("phase", phase.getString("id")));
        assertEquals("accepted", board.says(command("homework.share").put("phase", phase.getString("id"))).getString("type"));
    }

    private Table.Said brings(JsonObject seat) {
        return table.say(HttpMethod.POST, "/api/earlier/homework", seat.getString("token"), new JsonObject().toBuffer(), Map.of());
    }

    @Test
    void homeworkThatIsSharedAfterTheNextMeetingWasMadeIsThereWhenItStarts() {
        JsonObject bob = table.join(first, "Bob");
        JsonObject next = create(1, tokens(first)).json();
        shares(table.board(bob), "Drie gesprekken geoefend");
        Board ans = table.board(next);
        assertEquals(0, ans.things("homework").size());
        ans.enters("introduce");
        ans.until(board -> board.things("homework").encode().contains("Drie gesprekken geoefend"));
        assertEquals(new JsonObject().put("brought", 0).put("gone", 0), brings(next).json(), "it came, and comes once");
    }

    @Test
    void whoLeadsFetchesTheHomeworkThatWasSharedSince() {
        JsonObject bob = table.join(first, "Bob");
        JsonObject next = create(1, tokens(first)).json();
        JsonObject there = onward(bob, next.getString("session")).json();
        shares(table.board(bob), "Drie gesprekken geoefend");
        Board ans = table.board(next);
        assertEquals(403, brings(there).status());
        assertEquals(404, brings(first).status(), "no meeting came before it");
        assertEquals(1, brings(next).json().getInteger("brought"));
        ans.until(board -> board.things("homework").encode().contains("Drie gesprekken geoefend"));
        assertEquals(0, brings(next).json().getInteger("brought"));
        table.say(HttpMethod.DELETE, "/api/session", first.getString("token"), Buffer.buffer(), Map.of());
        assertEquals("session.gone", brings(next).code());
        assertTrue(ans.things("homework").encode().contains("Drie gesprekken geoefend"), "what came along stays");
    }

    /** The meeting of a step of the other trajectory that comes along. */
    private JsonObject round(String step, JsonObject... before) {
        return table.post("/api/sessions", Table.session().put("format", "niemand-kan-het-alleen").put("after", tokens(before))
                .put("trajectory", new JsonObject().put("id", "niemand-kan-het-alleen").put("step", step))).json();
    }

    private Board entersPhase(JsonObject seat, String phase) {
        Board board = table.board(seat);
        board.reaches(board.says(command("phase.enter").put("phase", phase)).getLong("seq"));
        return board;
    }

    private JsonObject writesOpen(JsonObject session, String name, String text) {
        JsonObject seat = table.join(session, name);
        Board lead = entersPhase(session, "factoren");
        Board board = table.board(seat);
        assertEquals("accepted", board.says(command("note.write").put("text", text).put("zone", "factoren")).getString("type"));
        assertEquals("accepted", lead.says(command("notes.reveal")).getString("type"));
        return seat;
    }

    @Test
    void severalMeetingsFeedOne() {
        JsonObject kickOff = round("aftrap");
        Board ans = entersPhase(kickOff, "kwesties");
        assertEquals("accepted", ans.says(command("score.give").put("subject", "kracht").put("mark", 7)).getString("type"));
        assertEquals("accepted", ans.says(command("scores.reveal")).getString("type"));
        JsonObject managers = round("koersgesprekken", kickOff);
        JsonObject parents = round("koersgesprekken", kickOff);
        JsonObject bob = writesOpen(managers, "Bob", "Elkaar kennen");
        JsonObject carol = writesOpen(parents, "Carol", "Eén aanspreekpunt");
        JsonObject next = round("binnen-organisaties", managers, parents);
        Board board = table.board(next);
        assertEquals(2, board.things("one").getJsonObject("session").getJsonObject("trail").getJsonArray("earlier").size());
        String notes = board.things("notes").encode();
        assertTrue(notes.contains("Elkaar kennen") && notes.contains("Eén aanspreekpunt"), notes);
        assertEquals(2, board.things("notes").size(), notes);
        assertEquals(List.of("Ans", "Bob", "Carol"), board.things("people").stream()
                .map(one -> ((JsonObject) one.getValue()).getString("name")).sorted().toList());
        assertEquals(new JsonObject().put("7", 1), board.things("scores").getJsonObject("eerder.kwesties/kracht").getJsonObject("counts"),
                "the marks of the kick-off came along two ways, and count once");
        for (JsonObject seat : List.of(bob, carol)) {
            assertEquals(seat.getString("person"), onward(seat, next.getString("session")).json().getString("person"));
        }
        table.say(HttpMethod.DELETE, "/api/session", managers.getString("token"), Buffer.buffer(), Map.of());
        assertEquals(new JsonObject().put("brought", 0).put("gone", 1), brings(next).json());
        assertEquals(410, table.get("/api/earlier/" + managers.getString("session"), next.getString("token")).status());
        assertEquals(200, table.get("/api/earlier/" + parents.getString("session"), next.getString("token")).status());
    }

    @Test
    void afterAnAnonymousMeetingTheNextOneIsAnonymous() {
        JsonObject at = steps.getJsonObject(0);
        JsonObject anonymous = table.post("/api/sessions", Table.session().put("format", at.getString("format")).put("anonymous", true)
                .put("trajectory", new JsonObject().put("id", TRAJECTORY).put("step", at.getString("id")))).json();
        Board board = table.board(create(1, tokens(anonymous)).json());
        assertTrue(board.things("one").getJsonObject("session").getBoolean("anonymous"));
        assertFalse(table.board(first).things("one").getJsonObject("session").getBoolean("anonymous"));
    }
}
