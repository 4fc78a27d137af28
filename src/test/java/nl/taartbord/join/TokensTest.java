package nl.taartbord.join;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.taartbord.join.Verdict.Pass;
import nl.taartbord.join.Verdict.Reason;
import nl.taartbord.join.Verdict.Rejected;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.SessionId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TokensTest {
    private static final Vertx vertx = Vertx.vertx();
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final long NOW = Instant.parse("2026-11-26T09:00:00Z").getEpochSecond();
    private static final String HEADER = "{\"typ\":\"JWT\",\"alg\":\"HS256\"}";
    private static final String GOOD = usual(NOW, NOW + 3600, "\"s1\"", "\"p1\"");

    private Instant now = Instant.ofEpochSecond(NOW);
    private final Tokens tokens = new Tokens(vertx, List.of(KEY), () -> now);

    @AfterAll
    static void close() throws Exception {
        vertx.close().await();
    }

    private static String claims(String issuer, String audience, Object start, Object end, String session, String person) {
        return "{\"iss\":\"%s\",\"aud\":%s,\"iat\":%s,\"exp\":%s,\"sid\":%s,\"sub\":%s}"
                .formatted(issuer, audience, start, end, session, person);
    }

    private static String usual(Object start, Object end, String session, String person) {
        return claims("taartbord", "\"board\"", start, end, session, person);
    }

    private static String part(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String signed(String header, String claims, String algorithm, byte[] key) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            String content = part(header) + '.' + part(claims);
            byte[] signature = mac.doFinal(content.getBytes(StandardCharsets.US_ASCII));
            return content + '.' + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException none) {
            throw new IllegalStateException(none);
        }
    }

    private static String signed(String claims) {
        return signed(HEADER, claims, "HmacSHA256", KEY);
    }

    private static String headed(String header) {
        return signed(header, GOOD, "HmacSHA256", KEY);
    }

    @Test
    void whatIsIssuedPasses() {
        String token = tokens.issue(new SessionId("s1"), new PersonId("p1"), Duration.ofHours(1));
        Verdict verdict = tokens.verify(token);
        assertEquals(new Pass(new SessionId("s1"), new PersonId("p1")), verdict);
        assertFalse(((Pass) verdict).isScreen());
        assertEquals(verdict, tokens.verify(signed(GOOD)));
    }

    @Test
    void theLongestNamesFit() {
        SessionId session = new SessionId("s".repeat(64));
        PersonId person = new PersonId("p".repeat(64));
        assertEquals(new Pass(session, person), tokens.verify(tokens.issue(session, person, Duration.ofDays(3650))));
    }

    @Test
    void aScreenIsAScreen() {
        Verdict verdict = tokens.verify(tokens.issue(new SessionId("s1"), Tokens.SCREEN, Duration.ofHours(1)));
        assertTrue(assertInstanceOf(Pass.class, verdict).isScreen());
    }

    @Test
    void aTokenLastsAsLongAsItSaysAndTheLeeway() {
        String token = tokens.issue(new SessionId("s1"), new PersonId("p1"), Duration.ofHours(1));
        now = Instant.ofEpochSecond(NOW + 3600 + 59);
        assertInstanceOf(Pass.class, tokens.verify(token));
        now = Instant.ofEpochSecond(NOW + 3600 + 60);
        assertEquals(new Rejected(Reason.EXPIRED), tokens.verify(token));
        now = Instant.ofEpochSecond(NOW - 60);
        assertInstanceOf(Pass.class, tokens.verify(token));
        now = Instant.ofEpochSecond(NOW - 61);
        assertEquals(new Rejected(Reason.NOT_YET), tokens.verify(token));
    }

    @Test
    void aWeakKeyIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Tokens(vertx, List.of(new byte[31]), () -> now));
        assertThrows(IllegalArgumentException.class, () -> new Tokens(vertx, List.of(KEY, new byte[31]), () -> now));
        assertThrows(IllegalArgumentException.class, () -> new Tokens(vertx, List.of(), () -> now));
        assertThrows(IllegalArgumentException.class, () -> new Tokens(vertx, List.of(new byte[0]), () -> now));
    }

    static Stream<Arguments> badTokens() {
        String good = signed(GOOD);
        String[] parts = good.split("\\.");
        byte[] otherKey = "0123456789abcdef0123456789abcdeF".getBytes(StandardCharsets.US_ASCII);
        return Stream.of(
                Arguments.of("no token", null, Reason.MALFORMED),
                Arguments.of("empty", "", Reason.MALFORMED),
                Arguments.of("garbage", "hello", Reason.MALFORMED),
                Arguments.of("only dots", "..", Reason.MALFORMED),
                Arguments.of("garbage in three parts", "a.b.c", Reason.MALFORMED),
                Arguments.of("header is a list", part("[]") + "." + parts[1] + "." + parts[2], Reason.MALFORMED),
                Arguments.of("header is null", part("null") + "." + parts[1] + "." + parts[2], Reason.MALFORMED),
                Arguments.of("claims are a text", parts[0] + "." + part("\"x\"") + "." + parts[2], Reason.MALFORMED),
                Arguments.of("two parts", parts[0] + "." + parts[1], Reason.MALFORMED),
                Arguments.of("four parts", good + ".x", Reason.MALFORMED),
                Arguments.of("five parts, encrypted", good + ".x.y", Reason.MALFORMED),
                Arguments.of("line end", "\n" + good, Reason.MALFORMED),
                Arguments.of("oversize", signed(GOOD.replace("}", ",\"x\":\"" + "x".repeat(2000) + "\"}")), Reason.TOO_LONG),
                Arguments.of("very oversize", "x".repeat(1_000_000), Reason.TOO_LONG),
                Arguments.of("alg none", part("{\"alg\":\"none\"}") + "." + parts[1] + ".", Reason.ALGORITHM),
                Arguments.of("alg None", part("{\"alg\":\"None\"}") + "." + parts[1] + ".", Reason.ALGORITHM),
                Arguments.of("alg none, signed", headed("{\"alg\":\"none\"}"), Reason.ALGORITHM),
                Arguments.of("alg missing", headed("{\"typ\":\"JWT\"}"), Reason.ALGORITHM),
                Arguments.of("alg null", headed("{\"alg\":null}"), Reason.ALGORITHM),
                Arguments.of("alg a list", headed("{\"alg\":[\"HS256\"]}"), Reason.ALGORITHM),
                Arguments.of("alg in small letters", headed("{\"alg\":\"hs256\"}"), Reason.ALGORITHM),
                Arguments.of("HS512", signed("{\"alg\":\"HS512\"}", GOOD, "HmacSHA512", KEY), Reason.ALGORITHM),
                Arguments.of("RS256", headed("{\"alg\":\"RS256\"}"), Reason.ALGORITHM),
                Arguments.of("kid", headed("{\"alg\":\"HS256\",\"kid\":\"../../dev/null\"}"), Reason.ALGORITHM),
                Arguments.of("jwk", headed("{\"alg\":\"HS256\",\"jwk\":{\"kty\":\"oct\",\"k\":\"AA\"}}"), Reason.ALGORITHM),
                Arguments.of("jku", headed("{\"alg\":\"HS256\",\"jku\":\"https://example.org\"}"), Reason.ALGORITHM),
                Arguments.of("crit", headed("{\"alg\":\"HS256\",\"crit\":[\"x\"]}"), Reason.ALGORITHM),
                Arguments.of("other key", signed(HEADER, GOOD, "HmacSHA256", otherKey), Reason.SIGNATURE),
                Arguments.of("signed otherwise", signed(HEADER, GOOD, "HmacSHA512", KEY), Reason.SIGNATURE),
                Arguments.of("no signature", parts[0] + "." + parts[1] + ".", Reason.SIGNATURE),
                Arguments.of("short signature", good.substring(0, good.length() - 4), Reason.SIGNATURE),
                Arguments.of("signature no base64", parts[0] + "." + parts[1] + ".%%%", Reason.SIGNATURE),
                Arguments.of("other claims", parts[0] + "." + part(GOOD.replace("p1", "p2")) + "." + parts[2], Reason.SIGNATURE),
                Arguments.of("other issuer", signed(claims("taart", "\"board\"", NOW, NOW + 3600, "\"s1\"", "\"p1\"")), Reason.ISSUER),
                Arguments.of("no issuer", signed(GOOD.replace("\"iss\":\"taartbord\",", "")), Reason.ISSUER),
                Arguments.of("other audience", signed(claims("taartbord", "\"api\"", NOW, NOW + 3600, "\"s1\"", "\"p1\"")), Reason.AUDIENCE),
                Arguments.of("many audiences", signed(claims("taartbord", "[\"board\",\"api\"]", NOW, NOW + 3600, "\"s1\"", "\"p1\"")), Reason.AUDIENCE),
                Arguments.of("no audience", signed(GOOD.replace("\"aud\":\"board\",", "")), Reason.AUDIENCE),
                Arguments.of("no expiry", signed(GOOD.replace("\"exp\":" + (NOW + 3600) + ",", "")), Reason.NO_EXPIRY),
                // The library refuses these two as a whole, before we get to read them.
                Arguments.of("expiry null", signed(usual(NOW, null, "\"s1\"", "\"p1\"")), Reason.SIGNATURE),
                Arguments.of("expiry a text", signed(usual(NOW, "\"9999999999\"", "\"s1\"", "\"p1\"")), Reason.SIGNATURE),
                Arguments.of("expiry a fraction", signed(usual(NOW, "9999999999.5", "\"s1\"", "\"p1\"")), Reason.NO_EXPIRY),
                Arguments.of("expiry too large", signed(usual(NOW, "99999999999999999999", "\"s1\"", "\"p1\"")), Reason.NO_EXPIRY),
                Arguments.of("expired", signed(usual(NOW - 3600, NOW - 60, "\"s1\"", "\"p1\"")), Reason.EXPIRED),
                Arguments.of("expired long ago", signed(usual(0, Long.MIN_VALUE, "\"s1\"", "\"p1\"")), Reason.EXPIRED),
                Arguments.of("no start", signed(GOOD.replace("\"iat\":" + NOW + ",", "")), Reason.NO_START),
                Arguments.of("not yet", signed(usual(NOW + 61, NOW + 3600, "\"s1\"", "\"p1\"")), Reason.NOT_YET),
                Arguments.of("not before", signed(GOOD.replace("}", ",\"nbf\":" + (NOW + 600) + "}")), Reason.NOT_YET),
                Arguments.of("no session", signed(GOOD.replace("\"sid\":\"s1\",", "")), Reason.SESSION),
                Arguments.of("session a number", signed(usual(NOW, NOW + 3600, "1", "\"p1\"")), Reason.SESSION),
                Arguments.of("session no name", signed(usual(NOW, NOW + 3600, "\"s1}:log\"", "\"p1\"")), Reason.SESSION),
                Arguments.of("no person", signed(GOOD.replace(",\"sub\":\"p1\"", "")), Reason.PERSON),
                Arguments.of("person empty", signed(usual(NOW, NOW + 3600, "\"s1\"", "\"\"")), Reason.PERSON),
                Arguments.of("person a list", signed(usual(NOW, NOW + 3600, "\"s1\"", "[\"p1\"]")), Reason.PERSON));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void isRejected(String name, String token, Reason reason) {
        assertEquals(new Rejected(reason), tokens.verify(token));
    }

    @Test
    void noChangedCharacterPasses() {
        String good = signed(GOOD);
        Random random = new Random(11);
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ \u0000é";
        for (int i = 0; i < 1_000; i++) {
            int at = random.nextInt(good.length() - 1);
            char other = letters.charAt(random.nextInt(letters.length()));
            if (other != good.charAt(at)) {
                assertInstanceOf(Rejected.class, tokens.verify(good.substring(0, at) + other + good.substring(at + 1)));
            }
        }
    }
}
