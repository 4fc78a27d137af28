package nl.taartbord.join;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private Instant now = Instant.parse("2026-11-26T09:00:00Z");
    private final Attempts attempts = Attempts.atCodes(() -> now);

    private void wrong(String address, int times) {
        for (int i = 0; i < times; i++) {
            attempts.one(address);
        }
    }

    @Test
    void theLimitIsTheLimit() {
        wrong("192.0.2.1", Attempts.WRONG - 1);
        assertTrue(attempts.mayTry("192.0.2.1"));
        wrong("192.0.2.1", 1);
        assertFalse(attempts.mayTry("192.0.2.1"));
        assertTrue(attempts.mayTry("192.0.2.2"));
    }

    @Test
    void afterTheWindowOneMayTryAgain() {
        wrong("192.0.2.1", 100);
        now = now.plus(Attempts.WINDOW).minusMillis(1);
        assertFalse(attempts.mayTry("192.0.2.1"));
        now = now.plusMillis(1);
        assertTrue(attempts.mayTry("192.0.2.1"));
        wrong("192.0.2.1", 1);
        assertTrue(attempts.mayTry("192.0.2.1"));
    }

    @Test
    void sessionsAreCountedPerHour_B1() {
        Attempts made = Attempts.atSessions(() -> now);
        for (int i = 0; i < Attempts.SESSIONS; i++) {
            assertTrue(made.mayTry("192.0.2.1"));
            made.one("192.0.2.1");
        }
        assertFalse(made.mayTry("192.0.2.1"));
        assertTrue(made.mayTry("192.0.2.2"));
        now = now.plus(Attempts.HOUR);
        assertTrue(made.mayTry("192.0.2.1"));
    }

    @Test
    void oneIpv6NetworkIsOneGuesser() {
        for (int i = 0; i < Attempts.WRONG; i++) {
            attempts.one("2001:db8:1:2::" + Integer.toHexString(i));
        }
        assertFalse(attempts.mayTry("2001:db8:1:2:aaaa:bbbb:cccc:dddd"));
        assertTrue(attempts.mayTry("2001:db8:1:3::1"));
    }

    @Test
    void whatIsNoAddressIsCountedTogether() {
        wrong("unknown", 5);
        wrong("", 5);
        assertFalse(attempts.mayTry("999.1.1.1"));
    }

    @Test
    void manyAddressesDoNotFillTheMemory_B1() {
        for (int i = 0; i < 10_050; i++) {
            attempts.one("10.%d.%d.1".formatted(i / 250, i % 250));
            now = now.plus(Duration.ofMillis(1));
        }
        assertEquals(10_000, attempts.addresses());
    }
}
