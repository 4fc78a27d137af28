package nl.taartbord.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A server that runs on while Redis hangs or dies, boards read too slowly, and lines go silent; 30 boards in one session. */
class LinesIT {
    /** The queue of every line is bounded, so little memory is enough. */
    private static final List<String> TIGHT = List.of("-Xmx128m", "-XX:MaxDirectMemorySize=96m");
    private static final String BOARDS = "taartbord_boards";
    private static final String SLOW_CLOSES = "taartbord_slow_closes_total";
    /** Four bytes each: a text of the greatest length makes a frame of 4 KB. */
    private static final String LONG = "🍰".repeat(960);
    private static final int KILOBYTE = 1_024;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path data;

    static Trial trial;
    static Sitting sitting;
    static FaultProxy dying;
    static FaultProxy narrow;
    static List<Board> healthy;
    static List<Board> writers;
    static List<Board> cutOff;
    static List<Board> slow;

    /** The lines of three boards are half-open from here on; what comes of that takes as long as all the rest. */
    @BeforeAll
    static void lay() throws IOException {
        trial = new Trial(data, TIGHT);
        sitting = new Sitting(trial, 30);
        dying = new FaultProxy(trial.server.port);
        narrow = new FaultProxy(trial.server.port);
        healthy = sitting.seat(25, trial.line, LONG);
        writers = healthy.subList(0, 10);
        cutOff = sitting.seat(3, dying, "");
        slow = sitting.seat(2, narrow, "");
        Await.until("all are in", () -> trial.server.metric(BOARDS) == sitting.boards.size());
        Await.until("all are welcomed", () -> sitting.boards.stream().allMatch(board -> board.up));
        dying.swallow();
    }

    @AfterAll
    static void clear() throws IOException {
        dying.close();
        narrow.close();
        trial.close();
    }

    private static JsonObject shown() {
        return new Errand(trial, sitting.seats.getFirst()).welcome();
    }

    private static void writing(int acks) {
        writers.forEach(board -> board.write(true));
        sitting.acks(acks);
    }

    private static void holds() {
        sitting.settle();
        assertEquals(List.of(), sitting.violations());
        assertEquals(List.of(), healthy.stream().map(board -> board.closes).filter(closes -> !closes.isEmpty()).toList(),
                "the others never lost their line");
    }

    @Test
    void whileRedisHangsNothingIsSaidToBeSavedAndEverythingCanBeRead_D1_D5() {
        writing(100);
        long before = trial.server.metric(Strike.UNKNOWN);
        int refused = sitting.history.refusals("unavailable");
        trial.redis.freeze();
        Await.until("appends go unanswered again and again", () -> trial.server.metric(Strike.UNKNOWN) >= before + 4);
        assertTrue(sitting.history.refusals("unavailable") > refused, "people are told");
        assertFalse(shown().getJsonObject("view").getJsonObject("notes").isEmpty(), "the poster can still be read");
        trial.redis.thaw();
        sitting.acks(100);
        holds();
    }

    @Test
    void whileRedisIsGoneCommandsAreRefusedAndAfterItsReturnTheyCount_D1() {
        writing(100);
        int refused = sitting.history.refusals("unavailable");
        trial.redis.kill();
        Await.until("people are told", () -> sitting.history.refusals("unavailable") > refused + writers.size());
        assertFalse(shown().getJsonObject("view").getJsonObject("notes").isEmpty(), "the poster can still be read");
        trial.redis.start();
        sitting.acks(100);
        holds();
    }

    @Test
    void aLineToRedisThatWentSilentIsGivenUpForANewOne_D5() {
        writing(100);
        trial.store.swallow();
        Await.until("something was said into the void", () -> trial.store.swallowed() > 0);
        sitting.acks(100);
        holds();
    }

    @Test
    void whoReadsTooSlowlyIsClosedAndComesBackToTheWholeAndNobodyElseNotices_B1_R3() {
        long closed = trial.server.metric(SLOW_CLOSES);
        narrow.slow(KILOBYTE);
        writing(100);
        Await.until("both are closed as too slow", () -> trial.server.metric(SLOW_CLOSES) >= closed + slow.size());
        sitting.acks(100);
        narrow.pass();
        holds();
        assertTrue(slow.stream().allMatch(board -> board.resumed + board.welcomed > 0), "they came back");
    }

    @Test
    void aLineThatWentSilentIsFreedAndItsBoardComesBack_R1() {
        Await.until("the boards came back", () -> cutOff.stream().allMatch(board -> board.resumed + board.welcomed > 0));
        Await.until(() -> trial.server.metric(BOARDS) + " lines of " + sitting.boards.size(),
                () -> trial.server.metric(BOARDS) == sitting.boards.size());
        holds();
        assertTrue(dying.swallowed() > 0);
    }
}
