package nl.taartbord.rooms;

import static nl.taartbord.play.Meeting.ANNA;
import static nl.taartbord.play.Meeting.BEN;
import static nl.taartbord.play.Meeting.CARLA;
import static nl.taartbord.play.Meeting.FATIMA;
import static nl.taartbord.play.Meeting.NICO;
import static nl.taartbord.play.Meeting.OMAR;
import static nl.taartbord.play.Orders.cut;
import static nl.taartbord.play.Orders.deleteConfirmed;
import static nl.taartbord.play.Orders.need;
import static nl.taartbord.play.Orders.of;
import static nl.taartbord.play.Orders.openRound;
import static nl.taartbord.play.Orders.remove;
import static nl.taartbord.play.Orders.stick;
import static nl.taartbord.play.Orders.write;
import static nl.taartbord.play.Workshops.GOOD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.taartbord.activity.Reason;
import nl.taartbord.agenda.AgendaCommand;
import nl.taartbord.play.Meeting;
import nl.taartbord.play.Onlooker;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.view.Kind;
import nl.taartbord.view.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever voted for what did not make it is asked what they need to go along. */
class MinorityTest {
    private final Meeting meeting = Meeting.begin().in("discuss");
    private final List<NoteId> notes = new ArrayList<>();

    MinorityTest() {
        for (String text : List.of("eerste", "tweede", "derde")) {
            notes.add(meeting.by(FATIMA).does(write(text, GOOD)).note());
        }
    }

    /** First 2, second and third 1: Anna and Carla for the first, Ben for the second, Omar for the third. */
    private void voted() {
        meeting.in("vote");
        meeting.by(ANNA).does(stick(notes.get(0))).accepted();
        meeting.by(CARLA).does(stick(notes.get(0))).accepted();
        meeting.by(BEN).does(stick(notes.get(1))).accepted();
        meeting.by(NICO).inNameOf(OMAR).does(stick(notes.get(2))).accepted();
        meeting.in("minority");
    }

    private Map<?, ?> seen() {
        return (Map<?, ?>) View.whole(meeting.state(), Optional.empty()).get(Kind.MINORITY).get("minority");
    }

    private Map<?, ?> voice(PersonId of, PersonId viewer) {
        return (Map<?, ?>) View.whole(meeting.state(), Optional.of(viewer)).get(Kind.VOICES).get("minority/" + of.value());
    }

    private List<String> names(int... which) {
        return IntStream.of(which).mapToObj(i -> notes.get(i).value()).toList();
    }

    @Test
    void all_see_what_was_kept_and_how_many_are_asked() {
        voted();
        assertEquals("vote", seen().get("vote"));
        assertEquals(1, seen().get("top"));
        assertEquals(names(0), seen().get("kept"));
        assertEquals(2, seen().get("asked"));
        assertEquals(List.of(), seen().get("said"));
    }

    @Test
    void who_is_asked_is_known_to_themselves_and_to_who_entered_their_stickers() {
        voted();
        assertEquals(names(1), voice(BEN, BEN).get("notes"));
        assertEquals(names(2), voice(OMAR, NICO).get("notes"));
        assertNull(voice(OMAR, FATIMA));
        assertNull(voice(BEN, FATIMA));
        assertNull(voice(ANNA, ANNA));
        assertEquals(Map.of(), View.whole(meeting.state(), Optional.empty()).get(Kind.VOICES));
    }

    @Test
    void an_answer_bears_a_name_and_can_be_taken_back() {
        voted();
        meeting.by(BEN).does(need("tijd")).accepted();
        assertEquals(List.of(Map.of("person", "pben", "text", "tijd")), seen().get("said"));
        assertEquals("tijd", voice(BEN, BEN).get("text"));
        meeting.by(BEN).does(need("tijd")).refused(Reason.UNCHANGED);
        meeting.by(BEN).does(need("meer tijd")).accepted();
        meeting.by(BEN).does(need("x".repeat(1_001))).refused(Reason.TEXT_LONG);
        meeting.by(BEN).does(need(" ")).accepted();
        assertEquals(List.of(), seen().get("said"));
        meeting.by(BEN).does(need("")).refused(Reason.UNCHANGED);
    }

