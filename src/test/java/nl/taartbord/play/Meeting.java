package nl.taartbord.play;

import static nl.taartbord.play.Orders.add;
import static nl.taartbord.play.Orders.enter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.taartbord.activity.Decision;
import nl.taartbord.people.Details;
import nl.taartbord.session.Answer;
import nl.taartbord.session.Batch;
import nl.taartbord.session.Command;
import nl.taartbord.session.Event;
import nl.taartbord.session.Reference;
import nl.taartbord.session.Request;
import nl.taartbord.session.Session;
import nl.taartbord.session.Setting;
import nl.taartbord.session.State;
import nl.taartbord.terms.DeviceId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.Role;
import nl.taartbord.terms.SessionId;

/**
 * A session played without clock, chance or wire: {@code meeting.by(ANNA).does(write("Koffie")).accepted()}. Given is what was
 * done before, when is {@code does}, then is what its outcome asserts. Time stands still until it is told to pass.
 */
public final class Meeting {
    public static final PersonId FATIMA = new PersonId("pfatima");
    public static final PersonId NICO = new PersonId("pnico");
    public static final PersonId ANNA = new PersonId("panna");
    public static final PersonId BEN = new PersonId("pben");
    public static final PersonId CARLA = new PersonId("pcarla");
    /** In the room, without a device. */
    public static final PersonId OMAR = new PersonId("pomar0000");
    public static final List<PersonId> ALL = List.of(FATIMA, NICO, ANNA, BEN, CARLA, OMAR);

    /** One event and the states around it. */
    public record Step(Event event, Optional<PersonId> by, State before, State after) {}

    private final List<Batch> batches = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private State state;
    private long now = Workshops.BEGIN;
    private long names;
    private long refs;

    private Meeting() {}

    /** Facilitator Fatima, notetaker Nico, participants Anna, Ben and Carla, and Omar in the room. */
    public static Meeting begin() {
        return of(false);
    }

    public static Meeting anonymous() {
        return of(true);
    }

    /** Facilitator Fatima, three rings and two phases. */
    public static Meeting small() {
        Meeting meeting = new Meeting();
        Setting setting = Workshops.small();
        meeting.take(Optional.of(FATIMA), Session.create(setting, setting.format().phases(), FATIMA, details("Fatima"), List.of()));
        return meeting;
    }

    /** Fatima's next meeting in the trajectory, which takes over all it can. */
    public static Meeting after(Meeting... earlier) {
        Meeting meeting = new Meeting();
        Setting setting = Workshops.following(earlier[0].state().setting().anonymous());
        meeting.take(Optional.of(FATIMA), Session.create(setting, setting.format().phases(), FATIMA, details("Fatima"),
                Stream.of(earlier).map(Meeting::state).toList()));
        return meeting;
    }

    /** A later meeting was made out of this one. */
    public void goesOn(SessionId later) {
        take(Optional.empty(), Session.goOn(state, later, "Vervolg", now));
    }

    /** What those meetings have to bring since; false if there is nothing new. */
    public boolean brings(Meeting... earlier) {
        long seq = state.seq();
        take(Optional.empty(), Session.bring(state, Stream.of(earlier).map(Meeting::state).toList()));
        return state.seq() > seq;
    }

    private static Meeting of(boolean anonymous) {
        Meeting meeting = new Meeting();
        meeting.take(Optional.of(FATIMA), Session.create(Workshops.setting(anonymous), Workshops.phases(), FATIMA, details("Fatima"), List.of()));
        meeting.admit(NICO, Role.NOTETAKER, "Nico");
        meeting.admit(ANNA, Role.PARTICIPANT, "Anna");
        meeting.admit(BEN, Role.PARTICIPANT, "Ben");
        meeting.admit(CARLA, Role.PARTICIPANT, "Carla");
        meeting.ask(new Request(FATIMA, Optional.empty(), new Reference(device(FATIMA), ++meeting.refs, ""), meeting.now, "omar0000",
                add("Omar"))).accepted();
        return meeting;
    }

    private static Details details(String name) {
        return new Details(name, "", "");
    }

    public static DeviceId device(PersonId person) {
        return new DeviceId("d-" + person.value());
    }

    public void admit(PersonId person, Role role, String name) {
        take(Optional.of(person), Session.admit(state, person, role, details(name)));
    }

    private void take(Optional<PersonId> by, Decision<Event> decision) {
        if (decision instanceof Decision.Accepted<Event>(var events)) {
            take(new Batch(state == null ? 1 : state.seq() + 1, now, by, Optional.empty(), Optional.empty(), events));
        }
    }

    private void take(Batch batch) {
        State after = state;
        for (Event event : batch.events()) {
            State before = after;
            after = Session.evolve(before, event);
            steps.add(new Step(event, batch.by(), before, after));
        }
        state = Session.receipt(after, batch);
        batches.add(batch);
    }

    /** The facilitator enters a phase, unless that is where it is. */
    public Meeting in(String phase) {
        if (!state.agenda().current().value().equals(phase)) {
            by(FATIMA).does(enter(phase)).accepted();
        }
        return this;
    }

    public By by(PersonId person) {
        return new By(person, Optional.empty());
    }

    public final class By {
        private final PersonId actor;
        private final Optional<PersonId> inNameOf;

        private By(PersonId actor, Optional<PersonId> inNameOf) {
            this.actor = actor;
            this.inNameOf = inNameOf;
        }

        public By inNameOf(PersonId person) {
            return new By(actor, Optional.of(person));
        }

        public Outcome does(Command command) {
            return ask(request(actor, inNameOf, command));
        }
    }

    /** What a board would send now, with the next ref and name. */
    public Request request(PersonId actor, Optional<PersonId> inNameOf, Command command) {
        return new Request(actor, inNameOf, new Reference(device(actor), ++refs, Integer.toHexString((command + "/" + inNameOf).hashCode())), now, fresh(), command);
    }

    /** In no order, as real ones. */
    private String fresh() {
        return String.format("%08x%04x", (++names * 2_654_435_761L) & 0xffff_ffffL, names);
    }

    public Outcome ask(Request request) {
        Answer answer = Session.decide(state, request);
        if (answer instanceof Answer.Accepted(var batch)) {
            take(batch);
        }
        return new Outcome(answer);
    }

    /** Time passes, and what is due happens. */
    public List<Event> passes(long ms) {
        now += ms;
        List<Event> due = Session.due(state, now);
        if (!due.isEmpty()) {
            take(new Batch(state.seq() + 1, now, Optional.empty(), Optional.empty(), Optional.empty(), due));
        }
        return due;
    }

    public State state() {
        return state;
    }

    public long now() {
        return now;
    }

    public List<Batch> batches() {
        return batches;
    }

    public List<Step> steps() {
        return steps;
    }

    public Step last() {
        return steps.getLast();
    }
}
