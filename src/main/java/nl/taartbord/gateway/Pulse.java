package nl.taartbord.gateway;

import java.time.Duration;
import nl.taartbord.live.Limits;

/**
 * How the server finds out that a line is dead.
 *
 * @param ping how often every board is pinged; browsers answer by themselves
 * @param silence a line on which nothing arrives for so long, no answer either, is closed
 */
public record Pulse(Duration ping, Duration silence) {
    public static final Pulse USUAL = new Pulse(Limits.PING, Limits.SILENCE);
}
