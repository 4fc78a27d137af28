package nl.taartbord.sabotage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    void everyBugChangesSomethingAndNamesTestsThatAreThere() throws IOException {
        for (Bug bug : Bugs.ALL) {
            assertNotEquals(bug.right(), bug.wrong(), bug.what());
            assertFalse(bug.tests().isEmpty(), bug.what());
            for (String test : bug.tests()) {
                String[] parts = test.split("#");
                String code = Files.readString(Path.of("src/test/java", parts[0].replace('.', '/') + ".java"));
                assertTrue(parts.length == 1 || code.contains("void " + parts[1] + "("), () -> bug.what() + ": " + test);
            }
        }
    }
}
