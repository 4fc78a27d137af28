package nl.taartbord;

import static nl.taartbord.Board.command;
import static nl.taartbord.play.Meeting.ANNA;
import static nl.taartbord.play.Meeting.BEN;
import static nl.taartbord.play.Meeting.CARLA;
import static nl.taartbord.play.Meeting.FATIMA;
import static nl.taartbord.play.Meeting.NICO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.taartbord.terms.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts that are put in hidden places are in nothing that anybody else is sent, on any line and over HTTP, nor in the log and the
 * metrics; once shown, everybody has them, so that the scan is known to look in the right places. What a browser makes of it, the
 * result page, its print and its CSV, is made of the report alone.
 */
class CanariesTest {
    private static final List<PersonId> EVERYBODY = List.of(FATIMA, NICO, ANNA, BEN, CARLA, Hall.SCREEN);

    final Table table = new Table();
    final LogBook log = new LogBook();
    Hall hall;
    final Map<PersonId, List<Board>> boards = new LinkedHashMap<>();

    @AfterEach
    void clear() {
        log.close();
        table.close();
    }

    private void sits(boolean anonymous) {
        hall = new Hall(table, "s-kanarie", "BLAUW-3000", anonymous);
        EVERYBODY.forEach(person -> boards.put(person, new ArrayList<>(List.of(hall.board(person)))));
    }

    private Board at(PersonId person) {
        return boards.get(person).getFirst();
    }

    private static JsonObject accepted(JsonObject answer) {
        assertEquals("accepted", answer.getString("type"), answer::encode);
        return answer;
    }

    private void does(PersonId person, JsonObject command) {
        long seq = accepted(at(person).says(command)).getLong("seq");
        boards.values().forEach(all -> all.forEach(board -> board.reaches(seq)));
    }

    private String noteWith(Canary canary) {
        return noteWith(canary, ANNA);
    }

    private String noteWith(Canary canary, PersonId whose) {
        return at(whose).things("notes").stream().filter(note -> canary.text().equals(((JsonObject) note.getValue()).getString("text")))
                .map(Map.Entry::getKey).findFirst().orElseThrow();
    }

    private void enters(String phase) {
        does(FATIMA, command("phase.enter").put("phase", phase));
    }

    /** Everything that somebody has on paper or gets now: frames so far, a late and a resumed board, all of HTTP. */
    private List<String> of(PersonId person) {
        Board late = hall.board(person);
        Board back = table.line().as("device-" + person.value());
        back.sayHello(hall.token(person), new JsonObject().put("epoch", at(person).epoch)
                .put("seq", new JsonObject(at(person).heard.getFirst()).getLong("seq")));
        back.hears("resumed");
        List<String> said = new ArrayList<>(late.heard);
        said.addAll(back.heard);
        boards.get(person).forEach(board -> said.addAll(board.heard));
        late.leaves();
        back.leaves();
        said.addAll(papers(hall.token(person)));
        said.add(table.get("/api/own", hall.token(person)).body());
        people().stream().filter(other -> !other.equals(person)).forEach(other -> said.add(ownOf(other, person).body()));
        return said;
    }

    private List<PersonId> people() {
        return Stream.concat(EVERYBODY.stream().filter(person -> !person.equals(Hall.SCREEN)), Stream.of(hall.omar)).toList();
    }

    /** What {@code asker} gets of somebody else's data. */
    private Table.Said ownOf(PersonId person, PersonId asker) {
        return table.get("/api/own?person=" + person.value(), hall.token(asker));
    }

    /** What somebody gets of their own data; nothing for the screen, which is nobody. */
    private List<JsonObject> own(PersonId person) {
        Table.Said said = table.get("/api/own", hall.token(person));
        if (person.equals(Hall.SCREEN)) {
            assertEquals(403, said.status());
            return List.of();
        }
        return said.json().getJsonArray("events").stream().map(JsonObject.class::cast).toList();
    }

    private List<JsonObject> own(PersonId person, String kind) {
        return own(person).stream().filter(event -> event.getString("type").startsWith(kind + ".")).toList();
    }

    /** What the facilitators did, as they get it. */
    private String trail() {
        Table.Said said = table.get("/api/trail", hall.token(FATIMA));
        assertEquals(200, said.status());
        return said.body();
    }

