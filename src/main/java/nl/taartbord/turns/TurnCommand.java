package nl.taartbord.turns;

import java.util.List;
import java.util.Optional;

/** Taking turns. */
public sealed interface TurnCommand {
    /** In this order of people or groups; without one the server draws it. */
    record Start(Optional<List<String>> order) implements TurnCommand {
        public Start {
            order = order.map(List::copyOf);
        }
    }

    record Next() implements TurnCommand {}

    record Back() implements TurnCommand {}

    /** This one speaks now, out of order. */
    record Pass(String speaker) implements TurnCommand {}

    record Finish() implements TurnCommand {}
}
