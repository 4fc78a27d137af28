package nl.taartbord.live;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.taartbord.format.Phase;
import nl.taartbord.journal.DamagedLog;
import nl.taartbord.journal.Unavailable;
import nl.taartbord.people.Details;
import nl.taartbord.session.Answer;
import nl.taartbord.session.Setting;
import nl.taartbord.session.State;
import nl.taartbord.session.Trail;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.SessionId;
import nl.taartbord.wire.BatchJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sessions that run here, each loaded once for all who ask, and again after it stopped or failed. */
public final class Sessions {
    private static final Logger log = LoggerFactory.getLogger(Sessions.class);

    /** There is no such session, or no longer. */
    public static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final Services services;
    private volatile boolean closing;
    private final Map<SessionId, Future<Running>> running = new ConcurrentHashMap<>();

    public Sessions(Services services) {
        this.services = services;
    }

    /**
     * Fails with {@link Missing}, {@link nl.taartbord.journal.Unavailable}, {@link nl.taartbord.journal.DamagedLog}, or
     * {@link BatchJson.Newer} if not even its beginning is known to this version.
     */
    public Future<Running> with(SessionId id) {
        return get(id, true);
    }

    /** The state up to the damage, for a session whose {@link #with} fails with {@link DamagedLog}; empty if nothing can be read. */
    public Future<Optional<State>> salvage(SessionId id) {
        return Salvage.of(services.vertx(), services.journal(), id);
    }

    /**
     * @param earlier the meetings that it takes things over from
     * @return what became of it; the session exists if it was accepted
     */
    public Future<Answer> create(Setting setting, List<Phase> phases, PersonId facilitator, Details details, List<State> earlier) {
        return get(setting.id(), false).compose(session -> session.begin(setting, phases, facilitator, details, earlier));
    }

    /** The meetings before this one in its trajectory as they stand, without those that are gone. */
    public Future<List<State>> before(State state) {
        return Future.all(state.setting().trail().map(Trail::earlier).orElse(List.of()).stream().map(one -> with(one.session()).compose(Running::whole)
                        .map(Optional::ofNullable).recover(failure -> failure instanceof Missing
                                ? Future.succeededFuture(Optional.empty()) : Future.failedFuture(failure))).toList())
                .map(all -> all.<Optional<State>>list().stream().flatMap(Optional::stream).toList());
    }

    private Future<Running> get(SessionId id, boolean must) {
        if (closing) {
            return Future.failedFuture(new Unavailable("closing", true, null));
        }
        Promise<Running> loading = Promise.promise();
        Future<Running> known = running.putIfAbsent(id, loading.future());
        if (known == null) {
            load(id, must, loading);
        }
        Future<Running> session = known == null ? loading.future() : known;
        return Future.fromCompletionStage(session.toCompletionStage(), services.vertx().getOrCreateContext());
    }

    private void load(SessionId id, boolean must, Promise<Running> loading) {
        SessionVerticle verticle = new SessionVerticle(id, services, this::before, this::left);
        services.vertx().deployVerticle(verticle)
                .compose(_ -> must && verticle.state() == null
                        ? undeploy(verticle).transform(_ -> missing())
                        : Future.succeededFuture(new Running(services.vertx(), verticle, verticle.context())))
                .onFailure(failure -> {
                    running.remove(id, loading.future());
                    if (failure instanceof DamagedLog || failure instanceof BatchJson.Newer || failure instanceof Missing) {
                        services.meters().damaged(id, failure instanceof DamagedLog);
                        services.meters().newer(id, failure instanceof BatchJson.Newer);
                    }
                    if (failure instanceof BatchJson.Newer) {
                        log.atWarn().addKeyValue("session", id.value()).log("Session {} went on in a newer version, and stays closed", id.value());
                    } else if (!(failure instanceof Missing)) {
                        log.atError().addKeyValue("session", id.value())
                                .log("Session {} could not be loaded and stays closed: {}", id.value(), Trace.of(failure));
                    }
                })
                .onSuccess(session -> {
                    services.meters().damaged(id, false);
                    services.meters().newer(id, session.isNewer());
                    if (session.isNewer()) {
                        log.atWarn().addKeyValue("session", id.value())
                                .log("Session {} went on in a newer version; it can be looked at up to there", id.value());
                    }
                })
                .onComplete(loading);
    }

    /** That a session is not there is believed only of a store that is in order. */
    private Future<Running> missing() {
        return services.journal().ready()
                .compose(ready -> Future.failedFuture(ready ? new Missing() : new Unavailable("not ready", true, null)));
    }

    private void left(SessionVerticle session) {
        running.remove(session.id());
        undeploy(session);
    }

    private Future<Void> undeploy(SessionVerticle session) {
        return services.vertx().undeploy(session.deployment());
    }

    /** Whoever sends people here should send them elsewhere. */
    public boolean isClosing() {
        return closing;
    }

    /** No more are loaded; all stop. What is under way ends first, boards are told to come back, snapshots are kept. */
    public Future<Void> close() {
        closing = true;
        return Future.join(running.values().stream()
                .map(session -> session.compose(Running::stop).otherwiseEmpty()).toList()).mapEmpty();
    }
}
