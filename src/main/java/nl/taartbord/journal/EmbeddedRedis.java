package nl.taartbord.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Redis that comes with the server: a real redis-server 7.0 from the {@code org.signal:embedded-redis} jar, run in
 * {@code <data>/redis}, reachable on loopback only and with a password of its own. Every write is on disk before Redis
 * answers it ({@code appendfsync always}). If redis-server stops by itself it is started again on the same port.
 *
 * <p>One data folder serves one server at a time; a lock in the folder guards that, and goes with the process that held it.
 */
public final class EmbeddedRedis implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedRedis.class);

  private static final String VERSION = "7.0.15";
  private static final String BINARY = "redis-server";
  private static final String CONFIG = "redis.conf";
  private static final String LOG = "redis.log";
  private static final String APPEND_ONLY = "appendonlydir";

  /** A port that was free can be taken before Redis has it. */
  private static final int PORT_ATTEMPTS = 5;

  /** Generous, because Redis first reads its whole append-only file. */
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private static final Duration STOP_LIMIT = Duration.ofSeconds(15);
  private static final Duration POLL = Duration.ofMillis(10);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final Path folder;
  private final FileChannel lock;
  private final String password = randomPassword();
  private final CountDownLatch closing = new CountDownLatch(1);
  private int port;
  private volatile Process process;

  /**
   * Starts Redis on the data kept in {@code data}, and returns when it answers. A redis-server that a killed server left
   * behind in the same folder is stopped first.
   *
   * @throws IOException with a message for the person who starts the server: the folder cannot be written or is in use,
   *     there is no redis-server for this platform, or Redis refused to start
   */
  public static EmbeddedRedis start(Path data) throws IOException {
    var resource = "/" + BINARY + "-" + VERSION + "-" + platform();
    var folder = folderIn(data);
    var redis = new EmbeddedRedis(folder, lock(folder));
    try {
      redis.stopLeftBehind();
      redis.unpack(resource);
      redis.launchOnFreePort();
    } catch (IOException | RuntimeException e) {
      redis.close();
      throw e;
    }
    Thread.ofVirtual().name("redis-watch").start(redis::watch);
    log.info("Redis {} runs in {} (pid {}, port {})", VERSION, folder, redis.pid(), redis.port);
    return redis;
  }

  private EmbeddedRedis(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Stays the same until {@link #close()}, also when redis-server had to be started again. Holds the password. */
  public String uri() {
    return "redis://:" + password + "@127.0.0.1:" + port;
  }

  /** Of the redis-server that runs now, or ran last. */
  public long pid() {
    return process.pid();
  }

  /** Lets Redis finish its writes and stops it. */
  @Override
  public void close() {
    closing.countDown();
    synchronized (this) {
      if (process != null) stop(process.toHandle());
    }
    try {
      Files.deleteIfExists(folder.resolve(CONFIG));
      lock.close();
    } catch (IOException e) {
      log.warn("Could not tidy {}: {}", folder, e.toString());
    }
  }

  private static String platform() throws IOException {
    var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    var system = os.startsWith("linux") ? "linux" : os.startsWith("mac") ? "darwin" : null;
    var processor =
        switch (arch) {
          case "amd64", "x86_64" -> "amd64";
          case "aarch64", "arm64" -> "arm64";
          default -> null;
        };
    if (system == null || processor == null) {
      throw new IOException(
          ("Er is geen ingebouwde Redis voor %1$s %2$s; geef er zelf een op met --redis redis://… / "
                  + "No embedded Redis for %1$s %2$s; name your own with --redis redis://…")
              .formatted(os, arch));
    }
    return system + "-" + processor;
  }

  private static Path folderIn(Path data) throws IOException {
    try {
      var folder = Files.createDirectories(data.resolve("redis")).toRealPath();
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      return folder;
    } catch (IOException e) {
      throw new IOException("In de gegevensmap kan niet worden geschreven / The data folder is not writable: " + data, e);
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    var channel = FileChannel.open(folder.resolve("lock"), CREATE, WRITE);
    try {
      if (channel.tryLock() != null) return channel;
    } catch (OverlappingFileLockException e) {
      // Held by this very process; the same refusal.
    }
    channel.close();
    throw new IOException("Een andere server gebruikt deze gegevensmap / Another server uses this data folder: " + folder.getParent());
  }

  /**
   * With the lock in our hands no living server owns a redis-server here, so one that runs this folder's binary was left
   * behind. It is recognised by that binary and not by a noted process id: the system gives those out again.
   */
  private void stopLeftBehind() {
    var binary = folder.resolve(BINARY).toString();
    ProcessHandle.allProcesses()
        .filter(other -> other.info().command().filter(binary::equals).isPresent())
        .forEach(
            left -> {
              log.warn("Stopping the Redis (pid {}) that an earlier server left behind in {}", left.pid(), folder);
              stop(left);
            });
  }

  /** By a Redis that was killed meanwhile; what should be gone may be in it. */
  private void removeHalfWritten() throws IOException {
    for (var place : List.of(folder, Files.createDirectories(folder.resolve(APPEND_ONLY)))) {
      try (var left = Files.newDirectoryStream(place, "temp-*.{aof,rdb}")) {
        for (var file : left) Files.deleteIfExists(file);
      }
    }
  }

  private void unpack(String resource) throws IOException {
    var unpacked = Files.createTempFile(folder, BINARY, ".new");
    try (var binary = EmbeddedRedis.class.getResourceAsStream(resource)) {
      if (binary == null) throw new IOException(resource + " is not on the class path");
      Files.copy(binary, unpacked, REPLACE_EXISTING);
      Files.setPosixFilePermissions(unpacked, PosixFilePermissions.fromString("rwx------"));
      Files.move(unpacked, folder.resolve(BINARY), ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unpacked);
    }
  }

  private void launchOnFreePort() throws IOException {
    for (var attempt = 1; ; attempt++) {
      try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = free.getLocalPort();
      }
      configure();
      try {
        launch();
        return;
      } catch (IOException e) {
        if (attempt == PORT_ATTEMPTS || !e.getMessage().contains("Address already in use")) throw e;
      }
    }
  }

  private void configure() throws IOException {
    var config = folder.resolve(CONFIG);
    Files.deleteIfExists(config);
    Files.createFile(config, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        config,
        """
        bind 127.0.0.1
        port %d
        requirepass %s
        dir .
        appendonly yes
        appendfsync always
        save ""
        maxmemory-policy noeviction
        loglevel warning
        logfile %s
        """
            .formatted(port, password, LOG));
  }

  private void launch() throws IOException {
    removeHalfWritten();
    var logged = logSize();
    Process launched;
    synchronized (this) {
      if (isClosing()) return;
      // What goes wrong before Redis has read its configuration ends up in the same log.
      var output = ProcessBuilder.Redirect.appendTo(folder.resolve(LOG).toFile());
      launched = new ProcessBuilder(command()).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(output).start();
      process = launched;
    }
    try {
      var deadline = System.nanoTime() + START_LIMIT.toNanos();
      while (!answers()) {
        if (launched.waitFor(POLL.toMillis(), MILLISECONDS)) {
          throw new IOException("Redis is niet gestart / Redis did not start: " + loggedSince(logged));
        }
        if (System.nanoTime() > deadline) {
          stop(launched.toHandle());
          throw new IOException("Redis antwoordt niet / Redis does not answer: " + loggedSince(logged));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while Redis was starting");
    }
  }

  /** In a session of its own where possible: Ctrl-C in the terminal is for the server, which stops Redis last. */
  private List<String> command() {
    var redis = folder.resolve(BINARY).toString();
    var setsid = Path.of("/usr/bin/setsid");
    return Files.isExecutable(setsid) ? List.of(setsid.toString(), redis, CONFIG) : List.of(redis, CONFIG);
  }

  /** The password makes sure that it is our Redis that answers on this port. */
  private boolean answers() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
      socket.setSoTimeout(1000);
      socket.getOutputStream().write(("AUTH " + password + "\r\nPING\r\n").getBytes(US_ASCII));
      var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
      return "+OK".equals(answer.readLine()) && "+PONG".equals(answer.readLine());
    } catch (IOException e) {
      return false;
    }
  }

  private void watch() {
    try {
      var pause = FIRST_PAUSE;
      while (true) {
        var since = System.nanoTime();
        var status = process.waitFor();
        if (isClosing()) return;
        log.error("Redis (pid {}) stopped by itself with status {}; starting it again", pid(), status);
        if (System.nanoTime() - since > LONGEST_PAUSE.toNanos()) pause = FIRST_PAUSE;
        if (closing.await(pause.toMillis(), MILLISECONDS)) return;
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        try {
          launch();
        } catch (IOException e) {
          log.error("Redis could not be started again: {}", e.getMessage());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isClosing() {
    return closing.getCount() == 0;
  }

  /**
   * Not by its {@code onExit}: who ended is still there until its parent takes note, and for one left behind that may be never. But it
   * has no command any more.
   */
  private static void stop(ProcessHandle redis) {
    redis.destroy();
    try {
      for (var left = STOP_LIMIT; redis.info().command().isPresent(); left = left.minus(POLL)) {
        if (left.isZero()) {
          log.warn("Redis (pid {}) did not stop in {} s; killing it", redis.pid(), STOP_LIMIT.toSeconds());
          redis.destroyForcibly();
        }
        Thread.sleep(POLL);
      }
    } catch (InterruptedException e) {
      redis.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private long logSize() throws IOException {
    var file = folder.resolve(LOG);
    return Files.exists(file) ? Files.size(file) : 0;
  }

  private String loggedSince(long position) throws IOException {
    var file = folder.resolve(LOG);
    if (!Files.exists(file)) return "";
    var all = Files.readAllBytes(file);
    var start = (int) Math.min(position, all.length);
    return new String(all, start, all.length - start, UTF_8).strip();
  }

  private static String randomPassword() {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
