package nl.taartbord.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows of {@code docs/architecture.md}: they point only downwards, and the core is pure. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.taartbord");

    /** From the bottom up. Each may know those before it. */
    private static final List<String> CORE = List.of("terms", "format", "people", "activity", "agenda", "notes", "votes", "scores",
            "statements", "actions", "reflections", "explains", "badges", "groups", "turns", "cards", "minority", "network",
            "agreements", "homework", "session", "view", "report");

    private static String[] packages(List<String> names) {
        return names.stream().map(name -> "nl.taartbord." + name + "..").toArray(String[]::new);
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }

    @TestFactory
    Stream<DynamicTest> the_core_knows_java_and_what_is_below_it() {
        return CORE.stream().map(name -> DynamicTest.dynamicTest(name, () -> {
            List<String> below = new ArrayList<>(List.of("java.."));
            if (name.equals("network")) {
                below.add("org.jgrapht..");
            }
            below.addAll(List.of(packages(CORE.subList(0, CORE.indexOf(name) + 1))));
            check(classes().that().resideInAPackage("nl.taartbord." + name + "..").should().onlyDependOnClassesThat()
                    .resideInAnyPackage(below.toArray(String[]::new)));
        }));
    }

    @Test
    void the_core_has_no_clock_no_chance_and_no_threads() {
        // A layout begins with random places; its seed is a constant, so that it always comes out the same.
        check(noClasses().that().resideInAnyPackage(packages(CORE)).and().doNotHaveSimpleName("Arranging").should().dependOnClassesThat()
                .belongToAnyOf(java.time.Clock.class, java.time.InstantSource.class, java.util.Random.class, java.security.SecureRandom.class,
                        java.util.concurrent.ThreadLocalRandom.class, java.util.UUID.class, Thread.class, java.util.Timer.class)
                .orShould().dependOnClassesThat().resideInAnyPackage("java.util.concurrent..", "java.util.random..", "java.io..", "java.nio.file..", "java.net.http..")
                .orShould().callMethod(System.class, "currentTimeMillis").orShould().callMethod(System.class, "nanoTime")
                .orShould().callMethod(Math.class, "random").orShould().callMethod(java.time.Instant.class, "now")
                .orShould().callMethod(java.time.LocalDate.class, "now").orShould().callMethod(java.time.LocalDateTime.class, "now"));
    }

    @Test
    void only_the_wire_knows_json() {
        check(noClasses().that().resideOutsideOfPackage("nl.taartbord.wire..").should().dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.."));
    }

    @Test
    void the_wire_knows_the_core_and_json_only() {
        check(classes().that().resideInAPackage("nl.taartbord.wire..").should().onlyDependOnClassesThat(
                resideInAnyPackage(packages(CORE)).or(resideInAnyPackage("nl.taartbord.wire..", "java..", "com.fasterxml.jackson.."))));
    }

    @Test
    void live_does_not_know_the_gateway_nor_the_journal_either_of_them() {
        check(noClasses().that().resideInAPackage("nl.taartbord.live..").should().dependOnClassesThat().resideInAPackage("nl.taartbord.gateway.."));
        check(noClasses().that().resideInAPackage("nl.taartbord.journal..").should().dependOnClassesThat()
                .resideInAnyPackage("nl.taartbord.live..", "nl.taartbord.gateway..", "nl.taartbord.session..", "nl.taartbord.view..", "nl.taartbord.wire.."));
    }

    @Test
    void joining_knows_nothing_of_what_happens_inside() {
        check(noClasses().that().resideInAPackage("nl.taartbord.join..").should().dependOnClassesThat()
                .resideInAnyPackage("nl.taartbord.live..", "nl.taartbord.gateway..", "nl.taartbord.session..", "nl.taartbord.view.."));
    }

    /** Nothing is known of the composition root. */
    @Test
    void nobody_knows_the_root() {
        check(noClasses().that(resideInAnyPackage("nl.taartbord.*..").and(resideOutsideOfPackages("nl.taartbord"))).should()
                .dependOnClassesThat().haveFullyQualifiedName("nl.taartbord.Main"));
    }

    @Test
    void no_name_that_says_nothing() {
        for (String ending : List.of("Manager", "Helper", "Util", "Utils", "Impl")) {
            check(noClasses().should().haveSimpleNameEndingWith(ending));
        }
    }

    @Test
    void this_test_looks_at_something() {
        assertTrue(CLASSES.size() > 200);
        assertFalse(CLASSES.stream().map(JavaClass::getPackageName).noneMatch("nl.taartbord.notes"::equals));
    }

    /** Formats are data: no code asks which one it is. */
    @Test
    void no_code_names_a_format() throws IOException {
        try (Stream<Path> resources = Files.walk(Path.of("src/main/resources"))) {
            List<String> ids = Stream.concat(Stream.of("taart-van-ambities"), resources
                    .filter(file -> file.toString().contains("/formats/") && file.toString().endsWith(".json"))
                    .map(file -> file.getFileName().toString().replace(".json", ""))).distinct().toList();
            assertEquals(List.of(), naming(ids));
        }
    }

    private static List<String> naming(List<String> ids) throws IOException {
        List<String> naming = new ArrayList<>();
        for (String root : List.of("src/main/java", "web/src")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file : files.filter(Files::isRegularFile).filter(file -> !file.toString().contains(".test."))
                        .filter(file -> file.toString().matches(".*\\.(java|ts|svelte|js)")).toList()) {
                    String text = Files.readString(file);
                    ids.stream().filter(text::contains).forEach(id -> naming.add(file + " names " + id));
                }
            }
        }
        return naming;
    }
}
