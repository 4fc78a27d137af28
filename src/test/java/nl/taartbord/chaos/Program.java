package nl.taartbord.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;

/** A program in a process of its own, that can be killed, frozen, and started again. */
abstract class Program implements AutoCloseable {
    private final Path log;
    private Process process;

    Program(Path log) {
        this.log = log;
    }

    abstract List<String> command();

    abstract boolean isReady();

    static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** Returns when it is ready. */
    void start() {
        launch();
        Await.until(() -> getClass().getSimpleName() + " is ready; see " + log, () -> {
            if (!process.isAlive()) {
                throw new AssertionError(getClass().getSimpleName() + " ended by itself; see " + log);
            }
            return isReady();
        });
    }

    private void launch() {
        try {
            process = new ProcessBuilder(command()).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    long pid() {
        return process.pid();
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** SIGTERM; returns when it has ended by itself. */
    void terminate() {
        process.destroy();
        Await.until(() -> getClass().getSimpleName() + " ends when asked to", () -> !process.isAlive());
    }

    /** From here on it neither answers nor ends, as on a machine that hangs. */
    void freeze() {
        signal("STOP");
    }

    void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            int status = new ProcessBuilder("kill", "-" + name, String.valueOf(pid())).start().waitFor();
            if (status != 0) {
                throw new AssertionError("kill -" + name + " answered " + status);
            }
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        } catch (InterruptedException asked) {
            throw new AssertionError(asked);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }
}
