package nl.taartbord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import nl.taartbord.gateway.Pulse;
import org.junit.jupiter.api.Test;

/** Lines on which nothing comes in any more. */
class SilenceTest {
    private static final Pulse QUICK = new Pulse(Duration.ofMillis(200), Duration.ofSeconds(3));

    /** Both say nothing after their hello, the one that answers for longer. */
    @Test
    void aBoardThatDoesNotAnswerIsToldToComeBackAndOneThatAnswersStays_K10() {
        try (Table table = Table.with(QUICK)) {
            JsonObject session = table.create();
            Board answers = table.board(table.join(session, "Bo"));
            BareLine dead = new BareLine(table.vertx, table.port, table.join(session, "Do").getString("token"));
            assertEquals(4000, dead.closes());
            assertTrue(dead.pings() >= 2, dead.pings() + " pings");
            assertTrue(answers.isOpen());
            answers.says("{\"type\":\"ping\",\"t\":1}");
            answers.hears("pong");
        }
    }
}
