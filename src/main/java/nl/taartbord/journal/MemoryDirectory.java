package nl.taartbord.journal;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.taartbord.terms.PictureId;
import nl.taartbord.terms.SessionId;

/** A directory that lives as long as the process: for tests and for trying things out. Safe for use by many threads. */
public final class MemoryDirectory implements Directory {
    private record Place(SessionId session, PictureId picture) {}

    private final Map<String, SessionId> codes = new HashMap<>();
    private final Map<String, Link> links = new HashMap<>();
    private final Map<Place, Picture> pictures = new HashMap<>();
    private final Map<SessionId, Long> ends = new HashMap<>();
    private final InstantSource clock;
    private byte[] key;
    private byte[] before;
    private long beforeEnds;

    public MemoryDirectory(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Future<Boolean> claim(String code, SessionId session) {
        return answer(() -> codes.computeIfAbsent(code, absent -> session).equals(session));
    }

    @Override
    public Future<Optional<SessionId>> session(String code) {
        return answer(() -> Optional.ofNullable(codes.get(code)));
    }

    @Override
    public Future<Void> release(String code, SessionId session) {
        return perform(() -> codes.remove(code, session));
    }

    @Override
    public Future<Void> keep(String secretHash, Link link) {
        return perform(() -> links.put(secretHash, link));
    }

    @Override
    public Future<Optional<Link>> link(String secretHash) {
        return answer(() -> Optional.ofNullable(links.get(secretHash)));
    }

    @Override
    public Future<Boolean> put(SessionId session, PictureId picture, Picture content, int most) {
        return answer(() -> codes.containsValue(session) || links.values().stream().anyMatch(link -> link.session().equals(session)))
                .compose(here -> here
                        ? keep(session, picture, content, most)
                        : Future.failedFuture(new Unavailable("the session was forgotten", true, null)));
    }

    private Future<Boolean> keep(SessionId session, PictureId picture, Picture content, int most) {
        return answer(() -> {
            boolean fits = pictures.keySet().stream().filter(place -> place.session().equals(session)).count() < most;
            if (fits) {
                pictures.put(new Place(session, picture), copy(content));
            }
            return fits;
        });
    }

    @Override
    public Future<Optional<Picture>> picture(SessionId session, PictureId picture) {
        return answer(() -> Optional.ofNullable(pictures.get(new Place(session, picture))).map(MemoryDirectory::copy));
    }

    @Override
    public Future<List<byte[]>> signingKeys(Supplier<byte[]> fresh) {
        return answer(() -> {
            if (key == null) {
                key = fresh.get().clone();
            }
            return before != null && beforeEnds > clock.millis() ? List.of(key.clone(), before.clone()) : List.of(key.clone());
        });
    }

    @Override
    public Future<Void> rotate(byte[] fresh, Duration time) {
        return perform(() -> {
            before = key;
            beforeEnds = clock.millis() + time.toMillis();
            key = fresh.clone();
        });
    }

    @Override
    public Future<Void> forget(SessionId session) {
        return perform(() -> drop(session));
    }

    @Override
    public Future<Void> expireIn(SessionId session, Duration time) {
        return perform(() -> ends.put(session, clock.millis() + time.toMillis()));
    }

    private void drop(SessionId session) {
        codes.values().removeIf(session::equals);
        links.values().removeIf(link -> link.session().equals(session));
        pictures.keySet().removeIf(place -> place.session().equals(session));
        ends.remove(session);
    }

    private static Picture copy(Picture picture) {
        return new Picture(picture.mediaType(), picture.bytes().clone());
    }

    private Future<Void> perform(Runnable work) {
        return answer(() -> {
            work.run();
            return null;
        });
    }

    private synchronized <T> Future<T> answer(Supplier<T> work) {
        long now = clock.millis();
        ends.entrySet().stream().filter(end -> end.getValue() <= now).map(Map.Entry::getKey).toList().forEach(this::drop);
        return Future.succeededFuture(work.get());
    }
}
