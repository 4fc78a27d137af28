package nl.taartbord.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Many seeds, on all processors: each simulation is on its own. Every twentieth is played twice and has to go the same way. */
final class Campaign {
    private static final int TWICE = 20;
    private static final int ENOUGH = 5;

    /**
     * @param failed the first few seeds that failed, and why
     * @param differing seeds that went another way the second time
     * @param slowest ms that boards needed at most to come right after the last fault
     */
    record Outcome(long played, Tally tally, List<Failure> failed, List<Long> differing, long slowest, double seconds) {
        @Override
        public String toString() {
            return String.format("%d simulations in %.0f s, %d failed, %d went another way the second time, all right again within %d ms%n%s",
                    played, seconds, failed.size(), differing.size(), slowest, tally);
        }
    }

    record Failure(long seed, List<String> violations) {}

    private final Optional<Sabotage> sabotage;
    private final AtomicLong next;
    private final long last;
    private final AtomicLong played = new AtomicLong();
    private final Tally tally = new Tally();
    private final List<Failure> failed = new ArrayList<>();
    private final List<Long> differing = new ArrayList<>();
    private final int most;
    private long slowest;

    private Campaign(long first, long last, Optional<Sabotage> sabotage, int most) {
        this.next = new AtomicLong(first);
        this.last = last;
        this.sabotage = sabotage;
        this.most = most;
    }

    static Outcome run(long first, long count) {
        return new Campaign(first, first + count - 1, Optional.empty(), ENOUGH).run();
    }

    /** Stops at the first seed that finds the planted bug. */
    static Outcome against(Sabotage planted, long count) {
        return new Campaign(1, count, Optional.of(planted), 1).run();
    }

    private Outcome run() {
        long start = System.nanoTime();
        try (Murmurs _ = new Murmurs()) {
            IntStream.range(0, Runtime.getRuntime().availableProcessors()).parallel().forEach(_ -> work());
        }
        return new Outcome(played.get(), tally, List.copyOf(failed), List.copyOf(differing), slowest, (System.nanoTime() - start) / 1e9);
    }

    private void work() {
        for (long seed = next.getAndIncrement(); seed <= last && !isEnough(); seed = next.getAndIncrement()) {
            Simulation.Result result = Simulation.play(Plan.of(seed), sabotage, false);
            boolean same = seed % TWICE != 0 || Simulation.play(Plan.of(seed), sabotage, false).hash() == result.hash();
            take(seed, result, same);
        }
    }

    private synchronized boolean isEnough() {
        return failed.size() >= most;
    }

    private synchronized void take(long seed, Simulation.Result result, boolean same) {
        played.incrementAndGet();
        tally.add(result.tally());
        slowest = Math.max(slowest, result.settled());
        if (!result.holds()) {
            failed.add(new Failure(seed, result.violations()));
        }
        if (!same) {
            differing.add(seed);
        }
    }
}
