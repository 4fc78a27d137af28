package nl.taartbord.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.taartbord.activity.Reason;
import nl.taartbord.format.Activity;
import nl.taartbord.play.Samples;
import nl.taartbord.session.Command;
import nl.taartbord.session.Event;
import nl.taartbord.view.Kind;
import org.junit.jupiter.api.Test;

/** The two tables of names: complete, and the same as the protocol's. */
class NamesTest {
    /** Record types of a family, through the wrappers of the rooms. */
    private static Set<Class<?>> members(Class<?> family) {
        Set<Class<?>> members = new HashSet<>();
        for (Class<?> room : family.getPermittedSubclasses()) {
            members.addAll(Set.of(room.getRecordComponents()[0].getType().getPermittedSubclasses()));
        }
        return members;
    }

    private static <F> Set<Class<?>> types(Table<F> table) {
        Set<Class<?>> types = new HashSet<>();
        table.rows().forEach(row -> types.add(row.type()));
        return types;
    }

    private static <F> Set<String> names(Table<F> table) {
        Set<String> names = new TreeSet<>();
        table.rows().forEach(row -> names.add(row.name()));
        return names;
    }

    private static String protocol(String from, String to) throws IOException {
        String text = Files.readString(Path.of("docs/protocol.md"));
        return text.substring(text.indexOf(from), text.indexOf(to));
    }

    private static Set<String> named(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_command_and_every_event_has_a_name() {
        assertEquals(members(Command.class), types(CommandNames.TABLE));
        assertEquals(members(Event.class), types(EventNames.TABLE));
    }

    @Test
    void the_commands_are_those_of_the_protocol_and_have_a_sample_each() throws IOException {
        String rows = protocol("## Commands", "## Refusal codes").lines().filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|")[1]).collect(Collectors.joining());
        assertEquals(names(CommandNames.TABLE), named(rows, "`([a-z.]+)`"));
        assertEquals(names(CommandNames.TABLE), new TreeSet<>(Samples.COMMANDS.keySet()));
    }

    @Test
    void the_refusal_codes_are_those_of_the_protocol() throws IOException {
        String text = Files.readString(Path.of("docs/protocol.md"));
        assertEquals(Arrays.stream(Reason.values()).map(Reason::code).collect(Collectors.toCollection(TreeSet::new)),
                named(text.substring(text.indexOf("## Refusal codes")), "`([a-z.]+)`"));
    }

    @Test
    void the_activities_are_those_of_the_protocol() throws IOException {
        assertEquals(Arrays.stream(Activity.class.getPermittedSubclasses()).map(type -> type.getSimpleName().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new)), named(protocol("## Activities", "## Commands"), "`([a-z]+)\\{"));
    }

    @Test
    void the_kinds_of_the_view_are_those_of_the_protocol() throws IOException {
        Set<String> kinds = named(protocol("## The view", "## Activities").lines().filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|")[1]).collect(Collectors.joining()), "`([a-z]+)[`.]");
        assertEquals(Arrays.stream(Kind.values()).map(Kind::wire).collect(Collectors.toCollection(TreeSet::new)), kinds);
    }
}
