package nl.taartbord.wire;

import static nl.taartbord.play.Meeting.ANNA;
import static nl.taartbord.play.Meeting.BEN;
import static nl.taartbord.play.Meeting.CARLA;
import static nl.taartbord.play.Meeting.FATIMA;
import static nl.taartbord.play.Meeting.NICO;
import static nl.taartbord.play.Meeting.OMAR;
import static nl.taartbord.play.Orders.act;
import static nl.taartbord.play.Orders.answer;
import static nl.taartbord.play.Orders.card;
import static nl.taartbord.play.Orders.edit;
import static nl.taartbord.play.Orders.fill;
import static nl.taartbord.play.Orders.hide;
import static nl.taartbord.play.Orders.mark;
import static nl.taartbord.play.Orders.place;
import static nl.taartbord.play.Orders.remove;
import static nl.taartbord.play.Orders.reveal;
import static nl.taartbord.play.Orders.revealMarks;
import static nl.taartbord.play.Orders.role;
import static nl.taartbord.play.Orders.save;
import static nl.taartbord.play.Orders.stick;
import static nl.taartbord.play.Orders.undo;
import static nl.taartbord.play.Orders.write;
import static nl.taartbord.play.Workshops.BETTER;
import static nl.taartbord.play.Workshops.GOOD;
import static nl.taartbord.play.Workshops.TOGETHER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.taartbord.groups.GroupCommand;
import nl.taartbord.people.Person;
import nl.taartbord.play.Everything;
import nl.taartbord.play.Meeting;
import nl.taartbord.play.Orders;
import nl.taartbord.terms.GroupId;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** H20: somebody gets what they wrote and did and what others recorded of them, and nothing that tells of anybody else. */
class OwnDataTest {
    private static String own(Meeting meeting, PersonId person) {
        return own(meeting, person, person);
    }

    private static String own(Meeting meeting, PersonId person, PersonId asker) {
        return LogPapers.own(meeting.state(), meeting.state().roster().people().get(person), asker, bodies(meeting));
    }

    private static List<String> bodies(Meeting meeting) {
        return meeting.batches().stream().map(batch -> BatchJson.write(batch).body()).toList();
    }

    private static List<JsonObject> events(Meeting meeting, PersonId person, String type) {
        return new JsonObject(own(meeting, person)).getJsonArray("events").stream().map(JsonObject.class::cast)
                .filter(event -> event.getString("type").equals(type)).toList();
    }

    static List<Meeting> meetings() {
        return List.of(Everything.once(), Everything.once(Meeting.anonymous()), Everything.next(), Everything.next(Meeting.anonymous()));
    }

    @ParameterizedTest
    @MethodSource("meetings")
    void nobodyElseIsNamedInWhatSomebodyHas_P6(Meeting meeting) {
        for (Person one : meeting.state().roster().people().values()) {
            String own = own(meeting, one.id());
            meeting.state().roster().people().values().stream().filter(other -> !other.id().equals(one.id())).forEach(other -> {
                assertFalse(own.contains(other.id().value()), () -> one.id() + " has " + other.id() + ": " + own);
                assertFalse(own.contains("\"" + other.details().name() + "\""), () -> one.id() + " has " + other.details().name() + ": " + own);
            });
        }
    }

    private static Meeting talks(boolean anonymous) {
        return anonymous ? Meeting.anonymous() : Meeting.begin();
    }

