package nl.taartbord.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.taartbord.terms.SessionId;

/** What the operator can count. No tag holds a name, a text or a session. */
public final class Meters {
    private final MeterRegistry registry;
    private final AtomicInteger sessions;
    private final AtomicInteger boards;
    private final Set<SessionId> damaged;
    private final Set<SessionId> newer;
    private final Timer appends;
    private final Timer fanOuts;
    private final Timer rings;
    private final Counter doubts;
    private final Counter resumed;
    private final Counter welcomed;
    private final Counter first;
    private final Counter slow;

    public Meters(MeterRegistry registry) {
        this.registry = registry;
        this.sessions = registry.gauge("taartbord.sessions", new AtomicInteger());
        this.boards = registry.gauge("taartbord.boards", new AtomicInteger());
        this.damaged = registry.gaugeCollectionSize("taartbord.damaged.sessions", Tags.empty(), ConcurrentHashMap.newKeySet());
        this.newer = registry.gaugeCollectionSize("taartbord.newer.sessions", Tags.empty(), ConcurrentHashMap.newKeySet());
        this.appends = Timer.builder("taartbord.append").publishPercentiles(0.5, 0.95, 0.99).register(registry);
        this.fanOuts = Timer.builder("taartbord.fanout").publishPercentiles(0.5, 0.95, 0.99).register(registry);
        this.rings = registry.timer("taartbord.timer.late");
        this.doubts = registry.counter("taartbord.append.unknown");
        this.resumed = registry.counter("taartbord.joins", "answer", "resumed");
        this.welcomed = registry.counter("taartbord.joins", "answer", "welcome");
        this.first = registry.counter("taartbord.joins", "answer", "first");
        this.slow = registry.counter("taartbord.slow.closes");
    }

    /** Keeps the list of sessions that cannot be opened; one comes off it when it can again. */
    void damaged(SessionId session, boolean is) {
        keep(damaged, session, is);
    }

    /** And of those that cannot be changed here, because a newer version wrote in them. */
    void newer(SessionId session, boolean is) {
        keep(newer, session, is);
    }

    private static void keep(Set<SessionId> list, SessionId session, boolean is) {
        if (is) {
            list.add(session);
        } else {
            list.remove(session);
        }
    }

    /** For whoever keeps the server, never for a metric. */
    public List<SessionId> damaged() {
        return List.copyOf(damaged);
    }

    void session(int change) {
        sessions.addAndGet(change);
    }

    void board(int change) {
        boards.addAndGet(change);
    }

    void appended(long nanos) {
        appends.record(nanos, TimeUnit.NANOSECONDS);
    }

    /** From what a session hands over to an event loop, events, answers and motion alike, until it is written to the boards there. */
    void fannedOut(long nanos) {
        fanOuts.record(nanos, TimeUnit.NANOSECONDS);
    }

    /** @param late ms after the end of the time; a clock that was set back may make it negative, and then it counts as 0 */
    void rang(long late) {
        rings.record(Math.max(0, late), TimeUnit.MILLISECONDS);
    }

    void doubted() {
        doubts.increment();
    }

    void resumed() {
        resumed.increment();
    }

    /** @param again whether the board knew something of the session already */
    void welcomed(boolean again) {
        (again ? welcomed : first).increment();
    }

    public void slowClose() {
        slow.increment();
    }

    /** @param code {@code accepted} or the code of a refusal */
    public void answered(String code) {
        registry.counter("taartbord.commands", "answer", code).increment();
    }
}
