package nl.taartbord.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CreditsTest {
    private long now = 10_000;
    private final Credits credits = new Credits(4, 2, () -> Instant.ofEpochMilli(now));

    private long taken() {
        return IntStream.range(0, 10).filter(_ -> credits.take()).count();
    }

    @Test
    void soManyAtOnceAndSoManyASecond() {
        assertEquals(4, taken());
        now += 1_000;
        assertEquals(2, taken());
        now += 60_000;
        assertEquals(4, taken());
    }

    @Test
    void aClockThatIsSetBackGivesNothingAndTakesNothing() {
        assertEquals(4, taken());
        now += 1_000;
        credits.take();
        now -= 5_000;
        assertEquals(1, taken());
        now += 1_000;
        assertEquals(2, taken());
    }
}
