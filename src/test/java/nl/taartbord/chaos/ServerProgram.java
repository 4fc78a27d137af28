package nl.taartbord.chaos;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.taartbord.Main;

/** The server as its users run it, in little memory, on a Redis of its own that it reaches over a line that can be broken. */
final class ServerProgram extends Program {
    /** As it is handed out: {@code ./mvnw -DskipTests package} makes it. */
    private static final Path JAR = Path.of(System.getProperty("basedir", ""), "target", "taartbord.jar").toAbsolutePath();

    /** Where a bug is planted ({@code ./mvnw -Psabotage}): what stands there goes before the jar. */
    private static final String PLANTED = System.getProperty("taartbord.planted");

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String redis;
    private final List<String> memory;
    final int port = freePort();

    ServerProgram(Path data, int redis, List<String> memory) {
        super(data.resolve("server.log"));
        this.redis = "redis://127.0.0.1:" + redis;
        this.memory = memory;
    }

    @Override
    List<String> command() {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        command.addAll(memory);
        command.addAll(PLANTED == null ? List.of("-jar", JAR.toString())
                : List.of("-cp", PLANTED + File.pathSeparator + JAR, Main.class.getName()));
        command.addAll(List.of("--port", String.valueOf(port), "--host", "127.0.0.1", "--redis", redis));
        return command;
    }

    @Override
    boolean isReady() {
        try {
            return get("/health/ready").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The sum over all labels of a metric; 0 while there is none of it. */
    long metric(String name) {
        try {
            return (long) get("/metrics").body().lines().filter(line -> line.startsWith(name))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
        } catch (IOException gone) {
            throw new AssertionError("no metrics", gone);
        }
    }

    private java.net.http.HttpResponse<String> get(String path) throws IOException {
        try {
            return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofSeconds(10)).build(),
                    BodyHandlers.ofString());
        } catch (InterruptedException asked) {
            throw new AssertionError(asked);
        }
    }
}
