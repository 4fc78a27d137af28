package nl.taartbord.live;

import io.vertx.core.Vertx;
import java.time.InstantSource;
import nl.taartbord.journal.Directory;
import nl.taartbord.journal.Journal;

/** What running sessions need from around them. */
public record Services(Vertx vertx, Journal journal, Directory directory, InstantSource clock, Meters meters) {}
