package nl.taartbord.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Real programs that are killed, frozen and cut off while boards write; see "Faults to survive" in the list of promises. */
class ChaosIT {
    private static final long SEED = 20_26;
    private static final int BOARDS = 20;
    private static final int ENOUGH = 5_000;
    private static final int KILLS = 10;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path data;

    @Test
    void nothingIsLostOrDoubledWhateverIsKilledOrCut_D1_D2_D3_D4_E1_O4_R1_R3() throws Exception {
        try (Trial trial = new Trial(data, Trial.SMALL)) {
            Sitting sitting = new Sitting(trial, SEED);
            sitting.seat(BOARDS, trial.line, "");
            sitting.boards.forEach(board -> board.write(true));
            List<Strike> strikes = List.of(
                    Strike.KILL_REDIS, Strike.CUT_BOARDS, Strike.KILL_SERVER, Strike.KILL_REDIS, Strike.RESET_BOARDS, Strike.KILL_BOTH,
                    Strike.FREEZE_REDIS, Strike.KILL_REDIS, Strike.REPLACE_SERVER, Strike.RESET_STORE, Strike.KILL_REDIS,
                    Strike.SWALLOW_STORE, Strike.KILL_REDIS, Strike.DELAY_STORE, Strike.KILL_SERVER, Strike.KILL_REDIS, Strike.KILL_REDIS);
            for (Strike strike : strikes) {
                sitting.acks(ENOUGH / strikes.size() + 1);
                strike.hit(trial, sitting);
            }
            sitting.acks(ENOUGH / strikes.size() + 1);
            sitting.settle();
            assertEquals(List.of(), sitting.violations());
            sitting.end();
            trial.happened.gather(trial.server);
            System.out.println("chaos " + trial.happened);
            assertEquals(List.of(), trial.happened.missing("answered again", "full resyncs", "resumes", "unknown appends",
                    "refused as unavailable", "closed to come back", "server drains"));
            assertTrue(trial.happened.kills() >= KILLS, trial.happened::toString);
            assertTrue(trial.happened.of("acks") >= ENOUGH, trial.happened::toString);
        }
    }
}
