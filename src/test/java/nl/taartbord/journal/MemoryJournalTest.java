package nl.taartbord.journal;

import java.time.InstantSource;
import java.util.Map;
import nl.taartbord.terms.SessionId;

class MemoryJournalTest extends JournalContract {
    private final MemoryJournal memory = new MemoryJournal(InstantSource.system());

    @Override
    Journal journal() {
        return memory;
    }

    @Override
    void flip(SessionId session, long first, String body) {
        memory.book(session).log.replaceAll(stamped -> stamped.entry().first() == first
                ? new Stamped(new Entry(first, stamped.entry().count(), body, Map.of()), stamped.hash())
                : stamped);
    }

    @Override
    void lose(SessionId session, long first) {
        memory.book(session).log.removeIf(stamped -> stamped.entry().first() == first);
    }

    @Override
    void spoil(SessionId session, long seq, String text) {
        memory.book(session).snapshots.put(seq, text);
    }
}
