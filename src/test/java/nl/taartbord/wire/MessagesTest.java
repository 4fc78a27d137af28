package nl.taartbord.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Set;
import nl.taartbord.activity.Reason;
import org.junit.jupiter.api.Test;

/** Every refusal has a text for people, in both languages. */
class MessagesTest {
    @Test
    void every_reason_has_a_text_in_dutch_and_english() {
        for (Reason reason : Reason.values()) {
            String nl = Messages.of(reason, "nl");
            String en = Messages.of(reason, "en");
            assertTrue(nl.length() > 10 && en.length() > 10, reason::code);
            assertNotEquals(nl, en, reason.code());
            assertEquals(nl, Messages.of(reason, "de"), reason.code());
        }
    }

    @Test
    void both_catalogues_have_the_same_entries() {
        assertEquals(keys("nl"), keys("en"));
    }

    private static Set<String> keys(String language) {
        try (var in = Messages.class.getResourceAsStream("refusals_" + language + ".properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.stringPropertyNames();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
