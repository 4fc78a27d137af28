package nl.taartbord.sabotage;

import java.util.List;

/**
 * A bug to plant.
 *
 * @param promise that it breaks, as numbered in {@code docs/promises.md}, or a rule of {@code docs/protocol.md}
 * @param what in a few words
 * @param file under {@code src/main}
 * @param right stands in the file once
 * @param wrong takes its place
 * @param tests classes, or {@code class#method}, any of which must turn red
 */
record Bug(String promise, String what, String file, String right, String wrong, List<String> tests) {
    Bug(String promise, String what, String file, String right, String wrong, String... tests) {
        this(promise, what, file, right, wrong, List.of(tests));
    }
}
