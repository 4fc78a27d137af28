package nl.taartbord.promises;

import static nl.taartbord.play.Meeting.ANNA;
import static nl.taartbord.play.Meeting.BEN;
import static nl.taartbord.play.Meeting.FATIMA;
import static nl.taartbord.play.Orders.ready;
import static nl.taartbord.play.Orders.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nl.taartbord.activity.Reason;
import nl.taartbord.play.Crowd;
import nl.taartbord.play.Meeting;
import nl.taartbord.play.Orders;
import nl.taartbord.session.Answer;
import nl.taartbord.session.Command;
import nl.taartbord.session.Reference;
import nl.taartbord.session.Request;
import nl.taartbord.session.State;
import nl.taartbord.terms.DeviceId;
import nl.taartbord.terms.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exactly once: what is sent again has its effect once and gets the same answer. */
class E1ReceiptsTest {
    private static final int KEPT = 64;
    private final Meeting meeting = Meeting.begin();

    private Request from(String device, long ref, PersonId actor, Command command) {
        return new Request(actor, Optional.empty(), new Reference(new DeviceId(device), ref, command.toString()), meeting.now(),
                "fresh" + device + ref, command);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {31, 32})
    void e1_sent_again_at_any_time_it_takes_effect_never_twice(long seed) {
        Crowd crowd = new Crowd(seed);
        Map<Request, Long> accepted = new HashMap<>();
        List<Request> sent = new ArrayList<>();
        int again = 0;
        for (int i = 0; i < 3_000; i++) {
            Request request = !sent.isEmpty() && crowd.below(3) == 0 ? crowd.pick(sent) : crowd.next(meeting);
            Long before = accepted.get(request);
            Answer answer = meeting.ask(request).answer();
            if (answer instanceof Answer.Accepted(var batch)) {
                assertEquals(null, before, "seed " + seed + ": twice: " + request);
                accepted.put(request, batch.last());
                sent.add(request);
            } else if (answer instanceof Answer.Done(var seq)) {
                assertEquals(before, seq, "seed " + seed);
                again++;
            }
        }
        assertTrue(again > 200, "seed " + seed + ": " + again + " sent again");
    }

    /** What was refused for a while is accepted late: an older ref than what others on the device have by then. */
    @Test
    void e1_refs_that_took_effect_out_of_order_take_it_once_too() {
        List<Request> requests = new ArrayList<>();
        for (int i = 1; i <= KEPT * 3; i++) {
            requests.add(from("d-anna-1", i, ANNA, ready(i % 2 == 1)));
        }
        for (int from = 0; from < requests.size(); from += 16) {
            Collections.shuffle(requests.subList(from, from + 16), new Random(from));
        }
        List<Request> effective = new ArrayList<>();
        for (Request request : requests) {
            if (meeting.ask(request).answer() instanceof Answer.Accepted) {
                effective.add(request);
            }
            State now = meeting.state();
            effective.forEach(done -> assertTrue(switch (meeting.ask(done).answer()) {
                case Answer.Done _ -> true;
                case Answer.Refused(var reason) -> reason == Reason.REF_OLD;
                case Answer.Accepted _ -> false;
            }, () -> "twice: " + done.reference()));
            assertEquals(now, meeting.state());
        }
        assertTrue(effective.size() > KEPT, () -> effective.size() + " took effect");
    }

    @Test
    void e1_the_answer_outlives_the_closing_of_the_session() {
        Request request = from("d-anna-1", 1, ANNA, ready(true));
        long seq = ((Answer.Accepted) meeting.ask(request).answer()).batch().last();
        meeting.by(FATIMA).does(Orders.close()).accepted();
        assertEquals(new Answer.Done(seq), meeting.ask(request).answer());
    }

    @Test
    void e2_the_same_ref_for_another_command_is_refused() {
        meeting.ask(from("d-anna-1", 1, ANNA, ready(true))).accepted();
        State before = meeting.state();
        meeting.ask(from("d-anna-1", 1, ANNA, ready(false))).refused(Reason.REF_REUSED);
        assertEquals(before, meeting.state());
    }

    @Test
    void e2_the_same_ref_by_another_person_is_refused() {
        meeting.ask(from("d-anna-1", 1, ANNA, ready(true))).accepted();
        meeting.ask(from("d-anna-1", 1, BEN, ready(true))).refused(Reason.REF_REUSED);
        meeting.ask(from("d-ben-11", 1, BEN, ready(true))).accepted();
    }

    @Test
    void e3_a_refused_command_may_be_tried_again() {
        Request early = from("d-anna-1", 1, ANNA, write("Koffie"));
        meeting.ask(early).refused(Reason.PHASE);
        meeting.in("write");
        meeting.ask(early).accepted();
    }

    @Test
    void e3_the_memory_is_bounded_per_device_and_in_devices() {
        for (int i = 1; i <= KEPT + 1; i++) {
            meeting.ask(from("d-anna-1", i, ANNA, ready(i % 2 == 1))).accepted();
        }
        meeting.ask(from("d-anna-1", 1, ANNA, ready(true))).refused(Reason.REF_OLD);
        assertEquals(new Answer.Done(meeting.state().seq() - KEPT + 1), meeting.ask(from("d-anna-1", 2, ANNA, ready(false))).answer());
        for (int i = 0; i < 1_100; i++) {
            meeting.ask(from("d-ben-" + i, 1, BEN, ready(i % 2 == 0))).accepted();
        }
        assertEquals(1_000, meeting.state().receipts().devices().size());
        meeting.state().receipts().devices().values().forEach(kept -> assertTrue(kept.size() <= KEPT));
    }
}
