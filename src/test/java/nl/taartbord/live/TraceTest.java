package nl.taartbord.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TraceTest {
    @Test
    void tellsWhatAndWhereAndNotWhatSomebodyWrote_P1() {
        String trace = Trace.of(new IllegalStateException("unknown: een geheime zin", new IllegalArgumentException("nog een geheime zin")));
        assertTrue(trace.startsWith("java.lang.IllegalStateException < TraceTest.java:"), trace);
        assertFalse(trace.contains("geheime"), trace);
        assertEquals(1, trace.lines().count(), "one line in the log");
    }
}
