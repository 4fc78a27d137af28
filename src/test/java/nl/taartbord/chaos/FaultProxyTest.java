package nl.taartbord.chaos;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The line that is broken on purpose breaks as it says. */
class FaultProxyTest {
    private static final byte[] WORD = {1, 2, 3, 4, 5};

    ServerSocket server;
    FaultProxy proxy;
    Socket near;
    Socket far;

    @BeforeEach
    void lay() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        proxy = new FaultProxy(server.getLocalPort());
        call();
    }

    private void call() throws IOException {
        near = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        far = server.accept();
        int there = proxy.open();
        Await.until(() -> "the line is known: " + there, () -> proxy.open() > 0);
    }

    @AfterEach
    void clear() throws IOException {
        proxy.close();
        server.close();
        near.close();
        far.close();
    }

    private static void carries(Socket from, Socket to) throws IOException {
        from.getOutputStream().write(WORD);
        to.setSoTimeout((int) Await.LIMIT.toMillis());
        assertArrayEquals(WORD, to.getInputStream().readNBytes(WORD.length));
    }

    @Test
    void passesBothWaysLateOrDropByDropAndWhole() throws IOException {
        carries(near, far);
        carries(far, near);
        proxy.delay(Duration.ofMillis(30));
        carries(near, far);
        proxy.slow(100);
        carries(far, near);
    }

    @Test
    void aHalfOpenLineHearsNothingNotEvenTheEndAndNewLinesAreWhole() throws IOException {
        proxy.swallow();
        near.getOutputStream().write(WORD);
        far.getOutputStream().write(WORD);
        Await.until("both words are gone", () -> proxy.swallowed() == 2 * WORD.length);
        near.close();
        far.setSoTimeout(100);
        assertThrows(SocketTimeoutException.class, () -> far.getInputStream().read());
        far.close();
        call();
        carries(near, far);
    }

    @Test
    void endsTearsAndRefuses() throws IOException {
        proxy.end();
        assertEquals(-1, far.getInputStream().read());
        call();
        Await.until("the line is there", () -> proxy.open() == 1);
        proxy.reset();
        assertThrows(SocketException.class, () -> far.getInputStream().read());
        proxy.cut();
        try (Socket refused = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
            assertEquals(-1, refused.getInputStream().read());
        }
        proxy.pass();
        call();
        carries(near, far);
    }
}
