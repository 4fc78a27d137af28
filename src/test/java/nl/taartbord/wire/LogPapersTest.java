package nl.taartbord.wire;

import static nl.taartbord.play.Meeting.ANNA;
import static nl.taartbord.play.Meeting.BEN;
import static nl.taartbord.play.Meeting.CARLA;
import static nl.taartbord.play.Meeting.FATIMA;
import static nl.taartbord.play.Meeting.NICO;
import static nl.taartbord.play.Meeting.OMAR;
import static nl.taartbord.play.Orders.add;
import static nl.taartbord.play.Orders.delete;
import static nl.taartbord.play.Orders.edit;
import static nl.taartbord.play.Orders.extend;
import static nl.taartbord.play.Orders.hide;
import static nl.taartbord.play.Orders.mark;
import static nl.taartbord.play.Orders.nextTurn;
import static nl.taartbord.play.Orders.ready;
import static nl.taartbord.play.Orders.reveal;
import static nl.taartbord.play.Orders.turns;
import static nl.taartbord.play.Orders.write;
import static nl.taartbord.play.Workshops.GOOD;
import static nl.taartbord.play.Workshops.TOGETHER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.taartbord.groups.GroupCommand;
import nl.taartbord.play.Everything;
import nl.taartbord.play.Meeting;
import nl.taartbord.play.Orders;
import nl.taartbord.session.DeskCommand;
import nl.taartbord.terms.GroupId;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** H21: what was done by who leads. */
class LogPapersTest {
    private final Meeting meeting = Meeting.begin();

    private static List<JsonObject> trail(Meeting meeting) {
        return new JsonArray(LogPapers.trail(meeting.state(), meeting.batches().stream().map(batch -> BatchJson.write(batch).body()).toList()))
                .stream().map(JsonObject.class::cast).toList();
    }

    /** What the trail has more once that was done. */
    private List<JsonObject> since(Runnable done) {
        int before = trail(meeting).size();
        done.run();
        return trail(meeting).stream().skip(before).toList();
    }

    private static List<String> types(List<JsonObject> lines) {
        return lines.stream().map(line -> line.getString("type")).toList();
    }

    @Test
    void theTrailTellsWhoLedAndNeitherWhatAnybodyWroteNorWhoWroteIt_P1() {
        NoteId note = meeting.in("write").by(ANNA).does(write("Geheim", GOOD)).note();
        List<JsonObject> lines = since(() -> {
            meeting.by(FATIMA).does(hide(note)).accepted();
            meeting.by(FATIMA).does(Orders.of(new DeskCommand.Rename("Geheim"))).accepted();
        });
        assertEquals(List.of("note.hidden", "session.renamed"), types(lines));
        assertEquals(note.value(), lines.getFirst().getString("note"));
        String all = new JsonArray(trail(meeting)).encode();
        assertFalse(all.toLowerCase(Locale.ROOT).contains("geheim") || all.contains("niet aardig"), all);
        assertFalse(all.contains(ANNA.value()), all);
    }

    @Test
    void itTellsOfTheThingsOfOthersThatWhoLeadsDealtWith() {
        NoteId note = meeting.in("write").by(ANNA).does(write("Van Anna", GOOD)).note();
        meeting.by(FATIMA).does(reveal()).accepted();
        meeting.in("discuss");
        NoteId own = meeting.by(FATIMA).does(write("Van Fatima", GOOD)).note();
        assertEquals(List.of(), since(() -> meeting.by(FATIMA).does(delete(own)).accepted()));
        assertEquals(List.of("note.deleted"), types(since(() -> meeting.by(FATIMA).does(delete(note)).accepted())));
        List<JsonObject> added = since(() -> meeting.by(NICO).does(add("Truus")).accepted());
        assertEquals(List.of("person.joined"), types(added));
        assertEquals(NICO.value(), added.getFirst().getString("by"));
        assertEquals(List.of(), since(() -> meeting.admit(new PersonId("plaat"), Role.PARTICIPANT, "Laat")));
        meeting.in("groups").by(FATIMA).does(Orders.of(new GroupCommand.Make())).accepted();
        GroupId group = meeting.state().groups().divisions().values().iterator().next().groups().getFirst().id();
        PersonId member = meeting.state().groups().divisions().values().iterator().next().groups().getFirst().members().getFirst();
        List<JsonObject> put = since(() -> meeting.by(FATIMA).does(Orders.of(new GroupCommand.Put(NICO, group))).accepted());
        assertEquals(List.of("groups.put"), types(put));
        assertEquals(NICO.value(), put.getFirst().getString("person"));
        assertEquals(List.of("groups.charged"), types(since(() -> meeting.by(FATIMA)
                .does(Orders.of(new GroupCommand.Charge(group, Optional.of(member), Optional.empty()))).accepted())));
        assertEquals(List.of(), since(() -> meeting.by(ANNA).does(ready(true)).accepted()));
    }

    /** The clock that a participant's turn sets was not set by who leads. */
    @Test
    void aRoundIsOfWhoTookItOnward() {
        meeting.in("round").by(FATIMA).does(turns(ANNA, BEN, CARLA, NICO, OMAR)).accepted();
        assertEquals(List.of(), since(() -> meeting.by(ANNA).does(nextTurn()).accepted()));
        assertEquals("round.turned", types(since(() -> meeting.by(FATIMA).does(nextTurn()).accepted())).getFirst());
        assertEquals(List.of("timer.extended"), types(since(() -> meeting.by(FATIMA).does(extend(30)).accepted())));
        assertTrue(types(trail(meeting)).contains("round.started"));
    }

    @Test
    void itTellsThatSomebodyActedInANameAndNotWhat_P1() {
        List<JsonObject> lines = since(() -> {
            meeting.in("score").by(NICO).inNameOf(OMAR).does(mark(TOGETHER, 7, "Reden")).accepted();
        });
        JsonObject line = lines.getLast();
        assertEquals(NICO.value(), line.getString("by"));
        assertEquals(OMAR.value(), line.getString("for"));
        assertEquals(List.of("at", "by", "name", "type", "for"), List.copyOf(line.fieldNames()));
    }

    /** A line that comes as a note does would tell whose it is; one that comes with nothing would tell of what is hidden. */
    @ParameterizedTest(name = "anonymous {0}")
    @ValueSource(booleans = {true, false})
    void whatIsTypedInANameIsToldAsFarAsAllSawWhoDidIt_P1_P2(boolean anonymous) {
        Meeting room = anonymous ? Meeting.anonymous() : Meeting.begin();
        NoteId note = room.in("write").by(NICO).inNameOf(OMAR).does(write("Van Omar")).note();
        int lines = trail(room).size();
        room.by(NICO).inNameOf(OMAR).does(edit(note, "Van Omar zelf", 1)).accepted();
        assertEquals(lines, trail(room).size(), "nobody saw that");
        assertEquals(!anonymous, trail(room).stream().anyMatch(line -> OMAR.value().equals(line.getString("for"))));
    }

    @Test
    void ofAllThatCanHappenNothingThatWasWrittenIsInIt_P1() {
        for (Meeting room : List.of(Everything.once(), Everything.once(Meeting.anonymous()), Everything.next())) {
            trail(room).forEach(line -> assertTrue(List.of("at", "by", "name", "type", "phase", "note", "person", "for")
                    .containsAll(line.fieldNames()), line::encode));
            assertEquals("session.created", trail(room).getFirst().getString("type"));
        }
    }
}
