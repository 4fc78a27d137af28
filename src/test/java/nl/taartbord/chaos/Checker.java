package nl.taartbord.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.taartbord.chaos.History.Accepted;
import nl.taartbord.chaos.History.Ref;
import nl.taartbord.chaos.History.Sent;
import nl.taartbord.chaos.History.Stretch;

/**
 * Holds what boards lived through against the log at the end. Numbers are one total order, so one pass over each list does it;
 * there is nothing to search for.
 */
final class Checker {
    private static final int SHOWN = 50;

    /** @param promise its id in the list of promises */
    record Violation(String promise, String what) {}

    private final History history;
    private final List<Logged> log;
    private final Map<Long, Logged> at = new HashMap<>();
    private final Map<Ref, Long> effects = new HashMap<>();
    private final List<Violation> found = new ArrayList<>();

    private Checker(History history, List<Logged> log) {
        this.history = history;
        this.log = log;
    }

    /** The first violations; none if all held. */
    static List<Violation> check(History history, List<Logged> log) {
        Checker checker = new Checker(history, log);
        checker.log();
        checker.acknowledgements();
        checker.refusals();
        checker.order();
        history.boards().forEach(checker::board);
        return checker.found.stream().limit(SHOWN).toList();
    }

    private void wrong(String promise, String what) {
        found.add(new Violation(promise, what));
    }

    private void log() {
        Set<Ref> known = new HashSet<>();
        history.sent().forEach(sent -> known.add(sent.ref()));
        long seq = 0;
        long epoch = 0;
        for (Logged event : log) {
            if (event.seq() != seq + 1) {
                wrong("D3", "after " + seq + " the log has " + event.seq());
            }
            if (event.epoch() < epoch) {
                wrong("O1", "at " + event.seq() + " epoch " + event.epoch() + " wrote after " + epoch);
            }
            seq = event.seq();
            epoch = Math.max(epoch, event.epoch());
            at.put(seq, event);
            if (!event.device().isEmpty()) {
                effect(event, known);
            }
        }
    }

    private void effect(Logged event, Set<Ref> known) {
        Ref ref = new Ref(event.device(), event.ref());
        Long earlier = effects.putIfAbsent(ref, event.seq());
        if (earlier != null) {
            wrong("E1", ref + " had its effect at " + earlier + " and again at " + event.seq());
        }
        if (!known.contains(ref)) {
            wrong("D1", ref + " is in the log and was never sent");
        }
    }

    private void acknowledgements() {
        Map<Ref, Long> told = new HashMap<>();
        for (Accepted answer : history.accepted()) {
            Long effect = effects.get(answer.ref());
            if (effect == null) {
                wrong("D1", answer.ref() + " was acknowledged at " + answer.seq() + " and is not in the log");
            } else if (effect != answer.seq()) {
                wrong("D1", answer.ref() + " was acknowledged at " + answer.seq() + " and is in the log at " + effect);
            }
            Long before = told.putIfAbsent(answer.ref(), answer.seq());
            if (before != null && before != answer.seq()) {
                wrong("E1", answer.ref() + " was answered with " + before + " and then with " + answer.seq());
            }
        }
    }

    private void refusals() {
        history.refused().stream().filter(effects::containsKey)
                .forEach(ref -> wrong("K5", ref + " was refused, and is in the log at " + effects.get(ref)));
    }

    /** What is sent after an acknowledgement comes later in the log than what was acknowledged. */
    private void order() {
        List<Accepted> answers = history.accepted();
        int next = 0;
        long highest = 0;
        for (Sent sent : history.sent()) {
            while (next < answers.size() && answers.get(next).moment() < sent.moment()) {
                highest = Math.max(highest, answers.get(next++).seq());
            }
            Long effect = effects.get(sent.ref());
            if (effect != null && effect <= highest) {
                wrong("D4", sent.ref() + " was sent after " + highest + " was acknowledged, and is at " + effect);
            }
        }
    }

    private void board(String board, List<Stretch> stretches) {
        long last = -1;
        long epoch = 0;
        for (Stretch stretch : stretches) {
            if (stretch.epoch() < epoch) {
                wrong("O4", board + " followed epoch " + stretch.epoch() + " after " + epoch);
            }
            epoch = Math.max(epoch, stretch.epoch());
            if (stretch.to() > log.size()) {
                wrong("D2", board + " was at " + stretch.to() + ", the log ends at " + log.size());
            }
            if (stretch.whole()) {
                if (stretch.to() < last) {
                    wrong("R1", board + " was at " + last + " and was welcomed at " + stretch.to());
                }
            } else {
                follow(board, last, stretch);
            }
            last = stretch.to();
        }
    }

    private void follow(String board, long last, Stretch stretch) {
        if (stretch.from() != last + 1) {
            wrong("D3", board + " got " + stretch.from() + " after " + last);
        }
        stretch.events().forEach((seq, print) -> {
            Logged event = at.get(seq);
            if (event == null) {
                wrong("D2", board + " saw " + seq + " " + print + ", which is not in the log");
            } else if (!event.print().equals(print)) {
                wrong("D3", board + " saw " + print + " at " + seq + ", the log has " + event.print());
            }
            if (seq < stretch.from() || seq > stretch.to()) {
                wrong("D3", board + " saw " + seq + " in " + stretch.from() + " to " + stretch.to());
            }
        });
        for (long seq = stretch.from(); seq <= stretch.to(); seq++) {
            Logged event = at.get(seq);
            if (event != null && event.print().startsWith(Print.SHOWN) && !stretch.events().containsKey(seq)) {
                wrong("R1", board + " never got " + seq + " " + event.print());
            }
        }
    }
}
