package nl.taartbord.format;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which format's meeting comes before this one in a trajectory, and what comes along from it. */
public record Follows(String format, Set<Carry> carry) {
    public Follows {
        carry = Collections.unmodifiableSet(new LinkedHashSet<>(carry));
    }

    /** What a meeting can hand on. Things come back in the zone with the same id, where there is one. */
    public enum Carry { NOTES, CARDS, BADGES, ACTIONS, HOMEWORK, NETWORK, AGREEMENT, STATEMENT, SCORES }
}
