package nl.taartbord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.taartbord.live.Limits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is asked, the answer tells browsers what not to do with it. */
class HeadersTest {
    static Table table;
    static JsonObject session;

    @BeforeAll
    static void lay() {
        table = Table.behind("https://bord.example.nl");
        session = table.create();
    }

    @AfterAll
    static void clear() {
        table.close();
    }

    private static final String JSON = "application/json; charset=utf-8";
    private static final String PROBLEM = "application/problem+json; charset=utf-8";

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments(200, "text/plain", "GET", "/health/live", ""),
                arguments(200, "text/plain", "GET", "/health/ready", ""),
                arguments(200, "text/plain; version=0.0.4; charset=utf-8", "GET", "/metrics", ""),
                arguments(200, "text/plain; charset=utf-8", "GET", "/.well-known/security.txt", ""),
                arguments(200, JSON, "GET", "/api/formats", ""),
                arguments(200, JSON, "GET", "/api/report", "lead"),
                arguments(200, "image/svg+xml", "GET", "/api/poster.svg", "lead"),
                arguments(200, "image/svg+xml", "GET", "/api/codes/BLAUW-4217/qr.svg", ""),
                arguments(404, PROBLEM, "GET", "/api/nergens", ""),
                arguments(404, PROBLEM, "GET", "/nergens", ""),
                arguments(404, PROBLEM, "GET", "/assets/nergens.js", ""),
                arguments(404, PROBLEM, "GET", "/../../etc/passwd", ""),
                arguments(404, PROBLEM, "GET", "/assets/..%2f..%2fnl/taartbord/Main.class", ""),
                arguments(400, PROBLEM, "GET", "/api/codes/%zz", ""),
                arguments(401, PROBLEM, "GET", "/api/report", ""),
                arguments(401, PROBLEM, "GET", "/api/report", "wrong"),
                arguments(404, PROBLEM, "POST", "/api/formats", ""),
                arguments(404, PROBLEM, "TRACE", "/api/formats", ""),
                arguments(405, PROBLEM, "POST", "/", ""),
                arguments(405, PROBLEM, "DELETE", "/metrics", ""),
                arguments(400, PROBLEM, "POST", "/api/join", ""),
                arguments(413, PROBLEM, "POST", "/api/join", "large"),
                arguments(400, PROBLEM, "POST", "/api/formats/check", ""),
                arguments(403, PROBLEM, "GET", "/board", ""),
                arguments(400, PROBLEM, "GET", "/board", "origin"));
    }

    private static Table.Said ask(String method, String path, String how) {
        String token = switch (how) {
            case "lead" -> session.getString("token");
            case "wrong" -> "a.b.c";
            default -> "";
        };
        Map<String, String> headers = how.equals("origin") ? Map.of("Origin", "https://bord.example.nl") : Map.of();
        return table.say(HttpMethod.valueOf(method), path, token, Buffer.buffer(how.equals("large") ? "x".repeat(Limits.BODY + 1) : ""), headers);
    }

    @ParameterizedTest(name = "{0} {2} {3} {4}")
    @MethodSource("answers")
    void areOnEveryAnswer(int status, String type, String method, String path, String how) {
        Table.Said said = ask(method, path, how);
        assertEquals(status, said.status(), said::body);
        assertEquals(type, said.headers().get("content-type"));
        told(said.headers());
    }

    private static void told(Map<String, String> headers) {
        String policy = headers.get("content-security-policy");
        assertNotNull(policy, headers::toString);
        for (String rule : List.of("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'", "form-action 'self'")) {
            assertTrue(policy.contains(rule), policy);
        }
        assertFalse(policy.contains("unsafe") || policy.contains("*"), policy);
        assertEquals("nosniff", headers.get("x-content-type-options"));
        assertEquals("no-referrer", headers.get("referrer-policy"));
        assertEquals("same-origin", headers.get("cross-origin-opener-policy"));
        assertNotNull(headers.get("permissions-policy"));
        assertEquals("max-age=31536000", headers.get("strict-transport-security"));
    }

    @Test
    void ofWhatBelongsToASessionNothingIsKeptOnTheWay() {
        for (String path : List.of("/api/session", "/api/report", "/api/poster.svg", "/api/codes/" + session.getString("code"))) {
            assertEquals("no-store", table.get(path, session.getString("token")).headers().get("cache-control"), path);
        }
        JsonObject own = table.create();
        Table.Said gone = table.say(HttpMethod.DELETE, "/api/session", own.getString("token"), Buffer.buffer(), Map.of());
        assertEquals(204, gone.status());
        told(gone.headers());
    }

    @Test
    void whoFindsALeakIsToldWhereToSaySo() {
        List<String> said = table.get("/.well-known/security.txt").body().lines().toList();
        assertTrue(said.contains("Contact: mailto:veilig@example.nl"), said::toString);
        assertTrue(said.contains("Canonical: https://bord.example.nl/.well-known/security.txt"), said::toString);
        Instant expires = Instant.parse(said.stream().filter(line -> line.startsWith("Expires: ")).findFirst().orElseThrow()
                .substring("Expires: ".length()));
        assertTrue(expires.isAfter(Instant.now()) && expires.isBefore(Instant.now().plus(Duration.ofDays(365))), said::toString);
    }
}
