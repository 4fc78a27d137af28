package nl.taartbord;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A text that is hidden somewhere and may turn up nowhere else, however it is written down. Its core is letters and digits, which
 * JSON, HTML and addresses leave as they are; around it stand characters that each of them writes in its own way.
 */
record Canary(String core) {
    private static final AtomicInteger COUNT = new AtomicInteger();

    static Canary fresh() {
        return new Canary("Zq7Kanarie" + (100 + COUNT.incrementAndGet()) + "xW4");
    }

    String text() {
        return "é\"<" + core + ">&'🍰/+ \\";
    }

    boolean isIn(String said) {
        return spellings().stream().anyMatch(said::contains);
    }

    /** In base64 a text looks in three ways, after where in the whole it begins; its ends depend on what stands next to it. */
    private List<String> spellings() {
        List<String> all = new ArrayList<>(List.of(core, new StringBuilder(core).reverse().toString(),
                HexFormat.of().formatHex(core.getBytes(StandardCharsets.UTF_8))));
        for (int before = 0; before < 3; before++) {
            String coded = Base64.getEncoder().encodeToString(("x".repeat(before) + core).getBytes(StandardCharsets.UTF_8));
            all.add(coded.substring(before == 0 ? 0 : 4, coded.length() - 4));
        }
        return all;
    }
}
