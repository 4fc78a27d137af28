package nl.taartbord.gateway;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.taartbord.activity.Reason;
import nl.taartbord.format.Format;
import nl.taartbord.format.FormatReader;
import nl.taartbord.format.Reading;
import nl.taartbord.format.Trajectory;
import nl.taartbord.homework.HomeworkEvent;
import nl.taartbord.join.Tokens;
import nl.taartbord.join.Verdict;
import nl.taartbord.live.Running;
import nl.taartbord.live.Sessions;
import nl.taartbord.people.Person;
import nl.taartbord.report.PosterPicture;
import nl.taartbord.report.Report;
import nl.taartbord.session.Answer;
import nl.taartbord.session.Event;
import nl.taartbord.session.State;
import nl.taartbord.session.Trail;
import nl.taartbord.terms.Role;
import nl.taartbord.terms.SessionId;
import nl.taartbord.wire.FormatFile;
import nl.taartbord.wire.HttpIn;
import nl.taartbord.wire.HttpOut;

/** H15–H17, H19: meetings that belong together. */
final class Trails {
    /** Meetings that may feed one. */
    static final int EARLIER = 8;

    private final Entrance entrance;
    private final Bearers bearers;

    Trails(Entrance entrance, Bearers bearers) {
        this.entrance = entrance;
        this.bearers = bearers;
    }

    /** A meeting before this one, and who of it asks. */
    record Before(Running running, State state, Person facilitator) {}

    /** What a new session asks of its trajectory. */
    sealed interface Asked {
        /** {@code format}: with the phases of the step only. */
        record Fine(Format format, Optional<Trail> trail) implements Asked {}

        record Wrong(Reply problem) implements Asked {}
    }

    /** H15. */
    Reply all() {
        return Reply.json(HttpOut.trajectories(entrance.trajectories()));
    }

    /** The meetings that these tokens lead; fails with {@link Sessions.Missing} if one of them does not. */
    Future<List<Before>> before(List<String> tokens) {
        return Future.all(tokens.stream().distinct().map(this::before).toList()).map(all -> all.<Before>list());
    }

    private Future<Before> before(String token) {
        return switch (entrance.tokens().verify(token)) {
            case Verdict.Rejected _ -> Future.failedFuture(new Sessions.Missing());
            case Verdict.Pass pass -> entrance.sessions().with(pass.session()).compose(running -> running.whole().compose(state ->
                    Optional.ofNullable(state).flatMap(known -> known.roster().present(pass.person()))
                            .filter(person -> person.role() == Role.FACILITATOR)
                            .map(person -> Future.succeededFuture(new Before(running, state, person)))
                            .orElseGet(() -> Future.failedFuture(new Sessions.Missing()))));
        };
    }

    /** Which format a new session works with, and where in its trajectory it stands. */
    Asked asked(HttpIn.Create create, List<Before> before) {
        Optional<HttpIn.Create.Place> place = create.trajectory();
        if (place.isEmpty()) {
            Asked alone = alone(create);
            return !before.isEmpty() && alone instanceof Asked.Fine(var format, var _) ? following(format, before) : alone;
        }
        Optional<Trajectory> trajectory = entrance.trajectories().stream().filter(known -> known.id().equals(place.get().id())).findFirst();
        Optional<Trajectory.Step> step = trajectory.flatMap(known -> known.step(place.get().step()));
        boolean ofIt = before.stream().allMatch(one -> one.state().setting().trail()
                .filter(trail -> trail.trajectory().equals(place.get().id())).isPresent());
        if (step.isEmpty() || !ofIt) {
            return new Asked.Wrong(new Reply.Problem(400, "trajectory.unknown", "trajectory"));
        }
        if (!step.get().format().equals(create.format())) {
            return unknownFormat();
        }
        Trail trail = new Trail(trajectory.get().id(), trajectory.get().title(), step.get().id(), step.get().title(), earlier(before));
        return new Asked.Fine(step.get().of(format(create.format()).orElseThrow()), Optional.of(trail));
    }

    /** Without a trajectory the format alone says what it follows. */
    private static Asked following(Format format, List<Before> before) {
        boolean follows = format.follows().filter(from -> before.stream()
                .allMatch(one -> one.state().setting().format().id().equals(from.format()))).isPresent();
        return follows
                ? new Asked.Fine(format, Optional.of(new Trail("", format.title(), format.id(), format.title(), earlier(before))))
                : new Asked.Wrong(new Reply.Problem(400, "after.format", "after"));
    }

    private static List<Trail.Earlier> earlier(List<Before> before) {
        return before.stream().map(one -> one.state().setting())
                .map(setting -> new Trail.Earlier(setting.id(), setting.title(), setting.createdAt())).toList();
    }

