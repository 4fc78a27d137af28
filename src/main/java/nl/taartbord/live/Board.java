package nl.taartbord.live;

import io.vertx.core.Context;
import nl.taartbord.wire.CloseCode;
import nl.taartbord.wire.Frame;

/** The line to one browser, phone, screen or script that takes part in a session. Its methods never fail. */
public interface Board {
    Guest guest();

    /** Whether it reads a welcome that is packed (K3). */
    default boolean unpacks() {
        return false;
    }

    /** The event loop it lives on; the methods below are called there and nowhere else. */
    Context loop();

    /** Nothing happens if the line is closed. */
    void write(Frame frame);

    /** Leaves it out when the board is behind. */
    void writeIfFree(Frame frame);

    void close(CloseCode why);
}
