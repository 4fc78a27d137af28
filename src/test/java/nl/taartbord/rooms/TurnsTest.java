package nl.taartbord.rooms;

import static nl.taartbord.play.Meeting.ANNA;
import static nl.taartbord.play.Meeting.BEN;
import static nl.taartbord.play.Meeting.CARLA;
import static nl.taartbord.play.Meeting.FATIMA;
import static nl.taartbord.play.Meeting.NICO;
import static nl.taartbord.play.Meeting.OMAR;
import static nl.taartbord.play.Orders.add;
import static nl.taartbord.play.Orders.nextTurn;
import static nl.taartbord.play.Orders.pass;
import static nl.taartbord.play.Orders.remove;
import static nl.taartbord.play.Orders.timer;
import static nl.taartbord.play.Orders.turn;
import static nl.taartbord.play.Orders.turns;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.taartbord.activity.Decision;
import nl.taartbord.activity.Reason;
import nl.taartbord.activity.Scene;
import nl.taartbord.agenda.AgendaCommand;
import nl.taartbord.agenda.Timer;
import nl.taartbord.groups.GroupCommand;
import nl.taartbord.play.Meeting;
import nl.taartbord.play.Orders;
import nl.taartbord.session.State;
import nl.taartbord.terms.GroupId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.turns.TurnCommand;
import nl.taartbord.turns.TurnEvent;
import nl.taartbord.turns.Turns;
import org.junit.jupiter.api.Test;

/** Taking turns. */
class TurnsTest {
    private static final PhaseId ROUND = new PhaseId("round");
    private static final PersonId[] FIVE = {ANNA, BEN, CARLA, NICO, OMAR};

    private final Meeting meeting = Meeting.begin().in("round");

    private Turns.Rota rota() {
        return meeting.state().turns().rotas().get(meeting.state().agenda().current());
    }

    private void speaks(PersonId person) {
        assertEquals(Optional.of(person.value()), rota().speaker());
    }

    private void had(PersonId... people) {
        assertEquals(Stream.of(people).map(PersonId::value).toList(), rota().had());
    }

    @Test
    void the_order_is_drawn_from_everybody_who_takes_part() {
        meeting.by(FATIMA).does(turns()).accepted();
        assertEquals(Set.of("panna", "pben", "pcarla", "pnico", "pomar0000"), Set.copyOf(rota().order()));
        assertEquals(5, rota().order().size());
        assertEquals(Optional.of(rota().order().getFirst()), rota().speaker());
        List<String> first = rota().order();
        boolean other = false;
        for (int i = 0; i < 5; i++) {
            meeting.by(FATIMA).does(turn(new TurnCommand.Finish())).accepted();
            meeting.by(FATIMA).does(turns()).accepted();
            other |= !first.equals(rota().order());
        }
        assertTrue(other);
    }

    @Test
    void a_given_order_has_everybody_once() {
        meeting.by(NICO).does(turns(ANNA, BEN)).refused(Reason.TURNS_ORDER);
        meeting.by(NICO).does(turns(ANNA, BEN, CARLA, NICO, OMAR, ANNA)).refused(Reason.TURNS_ORDER);
        meeting.by(NICO).does(turns(ANNA, BEN, CARLA, NICO, NICO)).refused(Reason.TURNS_ORDER);
        meeting.by(NICO).does(turns(ANNA, BEN, CARLA, NICO, FATIMA)).refused(Reason.TURNS_ORDER);
        meeting.by(NICO).does(turns()).accepted();
        meeting.by(NICO).does(turns()).refused(Reason.UNCHANGED);
    }

    @Test
    void turns_go_round_and_end() {
        meeting.by(FATIMA).does(turns(FIVE)).accepted();
        for (PersonId person : List.of(BEN, CARLA, NICO, OMAR)) {
            meeting.by(FATIMA).does(nextTurn()).accepted();
            speaks(person);
        }
        had(ANNA, BEN, CARLA, NICO);
        meeting.by(FATIMA).does(nextTurn()).accepted();
        assertTrue(rota().finished());
        assertEquals(Optional.empty(), rota().speaker());
        had(FIVE);
        for (TurnCommand command : List.of(new TurnCommand.Next(), new TurnCommand.Back(), new TurnCommand.Pass("pben"), new TurnCommand.Finish())) {
            meeting.by(FATIMA).does(turn(command)).refused(Reason.TURNS_IDLE);
        }
        meeting.by(FATIMA).does(turns()).accepted();
    }

