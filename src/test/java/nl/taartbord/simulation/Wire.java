package nl.taartbord.simulation;

import io.vertx.core.Context;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import nl.taartbord.activity.Reason;
import nl.taartbord.live.Board;
import nl.taartbord.live.Guest;
import nl.taartbord.live.Limits;
import nl.taartbord.live.Running;
import nl.taartbord.live.Sessions;
import nl.taartbord.terms.DeviceId;
import nl.taartbord.wire.CloseCode;
import nl.taartbord.wire.Frame;
import nl.taartbord.wire.Incoming;
import nl.taartbord.wire.Incoming.Hello;
import nl.taartbord.wire.Incoming.Live;
import nl.taartbord.wire.Incoming.Ordered;
import nl.taartbord.wire.Incoming.Ping;
import nl.taartbord.wire.Incoming.Position;
import nl.taartbord.wire.Outgoing;

/** One WebSocket between a tab and a server: both ends, and the network between them. The server's end says what a board socket says. */
final class Wire implements Board {
    private static final long SILENCE = Limits.SILENCE.toMillis();
    /** Little, as there is little to send in a simulation. */
    private static final int TOO_SLOW = 2_000;
    /** A browser that hears nothing of an opening line. */
    private static final int LOST = 1006;

    private final World world;
    private final Server server;
    private final Tab tab;
    private final Chance chance;
    private final Loop loop;
    private final Way up = new Way();
    private final Way down = new Way();

    private Guest guest;
    private Running session;
    private boolean greeted;
    private boolean closed;
    private boolean gone;
    private boolean deaf;
    private int waiting;
    private long slowUntil;

    /**
     * One direction. In order, except in a storm: that is worse than a WebSocket can be, and shows that numbers are what boards go by.
     * Only a greeting neither overtakes nor comes twice.
     */
    private final class Way {
        private long last;

        void carry(Consumer<Runnable> arrival, boolean greeting, Runnable message) {
            if (deaf) {
                return;
            }
            if (world.storms() && chance.in(0.04)) {
                world.tally().happened(Happening.FRAME_DROPPED);
                return;
            }
            long delay = chance.between(1, chance.in(0.05) ? 300 : 15);
            boolean doubled = world.storms() && !greeting && chance.in(0.04);
            if (world.storms() && !greeting && chance.in(0.06)) {
                world.tally().happened(Happening.FRAME_REORDERED);
                world.clockwork().after(delay + chance.between(0, 200), () -> arrival.accept(message));
            } else {
                last = Math.max(last, world.clockwork().now() + delay);
                world.clockwork().at(last, () -> arrival.accept(message));
            }
            if (doubled) {
                world.tally().happened(Happening.FRAME_DOUBLED);
                world.clockwork().after(delay + chance.between(0, 500), () -> arrival.accept(message));
            }
        }
    }

    Wire(World world, Server server, Tab tab, Chance chance) {
        this.world = world;
        this.server = server;
        this.tab = tab;
        this.chance = chance;
        this.loop = server.loop(chance.below(2));
    }

    // The tab's end.

    void open() {
        world.clockwork().after(chance.between(1, 30), () -> {
            if (!deaf) {
                tab.opened(this);
            }
        });
        server.machine().atDeath(this::died);
    }

    void send(String text) {
        up.carry(this::atServer, text.startsWith("{\"type\":\"hello\""), () -> hear(text));
    }

    /** The tab has done with it. */
    void drop() {
        up.carry(this::atServer, true, this::gone);
    }

    private void atServer(Runnable message) {
        server.machine().at(world.clockwork().now(), () -> {
            if (!gone) {
                loop.run(message);
            }
        });
    }

    /** Breaks now; each side hears of it in its own time. */
    void cut() {
        deaf = true;
        world.clockwork().after(chance.between(0, 50), () -> tab.closed(this, LOST));
        server.machine().at(world.clockwork().now() + chance.between(0, chance.in(0.3) ? SILENCE : 100), () -> loop.run(this::gone));
    }

    /** Nothing passes any more and nobody is told. */
    void turnDeaf() {
        deaf = true;
        server.machine().at(world.clockwork().now() + SILENCE, () -> loop.run(this::gone));
    }

    void slowUntil(long time) {
        slowUntil = time;
    }

