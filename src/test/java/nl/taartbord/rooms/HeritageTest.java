package nl.taartbord.rooms;

import static nl.taartbord.play.Meeting.ANNA;
import static nl.taartbord.play.Meeting.BEN;
import static nl.taartbord.play.Meeting.CARLA;
import static nl.taartbord.play.Meeting.FATIMA;
import static nl.taartbord.play.Meeting.NICO;
import static nl.taartbord.play.Meeting.OMAR;
import static nl.taartbord.play.Orders.act;
import static nl.taartbord.play.Orders.answer;
import static nl.taartbord.play.Orders.card;
import static nl.taartbord.play.Orders.close;
import static nl.taartbord.play.Orders.fill;
import static nl.taartbord.play.Orders.hide;
import static nl.taartbord.play.Orders.mark;
import static nl.taartbord.play.Orders.remove;
import static nl.taartbord.play.Orders.reveal;
import static nl.taartbord.play.Orders.revealMarks;
import static nl.taartbord.play.Orders.save;
import static nl.taartbord.play.Orders.shareHomework;
import static nl.taartbord.play.Orders.write;
import static nl.taartbord.play.Workshops.BETTER;
import static nl.taartbord.play.Workshops.GOOD;
import static nl.taartbord.play.Workshops.TOGETHER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.taartbord.notes.Note;
import nl.taartbord.play.Meeting;
import nl.taartbord.session.Session;
import nl.taartbord.session.State;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.Role;
import nl.taartbord.terms.SessionId;
import nl.taartbord.view.Kind;
import nl.taartbord.view.View;
import org.junit.jupiter.api.Test;

/** What a meeting takes over from the ones before it in a trajectory. */
class HeritageTest {
    @Test
    void everybodyFindsTheirChairAgain() {
        Meeting first = Meeting.begin();
        first.by(FATIMA).does(remove(CARLA)).accepted();
        State next = Meeting.after(first).state();
        assertEquals(Set.of(FATIMA, NICO, ANNA, BEN, OMAR), next.roster().people().keySet());
        assertEquals(Role.NOTETAKER, next.roster().people().get(NICO).role());
        assertTrue(next.roster().people().get(OMAR).proxy(), "still without a device");
        assertEquals("Anna", next.roster().people().get(ANNA).details().name());
    }

    @Test
    void whatEverybodyCouldReadComesBackWhereItLay() {
        Meeting first = Meeting.begin();
        NoteId open = first.in("write").by(ANNA).does(write("open", GOOD)).note();
        first.by(FATIMA).does(reveal()).accepted();
        NoteId aside = first.in("discuss").by(BEN).does(write("opzij", GOOD)).note();
        first.by(FATIMA).does(hide(aside)).accepted();
        first.in("share").by(BEN).does(write("nog in de hand")).accepted();
        State next = Meeting.after(first).state();
        assertEquals(Set.of(open), next.notes().notes().keySet());
        Note note = next.notes().notes().get(open);
        assertEquals(GOOD, note.place().orElseThrow().zone());
        assertEquals(ANNA, note.author());
        assertEquals("eerder.write", note.phase().value(), "so that nobody's new notes are counted with the old");
    }

    @Test
    void actionsAndTheJointTextGoOn() {
        Meeting first = Meeting.begin();
        first.in("statement").by(ANNA).does(save("Wij samen", 0)).accepted();
        first.by(ANNA).does(act("Bellen", BEN, "2026-11-26")).accepted();
        Meeting next = Meeting.after(first);
        assertEquals(List.of("Bellen"), next.state().actions().actions().values().stream().map(action -> action.text()).toList());
        assertEquals("Wij samen", next.state().statements().statements().values().iterator().next().text());
        next.in("statement").by(BEN).does(save("Wij samen, en nu echt", 1)).accepted();
    }

    @Test
    void cardsComeBackWithTheirAnswersAndAreFilledInFurther() {
        Meeting first = Meeting.begin();
        NoteId card = first.in("cards").by(ANNA).does(card(BETTER, "Cursus", "vorm=cursus")).card();
        Meeting next = Meeting.after(first);
        assertTrue(View.whole(next.state(), Optional.empty()).get(Kind.CARDS).get(card.value()).toString().contains("vorm=[cursus]"));
        next.in("cards").by(BEN).does(fill(card, 1, "vorm=coach")).accepted();
    }

    @Test
    void homeworkThatWasSharedLiesReadyWhereItIsAskedAgain() {
        Meeting first = Meeting.begin();
        first.in("homework").by(ANNA).does(answer("wat", "oefenen")).accepted();
        first.by(ANNA).does(shareHomework()).accepted();
        first.by(BEN).does(answer("wat", "nog van Ben alleen")).accepted();
        Meeting next = Meeting.after(first);
        String seen = View.whole(next.state(), Optional.of(FATIMA)).get(Kind.HOMEWORK).toString();
        assertTrue(seen.contains("homework/panna") && seen.contains("wat=oefenen"), seen);
        assertFalse(seen.contains("Ben"));
        next.in("homework").by(ANNA).does(answer("wat", "nog meer oefenen")).accepted();
    }

