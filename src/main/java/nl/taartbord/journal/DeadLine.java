package nl.taartbord.journal;

import io.lettuce.core.resource.NettyCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.util.concurrent.TimeUnit;

/**
 * Closes a line to Redis on which something was asked and nothing at all came back for {@link Redis#SILENCE}, so that another is
 * made. Where the other end went without a word (a machine that was replaced, a firewall that forgot the line) the system
 * itself would try for a quarter of an hour before it says so.
 */
final class DeadLine extends ChannelDuplexHandler {
    static final NettyCustomizer ON_EVERY_LINE = new NettyCustomizer() {
        @Override
        public void afterChannelInitialized(Channel channel) {
            channel.pipeline().addFirst(new DeadLine());
        }
    };

    private boolean asked;
    private boolean watched;
    private long since;

    @Override
    public void write(ChannelHandlerContext line, Object bytes, ChannelPromise written) throws Exception {
        if (!asked) {
            asked = true;
            since = System.nanoTime();
            if (!watched) {
                watched = true;
                look(line, Redis.SILENCE.toNanos());
            }
        }
        super.write(line, bytes, written);
    }

    @Override
    public void channelRead(ChannelHandlerContext line, Object bytes) throws Exception {
        asked = false;
        super.channelRead(line, bytes);
    }

    /** One look at a time, however much is asked. */
    private void look(ChannelHandlerContext line, long nanos) {
        line.executor().schedule(() -> {
            long left = since + Redis.SILENCE.toNanos() - System.nanoTime();
            if (!asked) {
                watched = false;
            } else if (left > 0) {
                look(line, left);
            } else {
                line.close();
            }
        }, nanos, TimeUnit.NANOSECONDS);
    }
}
