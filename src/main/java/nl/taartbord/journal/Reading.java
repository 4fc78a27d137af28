package nl.taartbord.journal;

import java.util.ArrayList;
import java.util.List;
import nl.taartbord.terms.SessionId;

/** Takes a log in, in order, and stops at the first entry that is not what was written. */
final class Reading {
    private final SessionId session;
    private final List<Entry> entries = new ArrayList<>();
    private long seq;
    private String hash;

    private Reading(SessionId session, long seq, String hash) {
        this.session = session;
        this.seq = seq;
        this.hash = hash;
    }

    /**
     * @param before the last two entries that start at or before {@code afterSeq}, newest first: one to go on from, one to
     *     check that one by
     */
    static Reading after(SessionId session, long afterSeq, List<Stamped> before) {
        Reading reading = before.size() < 2
                ? new Reading(session, 0, Chain.start(session))
                : new Reading(session, before.get(1).entry().last(), before.get(1).hash());
        before.stream().limit(1).forEach(reading::take);
        if (reading.seq < afterSeq) {
            throw new DamagedLog(session, reading.seq);
        }
        if (reading.seq == afterSeq) {
            reading.entries.clear();
        }
        return reading;
    }

    void take(Stamped next) {
        Entry entry = next.entry();
        if (entry.first() != seq + 1 || !Chain.next(hash, entry).equals(next.hash())) {
            throw new DamagedLog(session, seq);
        }
        entries.add(entry);
        seq = entry.last();
        hash = next.hash();
    }

    long seq() {
        return seq;
    }

    String hash() {
        return hash;
    }

    List<Entry> entries() {
        return entries;
    }
}
