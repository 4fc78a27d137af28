package nl.taartbord.live;

import java.security.SecureRandom;

/** Names for new things: 16 random letters and digits, which nobody can guess and which tell no order. */
public final class Fresh {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final char[] LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".toCharArray();
    private static final int LENGTH = 16;

    private Fresh() {}

    public static String name() {
        byte[] random = new byte[LENGTH];
        RANDOM.nextBytes(random);
        char[] name = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            // 256 is no multiple of 62; the slight unevenness costs less than a bit of 95.
            name[i] = LETTERS[(random[i] & 0xff) % LETTERS.length];
        }
        return new String(name);
    }
}
