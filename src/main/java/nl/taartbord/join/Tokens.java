package nl.taartbord.join;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.PubSecKeyOptions;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.taartbord.join.Verdict.Pass;
import nl.taartbord.join.Verdict.Reason;
import nl.taartbord.join.Verdict.Rejected;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.SessionId;

/**
 * Tokens that say who is at which session: JWT, HS256 and nothing else. The signature is the library's work. Which header
 * is taken, and every claim, is checked here, because the library accepts {@code alg: none} where it has no key and tokens
 * that never expire, and reads the system's clock.
 */
public final class Tokens {
    /** The person in a token for the big screen. */
    public static final PersonId SCREEN = new PersonId("screen");

    /** How far clocks may be apart, either way. */
    public static final Duration LEEWAY = Duration.ofSeconds(60);

    /** Of a token; the personal link gives a new one. */
    public static final Duration LIFETIME = Duration.ofDays(30);

    /** Bytes a signing key has at least. */
    public static final int SHORTEST_KEY = 32;

    private static final int LONGEST = 1024;
    private static final String ALGORITHM = "HS256";
    private static final String ISSUER = "taartbord";
    private static final String AUDIENCE = "board";
    private static final Set<String> HEADER = Set.of("alg", "typ");
    private static final JWTOptions SIGNED = new JWTOptions().setAlgorithm(ALGORITHM).setNoTimestamp(true);
    private static final JWTOptions CHECKED = new JWTOptions().setAlgorithm(ALGORITHM).setIgnoreExpiration(true);

    private final JWTAuth signing;
    /** One for each key: with several the library signs with any of them. */
    private final List<JWTAuth> checking;
    private final InstantSource clock;

    /**
     * @param keys the first signs; what was signed with any of them passes
     * @throws IllegalArgumentException for a key of fewer than 32 bytes, or none: do not start with it
     */
    public Tokens(Vertx vertx, List<byte[]> keys, InstantSource clock) {
        if (keys.isEmpty() || keys.stream().anyMatch(key -> key.length < SHORTEST_KEY)) {
            throw new IllegalArgumentException("a signing key has " + SHORTEST_KEY + " bytes or more");
        }
        this.checking = keys.stream().map(key -> library(vertx, key)).toList();
        this.signing = checking.getFirst();
        this.clock = clock;
    }

    private static JWTAuth library(Vertx vertx, byte[] key) {
        PubSecKeyOptions secret = new PubSecKeyOptions().setAlgorithm(ALGORITHM).setBuffer(Buffer.buffer(key));
        return JWTAuth.create(vertx, new JWTAuthOptions().addPubSecKey(secret).setJWTOptions(CHECKED));
    }

    /** @param lifetime from now, whole seconds count */
    public String issue(SessionId session, PersonId person, Duration lifetime) {
        long now = clock.instant().getEpochSecond();
        JsonObject claims = new JsonObject()
                .put("iss", ISSUER)
                .put("aud", AUDIENCE)
                .put("iat", now)
                .put("exp", now + lifetime.toSeconds())
                .put("sid", session.value())
                .put("sub", person.value());
        return signing.generateToken(claims, SIGNED);
    }

    /** Any text is fine; the answer never throws. */
    public Verdict verify(String token) {
        if (token == null) {
            return new Rejected(Reason.MALFORMED);
        }
        if (token.length() > LONGEST) {
            return new Rejected(Reason.TOO_LONG);
        }
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return new Rejected(Reason.MALFORMED);
        }
        Optional<JsonObject> header = json(parts[0]);
        Optional<JsonObject> claims = json(parts[1]);
        if (header.isEmpty() || claims.isEmpty()) {
            return new Rejected(Reason.MALFORMED);
        }
        if (!ALGORITHM.equals(header.get().getValue("alg")) || !HEADER.containsAll(header.get().fieldNames())) {
            return new Rejected(Reason.ALGORITHM);
        }
        return checking.stream().anyMatch(library -> isSigned(library, token)) ? judge(claims.get()) : new Rejected(Reason.SIGNATURE);
    }

    /** The library answers at once; if a later version does not, nobody gets in and the tests say so. */
    private static boolean isSigned(JWTAuth library, String token) {
        try {
            Future<User> answer = library.authenticate(new TokenCredentials(token));
            return answer.succeeded();
        } catch (RuntimeException garbage) {
            return false;
        }
    }

    private Verdict judge(JsonObject claims) {
        long now = clock.instant().getEpochSecond();
        if (!ISSUER.equals(claims.getValue("iss"))) {
            return new Rejected(Reason.ISSUER);
        }
        if (!AUDIENCE.equals(claims.getValue("aud"))) {
            return new Rejected(Reason.AUDIENCE);
        }
        if (!(seconds(claims, "exp") instanceof Long end)) {
            return new Rejected(Reason.NO_EXPIRY);
        }
        if (now - LEEWAY.toSeconds() >= end) {
            return new Rejected(Reason.EXPIRED);
        }
        if (!(seconds(claims, "iat") instanceof Long start)) {
            return new Rejected(Reason.NO_START);
        }
        if (start > now + LEEWAY.toSeconds() || claims.containsKey("nbf")) {
            return new Rejected(Reason.NOT_YET);
        }
        return bearer(claims);
    }

    private static Verdict bearer(JsonObject claims) {
        if (!(claims.getValue("sid") instanceof String session) || !isName(session)) {
            return new Rejected(Reason.SESSION);
        }
        if (!(claims.getValue("sub") instanceof String person) || !isName(person)) {
            return new Rejected(Reason.PERSON);
        }
        return new Pass(new SessionId(session), new PersonId(person));
    }

    private static boolean isName(String text) {
        try {
            return !new PersonId(text).value().isEmpty();
        } catch (IllegalArgumentException other) {
            return false;
        }
    }

    /** Whole seconds since 1970, or null. */
    private static Long seconds(JsonObject claims, String name) {
        return switch (claims.getValue(name)) {
            case Integer small -> Long.valueOf(small);
            case Long large -> large;
            case null, default -> null;
        };
    }

    private static Optional<JsonObject> json(String part) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            return Optional.of(new JsonObject(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException | DecodeException | ClassCastException garbage) {
            return Optional.empty();
        }
    }
}
