package nl.taartbord.rooms;

import static nl.taartbord.play.Meeting.ANNA;
import static nl.taartbord.play.Meeting.BEN;
import static nl.taartbord.play.Meeting.CARLA;
import static nl.taartbord.play.Meeting.FATIMA;
import static nl.taartbord.play.Meeting.NICO;
import static nl.taartbord.play.Meeting.OMAR;
import static nl.taartbord.play.Orders.agree;
import static nl.taartbord.play.Orders.await;
import static nl.taartbord.play.Orders.confirm;
import static nl.taartbord.play.Orders.drop;
import static nl.taartbord.play.Orders.endWork;
import static nl.taartbord.play.Orders.introduce;
import static nl.taartbord.play.Orders.object;
import static nl.taartbord.play.Orders.remove;
import static nl.taartbord.play.Orders.settle;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.taartbord.activity.Reason;
import nl.taartbord.activity.Text;
import nl.taartbord.agenda.AgendaCommand;
import nl.taartbord.agreements.AgreementEvent;
import nl.taartbord.agreements.Agreements;
import nl.taartbord.play.Meeting;
import nl.taartbord.play.Orders;
import nl.taartbord.session.Event;
import nl.taartbord.terms.IngredientId;
import nl.taartbord.terms.NeedId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.view.Kind;
import nl.taartbord.view.View;
import org.junit.jupiter.api.Test;

/** What the team agrees on, and whether everybody agrees. */
class AgreementsTest {
    private static final PhaseId PHASE = new PhaseId("agreement");

    private final Meeting meeting = Meeting.begin().in("agreement");

    private Agreements.Agreement agreement() {
        return meeting.state().agreements().of(PHASE);
    }

    private Agreements.Part part(String ingredient) {
        return agreement().parts().get(new IngredientId(ingredient));
    }

    private Map<?, ?> seen(String phase) {
        return (Map<?, ?>) View.whole(meeting.state(), Optional.of(ANNA)).get(Kind.AGREEMENTS).get(phase);
    }

    private static Optional<PersonId> over(Event event) {
        return event instanceof Event.OfAgreements(AgreementEvent.Filled filled) ? filled.over() : Optional.empty();
    }

    @Test
    void everybody_fills_in_and_every_text_makes_a_version() {
        meeting.by(ANNA).does(agree("opgave", "Samen oefenen", 0)).accepted();
        meeting.by(BEN).does(agree("extra", "Elke week", 0)).accepted();
        meeting.by(BEN).does(agree("opgave", "Samen veel oefenen", 1)).accepted();
        assertEquals(3, agreement().version());
        assertEquals(new Agreements.Part(new IngredientId("opgave"), "Samen veel oefenen", 2, BEN, meeting.now()), part("opgave"));
    }

    @Test
    void what_is_no_text_or_no_part_of_it_is_refused() {
        meeting.by(ANNA).does(agree("geen", "x", 0)).refused(Reason.AGREEMENT_PART);
        meeting.by(ANNA).does(agree("opgave", "x".repeat(Text.STATEMENT + 1), 0)).refused(Reason.TEXT_LONG);
        meeting.by(ANNA).does(agree("opgave", "a\u0000b", 0)).refused(Reason.MALFORMED);
        meeting.by(ANNA).does(agree("opgave", " ", 0)).refused(Reason.UNCHANGED);
        meeting.by(ANNA).does(agree("opgave", "x".repeat(Text.STATEMENT), 0)).accepted();
        meeting.by(BEN).does(agree("opgave", "x".repeat(Text.STATEMENT), 1)).refused(Reason.UNCHANGED);
        meeting.in("discuss").by(ANNA).does(agree("opgave", "x", 1)).refused(Reason.PHASE);
    }

    @Test
    void an_empty_text_takes_it_away_and_its_version_goes_on() {
        meeting.by(ANNA).does(agree("opgave", "Samen", 0)).accepted();
        meeting.by(ANNA).does(confirm(1)).accepted();
        meeting.by(BEN).does(agree("opgave", " \n ", 1)).accepted();
        assertEquals("", part("opgave").text());
        assertTrue(agreement().approvals().isEmpty());
        assertEquals(List.of("opgave"), seen("agreement").get("missing"));
        assertEquals(Optional.empty(), over(meeting.by(CARLA).does(agree("opgave", "Anders", 1)).event()));
        assertEquals(Optional.of(CARLA), over(meeting.by(ANNA).does(agree("opgave", "Weer anders", 1)).event()));
    }

