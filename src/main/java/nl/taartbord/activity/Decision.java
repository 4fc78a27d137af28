package nl.taartbord.activity;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a command leads to: events, in order and at least one, or a refusal that changes nothing. */
public sealed interface Decision<E> {
    record Accepted<E>(List<E> events) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
            if (events.isEmpty()) {
                throw new IllegalArgumentException("what changes nothing is refused as unchanged");
            }
        }
    }

    record Refused<E>(Reason reason) implements Decision<E> {}

    static <E> Decision<E> accept(E event) {
        return new Accepted<>(List.of(event));
    }

    static <E> Decision<E> accept(E first, E second) {
        return new Accepted<>(List.of(first, second));
    }

    static <E> Decision<E> acceptAll(List<E> events) {
        return events.isEmpty() ? refuse(Reason.UNCHANGED) : new Accepted<>(events);
    }

    static <E> Decision<E> refuse(Reason reason) {
        return new Refused<>(reason);
    }

    /** Both in this order, or neither. */
    default Decision<E> and(Decision<E> further) {
        return switch (this) {
            case Refused<E> refused -> refused;
            case Accepted<E>(var events) -> switch (further) {
                case Refused<E> refused -> refused;
                case Accepted<E>(var more) -> new Accepted<>(Stream.concat(events.stream(), more.stream()).toList());
            };
        };
    }

    default <F> Decision<F> map(Function<? super E, ? extends F> wrap) {
        return switch (this) {
            case Accepted<E>(var events) -> new Accepted<F>(events.stream().<F>map(wrap).toList());
            case Refused<E>(var reason) -> new Refused<>(reason);
        };
    }
}
