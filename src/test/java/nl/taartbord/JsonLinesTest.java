package nl.taartbord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** What is logged, as the JSON that a log store reads. */
class JsonLinesTest {
    private static final String NAME = "nl.taartbord.proef";

    private static String line(Consumer<Logger> says) {
        LoggerContext context = new LoggerContext();
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.setContext(context);
        appender.start();
        context.getLogger(NAME).addAppender(appender);
        says.accept(context.getLogger(NAME));
        return new String(new JsonLines().encode(appender.list.getFirst()), StandardCharsets.UTF_8);
    }

    @Test
    void whenHowBadWhereAndWhat() {
        Instant before = Instant.now().minusMillis(1);
        JsonObject line = new JsonObject(line(log -> log.warn("Append to {} refused: {}", "s1", "OOM")));
        assertEquals(Set.of("time", "level", "logger", "thread", "message"), line.fieldNames());
        assertEquals("WARN", line.getString("level"));
        assertEquals(NAME, line.getString("logger"));
        assertEquals(Thread.currentThread().getName(), line.getString("thread"));
        assertEquals("Append to s1 refused: OOM", line.getString("message"));
        Instant at = Instant.parse(line.getString("time"));
        assertTrue(!at.isBefore(before) && !at.isAfter(Instant.now()), line.getString("time"));
    }

    @Test
    void theSessionHasAFieldOfItsOwnAndNothingOverwritesWhatEveryLineHas() {
        JsonObject line = new JsonObject(line(log -> log.atError().addKeyValue("session", "s1").addKeyValue("level", "mild").log("x")));
        assertEquals("s1", line.getString("session"));
        assertEquals("ERROR", line.getString("level"));
    }

    @Test
    void whateverIsSaidIsOneLineAndComesBackAsItWas() {
        StringBuilder said = new StringBuilder("é🍰\u2028\u007f{}");
        for (char each = 0; each < 0x80; each++) {
            said.append(each);
        }
        String line = line(log -> log.info(said.toString()));
        assertEquals(line.length() - 1, line.indexOf('\n'));
        assertFalse(line.contains("\r"));
        assertEquals(said.toString(), new JsonObject(line).getString("message"));
    }

    @Test
    void anExceptionIsOneString() {
        JsonObject line = new JsonObject(line(log -> log.error("x", new IllegalStateException("stuk", new RuntimeException("daarom")))));
        String trace = line.getString("trace");
        assertTrue(trace.startsWith("java.lang.IllegalStateException: stuk") && trace.contains("\tat ") && trace.contains("daarom"), trace);
    }

    @Test
    void theSettingsForJsonSayItWithTheseLines() throws Exception {
        LoggerContext context = new LoggerContext();
        JoranConfigurator settings = new JoranConfigurator();
        settings.setContext(context);
        settings.doConfigure(JsonLinesTest.class.getResource("/logback-json.xml"));
        ConsoleAppender<?> console = (ConsoleAppender<?>) context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("console");
        assertEquals(JsonLines.class, console.getEncoder().getClass());
        assertEquals("INFO", context.getLogger(Logger.ROOT_LOGGER_NAME).getLevel().toString());
        context.stop();
    }

    @Test
    void anotherFormIsRefusedInTwoLanguages() {
        assertEquals(LogForm.JSON, LogForm.of("json"));
        assertEquals(LogForm.TEXT, LogForm.of("text"));
        String said = assertThrows(Config.Wrong.class, () -> LogForm.of("xml")).getMessage();
        assertEquals("--log is text of json. / --log is text or json: xml", said);
    }
}
