package nl.taartbord;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;

/** A line of nothing but bytes: unlike every WebSocket client it answers no ping by itself. */
final class BareLine {
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int SMALL = 126;

    private final NetSocket socket;
    private final Promise<Integer> closed = Promise.promise();
    private final Promise<JsonObject> welcome = Promise.promise();
    private Buffer unread = Buffer.buffer();
    private final Promise<Void> upgraded = Promise.promise();
    private volatile int pings;

    BareLine(Vertx vertx, int port, String token) {
        socket = Table.wait(vertx.createNetClient().connect(port, "127.0.0.1"));
        socket.handler(this::hear);
        socket.closeHandler(_ -> closed.tryComplete(0));
        socket.write("GET /board HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: taartbord.v1\r\n"
                + "Origin: http://127.0.0.1:" + port + "\r\n\r\n");
        Table.wait(upgraded.future());
        says(new JsonObject().put("type", "hello").put("token", token).put("device", "device-kaal").put("language", "nl").encode());
        Table.wait(welcome.future());
    }

    /** Masked with zeros, which leaves the text as it is. */
    private void says(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        socket.write(Buffer.buffer().appendByte((byte) (0x80 | TEXT)).appendByte((byte) (0x80 | SMALL)).appendUnsignedShort(bytes.length)
                .appendInt(0).appendBytes(bytes));
    }

    private void hear(Buffer bytes) {
        unread.appendBuffer(bytes);
        if (!upgraded.future().isComplete()) {
            int end = unread.toString(StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n");
            if (end < 0) {
                return;
            }
            unread = unread.getBuffer(end + 4, unread.length());
            upgraded.complete();
        }
        for (int size = frame(); size > 0; size = frame()) {
            unread = unread.getBuffer(size, unread.length());
        }
    }

    /** Takes the first frame; its size, or 0 as long as it is not all there. */
    private int frame() {
        if (unread.length() < 2) {
            return 0;
        }
        int told = unread.getUnsignedByte(1);
        int start = told < SMALL ? 2 : told == SMALL ? 4 : 10;
        if (unread.length() < start) {
            return 0;
        }
        int length = told < SMALL ? told : told == SMALL ? unread.getUnsignedShort(2) : (int) unread.getLong(2);
        if (unread.length() < start + length) {
            return 0;
        }
        switch (unread.getByte(0) & 0x0f) {
            case TEXT -> welcome.tryComplete(new JsonObject(unread.getBuffer(start, start + length)));
            case CLOSE -> closed.tryComplete(unread.getUnsignedShort(start));
            case PING -> pings++;
            default -> { }
        }
        return start + length;
    }

    /** The close code; 0 if the line was cut without one. */
    int closes() {
        return Table.wait(closed.future());
    }

    /** That it left unanswered. */
    int pings() {
        return pings;
    }
}
