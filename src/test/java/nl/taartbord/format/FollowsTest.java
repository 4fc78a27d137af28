package nl.taartbord.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a meeting can hand on has a box in the editor of own formats. */
class FollowsTest {
    @Test
    void theEditorOffersEverything() throws IOException {
        String form = Files.readString(Path.of("web/src/editor/follows.ts"));
        String list = Pattern.compile("const carries = \\[([^]]*)]").matcher(form).results().findFirst().orElseThrow().group(1);
        Set<String> offered = Pattern.compile("'(\\w+)'").matcher(list).results().map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Stream.of(Follows.Carry.values()).map(Field::spelled).collect(Collectors.toCollection(TreeSet::new)), offered);
    }
}
