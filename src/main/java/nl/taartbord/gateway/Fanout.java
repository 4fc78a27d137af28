package nl.taartbord.gateway;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.taartbord.wire.Frame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes frames to the lines of one event loop, past Vert.x's own encoder: the bytes of a frame are brought into direct memory
 * once for all lines, and a line is flushed once per turn of the loop. A system call per board and update is what sending costs.
 */
final class Fanout {
    private static final Logger log = LoggerFactory.getLogger(Fanout.class);

    private final Set<Channel> written = new HashSet<>();
    private Frame last;
    private ByteBuf bytes;

    /** Where memory gives out the line is cut: its board comes back to what it missed, and would never know of a frame left out. */
    void write(Channel channel, Frame frame) {
        try {
            take(channel, frame);
        } catch (OutOfMemoryError full) {
            log.warn("No memory to write to a line, which is cut: {}", full.getMessage());
            channel.close();
            return;
        }
        if (written.isEmpty()) {
            channel.eventLoop().execute(this::flush);
        }
        channel.write(bytes.retainedDuplicate(), channel.voidPromise());
        written.add(channel);
    }

    private void take(Channel channel, Frame frame) {
        if (frame != last) {
            release();
            bytes = channel.alloc().directBuffer(frame.length()).writeBytes(frame.bytes());
            last = frame;
        }
    }

    private void flush() {
        List<Channel> lines = new ArrayList<>(written);
        written.clear();
        release();
        lines.forEach(Channel::flush);
    }

    private void release() {
        if (bytes != null) {
            bytes.release();
        }
        bytes = null;
        last = null;
    }

    /** Bytes that wait to be sent on a line. */
    static long waiting(Channel channel) {
        ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
        return buffer == null ? 0 : buffer.totalPendingWriteBytes();
    }
}
