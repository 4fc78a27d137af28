package nl.taartbord.rooms;

import static nl.taartbord.play.Meeting.ANNA;
import static nl.taartbord.play.Meeting.BEN;
import static nl.taartbord.play.Meeting.FATIMA;
import static nl.taartbord.play.Meeting.NICO;
import static nl.taartbord.play.Meeting.OMAR;
import static nl.taartbord.play.Orders.add;
import static nl.taartbord.play.Orders.enter;
import static nl.taartbord.play.Orders.forget;
import static nl.taartbord.play.Orders.introduce;
import static nl.taartbord.play.Orders.ready;
import static nl.taartbord.play.Orders.remove;
import static nl.taartbord.play.Orders.role;
import static nl.taartbord.play.Orders.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import nl.taartbord.activity.Reason;
import nl.taartbord.people.Details;
import nl.taartbord.people.Person;
import nl.taartbord.people.Roster;
import nl.taartbord.play.Meeting;
import nl.taartbord.session.State;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.Role;
import nl.taartbord.terms.Spot;
import org.junit.jupiter.api.Test;

/** Who is in the session. */
class PeopleTest {
    private final Meeting meeting = Meeting.begin();

    private Person person(PersonId id) {
        return meeting.state().roster().people().get(id);
    }

    @Test
    void everybody_fills_in_an_own_card_that_keeps_its_place() {
        meeting.in("introduce").by(ANNA).does(introduce("Anna de Vries")).accepted();
        Optional<Spot> spot = person(ANNA).card();
        assertTrue(spot.isPresent());
        meeting.by(ANNA).does(introduce("Anna de Vries")).refused(Reason.UNCHANGED);
        meeting.by(ANNA).does(introduce("Anna Vries")).accepted();
        assertEquals(spot, person(ANNA).card());
        meeting.by(NICO).inNameOf(OMAR).does(introduce("Omar B.")).accepted();
        assertEquals("Omar B.", person(OMAR).details().name());
    }

    @Test
    void somebody_without_a_device_is_added_and_stays_a_participant() {
        PersonId id = meeting.by(NICO).does(add("Truus")).person();
        assertTrue(person(id).proxy());
        meeting.by(FATIMA).does(role(id, Role.FACILITATOR)).refused(Reason.PERSON_PROXY);
        meeting.by(ANNA).does(add("Truus")).refused(Reason.ROLE);
    }

    @Test
    void who_was_removed_may_nothing_and_cannot_be_spoken_for() {
        meeting.by(FATIMA).does(remove(ANNA)).accepted();
        meeting.by(ANNA).does(ready(true)).refused(Reason.ROLE);
        meeting.by(FATIMA).does(remove(ANNA)).refused(Reason.PERSON_MISSING);
        meeting.by(FATIMA).does(role(ANNA, Role.NOTETAKER)).refused(Reason.PERSON_MISSING);
        meeting.by(FATIMA).does(remove(OMAR)).accepted();
        meeting.by(NICO).inNameOf(OMAR).does(ready(true)).refused(Reason.PERSON_MISSING);
    }

    @Test
    void the_last_facilitator_stays_one() {
        meeting.by(FATIMA).does(remove(FATIMA)).refused(Reason.PERSON_LAST);
        meeting.by(FATIMA).does(role(FATIMA, Role.PARTICIPANT)).refused(Reason.PERSON_LAST);
        meeting.by(FATIMA).does(role(ANNA, Role.FACILITATOR)).accepted();
        meeting.by(ANNA).does(role(FATIMA, Role.PARTICIPANT)).accepted();
        meeting.by(FATIMA).does(enter("write")).refused(Reason.ROLE);
        meeting.by(ANNA).does(remove(ANNA)).refused(Reason.PERSON_LAST);
    }

    @Test
    void a_role_takes_effect_at_once_and_nobody_becomes_a_screen() {
        meeting.by(FATIMA).does(role(ANNA, Role.NOTETAKER)).accepted();
        meeting.by(FATIMA).does(role(ANNA, Role.NOTETAKER)).refused(Reason.UNCHANGED);
        meeting.by(ANNA).inNameOf(OMAR).does(ready(true)).accepted();
        meeting.by(FATIMA).does(role(BEN, Role.SCREEN)).refused(Reason.PERSON_PROXY);
        meeting.by(FATIMA).does(role(new PersonId("niemand"), Role.NOTETAKER)).refused(Reason.PERSON_MISSING);
    }

    @Test
    void only_facilitator_and_notetaker_act_in_a_name_and_only_of_who_has_no_device() {
        meeting.in("write").by(ANNA).inNameOf(OMAR).does(write("x")).refused(Reason.ROLE);
        meeting.by(NICO).inNameOf(BEN).does(write("x")).refused(Reason.PERSON_PROXY);
        meeting.by(NICO).inNameOf(new PersonId("niemand")).does(write("x")).refused(Reason.PERSON_MISSING);
        meeting.by(NICO).inNameOf(OMAR).does(enter("lobby")).refused(Reason.ROLE);
        meeting.by(FATIMA).inNameOf(OMAR).does(write("x")).accepted();
        meeting.by(NICO).inNameOf(OMAR).does(write("y")).accepted();
    }

    /** At once, also where the log could not be wiped yet. */
    @Test
    void p7_who_is_erased_has_no_name_and_no_card_any_more() {
        meeting.in("introduce").by(ANNA).does(introduce("Anna de Vries")).accepted();
        meeting.by(FATIMA).does(forget(ANNA, false)).accepted();
        assertEquals(Details.FORGOTTEN, person(ANNA).details());
        assertTrue(person(ANNA).removed());
        assertEquals(Optional.empty(), person(ANNA).card());
    }

    @Test
    void who_is_not_there_may_nothing() {
        meeting.by(new PersonId("niemand")).does(ready(true)).refused(Reason.ROLE);
        meeting.by(OMAR).does(ready(true)).accepted();
    }

    @Test
    void b1_three_hundred_people_and_not_one_more() {
        while (meeting.state().roster().people().size() < Roster.MOST) {
            meeting.by(FATIMA).does(add("Nog een")).accepted();
        }
        meeting.by(FATIMA).does(add("Te veel")).refused(Reason.LIMIT);
        State full = meeting.state();
        meeting.admit(new PersonId("plaat"), Role.PARTICIPANT, "Laat");
        assertEquals(full, meeting.state());
        meeting.by(FATIMA).does(remove(ANNA)).accepted();
        meeting.by(FATIMA).does(add("Op de stoel van een ander")).accepted();
    }

    @Test
    void b1_somebody_who_comes_and_goes_does_not_fill_the_memory() {
        while (meeting.state().roster().people().size() < Roster.EVER) {
            meeting.by(FATIMA).does(add("Nog een")).accepted();
            PersonId last = meeting.state().roster().present().map(Person::id).reduce((_, next) -> next).orElseThrow();
            meeting.by(FATIMA).does(remove(last)).accepted();
        }
        meeting.by(FATIMA).does(add("Te veel")).refused(Reason.LIMIT);
    }
}
