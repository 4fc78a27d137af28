package nl.taartbord;

import static nl.taartbord.Board.command;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.taartbord.join.Attempts;
import nl.taartbord.journal.Directory;
import nl.taartbord.journal.MemoryDirectory;
import nl.taartbord.journal.MemoryJournal;
import nl.taartbord.live.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever sends too much or rubbish is told so and stopped; nobody else notices. */
class FloodTest {
    final Table table = new Table();
    final JsonObject session = table.create();

    @AfterEach
    void clear() {
        table.close();
    }

    private static List<Future<JsonObject>> floods(Board board, int times) {
        List<Future<JsonObject>> answers = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            answers.add(board.asks(command("ready.say").put("ready", i % 2 == 0)));
        }
        return answers;
    }

    private static long told(List<Future<JsonObject>> answers, String code) {
        return answers.stream().map(Table::wait).filter(answer -> code.equals(answer.getString("code", "accepted"))).count();
    }

    @Test
    void onOneLineIsToldToSlowDownAndOthersAreNot_B1() {
        Board bob = table.board(table.join(session, "Bob"));
        Board ans = table.board(session);
        List<Future<JsonObject>> answers = floods(bob, 2_000);
        assertEquals("accepted", ans.says(command("session.rename").put("title", "Intussen")).getString("type"));
        assertTrue(told(answers, "slow.down") > 1_000);
        assertTrue(told(answers, "accepted") >= Limits.COMMAND_BURST);
        assertTrue(bob.isOpen());
    }

    /** Fewer than one person may send with all lines together. */
    @Test
    void onOneLineIsLessThanOnAllOfAPerson_B1() {
        Board bob = table.board(table.join(session, "Bob"));
        List<Future<JsonObject>> answers = floods(bob, Limits.PERSON_BURST - 10);
        assertTrue(told(answers, "slow.down") > 0);
        assertTrue(told(answers, "accepted") >= Limits.COMMAND_BURST);
    }

    /** Each line stays within its own limit. */
    @Test
    void onManyLinesAtOnceIsToldToSlowDownTooAndOthersAreNot_B1_B2() {
        JsonObject seat = table.join(session, "Bob");
        Board ans = table.board(session);
        List<Board> lines = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            lines.add(table.board(seat));
        }
        List<Future<JsonObject>> answers = new ArrayList<>();
        lines.forEach(line -> answers.addAll(floods(line, Limits.COMMAND_BURST)));
        assertEquals("accepted", ans.says(command("session.rename").put("title", "Intussen")).getString("type"));
        assertTrue(told(answers, "slow.down") > 0, "each line alone was within its limit");
        assertTrue(told(answers, "accepted") >= Limits.PERSON_BURST / 2);
        Board carla = table.board(table.join(session, "Carla"));
        assertEquals(0, told(floods(carla, Limits.COMMAND_BURST), "slow.down"));
    }

    @Test
    void ofCommandsThatCannotBeRightIsToldToSlowDown_B1() {
        Board bob = table.board(table.join(session, "Bob"));
        List<Future<JsonObject>> answers = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            answers.add(bob.asks(command("note.recolour").put("note", "n1").put("colour", "plaid")));
        }
        assertTrue(told(answers, "slow.down") > 0);
    }

    /** All answers come at once, as they might from a store that is far away. */
    @Test
    void ofGuessesAtTheSameMomentTellsNoMoreThanOneByOne_K2() {
        int guesses = 50;
        MemoryDirectory inner = new MemoryDirectory(InstantSource.system());
        Promise<Void> answer = Promise.promise();
        AtomicInteger asked = new AtomicInteger();
        Directory far = (Directory) Proxy.newProxyInstance(Directory.class.getClassLoader(), new Class<?>[] {Directory.class},
                (_, method, arguments) -> method.getName().equals("session")
                        ? held(asked, guesses, answer).compose(_ -> inner.session((String) arguments[0]))
                        : method.invoke(inner, arguments));
        try (Table own = new Table(Vertx.vertx(), new MemoryJournal(InstantSource.system()), far);
                HttpClient client = HttpClient.newHttpClient()) {
            List<CompletableFuture<HttpResponse<String>>> replies = IntStream.range(0, guesses).mapToObj(i -> client.sendAsync(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + own.port + "/api/codes/BLAUW-" + (1_000 + i))).build(),
                    HttpResponse.BodyHandlers.ofString())).toList();
            Map<Integer, Long> statuses = replies.stream().map(CompletableFuture::join)
                    .collect(Collectors.groupingBy(HttpResponse::statusCode, Collectors.counting()));
            assertEquals(Map.of(404, (long) Attempts.WRONG, 429, (long) guesses - Attempts.WRONG), statuses);
        }
    }

    /** The last to ask lets all go. */
    private static Future<Void> held(AtomicInteger asked, int guesses, Promise<Void> answer) {
        if (asked.incrementAndGet() == guesses) {
            answer.complete();
        }
        return answer.future();
    }

    private static String rubbish(Random random, Canary canary) {
        String[] heads = {"", "{", "[", "null", "{\"type\":", "{\"type\":\"command\",\"ref\":", "{\"type\":\"hello\"", "\u0000"};
        byte[] noise = new byte[random.nextInt(60)];
        random.nextBytes(noise);
        return heads[random.nextInt(heads.length)] + canary.core() + new String(noise, StandardCharsets.ISO_8859_1);
    }

    /** Ten thousand in all, before and after saying who one is. */
    @Test
    void ofRubbishClosesTheLineAndLeavesNoTraceInTheLog_K11() {
        Random random = new Random(17);
        Canary canary = Canary.fresh();
        Board ans = table.board(session);
        int sent = 0;
        try (LogBook log = new LogBook()) {
            while (sent < 10_000) {
                Board stranger = table.line();
                stranger.says(rubbish(random, canary));
                Board known = table.line();
                known.sayHello(session.getString("token"), null);
                int before = 0;
                for (int i = 0; i < Limits.BAD_FRAMES + 3; i++) {
                    known.says(rubbish(random, canary));
                    before++;
                }
                sent += before + 1;
                assertEquals(4002, stranger.closes());
                assertEquals(4002, known.closes());
                long refused = known.heard("refused").size();
                assertTrue(refused <= Limits.BAD_FRAMES, () -> refused + " refusals");
                known.heard.forEach(said -> assertFalse(canary.isIn(said), said));
            }
            // A server of another test may still be stopping.
            assertEquals(List.of(), log.lines.stream().filter(line -> !line.contains("event executor terminated"))
                    .filter(line -> canary.isIn(line) || line.contains("Exception")).toList());
        }
        assertEquals("accepted", ans.says(command("session.rename").put("title", "Er is niets gebeurd")).getString("type"));
    }

    @Test
    void ofPicturesEnds_B1() {
        Buffer png = Buffer.buffer(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1});
        String token = session.getString("token");
        for (int i = 0; i < Limits.PICTURES; i++) {
            assertEquals(200, table.say(HttpMethod.PUT, "/api/picture", token, png, Map.of()).status());
        }
        for (String language : List.of("nl", "en")) {
            Table.Said over = table.say(HttpMethod.PUT, "/api/picture", token, png, Map.of("Accept-Language", language));
            assertEquals(409, over.status());
            assertEquals("pictures.many", over.code());
        }
        assertEquals(200, table.say(HttpMethod.PUT, "/api/picture", table.create().getString("token"), png, Map.of()).status());
    }

    @Test
    void ofSessionsFromOneAddressEnds_B1() {
        try (Table own = Table.behind("https://bord.example.nl")) {
            Map<String, String> maker = Map.of("X-Forwarded-For", "198.51.100.1");
            Buffer body = Table.session().toBuffer();
            assertEquals(400, own.say(HttpMethod.POST, "/api/sessions", "", Buffer.buffer("{}"), maker).status(), "what is not made is not counted");
            for (int i = 0; i < Attempts.SESSIONS; i++) {
                assertEquals(201, own.say(HttpMethod.POST, "/api/sessions", "", body, maker).status());
            }
            Table.Said over = own.say(HttpMethod.POST, "/api/sessions", "", body, maker);
            assertEquals(429, over.status());
            assertEquals("sessions.many", over.code());
            assertEquals(201, own.say(HttpMethod.POST, "/api/sessions", "", body, Map.of("X-Forwarded-For", "198.51.100.2")).status());
        }
    }
}
