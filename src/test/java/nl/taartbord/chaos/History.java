package nl.taartbord.chaos;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that the boards of one session sent, were told and saw, in the order in which it happened to them together. */
final class History {
    /** The name that makes a command the same command when it is sent again. */
    record Ref(String device, long ref) {}

    record Sent(long moment, Ref ref) {}

    record Accepted(long moment, Ref ref, long seq) {}

    /** What a board was given at once: the whole view up to {@code to}, or the events from {@code from} up to it. */
    record Stretch(boolean whole, long epoch, long from, long to, Map<Long, String> events) {}

    private long moment;
    private final List<Sent> sent = new ArrayList<>();
    private final Set<Ref> everSent = new HashSet<>();
    private final List<Accepted> accepted = new ArrayList<>();
    private final Set<Ref> answered = new HashSet<>();
    private final Map<String, List<Stretch>> boards = new LinkedHashMap<>();
    private final Map<String, Integer> refusals = new LinkedHashMap<>();
    private final Set<Ref> refused = new HashSet<>();
    private int twice;

    /** Before it goes out; also when it is sent again. */
    synchronized void sent(String device, long ref) {
        Ref name = new Ref(device, ref);
        if (everSent.add(name)) {
            sent.add(new Sent(moment++, name));
        }
    }

    /** @param before whether the event was in what this line had been given before the command went out on it */
    synchronized void accepted(String device, long ref, long seq, boolean before) {
        Ref name = new Ref(device, ref);
        accepted.add(new Accepted(moment++, name, seq));
        if (before || !answered.add(name)) {
            twice++;
        }
    }

    synchronized void refused(String code) {
        refusals.merge(code, 1, Integer::sum);
    }

    /** For good: it is not sent again. */
    synchronized void refused(String device, long ref) {
        refused.add(new Ref(device, ref));
    }

    synchronized void saw(String board, Stretch stretch) {
        boards.computeIfAbsent(board, _ -> new ArrayList<>()).add(stretch);
    }

    /** Commands that were acknowledged, each counted once. */
    synchronized int acks() {
        return answered.size();
    }

    /** Commands that had had their effect already and were answered as the first time. */
    synchronized int answeredAgain() {
        return twice;
    }

    synchronized int refusals(String code) {
        return refusals.getOrDefault(code, 0);
    }

    synchronized List<Sent> sent() {
        return List.copyOf(sent);
    }

    synchronized List<Accepted> accepted() {
        return List.copyOf(accepted);
    }

    /** Told that it was refused, and never that it was accepted. */
    synchronized Set<Ref> refused() {
        Set<Ref> only = new HashSet<>(refused);
        only.removeAll(answered);
        accepted.forEach(answer -> only.remove(answer.ref()));
        return only;
    }

    synchronized Map<String, List<Stretch>> boards() {
        return Map.copyOf(boards);
    }
}
