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

    /** A server that was still reading had greeted with what a later owner wrote meanwhile; with that one the board then seemed astray. */
    @Test
    void aServerThatIsTakenOverWhileItReadsGreetsNobody_R2() {
        holds(new Plan(9_791, List.of(
                new Plan.Step(2_994, 553), new Plan.Step(2_789, 568), new Plan.Step(3_062, 61), new Plan.Step(2_585, 469), new Plan.Step(1_486, 950),
                new Plan.Step(3_522, 662), new Plan.Step(246, 862), new Plan.Step(261, 577), new Plan.Step(2_458, 452), new Plan.Step(1_082, 702),
                new Plan.Step(3_194, 540), new Plan.Step(2_289, 28), new Plan.Step(118, 458), new Plan.Step(1_659, 123), new Plan.Step(1_995, 249)), 18_325,
                List.of(new Fault(Fault.Kind.STORE_GONE, 1_573, 2_263, 143), new Fault(Fault.Kind.PAUSE, 2_232, 9_950, 36),
                        new Fault(Fault.Kind.SPLIT, 3_660, 680, 998))));
    }
}
