package nl.taartbord.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A line between two programs on this machine that can be broken in the ways in which networks break.
 *
 * <p>How new bytes fare is one setting for all lines: they pass, come late, trickle, or find nobody. Besides, the lines that are
 * open can be ended, torn off, or made half-open: then each side keeps sending and neither hears anything, not even that the
 * other is gone. A half-open line never heals; lines that are opened after it are whole.
 */
final class FaultProxy implements AutoCloseable {
    private static final int CHUNK = 16 * 1024;
    /** Small, so that a line that trickles is felt by the sender and not hidden in the system's memory. */
    private static final int BUFFER = 32 * 1024;
    private static final long TICK = Duration.ofMillis(50).toNanos();

    private sealed interface Manner {
        record Pass() implements Manner {}

        record Delay(Duration by) implements Manner {}

        record Trickle(int bytesPerSecond) implements Manner {}

        /** Nobody there: open lines are ended, new ones too. */
        record Refuse() implements Manner {}
    }

    private final ServerSocket door;
    private final int target;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private final AtomicLong swallowed = new AtomicLong();
    private volatile Manner manner = new Manner.Pass();

    FaultProxy(int target) throws IOException {
        this.target = target;
        door = new ServerSocket(0, 2_048, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("proxy").start(this::receive);
    }

    int port() {
        return door.getLocalPort();
    }

    void pass() {
        manner = new Manner.Pass();
    }

    void delay(Duration by) {
        manner = new Manner.Delay(by);
    }

    void slow(int bytesPerSecond) {
        manner = new Manner.Trickle(bytesPerSecond);
    }

    void cut() {
        manner = new Manner.Refuse();
        end();
    }

    /** Ends the open lines in good order; new ones are welcome. */
    void end() {
        List.copyOf(lines).forEach(line -> line.close(false));
    }

    /** Tears the open lines off. */
    void reset() {
        List.copyOf(lines).forEach(line -> line.close(true));
    }

    /** The open lines become half-open. */
    void swallow() {
        lines.forEach(line -> line.deaf = true);
    }

    int open() {
        return lines.size();
    }

    /** Bytes that went into half-open lines. */
    long swallowed() {
        return swallowed.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
        reset();
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                if (manner instanceof Manner.Refuse) {
                    near.close();
                } else {
                    Thread.ofVirtual().name("proxy-line").start(() -> connect(near));
                }
            } catch (IOException closed) {
                // The loop sees it.
            }
        }
    }

    private void connect(Socket near) {
        Socket far = new Socket();
        try {
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            far.setReceiveBufferSize(BUFFER);
            far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), 2_000);
        } catch (IOException nobody) {
            closeQuietly(near, false);
            closeQuietly(far, false);
            return;
        }
        Line line = new Line(near, far);
        lines.add(line);
        if (door.isClosed()) {
            line.close(true);
            return;
        }
        Thread.ofVirtual().name("proxy-up").start(() -> line.carry(near, far));
        line.carry(far, near);
    }

    private static void closeQuietly(Socket socket, boolean tear) {
        try {
            if (tear) {
                socket.setSoLinger(true, 0);
            }
            socket.close();
        } catch (IOException gone) {
            // That is what was wanted.
        }
    }

    private final class Line {
        private final Socket near;
        private final Socket far;
        private volatile boolean deaf;
        private volatile boolean closed;

        Line(Socket near, Socket far) {
            this.near = near;
            this.far = far;
        }

        void carry(Socket from, Socket to) {
            byte[] bytes = new byte[CHUNK];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                    pass(bytes, count, out);
                }
            } catch (IOException broken) {
                // The same as an end.
            }
            if (!deaf) {
                close(false);
            }
        }

        private void pass(byte[] bytes, int count, OutputStream out) throws IOException {
            if (!deaf && manner instanceof Manner.Delay(var by)) {
                park(by.toNanos());
            }
            int at = 0;
            long began = System.nanoTime();
            while (!deaf && !closed && at < count && manner instanceof Manner.Trickle(var rate)) {
                long due = (System.nanoTime() - began) * rate / TimeUnit.SECONDS.toNanos(1);
                int more = (int) Math.min(count, due) - at;
                if (more > 0) {
                    out.write(bytes, at, more);
                    at += more;
                }
                park(TICK);
            }
            if (deaf) {
                swallowed.addAndGet(count - at);
            } else {
                out.write(bytes, at, count - at);
            }
        }

        private void park(long nanos) {
            long end = System.nanoTime() + nanos;
            for (long left = nanos; left > 0 && !closed; left = end - System.nanoTime()) {
                LockSupport.parkNanos(Math.min(left, TICK));
            }
        }

        /** The first to close says how: who carries notices that one side is gone, and would end the other in good order. */
        synchronized void close(boolean tear) {
            if (closed) {
                return;
            }
            closed = true;
            lines.remove(this);
            closeQuietly(near, tear);
            closeQuietly(far, tear);
        }
    }
}
