package nl.taartbord.gateway;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.timeout.IdleStateEvent;

/** Stands before Vert.x, which cuts a silent line without a word: a board behind a slow proxy would not know why. */
final class Silence extends ChannelInboundHandlerAdapter {
    private final Runnable silent;

    /** @param silent run on the line's event loop, possibly more than once */
    Silence(Runnable silent) {
        this.silent = silent;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
        if (event instanceof IdleStateEvent) {
            silent.run();
        } else {
            super.userEventTriggered(context, event);
        }
    }
}
