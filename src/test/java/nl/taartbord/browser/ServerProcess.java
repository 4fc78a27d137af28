package nl.taartbord.browser;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The server as its users run it: a process of its own with its own Redis, that can be killed and started again. */
final class ServerProcess implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final Path data;
  private final Path log;
  private final int port;
  private Process process;

  ServerProcess(Path data, Path log) throws IOException {
    this.data = data.toRealPath();
    this.log = log;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    start();
  }

  String address() {
    return "http://localhost:" + port;
  }

  /** Returns when the server is ready. */
  void start() throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        List.of(java, "-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), "nl.taartbord.Main", "--port", "" + port, "--data", data.toString());
    process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
    awaitReady();
  }

  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Redis neither answers nor stops from here on, until it is killed. */
  void freezeRedis() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-STOP", "" + redis().pid()).start().waitFor();
  }

  /** Returns when another Redis took its place and the server is ready. */
  void killRedis() {
    redis().destroyForcibly();
    awaitReady();
  }

  long redisPid() {
    return redis().pid();
  }

  String get(String path, String token) throws IOException, InterruptedException {
    return http.send(request(path).header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString()).body();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      kill();
    }
  }

  private ProcessHandle redis() {
    var binary = data.resolve("redis/redis-server").toString();
    return ProcessHandle.allProcesses().filter(each -> each.info().command().filter(binary::equals).isPresent()).findFirst().orElseThrow();
  }

  private void awaitReady() {
    var deadline = System.nanoTime() + LIMIT.toNanos();
    while (!isReady()) {
      if (System.nanoTime() > deadline || !process.isAlive()) throw new AssertionError("The server is not ready; see " + log);
      Thread.onSpinWait();
    }
  }

  private boolean isReady() {
    try {
      return http.send(request("/health/ready").build(), BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address() + path)).timeout(Duration.ofSeconds(5));
  }
}