    /** Who changes what somebody else has changed since, moves it, and takes that back, has that one's text nor name. */
    @ParameterizedTest(name = "anonymous {0}")
    @ValueSource(booleans = {true, false})
    void aTextThatWasWrittenOverOrMovedStaysItsWriters_P1(boolean anonymous) {
        Meeting meeting = talks(anonymous);
        NoteId note = meeting.in("write").by(ANNA).does(write("van-Anna", GOOD)).note();
        meeting.by(FATIMA).does(reveal()).accepted();
        meeting.in("discuss").by(BEN).does(edit(note, "van-Ben", 1)).accepted();
        meeting.by(CARLA).does(edit(note, "van-Carla", 1)).accepted();
        meeting.by(BEN).does(place(note, BETTER)).accepted();
        meeting.by(BEN).does(undo()).accepted();
        NoteId card = meeting.in("cards").by(ANNA).does(card(BETTER, "kaart-van-Anna", "vorm=cursus", "wie=pcarla", "toelichting=uitleg-van-Anna")).card();
        meeting.by(BEN).does(fill(card, 0, "vorm=coach", "toelichting=uitleg-van-Ben")).accepted();
        meeting.in("statement").by(ANNA).does(save("stelling-van-Anna", 0)).accepted();
        meeting.by(BEN).does(save("stelling-van-Ben", 0)).accepted();
        List<PersonId> writers = List.of(ANNA, BEN, CARLA);
        for (PersonId one : writers) {
            String own = own(meeting, one);
            assertTrue(own.contains("van-" + name(one)), own);
            Stream.concat(writers.stream(), Stream.of(FATIMA)).filter(other -> !other.equals(one)).forEach(other ->
                    assertFalse(own.contains("van-" + name(other)) || own.contains(other.value()), () -> one + " has of " + other + ": " + own));
        }
    }

    private static String name(PersonId person) {
        return Character.toUpperCase(person.value().charAt(1)) + person.value().substring(2);
    }

    /** The batch that begins a meeting is asked for by one, and holds what was of all. */
    @ParameterizedTest(name = "anonymous {0}")
    @ValueSource(booleans = {true, false})
    void whatCameAlongIsOfItsWriterAndNotOfWhoMadeTheMeeting_P1(boolean anonymous) {
        Meeting first = talks(anonymous);
        first.in("write").by(ANNA).does(write("van-Anna", GOOD)).accepted();
        first.by(FATIMA).does(reveal()).accepted();
        first.in("cards").by(BEN).does(card(BETTER, "kaart-van-Ben", "vorm=cursus")).accepted();
        first.in("statement").by(ANNA).does(act("actie-van-Anna", ANNA, "2026-11-26")).accepted();
        first.in("homework").by(BEN).does(answer("wat", "huiswerk-van-Ben")).accepted();
        first.by(BEN).does(Orders.shareHomework()).accepted();
        Meeting next = Meeting.after(first);
        assertTrue(Stream.of("van-Anna", "actie-van-Anna").allMatch(own(next, ANNA)::contains), own(next, ANNA));
        assertTrue(Stream.of("kaart-van-Ben", "huiswerk-van-Ben", "cursus").allMatch(own(next, BEN)::contains), own(next, BEN));
        String fatima = own(next, FATIMA);
        assertFalse(fatima.contains("van-Anna") || fatima.contains("van-Ben"), fatima);
        assertEquals(List.of("session.created", "person.joined"), new JsonObject(fatima).getJsonArray("events").stream()
                .map(event -> ((JsonObject) event).getString("type")).toList());
        assertFalse(own(next, ANNA).contains("van-Ben") || own(next, BEN).contains("van-Anna"));
    }

    @Test
    void whatOthersRecordedOfSomebodyIsTheirsToo() {
        Meeting meeting = Meeting.begin();
        NoteId note = meeting.in("write").by(ANNA).does(write("van-Anna", GOOD)).note();
        meeting.by(FATIMA).does(reveal()).accepted();
        meeting.by(FATIMA).does(hide(note)).accepted();
        meeting.in("statement").by(BEN).does(act("Bel-de-school", ANNA, "2026-11-26")).accepted();
        meeting.in("groups").by(FATIMA).does(Orders.of(new GroupCommand.Make())).accepted();
        String group = meeting.state().groups().divisions().values().iterator().next().of(ANNA).orElseThrow().id().value();
        meeting.by(FATIMA).does(Orders.of(new GroupCommand.Charge(new GroupId(group), Optional.of(ANNA), Optional.empty()))).accepted();
        meeting.by(FATIMA).does(role(ANNA, Role.NOTETAKER)).accepted();
        meeting.by(FATIMA).does(remove(OMAR)).accepted();
        assertEquals("niet aardig", events(meeting, ANNA, "note.hidden").getFirst().getString("reason"));
        assertEquals("notetaker", events(meeting, ANNA, "person.role").getFirst().getString("role"));
        assertEquals("Bel-de-school", events(meeting, ANNA, "action.added").getFirst().getString("text"));
        assertEquals(group, events(meeting, ANNA, "groups.made").getFirst().getString("group"));
        assertTrue(events(meeting, ANNA, "groups.charged").getFirst().getBoolean("recorder"));
        assertEquals(1, events(meeting, OMAR, "person.joined").size());
        assertEquals(1, events(meeting, OMAR, "person.removed").size());
        assertEquals("Omar", new JsonObject(own(meeting, OMAR)).getJsonObject("person").getString("name"));
        assertTrue(events(meeting, BEN, "note.hidden").isEmpty() && events(meeting, BEN, "person.role").isEmpty());
        assertFalse(own(meeting, ANNA).contains(BEN.value()));
    }

