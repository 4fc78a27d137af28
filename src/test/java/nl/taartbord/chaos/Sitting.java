package nl.taartbord.chaos;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** One session and its boards while things break around them. */
final class Sitting {
    private static final int PEOPLE = 5;

    private final Trial trial;
    final JsonObject session;
    final History history = new History();
    final List<JsonObject> seats = new ArrayList<>();
    final List<Board> boards = new ArrayList<>();
    private final long seed;

    Sitting(Trial trial, long seed) {
        this.trial = trial;
        this.seed = seed;
        this.session = trial.session();
        history.sent(Errand.DEVICE, 1);
    }

    /** More boards, each of a person of its own, on lines through the proxy. */
    List<Board> seat(int count, FaultProxy line, String padding) {
        return IntStream.range(0, count).mapToObj(_ -> {
            int number = boards.size();
            JsonObject seat = trial.join(session, "Deelnemer " + number);
            Board board = new Board(trial.vertx, trial.sockets, seat, "device-" + number, session.getString("zone"), line.port(), history,
                    seed * 31 + number, padding).start();
            seats.add(seat);
            boards.add(board);
            trial.boards.add(board);
            return board;
        }).toList();
    }

    /** So many boards of only a few people: the same person on several devices. */
    void crowd(int count, FaultProxy line) {
        List<JsonObject> people = IntStream.range(0, PEOPLE).mapToObj(i -> trial.join(session, "Deelnemer " + i)).toList();
        for (int i = 0; i < count; i++) {
            JsonObject seat = people.get(i % PEOPLE);
            seats.add(seat);
            Board board = new Board(trial.vertx, trial.sockets, seat, "device-" + i, session.getString("zone"), line.port(),
                    history, i, "");
            boards.add(board.start());
            trial.boards.add(board);
        }
    }

    /** Returns when so many more commands are acknowledged than now. */
    void acks(int more) {
        int goal = history.acks() + more;
        Await.until(() -> history.acks() + " of " + goal + " acknowledged; waiting: " + boards.stream().map(Board::waiting).toList(),
                () -> history.acks() >= goal);
    }

    /** No more is written; returns when every command is answered and every board has every event. */
    void settle() {
        boards.forEach(board -> board.write(false));
        Await.until(() -> "all answered; waiting: " + boards.stream().map(Board::waiting).toList(),
                () -> boards.stream().allMatch(board -> board.up && board.waiting() == 0));
        long last = trial.redis.log(session.getString("session")).getLast().seq();
        Await.until(() -> "all at " + last + ": " + boards.stream().map(Board::seq).toList(),
                () -> boards.stream().allMatch(board -> board.seq() >= last));
    }

    /** After {@link #settle}: everything that is not as promised. */
    List<Checker.Violation> violations() {
        List<Checker.Violation> found = new ArrayList<>(Checker.check(history, trial.redis.log(session.getString("session"))));
        JsonArray agreed = null;
        for (int i = 0; i < boards.size(); i++) {
            JsonObject shown = Await.of(boards.get(i).view());
            JsonObject welcome = new Errand(trial, seats.get(i)).welcome();
            if (!shown.equals(Board.whole(welcome))) {
                found.add(new Checker.Violation("R3", "device-" + i + " shows something else than a fresh board of the same person"));
            }
            JsonArray common = common(shown);
            if (agreed != null && !agreed.equals(common)) {
                found.add(new Checker.Violation("R3", "device-" + i + " shows other notes than the boards before it"));
            }
            agreed = common;
        }
        return found;
    }

    /** The notes as all see them alike. */
    private static JsonArray common(JsonObject view) {
        JsonArray notes = new JsonArray();
        view.getJsonObject("notes").stream().sorted(java.util.Map.Entry.comparingByKey()).forEach(note -> {
            JsonObject value = ((JsonObject) note.getValue()).copy();
            value.remove("mine");
            notes.add(value);
        });
        return notes;
    }

    void end() {
        boards.forEach(board -> Await.of(board.stop()));
        trial.boards.removeAll(boards);
        trial.happened.count("acks", history.acks());
        trial.happened.count("answered again", history.answeredAgain());
        trial.happened.count("refused as unavailable", history.refusals("unavailable"));
        trial.happened.count("refused as too fast", history.refusals("slow.down"));
        trial.happened.count("full resyncs", boards.stream().mapToInt(board -> board.welcomed).sum());
        trial.happened.count("resumes", boards.stream().mapToInt(board -> board.resumed).sum());
        trial.happened.count("closed to come back", boards.stream().mapToInt(board -> board.closes.getOrDefault(4000, 0)).sum());
        trial.happened.count("closed as slow", boards.stream().mapToInt(board -> board.closes.getOrDefault(4008, 0)).sum());
    }
}
