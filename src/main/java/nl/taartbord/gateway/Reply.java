package nl.taartbord.gateway;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import nl.taartbord.format.Flaw;

/** What a request is answered with. */
sealed interface Reply {
    record Json(int status, String body) implements Reply {}

    /** @param name of the file, where it is to be kept rather than shown; empty otherwise */
    record File(String mediaType, Buffer body, String name) implements Reply {}

    record Nothing() implements Reply {}

    /** Nothing changed. {@code code} stands in the catalogue of messages; {@code field} may be empty. */
    record Problem(int status, String code, String field) implements Reply {}

    /** A format that cannot be used, with all that is wrong with it. */
    record Broken(List<Flaw> flaws) implements Reply {}

    static Reply json(String body) {
        return new Json(200, body);
    }

    static Reply problem(int status, String code) {
        return new Problem(status, code, "");
    }

    static Future<Reply> soon(Reply reply) {
        return Future.succeededFuture(reply);
    }
}