    @Test
    void who_speaks_may_say_to_be_done_and_others_not() {
        meeting.by(ANNA).does(nextTurn()).refused(Reason.TURNS_IDLE);
        meeting.by(ANNA).does(turns()).refused(Reason.ROLE);
        meeting.by(FATIMA).does(turns(FIVE)).accepted();
        meeting.by(BEN).does(nextTurn()).refused(Reason.OWNER);
        meeting.by(ANNA).does(nextTurn()).accepted();
        meeting.by(ANNA).does(nextTurn()).refused(Reason.OWNER);
        meeting.by(NICO).does(nextTurn()).accepted();
        speaks(CARLA);
    }

    @Test
    void back_gives_the_turn_back_and_the_one_in_between_still_comes() {
        meeting.by(FATIMA).does(turns(FIVE)).accepted();
        meeting.by(FATIMA).does(turn(new TurnCommand.Back())).refused(Reason.UNCHANGED);
        meeting.by(FATIMA).does(nextTurn()).accepted();
        meeting.by(FATIMA).does(turn(new TurnCommand.Back())).accepted();
        speaks(ANNA);
        had();
        meeting.by(FATIMA).does(nextTurn()).accepted();
        speaks(BEN);
    }

    @Test
    void a_turn_out_of_order_skips_nobody() {
        meeting.by(FATIMA).does(turns(FIVE)).accepted();
        meeting.by(FATIMA).does(pass("pnico")).accepted();
        meeting.by(FATIMA).does(pass("pnico")).refused(Reason.UNCHANGED);
        meeting.by(FATIMA).does(pass("niemand")).refused(Reason.TURNS_SPEAKER);
        for (PersonId person : List.of(OMAR, BEN, CARLA)) {
            meeting.by(FATIMA).does(nextTurn()).accepted();
            speaks(person);
        }
        meeting.by(FATIMA).does(nextTurn()).accepted();
        assertTrue(rota().finished());
        had(ANNA, NICO, OMAR, BEN, CARLA);
    }

    @Test
    void who_left_is_passed_over_and_who_came_late_joins_at_the_end() {
        meeting.by(FATIMA).does(turns(FIVE)).accepted();
        meeting.by(FATIMA).does(remove(BEN)).accepted();
        PersonId truus = meeting.by(FATIMA).does(add("Truus")).person();
        meeting.by(FATIMA).does(pass("pben")).refused(Reason.TURNS_SPEAKER);
        meeting.by(ANNA).does(nextTurn()).accepted();
        speaks(CARLA);
        meeting.by(FATIMA).does(pass(truus.value())).accepted();
        assertEquals(truus.value(), rota().order().getLast());
        meeting.by(FATIMA).does(remove(truus)).accepted();
        meeting.by(FATIMA).does(turn(new TurnCommand.Back())).accepted();
        speaks(CARLA);
    }

    @Test
    void where_nobody_takes_part_everybody_speaks() {
        Meeting small = Meeting.begin().in("round");
        List.of(NICO, ANNA, BEN, CARLA, OMAR).forEach(person -> small.by(FATIMA).does(remove(person)).accepted());
        small.by(FATIMA).does(turns()).accepted();
        assertEquals(List.of("pfatima"), small.state().turns().rotas().get(ROUND).order());
    }

    @Test
    void each_turn_has_its_own_time() {
        meeting.by(FATIMA).does(timer(300, false)).accepted();
        meeting.by(FATIMA).does(turns(FIVE)).accepted();
        Timer timer = meeting.state().agenda().timer();
        assertEquals(meeting.now() + 120_000, timer.endsAt());
        meeting.passes(50_000);
        meeting.by(ANNA).does(nextTurn()).accepted();
        assertEquals(meeting.now() + 120_000, meeting.state().agenda().timer().endsAt());
        meeting.passes(150_000);
        assertEquals(Timer.State.EXPIRED, meeting.state().agenda().timer().state());
        assertFalse(meeting.state().agenda().ended());
        meeting.by(BEN).does(nextTurn()).accepted();
        assertEquals(Timer.State.RUNNING, meeting.state().agenda().timer().state());
        meeting.by(FATIMA).does(turn(new TurnCommand.Finish())).accepted();
        assertEquals(Timer.State.IDLE, meeting.state().agenda().timer().state());
    }

