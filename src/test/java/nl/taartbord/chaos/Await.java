package nl.taartbord.chaos;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for the thing itself: with an end that a busy machine keeps, and never longer than needed. */
final class Await {
    static final Duration LIMIT = Duration.ofSeconds(180);
    private static final long PACE = Duration.ofMillis(10).toNanos();

    private Await() {}

    static void until(String what, BooleanSupplier condition) {
        until(() -> what, condition);
    }

    /** @param what is asked for only when the waiting was in vain, and may tell how far it came */
    static void until(Supplier<String> what, BooleanSupplier condition) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within " + LIMIT.toSeconds() + " s: " + what.get());
            }
            LockSupport.parkNanos(PACE);
        }
    }

    static <T> T of(Future<T> future) {
        try {
            return future.await(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new AssertionError("no answer", late);
        }
    }
}
