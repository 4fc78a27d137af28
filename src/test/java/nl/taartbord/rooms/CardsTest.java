package nl.taartbord.rooms;

import static nl.taartbord.play.Meeting.ANNA;
import static nl.taartbord.play.Meeting.BEN;
import static nl.taartbord.play.Meeting.CARLA;
import static nl.taartbord.play.Meeting.FATIMA;
import static nl.taartbord.play.Meeting.NICO;
import static nl.taartbord.play.Meeting.OMAR;
import static nl.taartbord.play.Orders.card;
import static nl.taartbord.play.Orders.delete;
import static nl.taartbord.play.Orders.deleteConfirmed;
import static nl.taartbord.play.Orders.edit;
import static nl.taartbord.play.Orders.endWork;
import static nl.taartbord.play.Orders.fill;
import static nl.taartbord.play.Orders.hide;
import static nl.taartbord.play.Orders.lock;
import static nl.taartbord.play.Orders.of;
import static nl.taartbord.play.Orders.place;
import static nl.taartbord.play.Orders.remove;
import static nl.taartbord.play.Orders.show;
import static nl.taartbord.play.Orders.stick;
import static nl.taartbord.play.Orders.undo;
import static nl.taartbord.play.Orders.write;
import static nl.taartbord.play.Workshops.BETTER;
import static nl.taartbord.play.Workshops.GOOD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.taartbord.activity.Reason;
import nl.taartbord.agenda.AgendaCommand;
import nl.taartbord.cards.CardEvent;
import nl.taartbord.notes.Note;
import nl.taartbord.play.Meeting;
import nl.taartbord.play.Onlooker;
import nl.taartbord.session.Event;
import nl.taartbord.terms.Colour;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.view.Kind;
import nl.taartbord.view.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cards: a note with answers beside its heading. */
class CardsTest {
    private final Meeting meeting = Meeting.begin().in("cards");

    private NoteId cursus() {
        return meeting.by(ANNA).does(card(BETTER, "Cursus", "vorm=cursus")).card();
    }

    private Map<?, ?> seen(NoteId card, Optional<PersonId> viewer) {
        return (Map<?, ?>) View.whole(meeting.state(), viewer).get(Kind.CARDS).get(card.value());
    }

    private Object answers(NoteId card) {
        Map<?, ?> seen = seen(card, Optional.of(CARLA));
        return seen == null ? null : seen.get("answers");
    }

    @Test
    void a_card_is_a_note_and_its_answers_at_once() {
        NoteId id = meeting.by(ANNA).does(card(BETTER, "Cursus", "vorm=cursus", "toelichting=twee\ndagen", "voor=team", "voor=ieder",
                "wanneer=q3", "wie=pben")).card();
        Note note = meeting.state().notes().find(id).orElseThrow();
        assertTrue(note.open());
        assertEquals("Cursus", note.text());
        assertEquals(Colour.GREEN, note.colour());
        assertEquals(BETTER, note.place().orElseThrow().zone());
        assertEquals(Map.of("vorm", List.of("cursus"), "toelichting", List.of("twee\ndagen"), "voor", List.of("team", "ieder"),
                "wanneer", List.of("q3"), "wie", List.of("pben")), answers(id));
        assertEquals("panna", seen(id, Optional.empty()).get("by"));
    }

