package nl.taartbord;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.taartbord.gateway.Arrivals;
import nl.taartbord.gateway.Entrance;
import nl.taartbord.gateway.Gateway;
import nl.taartbord.gateway.Pulse;
import nl.taartbord.gateway.SecurityText;
import nl.taartbord.gateway.Site;
import nl.taartbord.join.Attempts;
import nl.taartbord.join.Codes;
import nl.taartbord.join.Tokens;
import nl.taartbord.journal.Directory;
import nl.taartbord.journal.Journal;
import nl.taartbord.live.Fresh;
import nl.taartbord.live.Limits;
import nl.taartbord.live.Meters;
import nl.taartbord.live.Services;
import nl.taartbord.live.Sessions;
import nl.taartbord.practice.Practice;
import nl.taartbord.wire.FormatFile;
import nl.taartbord.wire.FormatFiles;
import nl.taartbord.wire.TrajectoryFiles;

/** Everything built by hand, in the order in which it depends on what came before. */
final class Server {
    private static final String LOCAL = "127.0.0.1";

    private final Vertx vertx;
    private final Sessions sessions;
    private final List<Gateway> gateways = new CopyOnWriteArrayList<>();
    private final List<String> deployments = new CopyOnWriteArrayList<>();

    /** Kept here: Vert.x closes the clients in it when nobody holds them. */
    private Practice practice;

    private Server(Vertx vertx, Sessions sessions) {
        this.vertx = vertx;
        this.sessions = sessions;
    }

    /** Fails if the port cannot be had. */
    static Future<Server> start(Vertx vertx, Config config, Journal journal, Directory directory, InstantSource clock) {
        return start(vertx, config, journal, directory, clock, Pulse.USUAL);
    }

    static Future<Server> start(Vertx vertx, Config config, Journal journal, Directory directory, InstantSource clock, Pulse pulse) {
        SecureRandom random = new SecureRandom();
        return directory.signingKeys(() -> random.generateSeed(Tokens.SHORTEST_KEY)).compose(keys -> {
            PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
            Services services = new Services(vertx, journal, directory, clock, Fresh::name, new Meters(registry));
            Sessions sessions = new Sessions(services);
            Tokens tokens = new Tokens(vertx, keys, clock);
            List<FormatFile> formats = FormatFiles.all();
            Server server = new Server(vertx, sessions);
            Site site = new Site(config.publicUrl());
            Entrance entrance = new Entrance(services, sessions, tokens, keys.getFirst(), new Codes(directory::claim, random),
                    Attempts.atCodes(clock), Attempts.atSessions(clock), new Arrivals(Limits.ARRIVING), formats,
                    TrajectoryFiles.all(formats), config.retentionDays(), site,
                    new SecurityText(config.securityContact(), site), pulse, server::practise, registry);
            return server.open(entrance, config).map(server);
        });
    }

    /** Whoever has a token keeps it: the key before it stays good until all that was signed with it has expired. */
    static Future<Void> rotateKey(Directory directory) {
        return directory.rotate(new SecureRandom().generateSeed(Tokens.SHORTEST_KEY), Tokens.LIFETIME.plus(Tokens.LEEWAY));
    }

    /** One gateway per processor, all on one port; only one where any port will do, because Vert.x shares no such port. */
    private Future<Void> open(Entrance entrance, Config config) {
        return deploy(new Gateway(entrance, config.host(), config.port())).compose(_ -> {
            int found = port();
            practice = new Practice(vertx, LOCAL, found, "http://" + LOCAL + ":" + found, Practice.Pace.HUMAN);
            Future<Void> all = Future.succeededFuture();
            int gateways = config.port() == 0 ? 1 : Runtime.getRuntime().availableProcessors();
            for (int i = 1; i < gateways; i++) {
                all = all.compose(_ -> deploy(new Gateway(entrance, config.host(), found)));
            }
            return all;
        });
    }

    private Future<Void> deploy(Gateway gateway) {
        return vertx.deployVerticle(gateway, new DeploymentOptions()).map(deployment -> {
            gateways.add(gateway);
            deployments.add(deployment);
            return null;
        });
    }

    private void practise(String code, String language) {
        practice.fill(code, language);
    }

    int port() {
        return gateways.getFirst().port();
    }

    Sessions sessions() {
        return sessions;
    }

    /** Sessions end what is under way and send their boards off; then no more come in. */
    Future<Void> stop() {
        return sessions.close().compose(_ -> Future.join(deployments.stream().map(vertx::undeploy).toList())).mapEmpty();
    }
}