    @Test
    void each_time_the_phase_comes_has_its_own_turns() {
        meeting.by(FATIMA).does(turns(FIVE)).accepted();
        meeting.by(FATIMA).does(Orders.of(new AgendaCommand.Repeat(ROUND))).accepted();
        meeting.in("round~2").by(FATIMA).does(nextTurn()).refused(Reason.TURNS_IDLE);
        meeting.by(FATIMA).does(turns(FIVE)).accepted();
        meeting.by(ANNA).does(nextTurn()).accepted();
        speaks(BEN);
        meeting.in("round");
        speaks(ANNA);
    }

    @Test
    void without_groups_there_is_nobody_to_give_a_turn() {
        meeting.in("pitch").by(FATIMA).does(turns()).refused(Reason.TURNS_NONE);
    }

    @Test
    void the_groups_of_the_last_time_have_the_turns() {
        PhaseId groups = new PhaseId("groups");
        meeting.in("groups").by(FATIMA).does(Orders.of(new GroupCommand.Make())).accepted();
        meeting.by(FATIMA).does(Orders.of(new AgendaCommand.Repeat(groups))).accepted();
        meeting.in("groups~2").by(FATIMA).does(Orders.of(new GroupCommand.Make())).accepted();
        List.of(BEN, CARLA, OMAR).forEach(person ->
                meeting.by(FATIMA).does(Orders.of(new GroupCommand.Put(person, new GroupId("g1")))));
        meeting.by(FATIMA).does(Orders.of(new GroupCommand.Put(ANNA, new GroupId("g2"))));
        meeting.in("pitch").by(FATIMA).does(turn(new TurnCommand.Start(Optional.of(List.of("g2", "g1"))))).accepted();
        meeting.by(BEN).does(nextTurn()).refused(Reason.OWNER);
        meeting.by(ANNA).does(nextTurn()).accepted();
    }

    @Test
    void groups_have_turns_and_any_of_a_group_ends_its_own() {
        meeting.in("pitch");
        Map<String, Set<PersonId>> groups = Map.of("g1", Set.of(ANNA, BEN), "g2", Set.of(CARLA), "g3", Set.of(new PersonId("weg")));
        Turns turns = taken(Turns.EMPTY, FATIMA, new TurnCommand.Start(Optional.of(List.of("g1", "g2"))), groups);
        assertEquals(new Decision.Refused<TurnEvent>(Reason.OWNER), turns.decide(new TurnCommand.Next(), scene(CARLA), groups));
        assertEquals(new Decision.Refused<TurnEvent>(Reason.TURNS_SPEAKER), turns.decide(new TurnCommand.Pass("g3"), scene(FATIMA), groups));
        turns = taken(turns, BEN, new TurnCommand.Next(), groups);
        assertEquals(Optional.of("g2"), turns.rotas().get(new PhaseId("pitch")).speaker());
        turns = taken(turns, CARLA, new TurnCommand.Next(), groups);
        assertTrue(turns.rotas().get(new PhaseId("pitch")).finished());
    }

    private Turns taken(Turns turns, PersonId who, TurnCommand command, Map<String, Set<PersonId>> groups) {
        return turns.decide(command, scene(who), groups) instanceof Decision.Accepted<TurnEvent>(var events)
                ? turns.evolve(events.getFirst()) : org.junit.jupiter.api.Assertions.fail("refused");
    }

    private Scene scene(PersonId who) {
        State state = meeting.state();
        return new Scene(state.roster().present(who).orElseThrow(), who, meeting.now(), "vers", state.agenda().phase(),
                state.setting().format(), state.setting().geometry(), false, state.roster(), _ -> true, _ -> false);
    }
}
