package nl.taartbord.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.Deflater;
import nl.taartbord.view.Kind;

/**
 * What everybody may see, as the end of a welcome: written and packed once for all who come at the same point. What is somebody's own
 * goes before it. Packed is one stream of raw deflate (RFC 1951): its blocks may follow those of any beginning, because they refer
 * to nothing before them.
 */
public final class SharedView {
    /** Below this many bytes packing does not pay. */
    static final int WORTH_PACKING = 4096;

    private final String end;
    private byte[] packedEnd;

    public SharedView(Map<Kind, Map<String, Object>> view) {
        this.end = "\"view\":" + Outgoing.view(view) + "}";
    }

    /**
     * @param beginning of the welcome, up to its view
     * @param unpacks whether the board reads packed messages
     */
    public Frame after(String beginning, boolean unpacks) {
        if (!unpacks || end.length() < WORTH_PACKING) {
            return Frame.of(beginning + end);
        }
        if (packedEnd == null) {
            packedEnd = deflate(end, true);
        }
        byte[] first = deflate(beginning, false);
        return Frame.packed(ByteBuffer.allocate(first.length + packedEnd.length).put(first).put(packedEnd).array());
    }

    private static byte[] deflate(String text, boolean last) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED, true)) {
            deflater.setInput(bytes);
            if (last) {
                deflater.finish();
            }
            byte[] packed = new byte[bytes.length + bytes.length / 1000 + 64];
            int length = deflater.deflate(packed, 0, packed.length, last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH);
            return Arrays.copyOf(packed, length);
        }
    }
}
