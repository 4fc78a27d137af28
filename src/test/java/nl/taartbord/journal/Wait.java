package nl.taartbord.journal;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting in tests: always with an end, never longer than needed. */
final class Wait {
    private static final long PACE = Duration.ofMillis(10).toNanos();

    private Wait() {}

    static <T> T of(Future<T> future) {
        try {
            return future.await(20, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new AssertionError("no answer", late);
        }
    }

    /** The failure of a future that has to fail. */
    static Throwable failure(Future<?> future) {
        return of(future.transform(result -> Future.succeededFuture(result.cause())));
    }

    static void until(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + limit);
            }
            LockSupport.parkNanos(PACE);
        }
    }

    /** Asks again until the entry is stored, as an owner does. */
    static void stored(Duration limit, Supplier<Future<Appending>> append) {
        until(limit, () -> of(append.get()) instanceof Appending.Stored);
    }
}
