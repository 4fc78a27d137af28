package nl.taartbord.load;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** What a load run yielded. */
final class Tally {
    private final Histogram latency = new Histogram(TimeUnit.SECONDS.toNanos(120), 3);
    private long lost;
    private int refused;
    private int gaps;

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

    void print(int boards, int sessions, int rate, int seconds, double took) {
        long delivered = latency.getTotalCount();
        System.out.printf(Locale.ROOT, "%d deliveries in %.1f s: %.0f a second; %d lost, %d gaps, %d commands refused%n", delivered, took, delivered / (double) seconds, lost, gaps, refused);
        System.out.printf(Locale.ROOT, "latency ms: p50 %.1f  p95 %.1f  p99 %.1f  max %.1f%n", ms(50), ms(95), ms(99), ms(100));
        System.out.printf(Locale.ROOT, "{\"boards\":%d,\"sessions\":%d,\"rate\":%d,\"seconds\":%d,\"deliveries\":%d,\"lost\":%d,\"gaps\":%d,\"refused\":%d,"
                + "\"p50\":%.2f,\"p95\":%.2f,\"p99\":%.2f,\"max\":%.2f}%n", boards, sessions, rate, seconds, delivered, lost, gaps, refused,
                ms(50), ms(95), ms(99), ms(100));
    }

    private double ms(double percentile) {
        return latency.getValueAtPercentile(percentile) / 1e6;
    }
}