    private void died() {
        if (!deaf && chance.in(0.2)) {
            deaf = true;
        } else {
            world.clockwork().after(chance.between(0, 100), () -> tab.closed(this, LOST));
        }
    }

    // The server's end, as in BoardSocket.

    private void hear(String text) {
        if (closed) {
            return;
        }
        Incoming incoming = Incoming.read(text);
        if (session == null && !(greeted ? incoming instanceof Ping : incoming instanceof Hello)) {
            if (!world.stormed()) {
                world.judge().violated("K2", "a board speaks before it is greeted: " + text);
            }
            close(CloseCode.RECONNECT);
            return;
        }
        switch (incoming) {
            case Hello hello when !greeted -> greet(hello);
            case Hello _ -> { }
            case Ordered ordered -> session.order(this, ordered);
            case Live live -> session.live(this, live);
            case Ping(var t) -> write(Frame.of(Outgoing.pong(t, world.clockwork().millis())));
            case Incoming.Bad bad -> world.judge().violated("K11", "not understood: " + text + " at " + bad.place());
        }
    }

    private void greet(Hello hello) {
        greeted = true;
        DeviceId device = world.sabotage() == Sabotage.DEDUP_OFF ? new DeviceId(hello.device().value() + "-again" + chance.below(1_000)) : hello.device();
        guest = new Guest(tab.person(), device, "nl");
        server.sessions().with(world.session()).onComplete(found -> {
            if (closed) {
                return;
            }
            if (found.succeeded()) {
                session = found.result();
                session.join(this, since(hello.since()));
                return;
            }
            world.tally().happened(Happening.LOAD_FAILED);
            close(found.cause() instanceof Sessions.Missing ? CloseCode.DELETED
                    : found.cause() instanceof nl.taartbord.journal.DamagedLog ? CloseCode.PROTOCOL : CloseCode.RECONNECT);
        });
    }

    private Optional<Position> since(Optional<Position> asked) {
        return world.sabotage() == Sabotage.RESUME_SKIPS_ONE ? asked.map(at -> new Position(at.epoch(), at.seq() + 1)) : asked;
    }

    @Override
    public Guest guest() {
        return guest;
    }

    @Override
    public Context loop() {
        return loop;
    }

    @Override
    public void write(Frame frame) {
        if (closed || !server.machine().isAlive()) {
            return;
        }
        if (waiting > TOO_SLOW) {
            world.tally().happened(Happening.SLOW_CLOSE);
            close(CloseCode.SLOW);
            return;
        }
        String text = text(frame);
        world.judge().written(tab, text);
        waiting += frame.length();
        if (world.clockwork().now() < slowUntil) {
            world.clockwork().at(slowUntil, () -> pass(frame, text));
        } else {
            pass(frame, text);
        }
    }

    private void pass(Frame frame, String text) {
        waiting -= frame.length();
        boolean greeting = text.startsWith("{\"type\":\"welcome\"") || text.startsWith("{\"type\":\"resumed\"");
        down.carry(Runnable::run, greeting, () -> tab.heard(this, text));
    }

    private static String text(Frame frame) {
        byte[] bytes = frame.bytes();
        int start = switch (bytes[1]) {
            case 127 -> 10;
            case 126 -> 4;
            default -> 2;
        };
        return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    }

    @Override
    public void writeIfFree(Frame frame) {
        write(frame);
    }

    @Override
    public void close(CloseCode why) {
        if (!closed) {
            closed = true;
            world.note(() -> server + " closes " + tab + ": " + why);
            world.clockwork().at(slowUntil, () -> {
                if (!deaf) {
                    long when = Math.max(down.last, world.clockwork().now() + chance.between(1, 15));
                    world.clockwork().at(when, () -> tab.closed(this, why.number()));
                }
            });
            server.machine().at(world.clockwork().now() + chance.between(1, Limits.CLOSING.toMillis()), () -> loop.run(this::gone));
        }
    }

    private void gone() {
        if (!gone) {
            gone = true;
            closed = true;
            if (session != null) {
                session.leave(this);
            }
        }
    }

    /** Only for the reason's sake: what a full inbox answers. */
    static boolean isLater(String code) {
        return code.equals(Reason.UNAVAILABLE.code()) || code.equals(Reason.SLOW_DOWN.code());
    }
}
