package nl.taartbord.sabotage;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;

/**
 * Plants each bug of {@link Bugs}, one at a time and in a copy, and runs the tests that must notice it:
 * {@code ./mvnw -Psabotage}, or {@code -Dargs="P1 D5"} for some of them. Ends with 1 if a bug went unnoticed, does not fit the code any
 * more, or keeps its tests from ending without saying that it does.
 */
final class Sabotage {
    private static final Path GROUND = Path.of("target/sabotage");
    private static final long LIMIT_SECONDS = 240;
    private static final long ALL_SECONDS = 1_800;
    static final int HUNG = -1;

    enum Outcome {
        NOTICED("noticed"),
        /** Nobody knows: the machine may have been too busy. */
        HUNG("DID NOT END"),
        UNNOTICED("NOT NOTICED"), NO_TESTS("NO TESTS FOUND"), NOT_COMPILED("DOES NOT COMPILE"), ASTRAY("DOES NOT FIT the code (any more)");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }
    }

    private Sabotage() {}

    /** @param promises only the bugs that break these; none for all */
    static void main(String[] promises) throws Exception {
        List<Bug> bugs = Bugs.ALL.stream().filter(bug -> promises.length == 0 || List.of(promises).contains(bug.promise())).toList();
        if (!isGreen(bugs, false) || !isGreen(bugs, true)) {
            System.out.println("The tests are not green before anything was planted: see " + GROUND);
            System.exit(1);
        }
        Map<Outcome, List<Bug>> outcomes = new EnumMap<>(Outcome.class);
        for (int i = 0; i < bugs.size(); i++) {
            Bug bug = bugs.get(i);
            Outcome outcome = outcome(bug, GROUND.resolve(String.valueOf(i)));
            outcomes.computeIfAbsent(outcome, _ -> new ArrayList<>()).add(bug);
            System.out.printf("%-4s %-70s %s%s%n", bug.promise(), bug.what(), outcome.words, outcome == Outcome.UNNOTICED ? " by " + bug.tests() : "");
        }
        int noticed = outcomes.getOrDefault(Outcome.NOTICED, List.of()).size();
        System.out.printf("%d bugs planted, %d noticed, %d did not end in %d s%n",
                bugs.size(), noticed, outcomes.getOrDefault(Outcome.HUNG, List.of()).size(), LIMIT_SECONDS);
        System.exit(noticed == bugs.size() ? 0 : 1);
    }

    /** Before anything is planted. */
    private static boolean isGreen(List<Bug> bugs, boolean ofPages) throws Exception {
        Set<String> tests = new TreeSet<>();
        bugs.stream().filter(bug -> bug.isOfPages() == ofPages).forEach(bug -> tests.addAll(bug.tests()));
        if (tests.isEmpty()) {
            return true;
        }
        Path none = GROUND.resolve("none");
        return (ofPages ? Pages.copy(none).run(List.copyOf(tests), ALL_SECONDS) : run(none, List.copyOf(tests), ALL_SECONDS)) == Suite.GREEN;
    }

    private static Outcome outcome(Bug bug, Path ground) throws Exception {
        String code = Files.readString(bug.source());
        if (places(bug) != 1) {
            return Outcome.ASTRAY;
        }
        String broken = code.replace(bug.right(), bug.wrong());
        if (bug.isOfPages()) {
            Pages pages = Pages.copy(ground);
            Files.writeString(ground.resolve(bug.file()), broken);
            return said(pages.run(bug.tests(), LIMIT_SECONDS), bug);
        }
        Path classes = Files.createDirectories(ground.resolve("classes"));
        if (!(bug.file().endsWith(".java") ? compile(bug, broken, ground, classes) : copy(bug, broken, classes))) {
            return Outcome.NOT_COMPILED;
        }
        return said(run(classes, bug.tests(), LIMIT_SECONDS), bug);
    }

    static Outcome said(int ended, Bug bug) {
        return switch (ended) {
            case Suite.RED -> Outcome.NOTICED;
            case HUNG -> bug.hangs() ? Outcome.NOTICED : Outcome.HUNG;
            case Suite.NONE -> Outcome.NO_TESTS;
            default -> Outcome.UNNOTICED;
        };
    }

    /** @return how often what the bug replaces stands in its file */
    static int places(Bug bug) throws IOException {
        String code = Files.readString(bug.source());
        int places = 0;
        for (int at = code.indexOf(bug.right()); at >= 0; at = code.indexOf(bug.right(), at + 1)) {
            places++;
        }
        return places;
    }

    private static boolean compile(Bug bug, String code, Path ground, Path classes) throws IOException {
        Path source = write(ground.resolve(bug.file()), code);
        return ToolProvider.getSystemJavaCompiler().run(null, null, null, "-nowarn", "-proc:none", "-cp", System.getProperty("java.class.path"),
                "-d", classes.toString(), source.toString()) == 0;
    }

    private static boolean copy(Bug bug, String text, Path classes) throws IOException {
        write(classes.resolve(Path.of("resources").relativize(Path.of(bug.file()))), text);
        return true;
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** In a process of its own, with the broken class before the right one. */
    private static int run(Path first, List<String> tests, long seconds) throws IOException, InterruptedException {
        Path said = Files.createDirectories(first).resolveSibling(first.getFileName() + ".log");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-Dtaartbord.planted=" + first.toAbsolutePath(), "-cp", first + File.pathSeparator + System.getProperty("java.class.path"),
                Suite.class.getName()));
        command.addAll(tests);
        return end(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start(), seconds);
    }

    static int end(Process process, long seconds) throws InterruptedException {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return HUNG;
        }
        return process.exitValue();
    }
}
