package nl.taartbord.rooms;

import static nl.taartbord.play.Meeting.ANNA;
import static nl.taartbord.play.Meeting.BEN;
import static nl.taartbord.play.Meeting.CARLA;
import static nl.taartbord.play.Meeting.FATIMA;
import static nl.taartbord.play.Meeting.NICO;
import static nl.taartbord.play.Meeting.OMAR;
import static nl.taartbord.play.Orders.close;
import static nl.taartbord.play.Orders.delete;
import static nl.taartbord.play.Orders.deleteConfirmed;
import static nl.taartbord.play.Orders.endWork;
import static nl.taartbord.play.Orders.enter;
import static nl.taartbord.play.Orders.hide;
import static nl.taartbord.play.Orders.move;
import static nl.taartbord.play.Orders.openRound;
import static nl.taartbord.play.Orders.remove;
import static nl.taartbord.play.Orders.reopenWork;
import static nl.taartbord.play.Orders.stick;
import static nl.taartbord.play.Orders.take;
import static nl.taartbord.play.Orders.timer;
import static nl.taartbord.play.Orders.undo;
import static nl.taartbord.play.Orders.write;
import static nl.taartbord.play.Workshops.BETTER;
import static nl.taartbord.play.Workshops.BUDGET;
import static nl.taartbord.play.Workshops.CENTRE;
import static nl.taartbord.play.Workshops.DREAM;
import static nl.taartbord.play.Workshops.GOOD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.taartbord.activity.Reason;
import nl.taartbord.play.Meeting;
import nl.taartbord.session.Command;
import nl.taartbord.session.Event;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.RoundId;
import nl.taartbord.view.Kind;
import nl.taartbord.view.View;
import nl.taartbord.votes.Round;
import nl.taartbord.votes.VoteCommand;
import org.junit.jupiter.api.Test;

/** Dividing stickers. */
class VotingTest {
    private final Meeting meeting = Meeting.begin().in("discuss");
    private final NoteId one = meeting.by(ANNA).does(write("een", GOOD)).note();
    private final NoteId two = meeting.by(ANNA).does(write("twee", BETTER)).note();
    private final NoteId three = meeting.by(BEN).does(write("drie", GOOD)).note();
    private final NoteId elsewhere = meeting.by(BEN).does(write("elders", DREAM)).note();

    private Round round() {
        return meeting.state().votes().rounds().values().stream().reduce((_, later) -> later).orElseThrow();
    }

    private Map<?, ?> seen(Kind kind, String id, PersonId viewer) {
        return (Map<?, ?>) View.whole(meeting.state(), Optional.of(viewer)).get(kind).get(id);
    }

    private void everybodyVotes() {
        List.of(ANNA, BEN, CARLA).forEach(person -> meeting.by(person).does(stick(one)).accepted());
    }

    @Test
    void the_first_round_opens_with_the_phase() {
        List<Event> events = meeting.by(FATIMA).does(enter("vote")).accepted();
        assertEquals(2, events.size());
        assertTrue(round().open());
        assertEquals(new RoundId("vote.1"), round().id());
        assertEquals(BUDGET, round().budget());
        meeting.by(FATIMA).does(openRound()).refused(Reason.VOTE_OPEN);
    }

    @Test
    void v1_the_budget_and_the_most_on_one_note() {
        meeting.in("vote");
        meeting.by(CARLA).does(stick(one)).accepted();
        meeting.by(CARLA).does(stick(one)).accepted();
        meeting.by(CARLA).does(stick(one)).refused(Reason.VOTE_MAX);
        meeting.by(CARLA).does(stick(two)).accepted();
        meeting.by(CARLA).does(stick(three)).accepted();
        meeting.by(CARLA).does(stick(three)).refused(Reason.VOTE_BUDGET);
        assertEquals(Map.of(one, 2, two, 1, three, 1), round().hand(CARLA));
    }

    /** The format of the Taart gives six. */
    @Test
    void v1_a_seventh_sticker_of_six_is_refused() {
        meeting.in("vote").by(FATIMA).does(endWork()).accepted();
        meeting.by(FATIMA).does(openRound(6, 6)).accepted();
        for (int i = 0; i < 6; i++) {
            meeting.by(CARLA).does(stick(one)).accepted();
        }
        meeting.by(CARLA).does(stick(two)).refused(Reason.VOTE_BUDGET);
        meeting.by(CARLA).does(take(one)).accepted();
        meeting.by(CARLA).does(stick(two)).accepted();
    }

    @Test
    void a_sticker_can_be_taken_back_only_where_one_lies() {
        meeting.in("vote");
        meeting.by(ANNA).does(take(one)).refused(Reason.VOTE_NONE);
        meeting.by(BEN).does(stick(one)).accepted();
        meeting.by(ANNA).does(take(one)).refused(Reason.VOTE_NONE);
        meeting.by(BEN).does(take(one)).accepted();
        assertEquals(0, round().placed());
    }