    private List<String> papers(String token) {
        List<String> said = new ArrayList<>();
        for (String path : List.of("/api/report", "/api/report?download", "/api/poster.svg", "/api/poster.svg?download", "/api/session",
                "/api/picture/nergens", "/api/earlier/s-kanarie", "/api/earlier/s-kanarie/poster.svg", "/api/trail",
                "/api/codes/" + hall.code, "/metrics", "/health/ready")) {
            Table.Said answer = table.get(path, token);
            said.add(answer.headers() + answer.body());
        }
        return said;
    }

    private void nobodyHas(Canary canary, Set<PersonId> butThose) {
        EVERYBODY.stream().filter(person -> !butThose.contains(person)).forEach(person ->
                of(person).forEach(said -> assertFalse(canary.isIn(said), () -> person + " has it: " + said)));
        // Not on paper for those who may know it either: papers are passed on.
        butThose.forEach(person -> papers(hall.token(person))
                .forEach(said -> assertFalse(canary.isIn(said), () -> "on paper: " + said)));
        log.lines.forEach(line -> assertFalse(canary.isIn(line), () -> "in the log: " + line));
    }

    private void allHave(Canary canary, boolean onPaper) {
        EVERYBODY.forEach(person -> assertTrue(boards.get(person).stream().anyMatch(board -> board.heard.stream().anyMatch(canary::isIn)),
                () -> person + " has not heard it"));
        EVERYBODY.forEach(person -> assertEquals(onPaper, canary.isIn(table.get("/api/report", hall.token(person)).body())));
    }

    @ParameterizedTest(name = "anonymous {0}")
    @ValueSource(booleans = {false, true})
    void notesThatAreNotShown_P1_P3_P6_P7(boolean anonymous) {
        sits(anonymous);
        Canary kept = Canary.fresh();
        Canary down = Canary.fresh();
        Canary gone = Canary.fresh();
        Canary undone = Canary.fresh();
        Canary named = Canary.fresh();
        enters("write");
        does(ANNA, command("note.write").put("text", "eerst iets"));
        String note = at(ANNA).things("notes").fieldNames().iterator().next();
        does(ANNA, command("note.edit").put("note", note).put("text", kept.text()).put("base", 1));
        does(ANNA, command("note.write").put("text", down.text()).put("zone", "goed"));
        does(ANNA, command("note.write").put("text", gone.text()));
        does(ANNA, command("note.delete").put("note", noteWith(gone)));
        does(ANNA, command("note.write").put("text", undone.text()).put("zone", "goed"));
        does(ANNA, command("undo"));
        accepted(at(NICO).saysFor(hall.omar.value(), command("note.write").put("text", named.text())));
        does(FATIMA, command("person.role").put("person", BEN.value()).put("role", "facilitator"));
        List<Canary> secret = List.of(kept, down, gone, undone);
        secret.forEach(canary -> nobodyHas(canary, Set.of(ANNA)));
        nobodyHas(named, Set.of(NICO));
        List.of(kept, down).forEach(canary -> assertTrue(own(ANNA).stream().anyMatch(event -> canary.isIn(event.encode())), "her own"));

        table.reopen();
        boards.values().forEach(List::clear);
        EVERYBODY.forEach(person -> boards.get(person).add(hall.board(person)));
        secret.forEach(canary -> nobodyHas(canary, Set.of(ANNA)));
        nobodyHas(named, Set.of(NICO));

        does(FATIMA, command("notes.reveal"));
        allHave(down, true);
        // What was never placed is still its writer's alone.
        nobodyHas(kept, Set.of(ANNA));
        nobodyHas(named, Set.of(NICO));
        does(ANNA, command("note.place").put("note", noteWith(kept)).put("zone", "goed"));
        accepted(at(NICO).saysFor(hall.omar.value(), command("note.place").put("note", noteWith(named, NICO)).put("zone", "goed")));
        List.of(kept, named).forEach(canary -> allHave(canary, true));
        List.of(gone, undone).forEach(canary -> nobodyHas(canary, Set.of(ANNA)));
    }

