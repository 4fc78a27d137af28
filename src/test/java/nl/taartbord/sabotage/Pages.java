package nl.taartbord.sabotage;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A copy of {@code web}, whose packages and whose examples from the server are the real ones. */
final class Pages {
    private static final Path WEB = Path.of("web");
    private static final Set<String> LEFT = Set.of("node_modules", "dist", ".browser");

    private final Path web;
    private final Path said;

    private Pages(Path web, Path said) {
        this.web = web;
        this.said = said;
    }

    static Pages copy(Path ground) throws IOException {
        Path web = Files.createDirectories(ground.resolve(WEB));
        Files.walkFileTree(WEB, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about) throws IOException {
                if (LEFT.contains(folder.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(ground.resolve(folder));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) throws IOException {
                Files.copy(file, ground.resolve(file), StandardCopyOption.REPLACE_EXISTING);
                return FileVisitResult.CONTINUE;
            }
        });
        link(web.resolve("node_modules"), WEB.resolve("node_modules"));
        link(ground.resolve("src"), Path.of("src"));
        return new Pages(web, ground.resolveSibling(ground.getFileName() + "-web.log"));
    }

    private static void link(Path from, Path to) throws IOException {
        Files.deleteIfExists(from);
        Files.createSymbolicLink(from, to.toAbsolutePath());
    }

    /** What does not get as far as a failed test is no outcome of {@link Suite}. */
    int run(List<String> tests, long seconds) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", "node_modules/vitest/vitest.mjs", "run"));
        command.addAll(tests);
        ProcessBuilder vitest = new ProcessBuilder(command).directory(web.toFile()).redirectErrorStream(true).redirectOutput(said.toFile());
        vitest.environment().put("NO_COLOR", "1");
        int outcome = Sabotage.end(vitest.start(), seconds);
        return outcome == Suite.RED && !Files.readString(said).matches("(?s).*Tests +\\d+ failed.*") ? Suite.NONE : outcome;
    }
}
