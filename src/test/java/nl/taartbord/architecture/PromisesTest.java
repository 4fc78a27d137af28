package nl.taartbord.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every promise of {@code docs/promises.md} is in the name of a test, and no test holds one that is not there. */
class PromisesTest {
    private static final Pattern PROMISED = Pattern.compile("^\\| \\*\\*([A-Z]\\d)\\*\\* ", Pattern.MULTILINE);
    private static final Pattern METHOD = Pattern.compile("(?<![A-Za-z0-9])([DEORCPVTBdeorcpvtb]\\d)(?![A-Za-z0-9])");
    private static final Pattern CLASS = Pattern.compile("class ([DEORCPVTB]\\d)[A-Z]");
    private static final Pattern WEB = Pattern.compile("(?:test|describe)\\('([DEORCPVTB]\\d)\\b");

    @Test
    void each_is_held_by_a_test() throws IOException {
        assertEquals(all(PROMISED, Files.readString(Path.of("docs/promises.md"))), held());
    }

    private static Set<String> held() throws IOException {
        Set<String> held = new TreeSet<>();
        for (String text : texts(Path.of("src/test/java"), ".java")) {
            held.addAll(all(CLASS, text));
            text.lines().filter(line -> line.contains(" void ")).forEach(line -> held.addAll(all(METHOD, line)));
        }
        for (String text : texts(Path.of("web/src"), ".test.ts")) {
            held.addAll(all(WEB, text));
        }
        return held;
    }

    private static Set<String> texts(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).map(PromisesTest::read).collect(Collectors.toSet());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Set<String> all(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        for (Matcher matcher = pattern.matcher(text); matcher.find();) {
            found.add(matcher.group(1).toUpperCase(Locale.ROOT));
        }
        return found;
    }
}
