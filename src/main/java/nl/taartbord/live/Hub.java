package nl.taartbord.live;

import io.vertx.core.Context;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.taartbord.terms.PersonId;
import nl.taartbord.wire.CloseCode;
import nl.taartbord.wire.Frame;

/**
 * The boards of one session on one event loop. What the session posts is gathered, handed over in one go, and carried out
 * there in order; so a frame crosses to each loop once, and a board misses nothing between its welcome and the next event.
 */
final class Hub {
    private final Context loop;
    private final Meters meters;
    private List<Runnable> posts = new ArrayList<>();

    /** Touched on the loop only. */
    private final Set<Board> boards = new LinkedHashSet<>();

    Hub(Context loop, Meters meters) {
        this.loop = loop;
        this.meters = meters;
    }

    void join(Board board, Frame welcome) {
        posts.add(() -> {
            boards.add(board);
            board.write(welcome);
        });
    }

    void turnAway(Board board, CloseCode why) {
        posts.add(() -> board.close(why));
    }

    void leave(Board board) {
        posts.add(() -> boards.remove(board));
    }

    void tell(Board board, Frame frame) {
        posts.add(() -> board.write(frame));
    }

    /** {@code some} get their own frame instead. */
    void tellAll(Frame everybody, Map<PersonId, Frame> some) {
        posts.add(() -> boards.forEach(board -> board.write(
                some.isEmpty() ? everybody : board.guest().person().map(some::get).orElse(everybody))));
    }

    void tellIfFree(Frame frame) {
        posts.add(() -> boards.forEach(board -> board.writeIfFree(frame)));
    }

    void close(Predicate<Board> which, CloseCode why) {
        posts.add(() -> List.copyOf(boards).stream().filter(which).forEach(board -> board.close(why)));
    }

    void handOver() {
        if (!posts.isEmpty()) {
            List<Runnable> gathered = posts;
            posts = new ArrayList<>();
            long since = System.nanoTime();
            loop.runOnContext(_ -> {
                gathered.forEach(Runnable::run);
                meters.fannedOut(System.nanoTime() - since);
            });
        }
    }
}
