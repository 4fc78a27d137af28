package nl.taartbord.rooms;

import static nl.taartbord.play.Meeting.ANNA;
import static nl.taartbord.play.Meeting.BEN;
import static nl.taartbord.play.Meeting.FATIMA;
import static nl.taartbord.play.Meeting.NICO;
import static nl.taartbord.play.Meeting.OMAR;
import static nl.taartbord.play.Orders.badge;
import static nl.taartbord.play.Orders.endWork;
import static nl.taartbord.play.Orders.lock;
import static nl.taartbord.play.Orders.move;
import static nl.taartbord.play.Orders.remove;
import static nl.taartbord.play.Orders.take;
import static nl.taartbord.play.Workshops.BROAD;
import static nl.taartbord.play.Workshops.DEEP;
import static nl.taartbord.play.Workshops.GOOD;
import static nl.taartbord.play.Workshops.KNOWLEDGE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import nl.taartbord.activity.Reason;
import nl.taartbord.agenda.AgendaCommand;
import nl.taartbord.badges.Badges;
import nl.taartbord.play.Meeting;
import nl.taartbord.play.Orders;
import nl.taartbord.terms.BadgeId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.SortId;
import nl.taartbord.terms.ZoneId;
import nl.taartbord.view.Kind;
import nl.taartbord.view.View;
import org.junit.jupiter.api.Test;

/** Sticking named badges. */
class BadgesTest {
    private final Meeting meeting = Meeting.begin().in("badge");

    private Badges.Badge stuck(BadgeId id) {
        return meeting.state().badges().badges().get(id);
    }

    @Test
    void a_badge_lies_on_the_poster_under_its_owners_name() {
        BadgeId one = meeting.by(ANNA).does(badge(DEEP, KNOWLEDGE)).badge();
        BadgeId two = meeting.by(BEN).does(badge(DEEP, KNOWLEDGE)).badge();
        assertEquals(ANNA, stuck(one).person());
        assertNotEquals(stuck(one).place(), stuck(two).place());
        assertTrue(meeting.state().setting().geometry().holds(KNOWLEDGE, null, stuck(one).place().spot()));
        var view = View.whole(meeting.state(), Optional.empty());
        assertEquals("panna", ((Map<?, ?>) view.get(Kind.BADGES).get(one.value())).get("person"));
        assertEquals(2L, ((Map<?, ?>) view.get(Kind.ZONES).get("kennis")).get("count"));
    }

    @Test
    void of_each_sort_there_are_so_many_per_person_and_phase() {
        meeting.by(ANNA).does(badge(BROAD, KNOWLEDGE)).accepted();
        meeting.by(ANNA).does(badge(BROAD, KNOWLEDGE)).refused(Reason.BADGE_MAX);
        meeting.by(ANNA).does(badge(DEEP, KNOWLEDGE)).accepted();
        BadgeId second = meeting.by(ANNA).does(badge(DEEP, KNOWLEDGE)).badge();
        meeting.by(ANNA).does(badge(DEEP, KNOWLEDGE)).refused(Reason.BADGE_MAX);
        meeting.by(ANNA).does(take(second)).accepted();
        assertNull(stuck(second));
        meeting.by(ANNA).does(badge(DEEP, KNOWLEDGE)).accepted();
        meeting.by(BEN).does(badge(BROAD, KNOWLEDGE)).accepted();
        meeting.by(FATIMA).does(Orders.of(new AgendaCommand.Repeat(new PhaseId("badge")))).accepted();
        meeting.in("badge~2").by(ANNA).does(badge(BROAD, KNOWLEDGE)).accepted();
    }

    @Test
    void a_sort_or_zone_that_is_not_asked_for_is_refused() {
        meeting.by(ANNA).does(badge(new SortId("hoog"), KNOWLEDGE)).refused(Reason.BADGE_SORT);
        meeting.by(ANNA).does(badge(DEEP, GOOD)).refused(Reason.ZONE_MISSING);
        meeting.by(ANNA).does(badge(DEEP, new ZoneId("nergens"))).refused(Reason.ZONE_MISSING);
        BadgeId id = meeting.by(ANNA).does(badge(DEEP, KNOWLEDGE)).badge();
        meeting.by(ANNA).does(move(id, GOOD, 1, 1)).refused(Reason.ZONE_MISSING);
        meeting.by(ANNA).does(take(new BadgeId("b"))).refused(Reason.BADGE_MISSING);
        meeting.by(ANNA).does(move(new BadgeId("b"), KNOWLEDGE, 1, 1)).refused(Reason.BADGE_MISSING);
    }

    @Test
    void ones_own_is_moved_and_taken_and_those_of_others_by_who_leads_only() {
        BadgeId id = meeting.by(ANNA).does(badge(DEEP, KNOWLEDGE)).badge();
        meeting.by(BEN).does(move(id, KNOWLEDGE, 0, 0)).refused(Reason.OWNER);
        meeting.by(BEN).does(take(id)).refused(Reason.OWNER);
        meeting.by(ANNA).does(move(id, KNOWLEDGE, 0, 0)).accepted();
        assertTrue(meeting.state().setting().geometry().holds(KNOWLEDGE, null, stuck(id).place().spot()));
        meeting.by(ANNA).does(move(id, KNOWLEDGE, 0, 0)).refused(Reason.UNCHANGED);
        meeting.by(NICO).does(move(id, KNOWLEDGE, 0, 2000)).accepted();
        assertEquals(ANNA, stuck(id).person());
        meeting.by(FATIMA).does(take(id)).accepted();
    }

    @Test
    void in_the_name_of_who_has_no_device() {
        BadgeId id = meeting.by(NICO).inNameOf(OMAR).does(badge(BROAD, KNOWLEDGE)).badge();
        assertEquals(OMAR, stuck(id).person());
        assertEquals(Optional.of(NICO), stuck(id).enteredBy());
        meeting.by(FATIMA).inNameOf(OMAR).does(badge(BROAD, KNOWLEDGE)).refused(Reason.BADGE_MAX);
    }

    @Test
    void what_was_stuck_in_an_earlier_phase_stays() {
        BadgeId id = meeting.by(ANNA).does(badge(DEEP, KNOWLEDGE)).badge();
        meeting.by(FATIMA).does(Orders.of(new AgendaCommand.Repeat(new PhaseId("badge")))).accepted();
        meeting.in("badge~2").by(ANNA).does(take(id)).refused(Reason.PHASE);
        meeting.by(FATIMA).does(move(id, KNOWLEDGE, 0, 0)).refused(Reason.PHASE);
        meeting.in("discuss").by(ANNA).does(take(id)).refused(Reason.PHASE);
    }

    @Test
    void who_leaves_leaves_badges_behind_and_a_locked_poster_keeps_them() {
        BadgeId id = meeting.by(BEN).does(badge(DEEP, KNOWLEDGE)).badge();
        meeting.by(FATIMA).does(remove(BEN)).accepted();
        assertEquals(BEN, stuck(id).person());
        meeting.by(FATIMA).does(lock(true)).accepted();
        meeting.by(ANNA).does(badge(DEEP, KNOWLEDGE)).refused(Reason.LOCKED);
        meeting.by(FATIMA).does(lock(false)).accepted();
        meeting.by(FATIMA).does(endWork()).accepted();
        meeting.by(ANNA).does(badge(DEEP, KNOWLEDGE)).refused(Reason.ENDED);
    }
}
