package nl.taartbord;

import static nl.taartbord.Board.command;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimerTest {
    private static final int HOUR_SECONDS = 3_600;

    final Table table = new Table();
    final JsonObject session = table.create();

    @AfterEach
    void clear() {
        table.close();
    }

    private static String state(Board board) {
        return board.things("one").getJsonObject("timer").getString("state");
    }

    private static long expiries(Board board) {
        return board.heard.stream().filter(text -> text.contains("\"timer.expired\"")).count();
    }

    @Test
    void expiresOnce_T1() {
        Board ans = table.board(session);
        ans.says(command("timer.start").put("seconds", 1));
        JsonObject expired = ans.sees("timer.expired");
        assertEquals("expired", state(ans));
        long after = ans.says(command("session.rename").put("title", "Later")).getLong("seq");
        assertEquals(expired.getLong("seq") + 1, after, "nothing came between");
        assertEquals(1, expiries(ans));
    }

    @Test
    void operatorsSeeHowLateAnEndWasNoticed() {
        Board ans = table.board(session);
        assertTrue(table.get("/metrics").body().contains("taartbord_timer_late_seconds_count 0"));
        ans.says(command("timer.start").put("seconds", 1));
        ans.sees("timer.expired");
        assertTrue(table.get("/metrics").body().contains("taartbord_timer_late_seconds_count 1"));
    }

    @Test
    void expiresOnceWhenItEndedWhileNobodyWasThere_T1() {
        Board ans = table.board(session);
        JsonObject started = ans.says(command("timer.start").put("seconds", 1));
        table.shut();
        long end = ans.things("one").getJsonObject("timer").getLong("endsAt");
        while (System.currentTimeMillis() <= end) {
            Thread.onSpinWait();
        }
        table.reopen();
        Board again = table.board(session);
        if (state(again).equals("running")) {
            again.sees("timer.expired");
        }
        assertEquals("expired", state(again));
        long after = again.says(command("session.rename").put("title", "Later")).getLong("seq");
        assertEquals(started.getLong("seq") + 2, after);
    }

    @Test
    void runsOnOverARestart_T2() {
        Board ans = table.board(session);
        ans.says(command("timer.start").put("seconds", 3));
        ans.sees("timer.started");
        long end = ans.things("one").getJsonObject("timer").getLong("endsAt");
        table.reopen();
        Board again = table.board(session);
        assertEquals(end, again.things("one").getJsonObject("timer").getLong("endsAt"));
        again.sees("timer.expired");
        assertEquals(1, expiries(again));
    }

    @Test
    void lastsNoLongerBecauseOfARestart_T2() {
        table.board(session).says(command("timer.start").put("seconds", HOUR_SECONDS));
        table.reopenAfter(Duration.ofSeconds(HOUR_SECONDS - 1));
        Board again = table.board(session);
        again.sees("timer.expired");
        assertEquals(1, expiries(again));
    }
}