    @ParameterizedTest(name = "anonymous {0}")
    @ValueSource(booleans = {false, true})
    void reasonsWithMarksBeforeTheyAreShown_P1_P3(boolean anonymous) {
        sits(anonymous);
        enters("score");
        Map<PersonId, Canary> reasons = new LinkedHashMap<>();
        Map<PersonId, Canary> wishes = new LinkedHashMap<>();
        for (PersonId person : List.of(ANNA, BEN, CARLA)) {
            reasons.put(person, Canary.fresh());
            wishes.put(person, Canary.fresh());
            does(person, command("score.give").put("subject", "samen").put("mark", 7).put("reason", reasons.get(person).text())
                    .put("higher", wishes.get(person).text()));
        }
        reasons.forEach((person, canary) -> nobodyHas(canary, Set.of(person)));
        wishes.forEach((person, canary) -> nobodyHas(canary, Set.of(person)));
        EVERYBODY.forEach(person -> assertEquals(reasons.containsKey(person) ? 1 : 0, own(person, "score").size(), person::toString));
        assertFalse(trail().contains("score.given"));
        EVERYBODY.forEach(person -> at(person).things("scores").forEach(score -> assertNull(((JsonObject) score.getValue()).getValue("average"))));
        does(FATIMA, command("scores.reveal"));
        reasons.values().forEach(canary -> allHave(canary, true));
        wishes.values().forEach(canary -> allHave(canary, true));
    }

    @Test
    void homeworkThatIsNotShared_P1_P3() {
        sits(false);
        Canary own = Canary.fresh();
        Canary entered = Canary.fresh();
        Canary taken = Canary.fresh();
        JsonObject answer = command("homework.answer").put("phase", "homework");
        does(ANNA, answer.copy().put("question", "wat").put("text", taken.text()));
        does(ANNA, answer.copy().put("question", "wat").put("text", own.text()));
        accepted(at(NICO).saysFor(hall.omar.value(), answer.copy().put("question", "hoe").put("text", entered.text())));
        nobodyHas(own, Set.of(ANNA));
        nobodyHas(entered, Set.of(NICO));
        nobodyHas(taken, Set.of(ANNA));
        does(ANNA, command("homework.share").put("phase", "homework"));
        accepted(at(NICO).saysFor(hall.omar.value(), command("homework.share").put("phase", "homework")));
        does(FATIMA, command("session.rename").put("title", "Klaar"));
        allHave(own, true);
        allHave(entered, true);
        nobodyHas(taken, Set.of(ANNA));
    }

    @Test
    void contactsAreForPeopleNotForTheScreenOrPaper_P1() {
        sits(false);
        Canary name = Canary.fresh();
        Canary reach = Canary.fresh();
        enters("network");
        does(ANNA, command("organisation.add").put("name", "Oefenschool").put("formal", true));
        String school = at(ANNA).things("organisations").fieldNames().iterator().next();
        does(ANNA, command("organisation.contact").put("organisation", school).put("name", name.text()).put("reach", reach.text())
                .put("checked", "2026-11-20"));
        Set<PersonId> people = Set.of(FATIMA, NICO, ANNA, BEN, CARLA);
        for (Canary canary : List.of(name, reach)) {
            nobodyHas(canary, people);
            people.forEach(person -> assertTrue(at(person).heard.stream().anyMatch(canary::isIn), () -> person + " has not heard it"));
        }
    }

    /** The texts of notes are known here; where somebody's stickers lie is not. */
    @ParameterizedTest(name = "anonymous {0}")
    @ValueSource(booleans = {false, true})
    void whereStickersLie_P4(boolean anonymous) {
        sits(anonymous);
        enters("discuss");
        for (int i = 0; i < 3; i++) {
            does(FATIMA, command("note.write").put("text", "Kaartje " + i).put("zone", "goed"));
        }
        List<String> notes = List.copyOf(at(FATIMA).things("notes").fieldNames());
        enters("vote");
        int before = at(FATIMA).heard.size();
        does(ANNA, command("vote.place").put("note", notes.get(0)));
        does(ANNA, command("vote.move").put("from", notes.get(0)).put("to", notes.get(1)));
        does(BEN, command("vote.place").put("note", notes.get(2)));
        does(CARLA, command("vote.place").put("note", notes.get(2)));
        accepted(at(NICO).saysFor(hall.omar.value(), command("vote.place").put("note", notes.get(1))));
        for (PersonId other : List.of(FATIMA, CARLA, Hall.SCREEN)) {
            at(other).heard.stream().skip(before).filter(said -> said.contains("\"events\"")).forEach(said ->
                    assertFalse(said.contains(notes.get(0)) || said.contains(notes.get(1)), () -> other + " sees where: " + said));
            at(other).things("rounds").forEach(round -> assertNull(((JsonObject) round.getValue()).getValue("totals")));
            JsonObject hands = hall.board(other).things("hands");
            assertEquals(other.equals(CARLA) ? 1 : 0, hands.size(), hands::encode);
        }
        assertFalse(table.get("/api/report", hall.token(ANNA)).body().contains("\"totals\":{\""));
        // Placing and moving are Anna's two, in her own data only; so is what she chose.
        Map<PersonId, Integer> stickers = Map.of(ANNA, 2, BEN, 1, CARLA, 1);
        EVERYBODY.forEach(person -> assertEquals(stickers.getOrDefault(person, 0), ownStickers(person).size(), person::toString));
        List.of(FATIMA, NICO, BEN, CARLA).forEach(other -> assertTrue(ownStickers(other).stream().noneMatch(event ->
                event.encode().contains(notes.get(0)) || event.encode().contains(notes.get(1))), () -> other + " has where others chose"));
        assertFalse(notes.stream().anyMatch(trail()::contains), "the trail says where stickers lie");
        does(FATIMA, command("work.end"));
        EVERYBODY.forEach(person -> at(person).things("rounds").forEach(round ->
                assertEquals(2, ((JsonObject) round.getValue()).getJsonObject("totals").getInteger(notes.get(1)))));
        EVERYBODY.forEach(person -> assertTrue(at(person).heard.stream().noneMatch(said ->
                !person.equals(ANNA) && said.contains("\"hands\":{\"") && said.contains("/" + ANNA.value() + "\":{")), () -> person + " has Anna's hand"));
    }

