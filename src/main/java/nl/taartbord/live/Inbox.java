package nl.taartbord.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What waits to be decided. Places are given out on any thread, the rest happens on the session's. */
final class Inbox {
    private final AtomicInteger places = new AtomicInteger();
    private final Deque<Asked> waiting = new ArrayDeque<>();

    /** False if it is full. Who has a place calls {@link #add}. */
    boolean place() {
        if (places.incrementAndGet() <= Limits.WAITING) {
            return true;
        }
        places.decrementAndGet();
        return false;
    }

    /** Who has a place and does not need it. */
    void giveBack() {
        places.decrementAndGet();
    }

    void add(Asked asked) {
        waiting.add(asked);
    }

    /** From the session itself, also if it is full. */
    void addOwn(Asked asked) {
        places.incrementAndGet();
        waiting.add(asked);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    List<Asked> take(int most) {
        List<Asked> taken = new ArrayList<>();
        while (!waiting.isEmpty() && taken.size() < most) {
            taken.add(waiting.poll());
        }
        places.addAndGet(-taken.size());
        return taken;
    }
}
