package nl.taartbord.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EmbeddedRedisIT {

  @TempDir Path data;

  @Test
  void keepsItsPasswordFromOthers() throws IOException {
    try (var _ = EmbeddedRedis.start(data)) {
      var config = Files.getPosixFilePermissions(data.resolve("redis/redis.conf"));
      assertEquals("rw-------", PosixFilePermissions.toString(config));
      var folder = Files.getPosixFilePermissions(data.resolve("redis"));
      assertEquals("rwx------", PosixFilePermissions.toString(folder));
    }
  }

  @Test
  void hasEveryWriteOnDiskBeforeItAnswers() throws IOException {
    try (var redis = EmbeddedRedis.start(data)) {
      assertEquals("always", in(redis, commands -> commands.configGet("appendfsync").get("appendfsync")));
      assertEquals("yes", in(redis, commands -> commands.configGet("appendonly").get("appendonly")));
    }
  }

  @Test
  void keepsItsDataFromOneStartToTheNext() throws IOException {
    try (var redis = EmbeddedRedis.start(data)) {
      in(redis, commands -> commands.set("taart", "appel"));
    }
    try (var redis = EmbeddedRedis.start(data)) {
      assertEquals("appel", in(redis, commands -> commands.get("taart")));
    }
  }

  @Test
  void comesBackByItselfWithTheSameDataAndAddressWhenItIsKilled() throws IOException {
    try (var redis = EmbeddedRedis.start(data)) {
      var killed = redis.pid();
      var address = redis.uri();
      var still =
          in(
              redis,
              commands -> {
                commands.set("taart", "appel");
                ProcessHandle.of(killed).orElseThrow().destroyForcibly();
                ProcessHandle.of(killed).ifPresent(process -> process.onExit().join());
                // Lettuce holds the command until it is connected again.
                return commands.get("taart");
              });
      assertEquals("appel", still);
      assertNotEquals(killed, redis.pid());
      assertEquals(address, redis.uri());
    }
  }

  @Test
  void removesWhatAKilledRedisLeftHalfWritten_P7() throws IOException {
    var folder = Files.createDirectories(data.resolve("redis/appendonlydir")).getParent();
    var left = List.of("temp-1.rdb", "temp-rewriteaof-1.aof", "temp-rewriteaof-bg-1.aof", "appendonlydir/temp-2.aof");
    for (var name : left) Files.writeString(folder.resolve(name), "appel");
    try (var redis = EmbeddedRedis.start(data)) {
      in(redis, commands -> commands.set("taart", "peer"));
      assertEquals(List.of(), left.stream().filter(name -> Files.exists(folder.resolve(name))).toList());
    }
    try (var redis = EmbeddedRedis.start(data)) {
      assertEquals("peer", in(redis, commands -> commands.get("taart")), "the files themselves stay");
    }
  }

  @Test
  void isGoneWhenItIsClosed() throws IOException {
    var redis = EmbeddedRedis.start(data);
    redis.close();
    assertFalse(runs(redis.pid()));
    redis.close();
  }

  @Test
  void refusesADataFolderThatIsInUse() throws IOException {
    try (var first = EmbeddedRedis.start(data)) {
      var refusal = assertThrows(IOException.class, () -> EmbeddedRedis.start(data));
      assertTrue(refusal.getMessage().contains("uses this data folder"), refusal::getMessage);
      assertEquals("PONG", in(first, RedisCommands::ping));
    }
  }

  @Test
  void saysSoWhenItCannotWriteInTheDataFolder() throws IOException {
    var file = Files.createFile(data.resolve("no-folder"));
    var refusal = assertThrows(IOException.class, () -> EmbeddedRedis.start(file));
    assertTrue(refusal.getMessage().contains("not writable"), refusal::getMessage);
  }

  @Test
  void takesOverFromAServerThatWasKilled() throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classes = System.getProperty("java.class.path");
    var server =
        new ProcessBuilder(
                java, "--enable-native-access=ALL-UNNAMED", "-cp", classes, DoomedServer.class.getName(), data.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long left;
    try (var said = server.inputReader()) {
      var pid = said.lines().filter(line -> line.startsWith("pid ")).findFirst().orElseThrow();
      left = Long.parseLong(pid.substring("pid ".length()));
    }
    server.destroyForcibly().waitFor();
    assertTrue(runs(left), "a killed server leaves its Redis behind");

    try (var redis = EmbeddedRedis.start(data)) {
      assertFalse(runs(left));
      assertEquals("appel", in(redis, commands -> commands.get("taart")));
    }
  }

  /** One that ended has no command any more, although its parent may not have noticed yet. */
  private static boolean runs(long pid) {
    return ProcessHandle.of(pid).flatMap(process -> process.info().command()).isPresent();
  }

  /** Starts a Redis with something in it, says so, and waits to be killed. */
  static final class DoomedServer {
    public static void main(String[] args) throws Exception {
      var redis = EmbeddedRedis.start(Path.of(args[0]));
      in(redis, commands -> commands.set("taart", "appel"));
      System.out.println("pid " + redis.pid());
      System.in.read();
    }
  }

  private static <T> T in(EmbeddedRedis redis, Function<RedisCommands<String, String>, T> use) {
    try (var client = RedisClient.create(redis.uri())) {
      return use.apply(client.connect().sync());
    }
  }
}
