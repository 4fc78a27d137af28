package nl.taartbord.gateway;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import nl.taartbord.format.FormatReader;
import nl.taartbord.format.Reading;
import nl.taartbord.wire.HttpIn;
import nl.taartbord.wire.HttpOut;

/** H18: formats that people write themselves. They live with their makers, as files; the server tells what is wrong with them. */
final class OwnFormats {
    private OwnFormats() {}

    static Future<Reply> check(RoutingContext context) {
        Optional<Object> tree = HttpIn.tree(context.body().asString());
        return Reply.soon(tree.map(OwnFormats::read).orElse(Reply.problem(400, "body.malformed")));
    }

    private static Reply read(Object tree) {
        return switch (FormatReader.read(tree)) {
            case Reading.Good(var format) -> Reply.json(HttpOut.checked(format));
            case Reading.Broken(var flaws) -> new Reply.Broken(flaws);
        };
    }
}
