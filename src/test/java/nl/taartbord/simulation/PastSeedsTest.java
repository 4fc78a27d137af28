package nl.taartbord.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Plans that once failed, in the shortest form that was found, and what was wrong then. */
class PastSeedsTest {
    private static void holds(Plan plan) {
        try (Murmurs _ = new Murmurs()) {
            assertEquals(List.of(), Simulation.play(plan, Optional.empty(), false).violations());
        }
    }

    /** The restored log had grown past where a board stood, and the board was given only what came after. */
    @Test
    void aBoardThatWasAwayDuringARestoreGetsEverythingAnew_R2() {
        holds(new Plan(27, List.of(new Plan.Step(6_980, 334), new Plan.Step(8_351, 540), new Plan.Step(3_840, 349), new Plan.Step(3_490, 844)), 14_855,
                List.of(new Fault(Fault.Kind.CRASH, 3_044, 5_476, 302), new Fault(Fault.Kind.RESTORE, 3_064, 1_044, 910))));
    }
}
