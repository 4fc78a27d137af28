package nl.taartbord.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import nl.taartbord.terms.PersonId;

/** The last events of a session, for boards that come back; no gaps. */
final class Recent {
    private final Deque<Bulletin.Line> lines = new ArrayDeque<>();
    private int characters;
    private long outdated;

    void add(List<Bulletin.Line> next) {
        for (Bulletin.Line line : next) {
            lines.addLast(line);
            characters += line.characters();
        }
        while (lines.size() > Limits.RECENT || characters > Limits.RECENT_CHARACTERS) {
            characters -= lines.removeFirst().characters();
        }
    }

    /** Who saw no more than the events up to {@code seq} may have seen texts that are gone, and gets everything. */
    void outdate(long seq) {
        outdated = seq;
        lines.clear();
        characters = 0;
    }

    /** What the viewer may see of the events after {@code seq}, up to {@code head}; empty if some of them are not here any more. */
    Optional<List<String>> after(long seq, long head, Optional<PersonId> viewer) {
        boolean covered = seq > outdated && (seq == head || !lines.isEmpty() && lines.getFirst().seq() <= seq + 1);
        return covered
                ? Optional.of(lines.stream().filter(line -> line.seq() > seq).flatMap(line -> line.to(viewer).stream()).toList())
                : Optional.empty();
    }
}
