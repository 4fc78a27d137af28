package nl.taartbord.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PictureId;
import nl.taartbord.terms.SessionId;

/**
 * The directory in Redis: {@code code:<CODE>} holds a session, {@code link:<hash>} a session, a kind and perhaps a person,
 * {@code {session}:links} the keys of both, {@code {session}:pictures} media type, line end and bytes per picture.
 */
final class RedisDirectory implements Directory {
    /** Where the key that signs tokens is. */
    static final String KEY = "key:signing";
    private static final String KEY_BEFORE = "key:signing:before";

    private final RedisLine<byte[]> line;

    RedisDirectory(RedisLine<byte[]> line) {
        this.line = line;
    }

    private static String code(String code) {
        return "code:" + code;
    }

    private static String index(SessionId session) {
        return '{' + session.value() + "}:links";
    }

    private static String pictures(SessionId session) {
        return '{' + session.value() + "}:pictures";
    }

    @Override
    public Future<Boolean> claim(String code, SessionId session) {
        return place(code(code), session, session.value());
    }

    @Override
    public Future<Optional<SessionId>> session(String code) {
        return text(code(code)).map(found -> found.map(SessionId::new));
    }

    @Override
    public Future<Void> release(String code, SessionId session) {
        return run(Scripts.RELEASE, List.of(code(code), index(session)), session.value()).mapEmpty();
    }

    @Override
    public Future<Void> keep(String secretHash, Link link) {
        String person = link.person().map(chair -> ' ' + chair.value()).orElse("");
        return place("link:" + secretHash, link.session(), link.session().value() + ' ' + link.kind() + person)
                .compose(ours -> ours
                        ? Future.succeededFuture()
                        : Future.failedFuture(new IllegalStateException("another session's link")));
    }

    @Override
    public Future<Optional<Link>> link(String secretHash) {
        return text("link:" + secretHash).map(found -> found.map(text -> {
            String[] words = text.split(" ");
            Optional<PersonId> person = words.length > 2 ? Optional.of(new PersonId(words[2])) : Optional.empty();
            return new Link(new SessionId(words[0]), Link.Kind.valueOf(words[1]), person);
        }));
    }

    @Override
    public Future<Boolean> put(SessionId session, PictureId picture, Picture content, int most) {
        byte[][] arguments = {
            picture.value().getBytes(UTF_8),
            Buffer.buffer(content.mediaType()).appendString("\n").appendBytes(content.bytes()).getBytes(),
            String.valueOf(most).getBytes(UTF_8),
        };
        return line.<Long>run(Scripts.PICTURE, ScriptOutputType.INTEGER, List.of(pictures(session), index(session)), arguments)
                .compose(done -> done < 0 ? Future.failedFuture(new Unavailable("the session was forgotten", true, null)) : Future.succeededFuture(done == 1));
    }

    @Override
    public Future<Optional<Picture>> picture(SessionId session, PictureId picture) {
        return line.call(redis -> redis.hget(pictures(session), picture.value())).map(stored -> Optional.ofNullable(stored).map(all -> {
            int end = 0;
            while (all[end] != '\n') {
                end++;
            }
            return new Picture(new String(all, 0, end, UTF_8), Arrays.copyOfRange(all, end + 1, all.length));
        }));
    }

    @Override
    public Future<List<byte[]>> signingKeys(Supplier<byte[]> fresh) {
        return line.call(redis -> redis.get(KEY)).compose(known -> known != null
                ? Future.succeededFuture(known)
                : line.call(redis -> redis.set(KEY, fresh.get(), SetArgs.Builder.nx()))
                        .compose(made -> line.call(redis -> redis.get(KEY))))
                .compose(key -> line.call(redis -> redis.get(KEY_BEFORE))
                        .map(before -> before == null ? List.of(key) : List.of(key, before)));
    }

    @Override
    public Future<Void> rotate(byte[] fresh, Duration time) {
        byte[][] arguments = {fresh, String.valueOf(time.toMillis()).getBytes(UTF_8)};
        return line.run(Scripts.ROTATE, ScriptOutputType.INTEGER, List.of(KEY, KEY_BEFORE), arguments).mapEmpty();
    }

    @Override
    public Future<Void> forget(SessionId session) {
        return entrances(session, "UNLINK");
    }

    @Override
    public Future<Void> expireIn(SessionId session, Duration time) {
        return entrances(session, "PEXPIRE", String.valueOf(time.toMillis()));
    }

    private Future<Void> entrances(SessionId session, String... command) {
        String[] arguments = new String[command.length + 1];
        arguments[0] = session.value();
        System.arraycopy(command, 0, arguments, 1, command.length);
        return run(Scripts.ENTRANCES, List.of(index(session), pictures(session)), arguments).mapEmpty();
    }

    private Future<Boolean> place(String key, SessionId session, String value) {
        return run(Scripts.PLACE, List.of(key, index(session)), session.value(), value).map(done -> done == 1);
    }

    private Future<Optional<String>> text(String key) {
        return line.call(redis -> redis.get(key)).map(found -> Optional.ofNullable(found).map(bytes -> new String(bytes, UTF_8)));
    }

    private Future<Long> run(String script, List<String> keys, String... arguments) {
        byte[][] values = Arrays.stream(arguments).map(argument -> argument.getBytes(UTF_8)).toArray(byte[][]::new);
        return line.run(script, ScriptOutputType.INTEGER, keys, values);
    }
}