    /** Who asks for somebody who left gets what the board shows of that one, and as that one's. */
    @ParameterizedTest(name = "anonymous {0}")
    @ValueSource(booleans = {true, false})
    void whoAsksForAnotherGetsNothingThatIsHidden_P1(boolean anonymous) {
        Meeting meeting = talks(anonymous);
        meeting.in("write").by(ANNA).does(write("in-de-hand")).accepted();
        NoteId note = meeting.by(ANNA).does(write("eerste-woorden", GOOD)).note();
        meeting.by(ANNA).does(edit(note, "woorden", 1)).accepted();
        NoteId aside = meeting.by(ANNA).does(write("opzij", GOOD)).note();
        meeting.by(FATIMA).does(reveal()).accepted();
        meeting.by(FATIMA).does(hide(aside)).accepted();
        meeting.in("homework").by(ANNA).does(answer("wat", "huiswerk-van-Anna")).accepted();
        meeting.in("score").by(ANNA).does(mark(TOGETHER, 7, "reden-van-Anna")).accepted();
        meeting.in("vote").by(ANNA).does(stick(note)).accepted();
        meeting.in("statement").by(ANNA).does(save("stelling-van-Anna", 0)).accepted();
        meeting.by(FATIMA).does(remove(ANNA)).accepted();
        String asked = own(meeting, ANNA, FATIMA);
        for (String hidden : List.of("in-de-hand", "eerste-woorden", "opzij", "niet aardig", "huiswerk-van-Anna", "reden-van-Anna", "vote.placed", "score.given")) {
            assertTrue(own(meeting, ANNA).contains(hidden), hidden);
            assertFalse(asked.contains(hidden), () -> hidden + ": " + asked);
        }
        assertTrue(asked.contains("stelling-van-Anna"), asked);
        assertEquals(!anonymous, asked.contains("\"woorden\""), asked);
        assertEquals(!anonymous, asked.contains(note.value()), asked);
        meeting.in("score");
        List.of(BEN, CARLA).forEach(person -> meeting.by(person).does(mark(TOGETHER, 8)).accepted());
        meeting.by(FATIMA).does(revealMarks()).accepted();
        assertEquals(!anonymous, own(meeting, ANNA, FATIMA).contains("reden-van-Anna"));
    }

    /** Who typed it for somebody without a device has it already; another who leads has not. */
    @ParameterizedTest(name = "anonymous {0}")
    @ValueSource(booleans = {true, false})
    void whatWasTypedForSomebodyIsForThemAndWhoTypedIt_P1(boolean anonymous) {
        Meeting meeting = talks(anonymous);
        meeting.in("write").by(NICO).inNameOf(OMAR).does(write("van-Omar")).accepted();
        meeting.in("homework").by(NICO).inNameOf(OMAR).does(answer("wat", "huiswerk-van-Omar")).accepted();
        for (String hidden : List.of("\"van-Omar", "huiswerk-van-Omar")) {
            assertTrue(own(meeting, OMAR, NICO).contains(hidden), hidden);
            assertFalse(own(meeting, OMAR, FATIMA).contains(hidden), hidden);
            assertFalse(own(meeting, NICO).contains(hidden), hidden);
        }
    }
}
