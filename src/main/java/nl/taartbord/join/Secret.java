package nl.taartbord.join;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a personal link carries in its fragment: 128 bits that nobody can guess, as 22 url-safe characters. Never stored, never printed. */
public record Secret(String value) {
    private static final int BYTES = 16;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22}");

    public Secret {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a secret has 22 url-safe characters");
        }
    }

    /** The same secret for the same purpose, for links that stay what they are; nobody without the key can know it. */
    public static Secret derived(byte[] key, String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] bytes = Arrays.copyOf(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)), BYTES);
            return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Empty if the text cannot be a secret. */
    public static Optional<Secret> parse(String text) {
        return text != null && SHAPE.matcher(text).matches() ? Optional.of(new Secret(text)) : Optional.empty();
    }

    /** SHA-256 in hex: the only form in which it is kept. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
