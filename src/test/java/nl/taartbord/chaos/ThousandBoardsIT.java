package nl.taartbord.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A network that drops everybody at once: the boards of five large sessions come back in the same moment. */
class ThousandBoardsIT {
    private static final int SESSIONS = 5;
    private static final int BOARDS = 200;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path data;

    @Test
    void allComeBackToExactlyWhatTheyMissed_R1_B1() throws Exception {
        try (Trial trial = new Trial(data, List.of("-Xmx256m"))) {
            List<Sitting> sittings = new ArrayList<>();
            for (int i = 0; i < SESSIONS; i++) {
                Sitting sitting = new Sitting(trial, i);
                sitting.crowd(BOARDS, trial.line);
                sittings.add(sitting);
            }
            List<Board> all = sittings.stream().flatMap(sitting -> sitting.boards.stream()).toList();
            Await.until(() -> all.stream().filter(board -> board.up).count() + " boards are in",
                    () -> all.stream().allMatch(board -> board.up));
            for (Sitting sitting : sittings) {
                sitting.boards.getFirst().write(true);
                sitting.acks(5);
            }
            trial.line.cut();
            Await.until("all are out", () -> all.stream().noneMatch(board -> board.up));
            // Somebody whose line held goes on meanwhile, so there is something to have missed.
            sittings.forEach(sitting -> new Errand(trial, sitting.session).writes(sitting));
            long start = System.nanoTime();
            trial.line.pass();
            Await.until(() -> all.stream().filter(board -> board.resumed > 0).count() + " boards came back",
                    () -> all.stream().allMatch(board -> board.resumed > 0));
            System.out.printf("%d boards came back in %.1f s%n", all.size(), (System.nanoTime() - start) / 1e9);
            for (Sitting sitting : sittings) {
                sitting.settle();
                assertEquals(List.of(), Checker.check(sitting.history, trial.redis.log(sitting.session.getString("session"))));
            }
            assertEquals(0, all.stream().mapToInt(board -> board.welcomed).sum(), "nobody needed the whole view again");
        }
    }
}
