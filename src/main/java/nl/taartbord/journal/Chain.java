package nl.taartbord.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import nl.taartbord.terms.SessionId;

/** The hash that each entry carries: SHA-256, in hex, over the hash before it, its place and its body. */
final class Chain {
    private Chain() {}

    /** The hash that the first entry of a session builds on. */
    static String start(SessionId session) {
        return sha256(session.value());
    }

    static String next(String previous, Entry entry) {
        return sha256(previous + ' ' + entry.first() + ' ' + entry.count() + '\n' + entry.body());
    }

    /** Refuses a batch that a caller could never have decided. */
    static void checkConsecutive(long expectedSeq, List<Entry> entries) {
        long seq = expectedSeq;
        for (Entry entry : entries) {
            if (entry.first() != seq + 1) {
                throw new IllegalArgumentException("entry " + entry.first() + " does not follow " + seq);
            }
            seq = entry.last();
        }
        if (seq == expectedSeq) {
            throw new IllegalArgumentException("nothing to append");
        }
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