    @Test
    void v2_a_move_is_one_event_and_changes_nothing_when_it_is_refused() {
        meeting.in("vote");
        meeting.by(BEN).does(stick(one)).accepted();
        assertEquals(1, meeting.by(BEN).does(move(one, two)).accepted().size());
        assertEquals(Map.of(two, 1), round().hand(BEN));
        meeting.by(BEN).does(move(one, three)).refused(Reason.VOTE_NONE);
        meeting.by(BEN).does(move(two, two)).refused(Reason.UNCHANGED);
        meeting.by(BEN).does(move(two, elsewhere)).refused(Reason.VOTE_ITEM);
        meeting.by(BEN).does(stick(one)).accepted();
        meeting.by(BEN).does(stick(one)).accepted();
        meeting.by(BEN).does(move(two, one)).refused(Reason.VOTE_MAX);
        assertEquals(Map.of(two, 1, one, 2), round().hand(BEN));
    }

    @Test
    void only_open_notes_of_the_zones_take_stickers() {
        meeting.in("write");
        NoteId down = meeting.by(ANNA).does(write("dicht", GOOD)).note();
        meeting.in("vote");
        meeting.by(ANNA).does(stick(down)).refused(Reason.VOTE_ITEM);
        meeting.by(ANNA).does(stick(elsewhere)).refused(Reason.VOTE_ITEM);
        meeting.by(ANNA).does(stick(new NoteId("geen"))).refused(Reason.VOTE_ITEM);
        meeting.by(FATIMA).does(hide(one)).accepted();
        meeting.by(ANNA).does(stick(one)).refused(Reason.VOTE_ITEM);
    }

    @Test
    void p4_others_see_how_many_and_not_where() {
        meeting.in("vote");
        meeting.by(BEN).does(stick(one)).accepted();
        assertEquals(Map.of(BEN.value(), 1), seen(Kind.ROUNDS, "vote.1", FATIMA).get("placed"));
        assertNull(seen(Kind.ROUNDS, "vote.1", FATIMA).get("totals"));
        assertNull(seen(Kind.HANDS, "vote.1/" + BEN.value(), FATIMA));
        assertEquals(Map.of(one.value(), 1), seen(Kind.HANDS, "vote.1/" + BEN.value(), BEN).get("notes"));
    }

    @Test
    void who_enters_stickers_in_somebodys_name_sees_those_and_no_others() {
        meeting.in("vote");
        meeting.by(NICO).inNameOf(OMAR).does(stick(one)).accepted();
        meeting.by(NICO).does(stick(two)).accepted();
        assertEquals(Map.of(one.value(), 1), seen(Kind.HANDS, "vote.1/" + OMAR.value(), NICO).get("notes"));
        assertNull(seen(Kind.HANDS, "vote.1/" + OMAR.value(), FATIMA));
        assertEquals(Map.of(two, 1), round().hand(NICO));
    }

    @Test
    void v2_after_the_close_nothing_counts_and_everybody_sees_the_totals() {
        meeting.in("vote");
        everybodyVotes();
        meeting.by(BEN).does(stick(two)).accepted();
        meeting.by(FATIMA).does(endWork()).accepted();
        assertFalse(round().open());
        meeting.by(ANNA).does(stick(one)).refused(Reason.VOTE_CLOSED);
        meeting.by(ANNA).does(take(one)).refused(Reason.VOTE_CLOSED);
        meeting.by(ANNA).does(move(one, two)).refused(Reason.VOTE_CLOSED);
        assertEquals(List.of(Map.entry(one.value(), 3), Map.entry(two.value(), 1)),
                List.copyOf(((Map<?, ?>) seen(Kind.ROUNDS, "vote.1", CARLA).get("totals")).entrySet()));
    }

    @Test
    void the_vote_closes_when_its_phase_is_left_its_work_ends_its_timer_says_so_or_the_session_closes() {
        meeting.in("vote").in("lobby");
        assertFalse(round().open());
        meeting.in("vote").by(FATIMA).does(openRound()).accepted();
        meeting.by(FATIMA).does(timer(60, true)).accepted();
        meeting.passes(60_000);
        assertFalse(round().open());
        meeting.by(FATIMA).does(openRound()).accepted();
        meeting.by(FATIMA).does(close()).accepted();
        assertFalse(round().open());
    }

    @Test
    void p5_with_fewer_than_three_voters_the_totals_are_withheld() {
        meeting.in("vote");
        meeting.by(ANNA).does(stick(one)).accepted();
        meeting.by(BEN).does(stick(one)).accepted();
        meeting.in("lobby");
        Map<?, ?> seen = seen(Kind.ROUNDS, "vote.1", FATIMA);
        assertEquals(true, seen.get("withheld"));
        assertNull(seen.get("totals"));
        assertEquals(2, ((Map<?, ?>) seen.get("statement")).get("voters"));
    }

