package nl.taartbord.live;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.taartbord.terms.PersonId;
import nl.taartbord.view.Disclosure;
import nl.taartbord.wire.Frame;
import nl.taartbord.wire.Outgoing;

/** The events of one append as each audience gets them, every one written as JSON once per audience. */
record Bulletin(long epoch, List<Line> lines) {
    /** One event. {@code everybody} and the values of {@code some} are JSON, empty where there is nothing to see. */
    record Line(long seq, Optional<String> everybody, Map<PersonId, Optional<String>> some) {
        static Line of(Disclosure disclosure) {
            long seq = disclosure.seq();
            Map<PersonId, Optional<String>> some = new LinkedHashMap<>();
            disclosure.some().forEach((person, shown) ->
                    some.put(person, shown.put().isEmpty() ? Optional.empty() : Optional.of(Outgoing.event(seq, shown))));
            return new Line(seq, disclosure.everybody().map(shown -> Outgoing.event(seq, shown)), some);
        }

        Optional<String> to(Optional<PersonId> viewer) {
            return viewer.map(some::get).orElse(everybody);
        }

        int characters() {
            return everybody.map(String::length).orElse(0)
                    + some.values().stream().mapToInt(own -> own.map(String::length).orElse(0)).sum();
        }
    }

    Frame everybody() {
        return frame(Optional.empty());
    }

    /** Own frames for those of {@code here} who see something else than everybody. */
    Map<PersonId, Frame> some(Set<PersonId> here) {
        Set<PersonId> people = new LinkedHashSet<>();
        lines.forEach(line -> people.addAll(line.some().keySet()));
        people.retainAll(here);
        Map<PersonId, Frame> some = new LinkedHashMap<>();
        people.forEach(person -> some.put(person, frame(Optional.of(person))));
        return some;
    }

    private Frame frame(Optional<PersonId> viewer) {
        List<String> seen = lines.stream().flatMap(line -> line.to(viewer).stream()).toList();
        return Frame.of(Outgoing.events(epoch, lines.getFirst().seq(), lines.getLast().seq(), seen));
    }
}
