package nl.taartbord.gateway;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderException;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.internal.http.WebSocketInternal;
import java.time.InstantSource;
import java.util.Optional;
import nl.taartbord.activity.Reason;
import nl.taartbord.join.Verdict;
import nl.taartbord.journal.Unavailable;
import nl.taartbord.live.Board;
import nl.taartbord.live.Credits;
import nl.taartbord.live.Guest;
import nl.taartbord.live.Limits;
import nl.taartbord.live.Running;
import nl.taartbord.live.Sessions;
import nl.taartbord.wire.BatchJson;
import nl.taartbord.wire.CloseCode;
import nl.taartbord.wire.Frame;
import nl.taartbord.wire.Incoming;
import nl.taartbord.wire.Incoming.Bad;
import nl.taartbord.wire.Incoming.Hello;
import nl.taartbord.wire.Incoming.Live;
import nl.taartbord.wire.Incoming.Ordered;
import nl.taartbord.wire.Incoming.Ping;
import nl.taartbord.wire.Outgoing;

/** The line to one board; {@code docs/protocol.md}, "The connection". Everything in it happens on its event loop. */
final class BoardSocket implements Board {
    private final Lines lines;
    private final ServerWebSocket socket;
    private final Channel channel;
    private final Credits commands;
    private final Credits small;
    private final long deadline;
    private Guest guest;
    private boolean unpacks;
    private Running session;
    private boolean greeted;
    private boolean arrived;
    private boolean closed;
    private int bad;

    BoardSocket(Lines lines, ServerWebSocket socket) {
        this.lines = lines;
        this.socket = socket;
        ChannelHandlerContext place = ((WebSocketInternal) socket).channelHandlerContext();
        this.channel = place.channel();
        channel.pipeline().addBefore(place.name(), "silence",
                new Silence(() -> lines.loop().runOnContext(_ -> close(CloseCode.RECONNECT))));
        this.commands = new Credits(Limits.COMMAND_BURST, Limits.COMMANDS_PER_SECOND, InstantSource.system());
        this.small = new Credits(Limits.LIVE_PER_SECOND, Limits.LIVE_PER_SECOND, InstantSource.system());
        // Mostly a bad network or a busy server: such a board may try again, and is not told that it is wrong.
        this.deadline = lines.vertx().setTimer(Limits.HELLO.toMillis(), _ -> close(CloseCode.RECONNECT));
        socket.textMessageHandler(this::hear);
        socket.binaryMessageHandler(_ -> bad(new Bad(Optional.empty(), Reason.MALFORMED, "")));
        // A board that broke no rule comes back; after the other code it would stay away.
        socket.exceptionHandler(failure -> close(failure instanceof DecoderException ? CloseCode.PROTOCOL : CloseCode.RECONNECT));
        socket.closeHandler(_ -> gone());
    }

    @Override
    public Guest guest() {
        return guest;
    }

    @Override
    public boolean unpacks() {
        return unpacks;
    }

    @Override
    public Context loop() {
        return lines.loop();
    }

    private void hear(String text) {
        if (closed) {
            return;
        }
        if (ByteBufUtil.utf8Bytes(text) > Limits.MESSAGE) {
            close(CloseCode.PROTOCOL);
            return;
        }
        Incoming incoming = Incoming.read(text);
        if (session == null && !(greeted ? incoming instanceof Ping : incoming instanceof Hello)) {
            close(CloseCode.PROTOCOL);
            return;
        }
        switch (incoming) {
            case Hello hello when !greeted -> greet(hello);
            case Hello _ -> bad(new Bad(Optional.empty(), Reason.MALFORMED, "hello"));
            case Ordered ordered -> order(ordered);
            case Live live -> {
                if (small.take()) {
                    session.live(this, live);
                }
            }
            case Ping(var t) -> {
                if (small.take()) {
                    write(Frame.of(Outgoing.pong(t, lines.clock().millis())));
                }
            }
            case Bad wrong -> bad(wrong);
        }
    }

    private void greet(Hello hello) {
        greeted = true;
        unpacks = hello.packed();
        lines.vertx().cancelTimer(deadline);
        switch (lines.tokens().verify(hello.token())) {
            case Verdict.Rejected _ -> close(CloseCode.ENTER);
            case Verdict.Pass pass -> {
                guest = new Guest(pass.isScreen() ? Optional.empty() : Optional.of(pass.person()), hello.device(), hello.language());
                lines.sessions().with(pass.session()).onComplete(found -> {
                    if (closed) {
                        return;
                    }
                    if (found.failed()) {
                        notLoaded(found.cause());
                        return;
                    }
                    session = found.result();
                    arrived();
                    session.join(this, hello.since());
                });
            }
        }
    }

    private void arrived() {
        if (!arrived) {
            arrived = true;
            lines.arrived();
        }
    }

    private void notLoaded(Throwable failure) {
        switch (failure) {
            case Sessions.Missing _ -> close(CloseCode.DELETED);
            case Unavailable _ -> close(CloseCode.RECONNECT);
            case BatchJson.Newer _ -> away(Reason.SESSION_NEWER, CloseCode.NEWER);
            default -> away(Reason.SESSION_DAMAGED, CloseCode.DAMAGED);
        }
    }

    private void away(Reason reason, CloseCode code) {
        write(Frame.of(Outgoing.refused(Optional.empty(), reason, "", guest.language())));
        close(code);
    }

    private void order(Ordered ordered) {
        if (commands.take()) {
            session.order(this, ordered);
        } else {
            refuse(Optional.of(ordered.ref()), Reason.SLOW_DOWN, "");
        }
    }

    /** A command that is understood but cannot be right costs and is refused like any other; what is no message at all is counted. */
    private void bad(Bad wrong) {
        boolean counts = wrong.reason() == Reason.MALFORMED || wrong.reason() == Reason.UNKNOWN;
        if (!counts && !commands.take()) {
            refuse(wrong.ref(), Reason.SLOW_DOWN, "");
            return;
        }
        refuse(wrong.ref(), wrong.reason(), wrong.place());
        if (counts && ++bad >= Limits.BAD_FRAMES) {
            close(CloseCode.PROTOCOL);
        }
    }

    private void refuse(Optional<Long> ref, Reason reason, String place) {
        lines.meters().answered(reason.code());
        write(Frame.of(Outgoing.refused(ref, reason, place, guest == null ? "nl" : guest.language())));
    }

    @Override
    public void write(Frame frame) {
        if (closed) {
            return;
        }
        if (Fanout.waiting(channel) > Limits.TOO_SLOW) {
            lines.meters().slowClose();
            close(CloseCode.SLOW);
            return;
        }
        lines.fanout().write(channel, frame);
    }

    @Override
    public void writeIfFree(Frame frame) {
        if (Fanout.waiting(channel) < Limits.SLOW) {
            write(frame);
        }
    }

    void ping() {
        if (!closed) {
            socket.writePing(Buffer.buffer());
        }
    }

    @Override
    public void close(CloseCode why) {
        if (closed) {
            return;
        }
        closed = true;
        lines.vertx().cancelTimer(deadline);
        socket.close(why.number(), why.reason());
        // A board that reads nothing never answers the closing, and what waits for it fills memory.
        lines.vertx().setTimer(Limits.CLOSING.toMillis(), _ -> channel.close());
    }

    private void gone() {
        closed = true;
        lines.vertx().cancelTimer(deadline);
        arrived();
        lines.remove(this);
        if (session != null) {
            session.leave(this);
        }
    }
}
