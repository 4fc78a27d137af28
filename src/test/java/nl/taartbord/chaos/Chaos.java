package nl.taartbord.chaos;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The long version of {@link ChaosIT}: rounds of a session each, with faults drawn by lot, every round held against its log.
 * Starts a server and a Redis of its own on the loopback address, and ends by itself. The last line is one of JSON.
 */
@Command(name = "chaos", mixinStandardHelpOptions = true, description = "Kills, freezes and cuts off a server while boards write.")
public final class Chaos implements Callable<Integer> {
    private static final int STRIKES = 14;
    private static final int LEAST_ACKS = 100;
    private static final int MORE_ACKS = 200;

    @Option(names = "--minutes", defaultValue = "20", description = "how long, 1 to 240; the round that runs then is finished")
    int minutes;

    @Option(names = "--boards", defaultValue = "20", description = "boards in the session, 2 to 100")
    int boards;

    @Option(names = "--seed", description = "the lot; default: from the clock")
    Long seed;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Chaos()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        if (minutes < 1 || minutes > 240 || boards < 2 || boards > 100) {
            throw new IllegalArgumentException("out of range; see --help");
        }
        long first = seed == null ? System.currentTimeMillis() : seed;
        long start = System.nanoTime();
        long end = start + Duration.ofMinutes(minutes).toNanos();
        Path data = Files.createTempDirectory("taartbord-chaos");
        int rounds = 0;
        int broken = 0;
        Happened happened;
        try (Trial trial = new Trial(data, Trial.SMALL)) {
            happened = trial.happened;
            while (System.nanoTime() < end) {
                broken += round(trial, first + rounds++);
            }
            trial.happened.gather(trial.server);
        } catch (AssertionError hung) {
            System.out.println("The logs are in " + data);
            throw hung;
        }
        double took = (System.nanoTime() - start) / 60e9;
        System.out.printf("%s: %d rounds in %.1f minutes, %d broken promises%n%s%n",
                LocalDate.now(ZoneOffset.UTC), rounds, took, broken, happened);
        System.out.println(new JsonObject().put("minutes", Math.round(took * 10) / 10.0).put("rounds", rounds).put("boards", boards)
                .put("seed", first).put("broken", broken).put("happened", happened.json()).encode());
        if (broken == 0) {
            delete(data);
        }
        return broken == 0 ? 0 : 1;
    }

    /** The number of promises that were broken in it. */
    private int round(Trial trial, long lot) {
        long start = System.nanoTime();
        Random random = new Random(lot);
        Sitting sitting = new Sitting(trial, lot);
        sitting.seat(boards, trial.line, "");
        sitting.boards.forEach(board -> board.write(true));
        StringBuilder struck = new StringBuilder();
        for (int i = 0; i < STRIKES; i++) {
            sitting.acks(LEAST_ACKS + random.nextInt(MORE_ACKS));
            Strike strike = Strike.values()[random.nextInt(Strike.values().length)];
            struck.append(' ').append(strike);
            strike.hit(trial, sitting);
        }
        sitting.acks(LEAST_ACKS);
        sitting.settle();
        List<Checker.Violation> violations = sitting.violations();
        System.out.printf("seed %d: %d acks in %.0f s, %d broken promises;%s%n", lot, sitting.history.acks(),
                (System.nanoTime() - start) / 1e9, violations.size(), struck);
        violations.forEach(System.out::println);
        sitting.end();
        return violations.size();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
