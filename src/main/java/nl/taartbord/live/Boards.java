package nl.taartbord.live;

import io.vertx.core.Context;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.taartbord.terms.PersonId;
import nl.taartbord.wire.CloseCode;
import nl.taartbord.wire.Frame;

/** All boards of a session, by event loop. Nothing leaves before {@link #handOver}. */
final class Boards {
    private final Set<Board> open = new LinkedHashSet<>();
    private final Map<Context, Hub> hubs = new HashMap<>();
    private final Meters meters;

    Boards(Meters meters) {
        this.meters = meters;
    }

    int size() {
        return open.size();
    }

    boolean has(Board board) {
        return open.contains(board);
    }

    Set<PersonId> people() {
        return open.stream().flatMap(board -> board.guest().person().stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Hub hub(Board board) {
        return hubs.computeIfAbsent(board.loop(), loop -> new Hub(loop, meters));
    }

    void join(Board board, Frame welcome) {
        open.add(board);
        hub(board).join(board, welcome);
    }

    /** Closes a board that did not join. */
    void turnAway(Board board, CloseCode why) {
        hub(board).turnAway(board, why);
    }

    /** False if it was not there. */
    boolean leave(Board board) {
        hub(board).leave(board);
        return open.remove(board);
    }

    void tell(Board board, Frame frame) {
        hub(board).tell(board, frame);
    }

    void tellAll(Bulletin bulletin) {
        Map<PersonId, Frame> some = bulletin.some(people());
        Frame everybody = bulletin.everybody();
        hubs.values().forEach(hub -> hub.tellAll(everybody, some));
    }

    /** {@code must}: also to boards that are behind. */
    void tellAll(Frame frame, boolean must) {
        hubs.values().forEach(hub -> {
            if (must) {
                hub.tellAll(frame, Map.of());
            } else {
                hub.tellIfFree(frame);
            }
        });
    }

    void close(PersonId person, CloseCode why) {
        hubs.values().forEach(hub -> hub.close(board -> board.guest().person().filter(person::equals).isPresent(), why));
    }

    void closeAll(CloseCode why) {
        hubs.values().forEach(hub -> hub.close(_ -> true, why));
        handOver();
    }

    void handOver() {
        hubs.values().forEach(Hub::handOver);
    }
}