    @Test
    void a_card_that_is_refused_leaves_no_note_behind() {
        meeting.by(ANNA).does(card(BETTER, "Cursus")).refused(Reason.CARD_REQUIRED);
        assertTrue(meeting.state().notes().notes().isEmpty());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"geen=x, CARD_FIELD", "onderwerp=x, CARD_FIELD", "vorm=anders, CARD_CHOICE", "vorm=coach, CARD_CHOICE", "voor=geen, CARD_CHOICE",
        "wanneer=q5, CARD_CHOICE", "wanneer=2, CARD_CHOICE", "wie=niemand, PERSON_MISSING", "wie=x/y, PERSON_MISSING",
        "dient=geen, CARD_MISSING", "dient=a/b, CARD_MISSING"})
    void what_does_not_fit_the_field_is_refused(String answer, Reason reason) {
        meeting.by(ANNA).does(card(BETTER, "Cursus", "vorm=cursus", answer)).refused(reason);
    }

    @Test
    void one_choice_is_one_and_several_are_different_ones() {
        meeting.by(ANNA).does(card(BETTER, "Cursus", "vorm=cursus", "voor=team", "voor=team")).refused(Reason.CARD_CHOICE);
        meeting.by(ANNA).does(card(BETTER, "Cursus", "vorm=cursus", "wanneer=q1", "wanneer=q2")).refused(Reason.CARD_CHOICE);
        meeting.by(ANNA).does(card(BETTER, "Cursus", "vorm=cursus", "toelichting=a", "toelichting=b")).refused(Reason.CARD_CHOICE);
    }

    @Test
    void b1_a_heading_is_a_line_and_a_long_answer_a_note() {
        meeting.by(ANNA).does(card(BETTER, "", "vorm=cursus")).refused(Reason.TEXT_EMPTY);
        meeting.by(ANNA).does(card(BETTER, "x".repeat(501), "vorm=cursus")).refused(Reason.TEXT_LONG);
        meeting.by(ANNA).does(card(BETTER, "Cursus", "vorm=cursus", "toelichting=" + "x".repeat(1_001))).refused(Reason.TEXT_LONG);
        meeting.by(ANNA).does(card(BETTER, "Cursus", "vorm=cursus", "toelichting=\u0007")).refused(Reason.MALFORMED);
        NoteId id = meeting.by(ANNA).does(card(BETTER, "x".repeat(500), "vorm=cursus", "toelichting=" + "x".repeat(1_000))).card();
        meeting.by(ANNA).does(edit(id, "y".repeat(501), 1)).refused(Reason.TEXT_LONG);
        meeting.by(ANNA).does(edit(id, "y".repeat(500), 1)).accepted();
    }

    @Test
    void an_answer_that_says_nothing_is_none() {
        NoteId id = meeting.by(ANNA).does(card(BETTER, "Cursus", "vorm=cursus", "toelichting= ", "wanneer=")).card();
        assertEquals(Map.of("vorm", List.of("cursus")), answers(id));
        meeting.by(ANNA).does(fill(id, 1, "vorm= ")).refused(Reason.CARD_REQUIRED);
    }

    @Test
    void cards_lie_in_the_zones_of_the_phase_and_notes_are_not_written_among_them() {
        meeting.by(ANNA).does(card(GOOD, "Cursus", "vorm=cursus")).refused(Reason.ZONE_MISSING);
        meeting.by(ANNA).does(write("los", BETTER)).refused(Reason.PHASE);
    }

    @Test
    void three_each_and_not_one_more() {
        for (int i = 0; i < 3; i++) {
            meeting.by(ANNA).does(card(BETTER, "Cursus " + i, "vorm=cursus")).card();
        }
        meeting.by(ANNA).does(card(BETTER, "te veel", "vorm=cursus")).refused(Reason.NOTE_FULL);
        meeting.by(BEN).does(card(BETTER, "nog een", "vorm=coach")).card();
        meeting.by(NICO).inNameOf(OMAR).does(card(BETTER, "van Omar", "vorm=coach")).card();
    }

    @Test
    void everybody_may_fill_in_a_card_and_whose_answers_were_replaced_unread_is_named() {
        NoteId id = cursus();
        assertEquals(Optional.empty(), filled(meeting.by(BEN).does(fill(id, 1, "vorm=coach")).event()).over());
        assertEquals(Optional.of(BEN), filled(meeting.by(CARLA).does(fill(id, 1, "vorm=cursus")).event()).over());
        assertEquals(Optional.of(BEN), Onlooker.shown(meeting.last(), Optional.of(BEN)).orElseThrow().over());
        meeting.by(CARLA).does(fill(id, 3, "vorm=cursus")).refused(Reason.UNCHANGED);
        assertEquals(Optional.empty(), filled(meeting.by(CARLA).does(fill(id, 1, "vorm=coach")).event()).over());
        assertEquals(4, seen(id, Optional.empty()).get("version"));
    }

    private static CardEvent.Filled filled(Event event) {
        return (CardEvent.Filled) assertInstanceOf(Event.OfCards.class, event).event();
    }

    @Test
    void only_cards_of_this_phase_are_filled_in() {
        meeting.by(ANNA).does(fill(new NoteId("geen"), 0, "vorm=coach")).refused(Reason.CARD_MISSING);
        NoteId loose = meeting.in("discuss").by(ANNA).does(write("los", BETTER)).note();
        meeting.in("cards").by(ANNA).does(fill(loose, 0, "vorm=coach")).refused(Reason.CARD_MISSING);
    }

    @Test
    void a_repeated_phase_goes_on_with_the_cards_that_hang_there() {
        NoteId id = cursus();
        meeting.by(FATIMA).does(of(new AgendaCommand.Repeat(new PhaseId("cards")))).accepted();
        meeting.in("cards~2").by(BEN).does(fill(id, 1, "vorm=coach")).accepted();
        NoteId copy = cursus();
        meeting.by(ANNA).does(fill(copy, 1, "vorm=cursus", "dient=" + id.value())).accepted();
        meeting.by(ANNA).does(fill(id, 2, "vorm=cursus", "dient=" + copy.value())).refused(Reason.CARD_CYCLE);
        assertEquals(List.of(), seen(copy, Optional.empty()).get("fields"));
    }

    @Test
    void no_card_serves_itself_nor_two_each_other() {
        NoteId a = cursus();
        NoteId b = meeting.by(ANNA).does(card(BETTER, "B", "vorm=coach", "dient=" + a.value())).card();
        NoteId c = meeting.by(ANNA).does(card(BETTER, "C", "vorm=coach", "dient=" + b.value())).card();
        meeting.by(ANNA).does(fill(a, 1, "vorm=cursus", "dient=" + a.value())).refused(Reason.CARD_CYCLE);
        meeting.by(ANNA).does(fill(a, 1, "vorm=cursus", "dient=" + b.value())).refused(Reason.CARD_CYCLE);
        meeting.by(ANNA).does(fill(a, 1, "vorm=cursus", "dient=" + c.value())).refused(Reason.CARD_CYCLE);
        meeting.by(ANNA).does(fill(c, 1, "vorm=coach", "dient=" + a.value())).accepted();
    }

    @Test
    void a_card_that_was_deleted_is_gone_with_its_answers_and_comes_back_with_them() {
        NoteId a = cursus();
        NoteId b = meeting.by(BEN).does(card(BETTER, "B", "vorm=coach", "dient=" + a.value())).card();
        meeting.by(ANNA).does(delete(a)).accepted();
        assertNull(answers(a));
        assertEquals(Map.of("vorm", List.of("coach")), answers(b));
        meeting.by(ANNA).does(undo()).accepted();
        assertEquals(Map.of("vorm", List.of("cursus")), answers(a));
        assertEquals(Map.of("vorm", List.of("coach"), "dient", List.of(a.value())), answers(b));
    }

    @Test
    void a_card_that_others_filled_in_does_not_go_without_asking() {
        NoteId id = cursus();
        meeting.by(BEN).does(fill(id, 1, "vorm=coach")).accepted();
        meeting.by(CARLA).does(deleteConfirmed(id)).refused(Reason.OWNER);
        meeting.by(ANNA).does(undo()).refused(Reason.UNDO_NOTHING);
        meeting.by(ANNA).does(delete(id)).refused(Reason.NOTE_CONFIRM);
        meeting.by(ANNA).does(deleteConfirmed(id)).accepted();
    }

    @Test
    void ones_own_card_can_be_taken_back_and_moved_and_others_cards_moved_too() {
        NoteId id = cursus();
        meeting.by(BEN).does(place(id, BETTER, 500, 500)).accepted();
        NoteId second = cursus();
        meeting.by(ANNA).does(undo()).accepted();
        assertTrue(meeting.state().notes().find(second).isEmpty());
        assertNull(answers(second));
    }

    @Test
    void a_card_set_aside_shows_its_answers_to_its_author_alone() {
        NoteId a = cursus();
        NoteId b = meeting.by(BEN).does(card(BETTER, "B", "vorm=coach", "dient=" + a.value())).card();
        meeting.by(FATIMA).does(hide(a)).accepted();
        assertNull(seen(a, Optional.empty()));
        assertNull(seen(a, Optional.of(FATIMA)));
        assertEquals(Map.of("vorm", List.of("cursus")), seen(a, Optional.of(ANNA)).get("answers"));
        assertEquals(Map.of("vorm", List.of("coach")), answers(b));
        meeting.by(BEN).does(fill(a, 1, "vorm=coach")).refused(Reason.CARD_MISSING);
        meeting.by(FATIMA).does(show(a)).accepted();
        assertEquals(Map.of("vorm", List.of("coach"), "dient", List.of(a.value())), answers(b));
    }

    @Test
    void who_has_left_stays_an_answer_but_does_not_become_it() {
        NoteId id = meeting.by(ANNA).does(card(BETTER, "Cursus", "vorm=cursus", "wie=pben")).card();
        meeting.by(FATIMA).does(remove(BEN)).accepted();
        meeting.by(ANNA).does(fill(id, 1, "vorm=coach", "wie=pben")).accepted();
        meeting.by(ANNA).does(card(BETTER, "Nieuw", "vorm=cursus", "wie=pben")).refused(Reason.PERSON_MISSING);
    }

    @Test
    void in_an_anonymous_session_nobody_learns_whose_answers_they_are() {
        Meeting anonymous = Meeting.anonymous().in("cards");
        NoteId id = anonymous.by(ANNA).does(card(BETTER, "Cursus", "vorm=cursus")).card();
        assertEquals(Optional.empty(), Onlooker.shown(anonymous.last(), Optional.of(CARLA)).orElseThrow().by());
        anonymous.by(BEN).does(fill(id, 0, "vorm=coach")).accepted();
        assertEquals(Optional.empty(), Onlooker.shown(anonymous.last(), Optional.of(CARLA)).orElseThrow().over());
        assertEquals(Optional.of(ANNA), Onlooker.shown(anonymous.last(), Optional.of(ANNA)).orElseThrow().over());
        assertEquals(Optional.empty(), Onlooker.shown(anonymous.last(), Optional.of(ANNA)).orElseThrow().by());
        assertFalse(View.whole(anonymous.state(), Optional.of(CARLA)).get(Kind.CARDS).toString().contains("pben"));
    }

    @Test
    void a_locked_poster_and_an_ended_phase_take_no_cards() {
        NoteId id = cursus();
        meeting.by(FATIMA).does(lock(true)).accepted();
        meeting.by(ANNA).does(card(BETTER, "Nog een", "vorm=cursus")).refused(Reason.LOCKED);
        meeting.by(NICO).does(fill(id, 1, "vorm=coach")).accepted();
        meeting.by(FATIMA).does(endWork()).accepted();
        meeting.by(NICO).does(fill(id, 2, "vorm=cursus")).refused(Reason.ENDED);
    }

    @Test
    void cards_are_voted_for_as_notes_are() {
        NoteId id = cursus();
        meeting.in("vote").by(BEN).does(stick(id)).accepted();
        meeting.by(CARLA).does(stick(id)).accepted();
        meeting.by(NICO).does(stick(id)).accepted();
        meeting.by(FATIMA).does(endWork()).accepted();
        meeting.in("cards").by(ANNA).does(undo()).refused(Reason.UNDO_NOTHING);
        meeting.by(ANNA).does(delete(id)).refused(Reason.NOTE_CONFIRM);
    }
}