    @Test
    void who_was_not_asked_is_refused_and_no_answer_tells_who_was() {
        voted();
        meeting.by(ANNA).does(need("iets")).refused(Reason.MINORITY_ASKED);
        meeting.by(FATIMA).does(need("iets")).refused(Reason.MINORITY_ASKED);
        meeting.by(FATIMA).inNameOf(OMAR).does(need("iets")).refused(Reason.MINORITY_ASKED);
        meeting.by(NICO).inNameOf(OMAR).does(need("iets")).accepted();
    }

    @Test
    void the_facilitator_cuts_elsewhere_and_answers_stay() {
        voted();
        meeting.by(BEN).does(need("tijd")).accepted();
        meeting.by(FATIMA).does(cut(2)).accepted();
        assertEquals(3, ((List<?>) seen().get("kept")).size(), "what shares the last place is kept with it");
        assertEquals(0, seen().get("asked"));
        assertEquals(1, ((List<?>) seen().get("said")).size());
        assertEquals(List.of(), voice(BEN, BEN).get("notes"));
        meeting.by(BEN).does(need("")).accepted();
        meeting.by(BEN).does(need("toch")).refused(Reason.MINORITY_ASKED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 21})
    void a_cut_is_one_to_twenty(int top) {
        voted();
        meeting.by(FATIMA).does(cut(top)).refused(Reason.MINORITY_CUT);
        meeting.by(FATIMA).does(cut(1)).refused(Reason.UNCHANGED);
        meeting.by(FATIMA).does(cut(20)).accepted();
    }

    @Test
    void without_a_vote_whose_result_all_know_nobody_is_asked() {
        meeting.in("minority").by(BEN).does(need("tijd")).refused(Reason.MINORITY_EARLY);
        meeting.by(FATIMA).does(cut(2)).refused(Reason.MINORITY_EARLY);
        meeting.in("vote").by(BEN).does(stick(notes.get(1))).accepted();
        meeting.in("minority").by(BEN).does(need("tijd")).refused(Reason.MINORITY_EARLY);
        assertNull(seen());
    }

    @Test
    void a_further_round_or_a_repeated_vote_takes_the_place_of_the_one_before() {
        voted();
        meeting.by(BEN).does(need("tijd")).accepted();
        meeting.in("vote").by(FATIMA).does(openRound()).accepted();
        List.of(ANNA, BEN, CARLA).forEach(person -> meeting.by(person).does(stick(notes.get(1))).accepted());
        assertEquals(names(0), seen().get("kept"), "as long as it is open the last result stands");
        meeting.in("minority");
        assertEquals(names(1), seen().get("kept"));
        assertEquals(0, seen().get("asked"));
        meeting.by(FATIMA).does(of(new AgendaCommand.Repeat(new PhaseId("vote")))).accepted();
        meeting.in("vote~2");
        List.of(ANNA, BEN, CARLA).forEach(person -> meeting.by(person).does(stick(notes.get(2))).accepted());
        meeting.in("minority");
        assertEquals(names(2), seen().get("kept"));
        assertEquals("vote~2", seen().get("vote"));
    }

    @Test
    void a_note_that_was_deleted_since_is_neither_kept_nor_asked_about() {
        voted();
        meeting.in("discuss").by(FATIMA).does(deleteConfirmed(notes.get(1))).accepted();
        meeting.in("minority").by(BEN).does(need("tijd")).refused(Reason.MINORITY_ASKED);
        assertEquals(1, seen().get("asked"));
    }

    @Test
    void whose_voice_it_is_may_leave_and_it_stays() {
        voted();
        meeting.by(BEN).does(need("tijd")).accepted();
        meeting.by(FATIMA).does(remove(BEN)).accepted();
        assertEquals(2, seen().get("asked"));
        assertEquals(1, ((List<?>) seen().get("said")).size());
    }

    @Test
    void what_an_answer_tells_others_is_its_text_and_not_where_the_stickers_are() {
        voted();
        meeting.by(BEN).does(need("tijd")).accepted();
        assertFalse(Onlooker.shown(meeting.last(), Optional.of(CARLA)).orElseThrow().put().containsKey(Kind.VOICES));
    }

    @Test
    void each_phase_has_its_own_answers_and_its_own_cut() {
        voted();
        meeting.by(BEN).does(need("tijd")).accepted();
        meeting.by(FATIMA).does(of(new AgendaCommand.Repeat(new PhaseId("minority")))).accepted();
        meeting.in("minority~2").by(FATIMA).does(cut(3)).accepted();
        assertEquals(1, seen().get("top"));
        meeting.by(BEN).does(need("nog")).refused(Reason.MINORITY_ASKED);
    }
}
