package nl.taartbord.gateway;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.List;
import nl.taartbord.format.Trajectory;
import nl.taartbord.join.Attempts;
import nl.taartbord.join.Codes;
import nl.taartbord.join.Tokens;
import nl.taartbord.journal.Directory;
import nl.taartbord.journal.Journal;
import nl.taartbord.live.Meters;
import nl.taartbord.live.Services;
import nl.taartbord.live.Sessions;
import nl.taartbord.wire.FormatFile;

/**
 * What the gateway works with, the same for all its event loops.
 *
 * @param key the installation's own, from which lasting links are derived
 * @param attempts at codes and links
 * @param foundings of sessions
 * @param arrivals of boards
 * @param practised told of every practice session that is made
 */
public record Entrance(Services services, Sessions sessions, Tokens tokens, byte[] key, Codes codes, Attempts attempts, Attempts foundings,
        Arrivals arrivals, List<FormatFile> formats, List<Trajectory> trajectories, int retentionDays, Site site, SecurityText securityText,
        Pulse pulse, Practised practised, PrometheusMeterRegistry registry) {

    /** Told of a new practice session: its join code and language. */
    @FunctionalInterface
    public interface Practised {
        void made(String code, String language);
    }

    Vertx vertx() {
        return services.vertx();
    }

    Journal journal() {
        return services.journal();
    }

    Directory directory() {
        return services.directory();
    }

    InstantSource clock() {
        return services.clock();
    }

    Meters meters() {
        return services.meters();
    }
}
