package nl.taartbord.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Servers that die, stand still and do not know of each other, a store that does not answer, lines that break, texts that are wiped: and what must hold. */
class SimulationTest {
    private static final long SEEDS = 400;
    private static final long TRIED = 100;

    @Test
    void whateverGoesWrongTheLogAndAllBoardsAgree_D1_D2_D3_D4_D5_D6_E1_E2_O1_O4_R1_R3_C1_P7_T1() {
        Campaign.Outcome outcome = Campaign.run(1, SEEDS);
        System.out.println(outcome);
        assertEquals(List.of(), outcome.failed(), () -> Shrinking.story(outcome.failed().getFirst().seed(), Optional.empty()));
        assertEquals(List.of(), outcome.differing(), "seeds that went another way the second time");
        assertEquals(List.of(), Stream.of(Happening.values()).filter(what -> outcome.tally().of(what) == 0).toList(), "never happened");
    }

    @Test
    void aFailingSeedIsToldWithTheLeastThatFails() {
        try (Murmurs _ = new Murmurs()) {
            Plan whole = LongStream.rangeClosed(1, TRIED).mapToObj(Plan::of)
                    .filter(plan -> !Simulation.play(plan, Optional.of(Sabotage.FENCE_OFF), false).violations().isEmpty()).findFirst().orElseThrow();
            Plan least = Shrinking.least(whole, Optional.of(Sabotage.FENCE_OFF));
            assertTrue(least.faults().size() < whole.faults().size(), least::toString);
            assertTrue(least.steps().size() < whole.steps().size(), least::toString);
            Simulation.Result told = Simulation.play(least, Optional.of(Sabotage.FENCE_OFF), true);
            assertTrue(told.violations().getFirst().startsWith("O1"), told.violations()::toString);
            assertTrue(told.story().stream().anyMatch(line -> line.contains("Stored")), told.story()::toString);
        }
    }
}
