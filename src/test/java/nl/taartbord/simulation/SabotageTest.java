package nl.taartbord.simulation;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A simulation that cannot fail shows nothing: each planted bug is found within so many seeds. */
class SabotageTest {
    private static final long SEEDS = 200;

    @ParameterizedTest
    @EnumSource
    void aPlantedBugIsFound(Sabotage planted) {
        Campaign.Outcome outcome = Campaign.against(planted, SEEDS);
        assertFalse(outcome.failed().isEmpty(), "no seed noticed " + planted);
    }
}
