package nl.taartbord.live;

import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.function.Supplier;
import nl.taartbord.journal.Directory;
import nl.taartbord.journal.Journal;

/**
 * What running sessions need from around them; time and chance come in here and nowhere else.
 *
 * @param names a name for a new thing that was never given before, as {@link Fresh#name}
 */
public record Services(Vertx vertx, Journal journal, Directory directory, InstantSource clock, Supplier<String> names, Meters meters) {}