    private List<JsonObject> ownStickers(PersonId person) {
        return own(person, "vote").stream().filter(event -> event.containsKey("note") || event.containsKey("from")).toList();
    }

    /** P5. */
    @Test
    void whatTwoVotersChoseStaysTheirsAndTheFacilitatorIsToldWhy_P5() {
        sits(false);
        enters("discuss");
        does(FATIMA, command("note.write").put("text", "Kaartje").put("zone", "goed"));
        String note = at(FATIMA).things("notes").fieldNames().iterator().next();
        enters("vote");
        does(ANNA, command("vote.place").put("note", note));
        does(BEN, command("vote.place").put("note", note));
        does(FATIMA, command("work.end"));
        for (PersonId person : EVERYBODY) {
            JsonObject round = (JsonObject) hall.board(person).things("rounds").iterator().next().getValue();
            assertNull(round.getValue("totals"));
            assertTrue(round.getBoolean("withheld"));
            assertEquals(2, round.getJsonObject("statement").getInteger("voters"));
        }
        does(FATIMA, command("work.reopen"));
        List.of(ANNA, BEN, CARLA).forEach(person -> does(person, command("vote.place").put("note", note)));
        does(FATIMA, command("work.end"));
        assertTrue(at(FATIMA).things("rounds").stream().map(round -> (JsonObject) round.getValue())
                .anyMatch(round -> !round.getBoolean("withheld") && round.getJsonObject("totals").getInteger(note) == 3));
    }

    /** While Anna alone works on cards, nobody's frame has her name. */
    @Test
    void whoDidItInAnAnonymousSession_P2() {
        sits(true);
        enters("write");
        Map<PersonId, Integer> before = new LinkedHashMap<>();
        EVERYBODY.forEach(person -> before.put(person, at(person).heard.size()));
        does(ANNA, command("note.write").put("text", "een"));
        String note = at(ANNA).things("notes").fieldNames().iterator().next();
        does(ANNA, command("note.edit").put("note", note).put("text", "twee").put("base", 1));
        does(ANNA, command("note.place").put("note", note).put("zone", "goed"));
        does(FATIMA, command("notes.reveal"));
        does(ANNA, command("note.edit").put("note", note).put("text", "drie").put("base", 2));
        enters("discuss");
        does(ANNA, command("note.place").put("note", note).put("zone", "beter"));
        does(ANNA, command("note.recolour").put("note", note).put("colour", "blue"));
        does(ANNA, command("undo"));
        does(ANNA, command("note.delete").put("note", note));
        int frames = 0;
        for (PersonId other : List.of(FATIMA, NICO, BEN, Hall.SCREEN)) {
            List<String> since = at(other).heard.subList(before.get(other), at(other).heard.size()).stream()
                    .filter(said -> said.startsWith("{\"type\":\"events\"")).toList();
            frames += since.size();
            since.forEach(said -> assertFalse(said.contains(ANNA.value()), () -> other + " hears of Anna: " + said));
        }
        assertTrue(frames >= 4 * 10, frames + " frames");
        assertTrue(at(ANNA).heard.stream().skip(before.get(ANNA)).anyMatch(said -> said.contains("\"mine\":true")));
    }

