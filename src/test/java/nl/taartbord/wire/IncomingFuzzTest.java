package nl.taartbord.wire;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.taartbord.play.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten thousand frames of garbage: an answer to each, and never an exception. */
class IncomingFuzzTest {
    private static final String LETTERS = "{}[]\":,0123456789eE+-.truefalsnl\\u \n\t\u0000\u00e9\ud83c\udf70";

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {81, 82})
    void k11_no_frame_throws(long seed) {
        Random random = new Random(seed);
        List<String> good = new ArrayList<>(Samples.COMMANDS.values().stream().map(command -> Samples.frame(3, command)).toList());
        good.add("{\"type\":\"hello\",\"token\":\"t\",\"device\":\"d-12345678\",\"language\":\"en\",\"since\":{\"epoch\":1,\"seq\":2}}");
        good.add("{\"type\":\"live\",\"cursor\":{\"x\":1,\"y\":2},\"drag\":{\"note\":\"n1\",\"x\":1,\"y\":2},\"typing\":\"note\"}");
        good.add("{\"type\":\"ping\",\"t\":1}");
        int read = 0;
        for (int i = 0; i < 5_000; i++) {
            StringBuilder frame = new StringBuilder(random.nextInt(4) == 0 ? "" : good.get(random.nextInt(good.size())));
            int changes = frame.isEmpty() ? random.nextInt(200) : random.nextInt(4);
            for (int j = 0; j < changes; j++) {
                char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
                int at = frame.isEmpty() ? 0 : random.nextInt(frame.length());
                switch (random.nextInt(3)) {
                    case 0 -> frame.insert(at, letter);
                    case 1 -> frame.delete(at, Math.min(frame.length(), at + 1 + random.nextInt(6)));
                    default -> frame.replace(at, Math.min(frame.length(), at + 1), letter + "");
                }
            }
            String text = frame.toString();
            Incoming incoming = assertDoesNotThrow(() -> Incoming.read(text), () -> "seed " + seed + ": " + text);
            read += incoming instanceof Incoming.Bad ? 0 : 1;
        }
        assertTrue(read > 500 && read < 4_500, read + " read");
    }
}
