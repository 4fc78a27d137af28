package nl.taartbord.sabotage;

import java.nio.file.Path;
import java.util.List;

/**
 * A bug to plant.
 *
 * @param promise that it breaks, as numbered in {@code docs/promises.md}, or a rule of {@code docs/protocol.md}
 * @param what in a few words
 * @param file under {@code src/main}, or from {@code web/} on
 * @param right stands in the file once
 * @param wrong takes its place
 * @param tests classes, {@code class#method}, or of the pages files from {@code src/} on, any of which must turn red
 * @param hangs the tests notice by not ending
 */
record Bug(String promise, String what, String file, String right, String wrong, List<String> tests, boolean hangs) {
    Bug(String promise, String what, String file, String right, String wrong, String... tests) {
        this(promise, what, file, right, wrong, List.of(tests), false);
    }

    Bug byHanging() {
        return new Bug(promise, what, file, right, wrong, tests, true);
    }

    boolean isOfPages() {
        return file.startsWith("web/");
    }

    Path source() {
        return isOfPages() ? Path.of(file) : Path.of("src/main").resolve(file);
    }
}
