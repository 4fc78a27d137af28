package nl.taartbord.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** What the measured server, with the Redis that came along, takes of the machine; Linux, and a server of the same user. */
final class ServerCost {
    private static final String LISTENING = "0A";
    private final ProcessHandle server;

    private ServerCost(ProcessHandle server) {
        this.server = server;
    }

    /** The server is whoever listens on that port. */
    static ServerCost on(int port) throws IOException {
        Set<String> sockets = new HashSet<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (String line : Files.readAllLines(Path.of(table))) {
                String[] fields = line.strip().split("\\s+");
                if (fields[3].equals(LISTENING) && fields[1].endsWith(String.format(":%04X", port))) {
                    sockets.add("socket:[" + fields[9] + "]");
                }
            }
        }
        return new ServerCost(ProcessHandle.allProcesses().filter(process -> holds(process.pid(), sockets)).findFirst()
                .orElseThrow(() -> new IOException("no process of this user listens on port " + port)));
    }

    private static boolean holds(long pid, Set<String> sockets) {
        try (Stream<Path> open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return open.anyMatch(each -> {
                try {
                    return sockets.contains(Files.readSymbolicLink(each).toString());
                } catch (IOException closed) {
                    return false;
                }
            });
        } catch (IOException ofSomebodyElse) {
            return false;
        }
    }

    /** Of the server and of what it started. */
    Duration cpu() {
        return Stream.concat(Stream.of(server), server.descendants())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO)).reduce(Duration.ZERO, Duration::plus);
    }

    /** Bytes of live objects, after a full collection; empty where the JDK's own tools cannot ask. */
    OptionalLong heap() {
        try {
            Process asked = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                    String.valueOf(server.pid()), "GC.class_histogram").redirectErrorStream(true).start();
            List<String> said = asked.inputReader().readAllLines();
            return said.stream().filter(line -> line.startsWith("Total")).mapToLong(line -> Long.parseLong(line.split("\\s+")[2]))
                    .findFirst();
        } catch (IOException none) {
            return OptionalLong.empty();
        }
    }

    /** Bytes of memory that the server holds, as the system counts them. */
    long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + server.pid() + "/status")).stream().filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1_024).findFirst().orElse(0);
    }
}