    private static final String MARKED = "eerder.score/samen";

    private static void marks(Meeting meeting, PersonId person, int given) {
        meeting.in("score").by(person).does(mark(TOGETHER, given, "van " + person.value())).accepted();
    }

    private static Map<?, ?> marked(Meeting meeting) {
        return (Map<?, ?>) View.whole(meeting.state(), Optional.of(BEN)).get(Kind.SCORES).get(MARKED);
    }

    @Test
    void ofMarksComesBackHowTheyWereSpreadAndNotWhoseTheyWere() {
        Meeting first = Meeting.begin();
        marks(first, ANNA, 5);
        marks(first, BEN, 8);
        marks(first, CARLA, 8);
        assertEquals(null, marked(Meeting.after(first)), "nobody has seen them yet");
        first.by(FATIMA).does(revealMarks()).accepted();
        Map<?, ?> seen = marked(Meeting.after(first));
        assertEquals(7.0, seen.get("average"));
        assertEquals("{5=1, 8=2}", seen.get("counts").toString());
        assertEquals("{lowest=5, highest=8, deviation=1.41}", seen.get("spread").toString());
        assertFalse(seen.toString().contains("panna") || seen.toString().contains("van p"), seen.toString());
    }

    @Test
    void marksOfTwoMeetingsSideBySideAreTakenTogetherAndTheNewestGoOn() {
        Meeting first = Meeting.begin();
        marks(first, ANNA, 5);
        first.by(FATIMA).does(revealMarks()).accepted();
        Meeting second = Meeting.after(first);
        assertEquals("{5=1}", marked(Meeting.after(second)).get("counts").toString(), "as long as nobody gives others");
        marks(second, ANNA, 7);
        marks(second, BEN, 9);
        second.by(FATIMA).does(revealMarks()).accepted();
        assertEquals("{7=1, 9=1}", marked(Meeting.after(second)).get("counts").toString());
        assertEquals("{5=1}", marked(Meeting.after(first, first)).get("counts").toString(), "not twice");
        assertEquals("{5=1, 7=1, 9=1}", marked(Meeting.after(first, second)).get("counts").toString(), "side by side");
    }

    @Test
    void fewMarksOfAnAnonymousMeetingStayHiddenAfterIt() {
        Meeting first = Meeting.anonymous();
        marks(first, ANNA, 5);
        marks(first, BEN, 8);
        first.by(FATIMA).does(revealMarks()).accepted();
        assertEquals(null, marked(Meeting.after(first)));
    }

    @Test
    void whoWroteWhatInAnAnonymousMeetingStaysUnknown() {
        Meeting first = Meeting.anonymous();
        first.in("write").by(ANNA).does(write("van wie?", GOOD)).accepted();
        first.by(FATIMA).does(reveal()).accepted();
        State next = Meeting.after(first).state();
        assertFalse(View.whole(next, Optional.of(BEN)).get(Kind.NOTES).toString().contains(ANNA.value()));
    }

    @Test
    void severalMeetingsFeedOneAndNothingComesTwice() {
        Meeting first = Meeting.begin();
        first.in("statement").by(ANNA).does(act("Bellen", BEN, "2026-11-26")).accepted();
        assertEquals(1, Meeting.after(first, first).state().actions().actions().size());
    }

    @Test
    void theViewTellsWhereWeStandInTheTrajectory() {
        Meeting next = Meeting.after(Meeting.begin());
        assertTrue(View.whole(next.state(), Optional.empty()).get(Kind.ONE).get("session").toString().contains("reeks"));
    }

    @Test
    void theEarlierMeetingTellsOnceWhereToGoOnAlsoWhenItIsClosed() {
        Meeting first = Meeting.begin();
        first.by(FATIMA).does(close()).accepted();
        first.goesOn(new SessionId("s-vervolg"));
        first.goesOn(new SessionId("s-vervolg"));
        assertEquals(List.of("s-vervolg"), first.state().desk().onward().stream().map(one -> one.session().value()).toList());
    }

    @Test
    void theHistoryOfTheNextMeetingFoldsToTheSame_D6() {
        Meeting first = Meeting.begin();
        first.in("statement").by(ANNA).does(save("Wij samen", 0)).accepted();
        Meeting next = Meeting.after(first);
        State folded = null;
        for (var batch : next.batches()) {
            folded = Session.evolve(folded, batch);
        }
        assertEquals(next.state(), folded);
        assertEquals(next.batches().getFirst().events().size(), next.state().seq(), "one batch, so that it is stored whole or not at all");
        assertEquals(Set.of("Wij samen"), folded.statements().statements().values().stream().map(one -> one.text()).collect(Collectors.toSet()));
    }
}
