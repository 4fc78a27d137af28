package nl.taartbord.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A message as the bytes of one unmasked WebSocket frame (RFC 6455, 5.2): encoded once, for however many boards. */
public final class Frame {
    private static final byte FINAL_TEXT = (byte) 0x81;
    private static final byte FINAL_BINARY = (byte) 0x82;
    private static final int SHORT = 125;
    private static final int MEDIUM = 0xffff;

    private final byte[] bytes;

    private Frame(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Frame of(String text) {
        return new Frame(framed(FINAL_TEXT, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A text in raw deflate (RFC 1951), as a binary message. */
    public static Frame packed(byte[] deflated) {
        return new Frame(framed(FINAL_BINARY, deflated));
    }

    private static byte[] framed(byte first, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 10).put(first);
        if (payload.length <= SHORT) {
            frame.put((byte) payload.length);
        } else if (payload.length <= MEDIUM) {
            frame.put((byte) 126).putShort((short) payload.length);
        } else {
            frame.put((byte) 127).putLong(payload.length);
        }
        frame.put(payload).flip();
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        return bytes;
    }

    public int length() {
        return bytes.length;
    }

    /** Not to be changed by the caller. */
    public byte[] bytes() {
        return bytes;
    }
}
