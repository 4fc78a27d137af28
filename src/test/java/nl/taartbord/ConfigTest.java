package nl.taartbord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server may be started with. */
class ConfigTest {
    private static Config with(String securityContact) {
        return new Config("127.0.0.1", 0, Optional.empty(), Path.of("."), Optional.empty(), 90, LogForm.TEXT, Optional.of(securityContact));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:veilig@example.nl", "https://example.nl/melden", "https://example.nl"})
    void leaksAreReportedByMailOrOnAPage(String contact) {
        assertEquals(contact, with(contact).securityContact().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"veilig@example.nl", "mailto:", "mailto:veilig", "http://example.nl/melden", "https:", "https:///melden", "tel:+31",
            "javascript:alert(1)", "mailto:a@example.nl\nContact: mailto:b@example.nl", "https://example.nl/\r\nx", "een adres"})
    void andNowhereElse(String contact) {
        String said = assertThrows(Config.Wrong.class, () -> with(contact)).getMessage();
        assertTrue(said.startsWith("--security-contact is een adres als ") && said.contains(" / "), said);
    }
}
