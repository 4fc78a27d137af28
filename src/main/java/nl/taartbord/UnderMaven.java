package nl.taartbord;

/** What {@code ./mvnw} starts. Maven passes no signal on to its children, so the server stops when it sees Maven gone. */
final class UnderMaven {

  private static final long LOOK_EVERY_MS = 200;

  private UnderMaven() {}

  public static void main(String[] args) {
    ProcessHandle.current().parent().ifPresent(maven -> Thread.ofPlatform().daemon().name("maven-watch").start(() -> stopAfter(maven)));
    Main.main(args);
  }

  /** Not {@code maven.onExit()}: for a process that is not a child it looks only once in five seconds. */
  private static void stopAfter(ProcessHandle maven) {
    try {
      while (maven.isAlive()) Thread.sleep(LOOK_EVERY_MS);
      System.exit(0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
