package nl.taartbord.live;

import io.vertx.core.Promise;
import java.util.List;
import java.util.Optional;
import nl.taartbord.activity.Decision;
import nl.taartbord.activity.Reason;
import nl.taartbord.format.Phase;
import nl.taartbord.people.Details;
import nl.taartbord.session.Answer;
import nl.taartbord.session.Batch;
import nl.taartbord.session.Event;
import nl.taartbord.session.Reference;
import nl.taartbord.session.Request;
import nl.taartbord.session.Session;
import nl.taartbord.session.Setting;
import nl.taartbord.session.State;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.Role;
import nl.taartbord.terms.SessionId;
import nl.taartbord.wire.Incoming.Ordered;

/** Something that a session is asked to do. The core decides; here is only which of its questions that is. */
sealed interface Asked {
    /** @param state null before the session is created */
    Answer decide(State state, long at);

    /** A command from a board; {@code fresh} names what it may bring into being. */
    record Order(Board board, Ordered ordered, String fresh) implements Asked {
        @Override
        public Answer decide(State state, long at) {
            Guest guest = board.guest();
            if (guest.person().isEmpty()) {
                return new Answer.Refused(Reason.ROLE);
            }
            var reference = new Reference(guest.device(), ordered.ref(), ordered.print());
            return Session.decide(state, new Request(guest.person().get(), ordered.inNameOf(), reference, at, fresh, ordered.command()));
        }
    }

    /** The session begins. */
    record Begin(Setting setting, List<Phase> phases, PersonId facilitator, Details details, List<State> earlier, Promise<Answer> answer) implements Asked {
        @Override
        public Answer decide(State state, long at) {
            return state == null
                    ? batch(0, at, Optional.of(facilitator), Session.create(setting, phases, facilitator, details, earlier))
                    : new Answer.Refused(Reason.UNCHANGED);
        }
    }

    /** Somebody comes in at the door. */
    record Admit(PersonId person, Role role, Details details, Promise<Answer> answer) implements Asked {
        @Override
        public Answer decide(State state, long at) {
            return batch(state.seq(), at, Optional.of(person), Session.admit(state, person, role, details));
        }
    }

    /** A later meeting of the trajectory was made out of this one. */
    record GoOn(SessionId later, String title, Promise<Answer> answer) implements Asked {
        @Override
        public Answer decide(State state, long at) {
            return batch(state.seq(), at, Optional.empty(), Session.goOn(state, later, title, at));
        }
    }

    /** What the meetings before this one have to bring since. */
    record Bring(List<State> earlier, Promise<Answer> answer) implements Asked {
        @Override
        public Answer decide(State state, long at) {
            return batch(state.seq(), at, Optional.empty(), Session.bring(state, earlier));
        }
    }

    /** The timer says that it is time. */
    record Due() implements Asked {
        @Override
        public Answer decide(State state, long at) {
            List<Event> events = Session.due(state, at);
            return batch(state.seq(), at, Optional.empty(), Decision.acceptAll(events));
        }
    }

    private static Answer batch(long seq, long at, Optional<PersonId> by, Decision<Event> decision) {
        return switch (decision) {
            case Decision.Refused<Event>(var reason) -> new Answer.Refused(reason);
            case Decision.Accepted<Event>(var events) ->
                    new Answer.Accepted(new Batch(seq + 1, at, by, Optional.empty(), Optional.empty(), events));
        };
    }
}
