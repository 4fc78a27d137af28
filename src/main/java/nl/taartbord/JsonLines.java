package nl.taartbord;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.JsonEscapeUtil;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.event.KeyValuePair;

/**
 * A line of the log as one JSON object: {@code time level logger thread message}, then what was given by name, such as
 * {@code session}, and {@code trace} for an exception. All values are strings. Logback's own has no date that people read, and takes
 * an exception apart into a tree that most log stores do not search.
 */
public final class JsonLines extends JsonEncoder {
    @Override
    public byte[] encode(ILoggingEvent event) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("time", time(event));
        fields.put("level", event.getLevel().toString());
        fields.put("logger", event.getLoggerName());
        fields.put("thread", event.getThreadName());
        fields.put("message", String.valueOf(event.getFormattedMessage()));
        // What every line has cannot be overwritten by what one was given.
        Optional.ofNullable(event.getKeyValuePairs()).orElse(List.of()).forEach((KeyValuePair pair) ->
                fields.putIfAbsent(pair.key, String.valueOf(pair.value)));
        if (event.getThrowableProxy() != null) {
            fields.put("trace", ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
        return (fields.entrySet().stream().map(field -> quoted(field.getKey()) + ":" + quoted(field.getValue()))
                .collect(Collectors.joining(",", "{", "}")) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String time(ILoggingEvent event) {
        Instant at = Optional.ofNullable(event.getInstant()).orElseGet(() -> Instant.ofEpochMilli(event.getTimeStamp()));
        return at.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static String quoted(String text) {
        return '"' + JsonEscapeUtil.jsonEscapeString(text) + '"';
    }
}