    /** On paper, in what others have of their own, and in what facilitators did; with names the same places do have her. */
    @ParameterizedTest(name = "anonymous {0}")
    @ValueSource(booleans = {false, true})
    void whoWroteItOnPaper_P2(boolean anonymous) {
        sits(anonymous);
        Canary text = Canary.fresh();
        enters("write");
        does(ANNA, command("note.write").put("text", text.text()).put("zone", "goed"));
        String note = noteWith(text);
        does(FATIMA, command("notes.reveal"));
        for (PersonId person : EVERYBODY) {
            JsonObject shown = reported(person, text);
            assertEquals(anonymous ? null : "Anna", shown.getValue("author"), person::toString);
            assertNull(shown.getValue("enteredBy"));
            assertFalse(table.get("/api/report", hall.token(person)).body().contains(ANNA.value()), person::toString);
            String poster = table.get("/api/poster.svg", hall.token(person)).body();
            assertFalse(poster.contains(ANNA.value()) || anonymous && poster.contains("Anna"), poster);
            assertEquals(person.equals(ANNA), own(person, "note").stream().anyMatch(event -> event.encode().contains(note)),
                    person::toString);
        }
        assertFalse(trail().contains(note) || trail().contains(ANNA.value()), this::trail);
    }

    /** Who writes over what somebody else wrote meanwhile, moves it and takes that back, has of that one neither words nor name. */
    @Test
    void whoseWordsItTookThePlaceOf_P1_P2() {
        sits(true);
        Canary first = Canary.fresh();
        Canary filled = Canary.fresh();
        Canary second = Canary.fresh();
        Canary third = Canary.fresh();
        enters("write");
        does(ANNA, command("note.write").put("text", first.text()).put("zone", "goed"));
        String note = noteWith(first);
        does(FATIMA, command("notes.reveal"));
        enters("discuss");
        does(BEN, command("note.edit").put("note", note).put("text", second.text()).put("base", 1));
        does(CARLA, command("note.edit").put("note", note).put("text", third.text()).put("base", 1));
        does(BEN, command("note.place").put("note", note).put("zone", "beter"));
        does(BEN, command("undo"));
        enters("cards");
        JsonObject answers = new JsonObject().put("vorm", new JsonArray().add("cursus"))
                .put("toelichting", new JsonArray().add(filled.text())).put("wie", new JsonArray().add(CARLA.value()));
        does(ANNA, command("card.add").put("zone", "beter").put("text", "Cursus").put("answers", answers));
        String card = at(ANNA).things("cards").fieldNames().iterator().next();
        does(BEN, command("card.fill").put("note", card).put("answers", new JsonObject().put("vorm", new JsonArray().add("coach"))).put("base", 0));
        for (PersonId person : EVERYBODY.stream().filter(one -> !one.equals(Hall.SCREEN)).toList()) {
            String own = table.get("/api/own", hall.token(person)).body();
            assertEquals(person.equals(ANNA), first.isIn(own), own);
            assertEquals(person.equals(ANNA), filled.isIn(own), own);
            assertEquals(person.equals(BEN), second.isIn(own), own);
            assertEquals(person.equals(CARLA), third.isIn(own), own);
            people().stream().filter(other -> !other.equals(person)).forEach(other ->
                    assertFalse(own.contains(other.value()), () -> person + " has " + other + ": " + own));
        }
        assertTrue(own(BEN).stream().anyMatch(event -> event.getString("type").equals("note.undone")));
    }

