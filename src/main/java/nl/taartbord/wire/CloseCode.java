package nl.taartbord.wire;

import java.util.Locale;

/** Why the server closes a line; {@code docs/protocol.md}, the table of close codes. */
public enum CloseCode {
    RECONNECT(4000), ENTER(4001), PROTOCOL(4002), REMOVED(4003), DELETED(4004), DAMAGED(4005), FULL(4006), NEWER(4007), SLOW(4008), REPLACED(4009);

    private final short number;

    CloseCode(int number) {
        this.number = (short) number;
    }

    public short number() {
        return number;
    }

    public String reason() {
        return name().toLowerCase(Locale.ROOT);
    }
}
