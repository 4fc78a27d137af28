package nl.taartbord.sabotage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sabotage list goes with the code: it takes too long to run every time, and would fall behind unnoticed. */
class BugsTest {
    @Test
    void everyBugHasOnePlaceInTheCode() throws IOException {
        List<String> astray = new ArrayList<>();
        for (Bug bug : Bugs.ALL) {
            int places = Sabotage.places(bug);
            if (places != 1) {
                astray.add(bug.promise() + " " + bug.what() + ": in " + places + " places of " + bug.file());
            }
        }
        assertEquals(List.of(), astray);
        assertFalse(Bugs.ALL.isEmpty());
    }

    @Test
    void everyBugChangesSomethingAndNamesTestsThatAreThere() throws ClassNotFoundException {
        for (Bug bug : Bugs.ALL) {
            assertNotEquals(bug.right(), bug.wrong(), bug.what());
            assertFalse(bug.tests().isEmpty(), bug.what());
            for (String test : bug.tests()) {
                if (bug.isOfPages()) {
                    assertTrue(Files.exists(Path.of("web", test)), () -> bug.what() + ": " + test);
                    continue;
                }
                String[] parts = test.replaceFirst("\\(.*", "").split("#");
                assertTrue(parts.length == 1 ? hasTests(parts[0]) : has(parts[0], parts[1]), () -> bug.what() + ": " + test);
            }
        }
    }

    private static boolean hasTests(String type) throws ClassNotFoundException {
        return Class.forName(type).getSimpleName().matches("\\w+(Test|IT)");
    }

    /** On a busy machine nothing ends in time, and every bug would pass for noticed. */
    @Test
    void aRunThatDoesNotEndIsNotNoticedUnlessTheBugSaysSo() throws IOException, InterruptedException {
        Bug bug = Bugs.ALL.getFirst();
        assertEquals(Sabotage.HUNG, Sabotage.end(new ProcessBuilder("sleep", "60").start(), 0));
        assertEquals(Sabotage.Outcome.HUNG, Sabotage.said(Sabotage.HUNG, bug));
        assertEquals(Sabotage.Outcome.NOTICED, Sabotage.said(Sabotage.HUNG, bug.byHanging()));
        assertEquals(Sabotage.Outcome.NOTICED, Sabotage.said(Suite.RED, bug));
        assertEquals(Sabotage.Outcome.UNNOTICED, Sabotage.said(Suite.GREEN, bug.byHanging()));
        assertEquals(Sabotage.Outcome.NO_TESTS, Sabotage.said(Suite.NONE, bug));
    }

    /** Its own or inherited. */
    private static boolean has(String type, String method) throws ClassNotFoundException {
        for (Class<?> at = Class.forName(type); at != null; at = at.getSuperclass()) {
            if (Arrays.stream(at.getDeclaredMethods()).anyMatch(each -> each.getName().equals(method))) {
                return true;
            }
        }
        return false;
    }
}