    @Test
    void v1_the_vote_statement_adds_up_for_whoever_voted() {
        meeting.in("vote");
        everybodyVotes();
        meeting.by(FATIMA).does(stick(two)).accepted();
        meeting.by(FATIMA).does(remove(BEN)).accepted();
        meeting.in("lobby");
        Map<?, ?> statement = (Map<?, ?>) seen(Kind.ROUNDS, "vote.1", ANNA).get("statement");
        // Nico, Anna, Carla and Omar by right; Fatima because she did, Ben because he had before he left.
        assertEquals(6, statement.get("people"));
        assertEquals(4, statement.get("voters"));
        assertEquals(6 * BUDGET, (int) statement.get("placed") + (int) statement.get("unspent"));
        assertEquals(4, statement.get("placed"));
    }

    @Test
    void a_further_round_is_a_fresh_start_and_the_first_stays_as_it_was() {
        meeting.in("vote");
        everybodyVotes();
        meeting.by(FATIMA).does(endWork()).accepted();
        Round first = round();
        assertEquals(2, meeting.by(FATIMA).does(openRound(2, 1)).accepted().size());
        assertEquals(2, round().number());
        assertFalse(meeting.state().agenda().ended());
        meeting.by(ANNA).does(stick(one)).accepted();
        meeting.by(ANNA).does(stick(one)).refused(Reason.VOTE_MAX);
        assertEquals(first, meeting.state().votes().rounds().get(first.id()));
    }

    @Test
    void reopening_the_work_opens_a_further_round_with_the_same_rules() {
        meeting.in("vote").by(FATIMA).does(endWork()).accepted();
        meeting.by(FATIMA).does(openRound(2, 1)).accepted();
        meeting.by(FATIMA).does(endWork()).accepted();
        meeting.by(FATIMA).does(reopenWork()).accepted();
        assertTrue(round().open());
        assertEquals(3, round().number());
        assertEquals(2, round().budget());
        meeting.by(ANNA).does(stick(one)).accepted();
    }

    @Test
    void a_round_has_sensible_rules() {
        meeting.in("vote").by(FATIMA).does(endWork()).accepted();
        meeting.by(FATIMA).does(openRound(0, 1)).refused(Reason.LIMIT);
        meeting.by(FATIMA).does(openRound(51, 1)).refused(Reason.LIMIT);
        meeting.by(FATIMA).does(openRound(3, 4)).refused(Reason.LIMIT);
        meeting.by(FATIMA).does(openRound(3, 0)).refused(Reason.LIMIT);
        meeting.by(FATIMA).does(new Command.OfVotes(new VoteCommand.OpenRound(Optional.of(List.of(CENTRE)), Optional.empty(), Optional.empty())))
                .refused(Reason.ZONE_MISSING);
        meeting.by(FATIMA).does(new Command.OfVotes(new VoteCommand.OpenRound(Optional.of(List.of()), Optional.empty(), Optional.empty())))
                .refused(Reason.ZONE_MISSING);
        meeting.by(FATIMA).does(openRound(3, 3)).accepted();
    }

    /** Were they given back, a falling count would tell who had voted for it. */
    @Test
    void p4_stickers_on_a_note_that_is_set_aside_stay_until_their_owner_takes_them() {
        meeting.in("vote");
        meeting.by(BEN).does(stick(one)).accepted();
        Map<?, ?> before = seen(Kind.ROUNDS, "vote.1", CARLA);
        meeting.by(FATIMA).does(hide(one)).accepted();
        assertEquals(before, seen(Kind.ROUNDS, "vote.1", CARLA));
        assertEquals(Map.of(one.value(), 1), seen(Kind.HANDS, "vote.1/" + BEN.value(), BEN).get("notes"));
        meeting.by(BEN).does(move(one, two)).accepted();
        assertEquals(Map.of(two, 1), round().hand(BEN));
    }

    @Test
    void a_note_with_others_votes_goes_only_when_confirmed() {
        meeting.in("vote");
        everybodyVotes();
        meeting.in("discuss");
        meeting.by(ANNA).does(delete(one)).refused(Reason.NOTE_CONFIRM);
        meeting.by(ANNA).does(undo()).accepted();
        assertFalse(meeting.state().notes().find(two).isPresent());
        meeting.by(ANNA).does(undo()).refused(Reason.UNDO_NOTHING);
        meeting.by(ANNA).does(deleteConfirmed(one)).accepted();
        assertEquals(Map.of(one, 3), round().totals());
    }

    /** Being asked to confirm would tell where the withheld stickers lie. */
    @Test
    void p5_votes_that_are_withheld_ask_for_nothing() {
        meeting.in("vote");
        meeting.by(BEN).does(stick(one)).accepted();
        meeting.in("discuss").by(ANNA).does(delete(one)).accepted();
    }

    @Test
    void entering_the_phase_again_opens_no_new_round_by_itself() {
        meeting.in("vote").in("lobby").in("vote");
        assertEquals(1, meeting.state().votes().rounds().size());
        meeting.by(ANNA).does(stick(one)).refused(Reason.VOTE_CLOSED);
    }
}