    private Asked alone(HttpIn.Create create) {
        if (create.own().isEmpty()) {
            return format(create.format()).<Asked>map(known -> new Asked.Fine(known, Optional.empty())).orElseGet(Trails::unknownFormat);
        }
        return switch (FormatReader.read(create.own().get())) {
            case Reading.Good(var own) -> new Asked.Fine(own, Optional.empty());
            case Reading.Broken(var flaws) -> new Asked.Wrong(new Reply.Broken(flaws));
        };
    }

    private Optional<Format> format(String id) {
        return entrance.formats().stream().map(FormatFile::format).filter(known -> known.id().equals(id)).findFirst();
    }

    private static Asked unknownFormat() {
        return new Asked.Wrong(new Reply.Problem(400, "format.unknown", "format"));
    }

    /** H16: the report of a meeting before this one. */
    Future<Reply> earlier(RoutingContext context) {
        return earlier(context, look -> new Reply.File("application/json; charset=utf-8",
                Buffer.buffer(HttpOut.tree(Report.of(look.state(), look.extent()))), ""));
    }

    /** H16: its poster. */
    Future<Reply> earlierPoster(RoutingContext context) {
        return earlier(context, look -> new Reply.File("image/svg+xml",
                Buffer.buffer(PosterPicture.svg(look.state(), look.state().setting().language())), ""));
    }

    private Future<Reply> earlier(RoutingContext context, Function<Bearers.Look, Reply> show) {
        return bearers.with(context, (same, bearer) -> {
            Set<String> known = bearer.state().setting().trail().map(Trail::earlier).orElse(List.of()).stream()
                    .map(one -> one.session().value()).collect(Collectors.toSet());
            String asked = same.pathParam("session");
            if (!known.contains(asked)) {
                return Reply.soon(Reply.problem(404, "not.found"));
            }
            return entrance.sessions().with(new SessionId(asked))
                    .compose(running -> running.state().map(state -> show.apply(new Bearers.Look(state, Bearers.extent(running)))))
                    .recover(failure -> failure instanceof Sessions.Missing
                            ? Reply.soon(Reply.problem(410, "session.gone")) : Future.failedFuture(failure));
        });
    }

    /** H19: homework that was shared in the meetings before since this one was made. */
    Future<Reply> homework(RoutingContext context) {
        return bearers.leading(context, (_, bearer) -> {
            int known = bearer.state().setting().trail().map(Trail::earlier).orElse(List.of()).size();
            return known == 0 ? Reply.soon(Reply.problem(404, "not.found"))
                    : entrance.sessions().before(bearer.state()).compose(earlier -> earlier.isEmpty()
                            ? Reply.soon(Reply.problem(410, "session.gone"))
                            : bearer.running().bring(earlier).map(answer -> brought(answer, known - earlier.size())));
        });
    }

    private static Reply brought(Answer answer, int gone) {
        return switch (answer) {
            case Answer.Accepted(var batch) -> Reply.json(HttpOut.brought((int) batch.events().stream()
                    .filter(event -> event instanceof Event.OfHomework(HomeworkEvent.Brought brought) && !brought.changes().isEmpty()).count(), gone));
            case Answer.Refused(var reason) when reason != Reason.UNCHANGED -> Reply.problem(409, reason.code());
            case Answer _ -> Reply.json(HttpOut.brought(0, gone));
        };
    }

    /** H17: whoever had a chair here has one in the meeting after it. */
    Future<Reply> onward(RoutingContext context) {
        Optional<HttpIn.Onward> asked = HttpIn.read(context.body().asString(), HttpIn.Onward.class);
        return asked.isEmpty() ? Reply.soon(Reply.problem(400, "body.malformed")) : bearers.with(context, (_, bearer) -> {
            Optional<SessionId> later = bearer.state().desk().onward().stream().map(one -> one.session())
                    .filter(session -> session.value().equals(asked.get().session())).findFirst();
            if (later.isEmpty() || bearer.person().isEmpty()) {
                return Reply.soon(Reply.problem(404, "not.found"));
            }
            return entrance.sessions().with(later.get()).compose(Running::state).map(state -> state.roster().present(bearer.person().get().id())
                            .<Reply>map(person -> Reply.json(HttpOut.chair(later.get(), person.id(), person.role(),
                                    entrance.tokens().issue(later.get(), person.id(), Tokens.LIFETIME))))
                            .orElse(Reply.problem(404, "not.found")))
                    .recover(failure -> failure instanceof Sessions.Missing
                            ? Reply.soon(Reply.problem(410, "session.gone")) : Future.failedFuture(failure));
        });
    }

    /** Tells the meetings before it that they were gone on from; one that cannot be told now keeps its own way back. */
    Future<Void> tell(List<Before> before, SessionId later, String title) {
        return Future.join(before.stream().map(one -> one.running().goOn(later, title).mapEmpty().otherwiseEmpty()).toList()).mapEmpty();
    }
}