    /** H20: for whoever cannot ask. What of them was hidden stays so; in an anonymous session also which notes were theirs. */
    @ParameterizedTest(name = "anonymous {0}")
    @ValueSource(booleans = {false, true})
    void whatWhoLeadsGetsOfSomebodyElse_P1(boolean anonymous) {
        sits(anonymous);
        Canary hidden = Canary.fresh();
        Canary shown = Canary.fresh();
        enters("write");
        does(ANNA, command("note.write").put("text", hidden.text()));
        does(ANNA, command("note.write").put("text", shown.text()).put("zone", "goed"));
        String note = noteWith(shown);
        does(FATIMA, command("notes.reveal"));
        Table.Said refused = ownOf(ANNA, FATIMA);
        assertEquals(409, refused.status());
        assertEquals("person.device", refused.code());
        assertEquals(200, ownOf(hall.omar, FATIMA).status());
        assertEquals("Omar", ownOf(hall.omar, FATIMA).json().getJsonObject("person").getString("name"));
        assertEquals(200, ownOf(ANNA, ANNA).status(), "one's own, by name");
        List.of(NICO, BEN, Hall.SCREEN).forEach(asker -> assertEquals(403, ownOf(hall.omar, asker).status(), asker::toString));
        assertEquals("person.missing", ownOf(new PersonId("niemand"), FATIMA).code());
        accepted(at(FATIMA).says(command("person.remove").put("person", ANNA.value())));
        Table.Said left = ownOf(ANNA, FATIMA);
        assertEquals(200, left.status());
        assertEquals("Anna", left.json().getJsonObject("person").getString("name"));
        assertTrue(left.body().contains("person.removed"), left::body);
        assertFalse(hidden.isIn(left.body()), left::body);
        assertEquals(!anonymous, shown.isIn(left.body()), left::body);
        assertEquals(!anonymous, left.body().contains(note), left::body);
        assertEquals(401, table.get("/api/own", hall.token(ANNA)).status());
    }

    private JsonObject reported(PersonId person, Canary text) {
        return table.get("/api/report", hall.token(person)).json().getJsonArray("zones").stream()
                .flatMap(zone -> ((JsonObject) zone).getJsonArray("notes").stream()).map(JsonObject.class::cast)
                .filter(note -> text.text().equals(note.getString("text"))).findFirst().orElseThrow();
    }

    /** What is sent wrongly is not repeated to anybody, nor written in the log. */
    @Test
    void whatIsSentWrongly_P1() {
        sits(false);
        Canary canary = Canary.fresh();
        String text = canary.text();
        JsonObject write = command("note.write").put("text", text);
        Board anna = at(ANNA);
        for (JsonObject wrong : List.of(write.copy().put("meer", text), write.copy().put("zone", text), command(text), write,
                command("note.edit").put("note", "n1").put("text", text).put("base", 1), write.copy().put("text", text.repeat(100)))) {
            assertEquals("refused", anna.says(wrong).getString("type"));
        }
        anna.says("{\"type\":\"" + canary.core() + "\"}");
        anna.hears("refused");
        Board broken = hall.board(ANNA);
        broken.says("{\"type\":\"command\",\"text\":\"" + canary.core() + "\",");
        broken.says(canary.core().repeat(2_000));
        broken.closes();
        Board door = table.line();
        door.sayHello(canary.core(), null);
        door.closes();
        List<Table.Said> said = new ArrayList<>();
        said.add(table.get("/api/report", canary.core()));
        said.add(table.get("/api/codes/" + canary.core()));
        said.add(table.get("/api/codes/" + canary.core() + "/qr.svg"));
        said.add(table.get("/api/formats/" + canary.core()));
        said.add(table.get("/" + canary.core() + "?x=" + canary.core()));
        said.add(table.get("/%" + canary.core()));
        said.add(table.post("/api/join", new JsonObject().put("code", canary.core()).put("name", canary.core())));
        said.add(table.post("/api/join", new JsonObject().put("link", canary.core()).put("name", canary.core())));
        said.add(table.post("/api/enter", new JsonObject().put("link", canary.core())));
        said.add(table.post("/api/sessions", Table.session().put("title", text).put(canary.core(), text)));
        said.add(table.post("/api/sessions", Table.session().put("format", canary.core())));
        said.add(table.say(HttpMethod.POST, "/api/join", "", Buffer.buffer("{\"code\":" + canary.core()), Map.of()));
        said.add(table.say(HttpMethod.PUT, "/api/picture", hall.token(FATIMA), Buffer.buffer(text), Map.of()));
        said.forEach(answer -> {
            assertTrue(answer.status() >= 400, answer::toString);
            assertFalse(canary.isIn(answer.headers() + answer.body()), answer::toString);
        });
        nobodyHas(canary, Set.of());
        assertTrue(anna.heard.size() > 6);
    }

    /** The log is read: what is written to it turns up. */
    @Test
    void theLogIsRead() {
        Canary canary = Canary.fresh();
        org.slf4j.LoggerFactory.getLogger("nl.taartbord.proef").info("said {}", canary.text());
        assertTrue(log.lines.stream().anyMatch(canary::isIn));
    }
}
