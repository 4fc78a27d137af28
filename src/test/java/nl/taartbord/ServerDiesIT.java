package nl.taartbord;

import static nl.taartbord.Board.command;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server as its own process, killed and started again on the same folder. */
class ServerDiesIT {
    private static final long STOPS_WITHIN_SECONDS = 5;

    @TempDir
    Path data;

    final int port = Table.freePort();
    Process server;

    @AfterEach
    void clear() throws InterruptedException {
        server.destroy();
        if (!server.waitFor(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
    }

    /** The program with these options; it ends before the second compiler has earned its time. */
    private static ProcessBuilder program(List<String> options) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), "nl.taartbord.Main"));
        command.addAll(options);
        return new ProcessBuilder(command);
    }

    private Process launch(String... more) throws IOException {
        List<String> options = new ArrayList<>(List.of("--port", String.valueOf(port), "--host", "127.0.0.1", "--data", data.toString()));
        options.addAll(List.of(more));
        return program(options).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private void start() throws IOException {
        server = launch();
        BufferedReader says = server.inputReader();
        for (String line = says.readLine(); !line.startsWith("Taartbord: "); line = says.readLine()) {
            assertTrue(server.isAlive(), line);
        }
        // What it says later must not fill the pipe.
        Thread.ofVirtual().start(() -> says.lines().forEach(_ -> { }));
    }

    @Test
    void whatWasAcknowledgedIsThereAfterAKill_D1() throws Exception {
        start();
        try (Table table = new Table(port)) {
            JsonObject session = table.create();
            List<JsonObject> seats = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                seats.add(table.join(session, "Deelnemer " + i));
            }
            long acknowledged = 0;
            for (int round = 0; round < 3; round++) {
                List<Board> boards = new ArrayList<>();
                for (JsonObject seat : seats) {
                    boards.add(table.board(seat));
                }
                List<Future<JsonObject>> answers = new ArrayList<>();
                for (int i = 0; i < 40; i++) {
                    boolean ready = (i + round) % 2 == 0;
                    boards.forEach(board -> answers.add(board.asks(command("ready.say").put("ready", ready))));
                }
                Table.wait(answers.get(answers.size() / 2));
                server.destroyForcibly().waitFor();
                boards.forEach(Board::closes);
                for (Future<JsonObject> answer : answers) {
                    if (answer.succeeded() && answer.result().getString("type").equals("accepted")) {
                        acknowledged = Math.max(acknowledged, answer.result().getLong("seq"));
                    }
                }
                start();
                JsonObject welcome = table.line().hello(session.getString("token"));
                assertTrue(welcome.getLong("seq") >= acknowledged, () -> "lost: " + welcome.getLong("seq"));
            }
            assertTrue(acknowledged > 50);
        }
    }

    @Test
    void stopsInOrder() throws Exception {
        start();
        try (Table table = new Table(port)) {
            JsonObject session = table.create();
            Board ans = table.board(session);
            JsonObject last = ans.says(command("session.rename").put("title", "Bewaard"));
            server.destroy();
            assertEquals(4000, ans.closes());
            assertTrue(server.waitFor(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS));
            start();
            assertEquals(last.getLong("seq"), table.line().hello(session.getString("token")).getLong("seq"));
        }
    }

    /** Stopped too, so that the last words are there: nothing on the output is anything else. */
    @Test
    void everyLineOfItsOutputIsJsonWhenAsked() throws Exception {
        server = launch("--log", "json");
        BufferedReader says = server.inputReader();
        List<String> messages = new ArrayList<>();
        for (String line = says.readLine(); line != null; line = says.readLine()) {
            JsonObject said = new JsonObject(line);
            messages.add(said.getString("message"));
            Instant.parse(said.getString("time"));
            if (said.getString("message").contains("--security-contact")) {
                // Unlike that of the process itself, this leaves its output open.
                server.toHandle().destroy();
            }
        }
        assertTrue(messages.stream().anyMatch(said -> said.startsWith("Taartbord: http://localhost:" + port)), messages::toString);
        assertTrue(messages.stream().anyMatch(said -> said.contains("--security-contact")), messages::toString);
    }

    @Test
    void saysInTwoLanguagesWhatIsWrongWithItsOptions() throws Exception {
        start();
        for (List<String> wrong : List.of(List.of("--port", "99999"), List.of("--public-url", "bord"), List.of("--redis", "http://x"),
                List.of("--log", "xml"), List.of("--security-contact", "bel maar"))) {
            Process misused = program(wrong).start();
            String said = new String(misused.getErrorStream().readAllBytes());
            assertEquals(2, misused.waitFor(), said);
            assertTrue(said.contains(" / ") && !said.contains("\tat "), said);
        }
    }
}
