package nl.taartbord.journal;

import java.util.List;
import java.util.Map;

/**
 * What was read of a session.
 *
 * @param entries in order, without gaps, each checked against the hash chain
 * @param people all people fields as they are now
 */
public record History(List<Entry> entries, Map<String, String> people) {
    public History {
        entries = List.copyOf(entries);
        people = Map.copyOf(people);
    }
}
