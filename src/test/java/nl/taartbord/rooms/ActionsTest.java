package nl.taartbord.rooms;

import static nl.taartbord.play.Meeting.ANNA;
import static nl.taartbord.play.Meeting.BEN;
import static nl.taartbord.play.Meeting.CARLA;
import static nl.taartbord.play.Meeting.FATIMA;
import static nl.taartbord.play.Meeting.NICO;
import static nl.taartbord.play.Meeting.OMAR;
import static nl.taartbord.play.Orders.act;
import static nl.taartbord.play.Orders.actMyself;
import static nl.taartbord.play.Orders.change;
import static nl.taartbord.play.Orders.remove;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import nl.taartbord.actions.ActionEvent;
import nl.taartbord.actions.Actions;
import nl.taartbord.activity.Reason;
import nl.taartbord.play.Meeting;
import nl.taartbord.session.Event;
import nl.taartbord.terms.ActionId;
import nl.taartbord.terms.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who does what before when. */
class ActionsTest {
    private final Meeting meeting = Meeting.begin().in("actions");

    private Actions.Action action(ActionId id) {
        return meeting.state().actions().actions().get(id);
    }

    @Test
    void an_action_has_a_text_and_perhaps_an_owner_and_a_date() {
        ActionId id = meeting.by(ANNA).does(act("bellen", BEN, "2026-11-26")).action();
        assertEquals(Optional.of(BEN), action(id).owner());
        assertEquals(Optional.of("2026-11-26"), action(id).due());
        assertEquals(ANNA, action(id).author());
        meeting.by(ANNA).does(act("")).refused(Reason.TEXT_EMPTY);
        meeting.by(ANNA).does(act("x", new PersonId("niemand"), "2026-11-26")).refused(Reason.PERSON_MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "2026-13-01", "26-11-2026", "morgen", "", "1999-01-01", "2100-01-01", "2026-11-26T10:00"})
    void a_date_that_is_none_is_refused(String due) {
        meeting.by(ANNA).does(act("bellen", BEN, due)).refused(Reason.DUE_INVALID);
    }

    @Test
    void an_action_for_oneself_is_and_stays_ones_own() {
        ActionId id = meeting.by(ANNA).does(actMyself("oefenen")).action();
        assertEquals(Optional.of(ANNA), action(id).owner());
        assertTrue(action(id).personal());
        meeting.by(FATIMA).does(change(id, "meer oefenen", Optional.of(BEN), 1)).accepted();
        assertEquals(Optional.of(ANNA), action(id).owner());
        ActionId omars = meeting.by(NICO).inNameOf(OMAR).does(actMyself("lezen")).action();
        assertEquals(Optional.of(OMAR), action(omars).owner());
    }

    @Test
    void author_owner_and_leaders_may_change_it_and_others_not() {
        ActionId id = meeting.by(ANNA).does(act("bellen", BEN, "2026-11-26")).action();
        meeting.by(CARLA).does(change(id, "mailen", Optional.empty(), 1)).refused(Reason.OWNER);
        meeting.by(CARLA).does(remove(id)).refused(Reason.OWNER);
        meeting.by(BEN).does(change(id, "mailen", Optional.of(BEN), 1)).accepted();
        meeting.by(NICO).does(change(id, "appen", Optional.empty(), 2)).accepted();
        meeting.by(NICO).does(change(id, "appen", Optional.empty(), 3)).refused(Reason.UNCHANGED);
        meeting.by(BEN).does(remove(id)).refused(Reason.OWNER);
        meeting.by(ANNA).does(remove(id)).accepted();
        meeting.by(ANNA).does(remove(id)).refused(Reason.ACTION_MISSING);
    }

    @Test
    void whose_text_was_replaced_unread_is_named() {
        ActionId id = meeting.by(ANNA).does(act("bellen")).action();
        meeting.by(NICO).does(change(id, "mailen", Optional.empty(), 1)).accepted();
        Event event = meeting.by(ANNA).does(change(id, "appen", Optional.empty(), 1)).event();
        assertEquals(Optional.of(NICO), event instanceof Event.OfActions(ActionEvent.Edited edited) ? edited.over() : null);
    }

    @Test
    void who_has_left_stays_the_owner_but_does_not_become_it() {
        ActionId id = meeting.by(ANNA).does(act("bellen", BEN, "2026-11-26")).action();
        meeting.by(FATIMA).does(remove(BEN)).accepted();
        meeting.by(ANNA).does(change(id, "mailen", Optional.of(BEN), 1)).accepted();
        meeting.by(ANNA).does(act("lezen", BEN, "2026-11-26")).refused(Reason.PERSON_MISSING);
    }

    @Test
    void b1_three_hundred_and_not_one_more() {
        for (int i = 0; i < 300; i++) {
            meeting.by(ANNA).does(act("actie " + i)).accepted();
        }
        meeting.by(BEN).does(act("te veel")).refused(Reason.LIMIT);
    }
}
