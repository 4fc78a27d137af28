package nl.taartbord.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SimulationTest {
    @Test
    void one() {
        long t = System.nanoTime();
        for (long seed = 1; seed <= Long.getLong("seeds", 20); seed++) {
            Simulation.Result result = Simulation.play(Plan.of(seed), Optional.empty(), false);
            if (!result.holds()) System.out.println("SEED " + seed + " " + result.violations());
        }
        System.out.println((System.nanoTime() - t) / 1e6);
        assertEquals(List.of(), List.of());
    }
}
