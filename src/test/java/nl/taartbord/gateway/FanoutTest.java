package nl.taartbord.gateway;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.AbstractByteBufAllocator;
import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import nl.taartbord.wire.Frame;
import org.junit.jupiter.api.Test;

/** One frame to many lines, where memory gives out. */
class FanoutTest {
    private static final class Nothing extends AbstractByteBufAllocator {
        @Override
        protected ByteBuf newDirectBuffer(int initial, int most) {
            throw new OutOfMemoryError("none left");
        }

        @Override
        protected ByteBuf newHeapBuffer(int initial, int most) {
            throw new OutOfMemoryError("none left");
        }

        @Override
        public boolean isDirectBufferPooled() {
            return false;
        }
    }

    @Test
    void aFrameThatCannotBeWrittenEndsThatLineAndNoOther_B2() {
        Fanout fanout = new Fanout();
        EmbeddedChannel full = new EmbeddedChannel();
        full.config().setAllocator(new Nothing());
        EmbeddedChannel other = new EmbeddedChannel();
        Frame frame = Frame.of("{}");
        fanout.write(full, frame);
        assertFalse(full.isOpen());
        fanout.write(other, frame);
        assertTrue(other.isOpen());
        assertTrue(Fanout.waiting(other) >= frame.length());
    }
}
