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

    /** A server that was overtaken unloaded the session later, and left in its snapshot what the owner after it had wiped. */
    @Test
    void whatWasWipedDoesNotComeBackWithTheSnapshotOfAnEarlierOwner_P7() {
        holds(new Plan(264, List.of(new Plan.Step(7_050, 463)), 38_440,
                List.of(new Fault(Fault.Kind.HALF_OPEN, 24_819, 388, 67), new Fault(Fault.Kind.AWAY, 26_785, 465, 238),
                        new Fault(Fault.Kind.TAKE_OVER, 30_722, 664, 963), new Fault(Fault.Kind.CLOSE, 37_840, 3_968, 968))));
    }

    /** A line broke right after a wipe, and the board did not hear that it has to come for the whole view. */
    @Test
    void aBoardThatMissedAWipeShowsNoneOfIt_P7_R3() {
        holds(new Plan(198, List.of(
                new Plan.Step(10_126, 508), new Plan.Step(5_704, 776), new Plan.Step(19_630, 152), new Plan.Step(20_377, 723),
                new Plan.Step(2_072, 674), new Plan.Step(26_019, 324), new Plan.Step(11_093, 639), new Plan.Step(17_313, 486),
                new Plan.Step(18_262, 267), new Plan.Step(4_180, 344), new Plan.Step(8_045, 506), new Plan.Step(20_588, 376)), 31_224,
                List.of(new Fault(Fault.Kind.FORGET, 27_437, 1_977, 88), new Fault(Fault.Kind.CUT, 27_467, 1_050, 786))));
    }

    /** A server died over a wipe, and boards were at the next one before that had wiped. */
    @Test
    void boardsThatCameBeforeAWipeWasFinishedShowNoneOfIt_P7_R3() {
        holds(new Plan(450, List.of(
                new Plan.Step(14_089, 90), new Plan.Step(16_041, 960), new Plan.Step(6_684, 804), new Plan.Step(10_067, 414),
                new Plan.Step(1_766, 313), new Plan.Step(14_312, 675), new Plan.Step(19_546, 519), new Plan.Step(21_407, 427),
                new Plan.Step(22_599, 648), new Plan.Step(18_894, 670), new Plan.Step(10_991, 462), new Plan.Step(4_745, 330),
                new Plan.Step(13_553, 804), new Plan.Step(21_756, 321), new Plan.Step(8_584, 421), new Plan.Step(11_990, 229),
                new Plan.Step(4_932, 880), new Plan.Step(18_046, 541), new Plan.Step(9_611, 130), new Plan.Step(10_359, 932)), 26_970,
                List.of(new Fault(Fault.Kind.FORGET, 24_374, 1_487, 227), new Fault(Fault.Kind.CRASH_AT_CALL, 24_420, 3_239, 799))));
    }

    /** Two texts that were both wiped looked like the same one, so that undoing made no new version. */
    @Test
    void anUndoneNoteKeepsItsVersionWhenItIsWiped_D6() {
        holds(new Plan(289, List.of(
                new Plan.Step(7_457, 594), new Plan.Step(4_114, 966), new Plan.Step(1_536, 74), new Plan.Step(5_897, 582),
                new Plan.Step(5_807, 746), new Plan.Step(3_640, 440)), 32_012,
                List.of(new Fault(Fault.Kind.FORGET, 15_012, 5_680, 765))));
    }
}
