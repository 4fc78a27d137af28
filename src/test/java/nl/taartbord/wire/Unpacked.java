package nl.taartbord.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** What a board reads in a frame or a packed message. */
public final class Unpacked {
    private Unpacked() {}

    static String text(Frame frame) throws DataFormatException {
        byte[] bytes = frame.bytes();
        int header = switch (bytes[1]) {
            case 126 -> 4;
            case 127 -> 10;
            default -> 2;
        };
        byte[] payload = Arrays.copyOfRange(bytes, header, bytes.length);
        return bytes[0] == (byte) 0x82 ? inflate(payload) : new String(payload, StandardCharsets.UTF_8);
    }

    public static String inflate(byte[] deflated) throws DataFormatException {
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(deflated);
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            byte[] part = new byte[8192];
            while (!inflater.finished()) {
                int length = inflater.inflate(part);
                if (length == 0) {
                    throw new DataFormatException("cut off");
                }
                text.write(part, 0, length);
            }
            return text.toString(StandardCharsets.UTF_8);
        }
    }
}