    @Test
    void whose_text_was_replaced_unread_is_named() {
        meeting.by(ANNA).does(agree("opgave", "Samen", 0)).accepted();
        assertEquals(Optional.empty(), over(meeting.by(ANNA).does(agree("opgave", "Wij samen", 0)).event()));
        Event blind = meeting.by(BEN).does(agree("opgave", "Ieder voor zich", 1)).event();
        assertEquals(Optional.of(ANNA), over(blind));
        var seen = View.disclose(blind, meeting.last().by(), meeting.last().before(), meeting.last().after());
        assertEquals(Optional.of(ANNA), seen.everybody().orElseThrow().over());
        assertEquals(Optional.empty(), over(meeting.by(ANNA).does(agree("opgave", "Toch samen", 3)).event()));
    }

    @Test
    void only_the_current_version_can_be_approved_once_it_is_complete() {
        meeting.by(ANNA).does(confirm(0)).refused(Reason.AGREEMENT_INCOMPLETE);
        meeting.by(ANNA).does(agree("extra", "Elke week", 0)).accepted();
        meeting.by(ANNA).does(confirm(1)).refused(Reason.AGREEMENT_INCOMPLETE);
        meeting.by(ANNA).does(agree("opgave", "Samen", 0)).accepted();
        meeting.by(ANNA).does(confirm(1)).refused(Reason.AGREEMENT_STALE);
        meeting.by(ANNA).does(confirm(3)).refused(Reason.AGREEMENT_STALE);
        meeting.by(ANNA).does(confirm(2)).accepted();
        meeting.by(ANNA).does(confirm(2)).refused(Reason.UNCHANGED);
        assertEquals(Set.of(ANNA), agreement().approvals().keySet());
    }

    @Test
    void every_change_takes_all_approvals_back() {
        meeting.by(ANNA).does(agree("opgave", "Samen", 0)).accepted();
        meeting.by(ANNA).does(confirm(1)).accepted();
        meeting.by(BEN).does(object(1, "te vaag")).accepted();
        meeting.by(CARLA).does(agree("extra", "Elke week", 0)).accepted();
        assertTrue(agreement().approvals().isEmpty());
        meeting.by(ANNA).does(confirm(1)).refused(Reason.AGREEMENT_STALE);
    }

    @Test
    void not_agreeing_needs_a_reason() {
        meeting.by(ANNA).does(agree("opgave", "Samen", 0)).accepted();
        meeting.by(BEN).does(object(1, null)).refused(Reason.TEXT_EMPTY);
        meeting.by(BEN).does(object(1, "  ")).refused(Reason.TEXT_EMPTY);
        meeting.by(BEN).does(object(1, "x".repeat(Text.LINE + 1))).refused(Reason.TEXT_LONG);
        meeting.by(BEN).does(object(1, "te vaag")).accepted();
        meeting.by(BEN).does(confirm(1)).accepted();
        assertTrue(agreement().approvals().get(BEN).agree());
    }

    @Test
    void whoever_has_no_device_approves_through_the_notetaker() {
        meeting.by(ANNA).does(agree("opgave", "Samen", 0)).accepted();
        meeting.by(NICO).inNameOf(OMAR).does(confirm(1)).accepted();
        assertEquals(Optional.of(NICO), agreement().approvals().get(OMAR).enteredBy());
        assertFalse(agreement().approvals().containsKey(NICO));
        meeting.by(NICO).inNameOf(ANNA).does(confirm(1)).refused(Reason.PERSON_PROXY);
        meeting.by(ANNA).inNameOf(OMAR).does(confirm(1)).refused(Reason.ROLE);
    }

    @Test
    void who_has_left_approves_nothing_and_what_they_said_stays() {
        meeting.by(ANNA).does(agree("opgave", "Samen", 0)).accepted();
        meeting.by(BEN).does(object(1, "te vaag")).accepted();
        meeting.by(FATIMA).does(remove(BEN)).accepted();
        meeting.by(BEN).does(confirm(1)).refused(Reason.ROLE);
        assertEquals(Optional.of("te vaag"), agreement().approvals().get(BEN).reason());
    }

    @Test
    void approving_can_be_done_until_the_end() {
        meeting.by(ANNA).does(agree("opgave", "Samen", 0)).accepted();
        meeting.by(FATIMA).does(endWork()).accepted();
        meeting.by(ANNA).does(agree("opgave", "Samen!", 1)).refused(Reason.ENDED);
        meeting.by(ANNA).does(confirm(1)).accepted();
        meeting.in("reflect").by(BEN).does(confirm(1)).accepted();
        meeting.in("actions").by(CARLA).does(object(1, "te vaag")).accepted();
        assertEquals(Set.of(ANNA, BEN, CARLA), agreement().approvals().keySet());
        meeting.in("discuss").by(FATIMA).does(confirm(1)).refused(Reason.PHASE);
    }

