package nl.taartbord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.stream.Stream;
import nl.taartbord.Table.Said;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that cannot be: each is answered with a problem that people can read in their language. */
class BadRequestsTest {
    static Table table;

    @BeforeAll
    static void lay() {
        table = new Table();
    }

    @AfterAll
    static void clear() {
        table.close();
    }

    private static String create(String changes) {
        return Table.session().mergeIn(new JsonObject(changes)).encode();
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                arguments(400, "body.malformed", "POST", "/api/sessions", ""),
                arguments(400, "body.malformed", "POST", "/api/sessions", "null"),
                arguments(400, "body.malformed", "POST", "/api/sessions", "[]"),
                arguments(400, "body.malformed", "POST", "/api/sessions", "{\"format\":"),
                arguments(400, "body.malformed", "POST", "/api/sessions", create("{\"anonymous\":\"ja\"}")),
                arguments(400, "body.malformed", "POST", "/api/sessions", create("{\"slices\":\"a\"}")),
                arguments(400, "body.malformed", "POST", "/api/sessions", create("{\"slices\":[null,null]}")),
                arguments(400, "body.malformed", "POST", "/api/sessions", create("{\"without\":[null]}")),
                arguments(400, "body.malformed", "POST", "/api/sessions", create("{\"colour\":\"red\"}")),
                arguments(400, "phase.unknown", "POST", "/api/sessions", create("{\"without\":[\"goed\"]}")),
                arguments(400, "slices.invalid", "POST", "/api/sessions", create("{\"slices\":[\"a\",\"\"]}")),
                arguments(400, "format.unknown", "POST", "/api/sessions", "{}"),
                arguments(400, "title.empty", "POST", "/api/sessions", create("{\"title\":null}")),
                arguments(400, "name.empty", "POST", "/api/sessions", create("{\"name\":null}")),
                arguments(400, "name.long", "POST", "/api/sessions", create("{\"name\":\"" + "x".repeat(81) + "\"}")),
                arguments(400, "body.malformed", "POST", "/api/join", ""),
                arguments(400, "body.malformed", "POST", "/api/join", "{\"name\":\"Bob\"}"),
                arguments(400, "body.malformed", "POST", "/api/join", "{\"code\":\"A\",\"link\":\"B\",\"name\":\"Bob\"}"),
                arguments(400, "body.malformed", "POST", "/api/join", "{\"code\":\"A\",\"name\":\"Bob\",\"age\":8}"),
                arguments(404, "code.unknown", "POST", "/api/join", "{\"code\":\"NIETS-1234\",\"name\":\"Bob\"}"),
                arguments(400, "body.malformed", "POST", "/api/enter", ""),
                arguments(400, "body.malformed", "POST", "/api/enter", "{\"link\":{}}"),
                arguments(404, "link.unknown", "POST", "/api/enter", "{}"),
                arguments(401, "token.invalid", "POST", "/api/return-link", ""),
                arguments(401, "token.invalid", "DELETE", "/api/session", ""),
                arguments(404, "not.found", "GET", "/api/join", ""),
                arguments(400, "malformed", "GET", "/api/codes/%zz", ""));
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3} {4}")
    @MethodSource("requests")
    void areAnsweredWithAProblem(int status, String code, String method, String path, String body) {
        Said dutch = table.say(HttpMethod.valueOf(method), path, "", Buffer.buffer(body), Map.of());
        Said english = table.say(HttpMethod.valueOf(method), path, "", Buffer.buffer(body), Map.of("Accept-Language", "en"));
        assertEquals(status, dutch.status(), dutch::body);
        assertEquals(code, dutch.code());
        assertEquals("application/problem+json; charset=utf-8", dutch.headers().get("content-type"));
        assertFalse(dutch.json().getString("title").isBlank());
        assertNotEquals(dutch.json().getString("title"), english.json().getString("title"));
    }

    @Test
    void aPageThatAsksForTheLineAsAPageIsAnswered_K1() {
        Said said = table.say(HttpMethod.GET, "/board", "", Buffer.buffer(),
                Map.of("Origin", "http://127.0.0.1:" + table.port, "Sec-WebSocket-Protocol", "taartbord.v1"));
        assertEquals(400, said.status());
    }

    @Test
    void behindAProxyOneGuesserDoesNotSlowTheOthersDown() {
        try (Table own = Table.behind("https://bord.example.nl")) {
            Map<String, String> guesser = Map.of("X-Forwarded-For", "192.0.2.7, 198.51.100.1");
            for (int i = 0; i < 10; i++) {
                assertEquals(404, own.say(HttpMethod.GET, "/api/codes/NIETS-1234", "", Buffer.buffer(), guesser).status());
            }
            assertEquals(429, own.say(HttpMethod.GET, "/api/codes/NIETS-1234", "", Buffer.buffer(), guesser).status());
            Map<String, String> neighbour = Map.of("X-Forwarded-For", "198.51.100.2");
            assertEquals(404, own.say(HttpMethod.GET, "/api/codes/NIETS-1234", "", Buffer.buffer(), neighbour).status());
        }
    }
}
