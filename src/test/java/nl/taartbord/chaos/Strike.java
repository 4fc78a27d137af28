package nl.taartbord.chaos;

import java.time.Duration;
import java.util.function.BiConsumer;

/** What can be done to a server under fire; each ends when it has been felt, and the damage is then undone. */
enum Strike {
    KILL_SERVER((trial, _) -> trial.killServer()),
    KILL_REDIS((trial, _) -> trial.killRedis()),
    KILL_BOTH((trial, _) -> {
        trial.redis.kill();
        trial.happened.count("redis kills");
        trial.server.kill();
        trial.happened.count("server kills");
        trial.redis.start();
        trial.server.start();
    }),
    REPLACE_SERVER((trial, _) -> trial.replaceServer()),
    FREEZE_REDIS((trial, _) -> {
        long before = trial.server.metric(Strike.UNKNOWN);
        trial.redis.freeze();
        Await.until("an append goes unanswered", () -> trial.server.metric(Strike.UNKNOWN) > before);
        trial.redis.thaw();
    }),
    FREEZE_SERVER((trial, sitting) -> {
        trial.server.freeze();
        Await.until("the boards have work waiting", () -> sitting.boards.stream().allMatch(board -> board.waiting() >= Outbox.WINDOW));
        trial.server.thaw();
    }),
    CUT_BOARDS((trial, sitting) -> {
        trial.line.cut();
        Await.until("the boards have work waiting", () -> sitting.boards.stream().allMatch(board -> board.waiting() >= 2));
        trial.line.pass();
    }),
    RESET_BOARDS((trial, _) -> trial.line.reset()),
    SWALLOW_BOARDS((trial, sitting) -> {
        trial.line.swallow();
        sitting.acks(sitting.boards.size());
    }),
    DELAY_BOARDS((trial, sitting) -> {
        trial.line.delay(Duration.ofMillis(150));
        sitting.acks(5 * sitting.boards.size());
        trial.line.pass();
    }),
    RESET_STORE((trial, _) -> trial.store.reset()),
    /** The line to Redis is dead and nobody says so: the server has to find out by itself. */
    SWALLOW_STORE((trial, _) -> trial.store.swallow()),
    DELAY_STORE((trial, sitting) -> {
        trial.store.delay(Duration.ofMillis(40));
        sitting.acks(5 * sitting.boards.size());
        trial.store.pass();
    });

    static final String UNKNOWN = "taartbord_append_unknown_total";

    private final BiConsumer<Trial, Sitting> action;

    Strike(BiConsumer<Trial, Sitting> action) {
        this.action = action;
    }

    void hit(Trial trial, Sitting sitting) {
        trial.happened.count("strikes");
        action.accept(trial, sitting);
    }
}
