package nl.taartbord.load;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** What a load run yielded. */
final class Tally {
    private final Histogram latency = new Histogram(TimeUnit.SECONDS.toNanos(120), 3);
    private long lost;
    private int refused;
    private int gaps;
    private Duration cpu = Duration.ZERO;
    private long heap = -1;
    private long resident;

    /** Latency in ns; negative: never arrived. */
    void delivery(long nanos) {
        if (nanos < 0) {
            lost++;
        } else {
            latency.recordValue(nanos);
        }
    }

    void refused(int more) {
        refused += more;
    }

    void gaps(int more) {
        gaps += more;
    }

    long lost() {
        return lost + gaps;
    }

    /**
     * @param used by the server and its Redis while it was measured
     * @param empty its heap without the boards
     * @param full its heap with them
     */
    void cost(Duration used, OptionalLong empty, OptionalLong full, long held) {
        cpu = used;
        heap = empty.isPresent() && full.isPresent() ? full.getAsLong() - empty.getAsLong() : -1;
        resident = held;
    }

    /** The same once more as one line of JSON, which it gives back. */
    String print(int boards, int sessions, int rate, int seconds, double took) {
        long delivered = latency.getTotalCount();
        double perMillion = cpu.toMillis() * 1e3 / Math.max(1, delivered);
        double perBoard = heap < 0 ? -1 : heap / 1024.0 / boards / sessions;
        System.out.printf(Locale.ROOT, "%d deliveries in %.1f s: %.0f a second; %d lost, %d gaps, %d commands refused%n", delivered, took,
                delivered / (double) seconds, lost, gaps, refused);
        System.out.printf(Locale.ROOT, "latency ms: p50 %.1f  p95 %.1f  p99 %.1f  max %.1f%n", ms(50), ms(95), ms(99), ms(100));
        System.out.printf(Locale.ROOT, "server and Redis: %.1f CPU-s, %.1f per million deliveries; heap per board %.1f KB; "
                + "%d MB resident%n", cpu.toMillis() / 1e3, perMillion, perBoard, resident >> 20);
        String figures = String.format(Locale.ROOT, "{\"boards\":%d,\"sessions\":%d,\"rate\":%d,\"seconds\":%d,\"deliveries\":%d,"
                + "\"lost\":%d,\"gaps\":%d,\"refused\":%d,\"p50\":%.2f,\"p95\":%.2f,\"p99\":%.2f,\"max\":%.2f,\"cpuSeconds\":%.2f,"
                + "\"cpuSecondsPerMillion\":%.2f,\"heapPerBoardKB\":%.1f,\"residentMB\":%d}", boards, sessions, rate, seconds,
                delivered, lost, gaps, refused, ms(50), ms(95), ms(99), ms(100), cpu.toMillis() / 1e3, perMillion, perBoard,
                resident >> 20);
        System.out.println(figures);
        return figures;
    }

    private double ms(double percentile) {
        return latency.getValueAtPercentile(percentile) / 1e6;
    }
}