    @Test
    void without_an_agreement_there_is_nothing_to_approve() {
        meeting.in("reflect").by(BEN).does(confirm(0)).refused(Reason.AGREEMENT_INCOMPLETE);
        meeting.by(BEN).does(confirm(1)).refused(Reason.AGREEMENT_STALE);
    }

    @Test
    void whose_approval_from_outside_is_still_needed() {
        meeting.by(ANNA).does(await("")).refused(Reason.TEXT_EMPTY);
        meeting.by(ANNA).does(await("x".repeat(Text.TITLE + 1))).refused(Reason.TEXT_LONG);
        meeting.by(ANNA).does(agree("opgave", "Samen", 0)).accepted();
        meeting.by(ANNA).does(confirm(1)).accepted();
        meeting.by(ANNA).does(await("Het bestuur")).accepted();
        NeedId need = agreement().needs().keySet().iterator().next();
        meeting.by(BEN).does(settle(need, false)).refused(Reason.UNCHANGED);
        meeting.by(BEN).does(settle(need, true)).accepted();
        assertTrue(agreement().needs().get(need).given());
        meeting.by(BEN).does(settle(need, false)).accepted();
        assertEquals(1, agreement().version());
        assertEquals(Set.of(ANNA), agreement().approvals().keySet());
        meeting.by(CARLA).does(drop(need)).accepted();
        meeting.by(CARLA).does(drop(need)).refused(Reason.NEED_MISSING);
        meeting.by(CARLA).does(settle(need, true)).refused(Reason.NEED_MISSING);
    }

    @Test
    void thirty_approvals_from_outside_and_not_one_more() {
        for (int i = 0; i < 30; i++) {
            meeting.by(ANNA).does(await("bestuur " + i)).accepted();
        }
        meeting.by(BEN).does(await("te veel")).refused(Reason.LIMIT);
    }

    @Test
    void it_is_there_before_anything_was_filled_in() {
        assertEquals(Map.of("phase", "agreement", "version", 0, "parts", Map.of(), "approvals", Map.of(), "needs", List.of(),
                "missing", List.of("opgave")), seen("agreement"));
    }

    @Test
    void a_repeated_phase_starts_anew() {
        meeting.by(ANNA).does(agree("opgave", "Samen", 0)).accepted();
        meeting.by(FATIMA).does(Orders.of(new AgendaCommand.Repeat(PHASE))).accepted();
        String copy = meeting.state().agenda().phases().stream().map(planned -> planned.phase().id().value())
                .filter(id -> id.startsWith("agreement") && !id.equals("agreement")).findFirst().orElseThrow();
        assertEquals(0, seen(copy).get("version"));
        meeting.in(copy).by(ANNA).does(agree("opgave", "Opnieuw", 0)).accepted();
        meeting.by(ANNA).does(confirm(1)).accepted();
        assertTrue(agreement().approvals().isEmpty());
        assertEquals("Samen", part("opgave").text());
    }

    @Test
    void the_same_word_counts_again_after_a_colleagues() {
        meeting.by(ANNA).does(introduce("Anna", "Oefenschool")).accepted();
        meeting.by(BEN).does(introduce("Ben", " oefenSCHOOL ")).accepted();
        meeting.by(CARLA).does(introduce("Carla", "Buurthuis")).accepted();
        meeting.by(ANNA).does(agree("opgave", "Samen oefenen", 0)).accepted();
        meeting.by(ANNA).does(confirm(1)).accepted();
        meeting.by(CARLA).does(confirm(1)).accepted();
        meeting.by(ANNA).does(confirm(1)).refused(Reason.UNCHANGED);
        meeting.by(BEN).does(object(1, "te vaag")).accepted();
        assertEquals(List.of(ANNA, CARLA, BEN), List.copyOf(agreement().approvals().keySet()));
        meeting.passes(1_000);
        meeting.by(ANNA).does(confirm(1)).accepted();
        assertEquals(List.of(CARLA, BEN, ANNA), List.copyOf(agreement().approvals().keySet()));
        assertTrue(View.disclose(meeting.last().event(), Optional.of(ANNA), meeting.last().before(), meeting.last().after()).everybody().isPresent());
    }
}
