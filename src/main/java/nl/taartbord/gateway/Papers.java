package nl.taartbord.gateway;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.taartbord.activity.Reason;
import nl.taartbord.journal.Entry;
import nl.taartbord.journal.Picture;
import nl.taartbord.live.Fresh;
import nl.taartbord.live.Limits;
import nl.taartbord.people.Person;
import nl.taartbord.report.PosterPicture;
import nl.taartbord.report.Report;
import nl.taartbord.session.State;
import nl.taartbord.terms.PictureId;
import nl.taartbord.wire.HttpOut;
import nl.taartbord.wire.LogPapers;

/** H10–H13, H20, H21: what comes out of a session, the pictures in it, and its end. */
final class Papers {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    private final Entrance entrance;
    private final Bearers bearers;

    Papers(Entrance entrance, Bearers bearers) {
        this.entrance = entrance;
        this.bearers = bearers;
    }

    /** H10. */
    Future<Reply> report(RoutingContext context) {
        return bearers.looking(context, (same, look) -> Reply.soon(new Reply.File("application/json; charset=utf-8",
                Buffer.buffer(HttpOut.tree(Report.of(look.state(), look.extent()))), name(same, "taartbord.json"))));
    }

    /** H11. */
    Future<Reply> poster(RoutingContext context) {
        return bearers.looking(context, (same, look) -> Reply.soon(new Reply.File("image/svg+xml",
                Buffer.buffer(PosterPicture.svg(look.state(), language(look.state()))), name(same, "taartbord.svg"))));
    }

    private static String language(State state) {
        return state.setting().language();
    }

    private static String name(RoutingContext context, String name) {
        return context.request().params().contains("download") ? name : "";
    }

    /** H12. What the bytes say counts, not what the sender says of them. */
    Future<Reply> put(RoutingContext context) {
        return bearers.leading(context, (same, bearer) -> {
            Buffer body = same.body().buffer();
            Optional<String> type = body == null ? Optional.empty() : mediaType(body);
            if (type.isEmpty()) {
                return Reply.soon(Reply.problem(400, "picture.invalid"));
            }
            if (bearer.running().isNewer()) {
                return Reply.soon(Reply.problem(409, Reason.SESSION_NEWER.code()));
            }
            PictureId id = new PictureId(Fresh.name());
            return entrance.directory().put(bearer.running().id(), id, new Picture(type.get(), body.getBytes()), Limits.PICTURES)
                    .map(kept -> kept ? Reply.json(HttpOut.picture(id.value())) : Reply.problem(409, "pictures.many"));
        });
    }

    /** H12. */
    Future<Reply> get(RoutingContext context) {
        return bearers.with(context, (same, bearer) -> {
            PictureId id;
            try {
                id = new PictureId(same.pathParam("id"));
            } catch (IllegalArgumentException noName) {
                return Reply.soon(Reply.problem(404, "not.found"));
            }
            return entrance.directory().picture(bearer.running().id(), id).map(found -> found
                    .<Reply>map(picture -> new Reply.File(picture.mediaType(), Buffer.buffer(picture.bytes()), ""))
                    .orElse(Reply.problem(404, "not.found")));
        });
    }

    private static Optional<String> mediaType(Buffer body) {
        return starts(body, PNG) ? Optional.of("image/png") : starts(body, JPEG) ? Optional.of("image/jpeg") : Optional.empty();
    }

    private static boolean starts(Buffer body, byte[] magic) {
        for (int i = 0; i < magic.length; i++) {
            if (body.length() <= i || body.getByte(i) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** H20. Who leads gets it for whoever cannot ask: people without a device, and who was removed. */
    Future<Reply> own(RoutingContext context) {
        return bearers.with(context, (same, bearer) -> {
            if (bearer.person().isEmpty()) {
                return Reply.soon(Reply.problem(403, "role"));
            }
            Person asker = bearer.person().get();
            String asked = same.request().getParam("person", asker.id().value());
            Optional<Person> found = bearer.state().roster().people().values().stream()
                    .filter(person -> person.id().value().equals(asked)).findFirst();
            boolean self = asker.id().value().equals(asked);
            if (!self && !bearer.leads()) {
                return Reply.soon(Reply.problem(403, "role"));
            }
            if (found.isEmpty()) {
                return Reply.soon(Reply.problem(404, "person.missing"));
            }
            Person person = found.get();
            return self || person.proxy() || person.removed()
                    ? log(same, bearer, bodies -> LogPapers.own(bearer.state(), person, asker.id(), bodies), "mijn-gegevens.json")
                    : Reply.soon(Reply.problem(409, "person.device"));
        });
    }

    /** H21. */
    Future<Reply> trail(RoutingContext context) {
        return bearers.leading(context, (same, bearer) -> log(same, bearer, bodies -> LogPapers.trail(bearer.state(), bodies), "logboek.json"));
    }

    /** Folds all of the log anew, which may take a while. */
    private Future<Reply> log(RoutingContext context, Bearers.Bearer bearer, Function<List<String>, String> paper, String name) {
        return bodies(bearer).compose(bodies -> context.vertx().executeBlocking(() -> paper.apply(bodies), false)).map(json -> file(json, name));
    }

    private Future<List<String>> bodies(Bearers.Bearer bearer) {
        return entrance.journal().read(bearer.running().id(), 0).map(history -> history.entries().stream().map(Entry::body).toList());
    }

    private static Reply file(String json, String name) {
        return new Reply.File("application/json; charset=utf-8", Buffer.buffer(json), name);
    }

    /** H13. */
    Future<Reply> delete(RoutingContext context) {
        return bearers.leading(context, (_, bearer) -> bearer.running().delete().map(_ -> new Reply.Nothing()));
    }
}
