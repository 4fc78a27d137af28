package nl.taartbord.simulation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/**
 * What the product says in its log while it is simulated: warnings by the thousand, of which nobody need hear; but what it takes for a
 * bug of its own is one.
 */
final class Murmurs extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private static final ThreadLocal<Judge> LISTENING = new ThreadLocal<>();
    private static final List<String> BUGS = List.of("{} broke off", "Append to {} broke", "A request could not be decided");

    private final Logger product = (Logger) LoggerFactory.getLogger("nl.taartbord");

    Murmurs() {
        setContext(product.getLoggerContext());
        start();
        product.setAdditive(false);
        product.setLevel(Level.ERROR);
        product.addAppender(this);
    }

    static void tell(Judge judge) {
        LISTENING.set(judge);
    }

    @Override
    protected void append(ILoggingEvent event) {
        Optional.ofNullable(LISTENING.get()).filter(_ -> BUGS.stream().anyMatch(event.getMessage()::contains))
                .ifPresent(judge -> judge.violated("B2", event.getFormattedMessage()));
    }

    @Override
    public void close() {
        product.detachAppender(this);
        product.setAdditive(true);
        product.setLevel(null);
        stop();
    }
}
