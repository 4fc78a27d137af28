package nl.taartbord.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Notes what everybody saw and was told, and what must not be so; at the end {@link Verdict} holds it against the log. */
final class Judge {
    private static final Pattern EVENTS = Pattern.compile("^\\{\"type\":\"events\",\"epoch\":\\d+,\"from\":\\d+,\"to\":(\\d+)");
    private static final Pattern ACCEPTED = Pattern.compile("^\\{\"type\":\"accepted\",\"ref\":(\\d+),\"seq\":(\\d+)");
    private static final int ENOUGH = 5;

    /** A command as its board names it. */
    record Named(String device, long ref) {}

    /** What a board held from one welcome to the next: everything up to {@code base}, and then each event as it came. */
    static final class Held {
        final Tab tab;
        final long base;
        final JsonNode welcome;
        final List<JsonNode> events = new ArrayList<>();
        long reached;
        /** Some of it is no longer so since a backup was put back. */
        boolean undone;

        Held(Tab tab, JsonNode frame) {
            this.tab = tab;
            this.base = frame.get("seq").longValue();
            ObjectNode view = frame.get("view").deepCopy();
            frame.get("own").properties().forEach(kind -> kind.getValue().properties()
                    .forEach(thing -> view.withObject(kind.getKey()).set(thing.getKey(), thing.getValue())));
            this.welcome = view;
            this.reached = base;
        }
    }

    private final World world;
    private final List<String> violations = new ArrayList<>();
    private final Map<Named, Long> floors = new HashMap<>();
    private final Map<Named, Long> acknowledged = new LinkedHashMap<>();
    private final Map<Named, String> refused = new LinkedHashMap<>();
    private final List<Held> held = new ArrayList<>();
    private final Map<Tab, Held> holding = new HashMap<>();
    private final Map<Tab, Long> epochs = new HashMap<>();
    private long highestHeard;
    private boolean restored;

    Judge(World world) {
        this.world = world;
    }

    /** @param promise of docs/protocol.md or the promises, by its id */
    void violated(String promise, String what) {
        if (violations.size() < ENOUGH) {
            violations.add(promise + ": " + what);
            world.note(() -> "VIOLATED " + promise + ": " + what);
        }
    }

    void broke(Throwable bug) {
        StringBuilder trace = new StringBuilder(bug.toString());
        for (StackTraceElement element : bug.getStackTrace()) {
            if (trace.length() < 1_500) {
                trace.append(" < ").append(element);
            }
        }
        violated("B2", "something broke: " + trace);
    }

    List<String> violations() {
        return violations;
    }

    Map<Named, Long> acknowledged() {
        return acknowledged;
    }

    Map<Named, String> refused() {
        return refused;
    }

    boolean isRestored() {
        return restored;
    }

    List<Held> held() {
        return held;
    }

    /** With the number of the device left off under which a planted bug hides it. */
    static Named name(String device, long ref) {
        int planted = device.indexOf("-again");
        return new Named(planted < 0 ? device : device.substring(0, planted), ref);
    }

    void asked(Tab tab, long ref) {
        floors.put(name(tab.device(), ref), highestHeard);
    }

    /** A server sends this: it must be in the log by now. */
    void written(Tab tab, String text) {
        Matcher events = EVENTS.matcher(text);
        if (events.find() && Long.parseLong(events.group(1)) > world.redis().end(world.session())) {
            violated("D2", "events are sent that are not in the log: " + events.group());
        }
        Matcher accepted = ACCEPTED.matcher(text);
        if (accepted.find()) {
            Named command = name(tab.device(), Long.parseLong(accepted.group(1)));
            long seq = Long.parseLong(accepted.group(2));
            if (seq > world.redis().end(world.session())) {
                violated("D1", command + " is acknowledged at " + seq + ", where the log does not reach");
            }
            Long before = acknowledged.putIfAbsent(command, seq);
            world.tally().happened(before == null ? Happening.COMMAND_ACKNOWLEDGED : Happening.ANSWERED_AGAIN);
            if (before != null && before != seq) {
                violated("E1", command + " is acknowledged at " + before + " and at " + seq);
            }
        }
    }

    void answered(Tab tab, long ref, JsonNode frame) {
        Named command = name(tab.device(), ref);
        if (frame.get("type").textValue().equals("refused")) {
            String code = frame.get("code").textValue();
            world.tally().happened(Happening.COMMAND_REFUSED);
            refused.put(command, code);
            if (code.equals("ref.reused") || code.equals("ref.old") || code.equals("malformed")) {
                violated("E2", command + " is refused with " + code);
            }
            return;
        }
        long seq = frame.get("seq").longValue();
        if (seq <= floors.get(command)) {
            violated("D4", command + " got " + seq + ", and before it was asked something was acknowledged at " + floors.get(command));
        }
        highestHeard = Math.max(highestHeard, seq);
    }

    /** A backup was put back: whatever came after {@code end} is no more, and no promise holds for it. */
    void restored(long end) {
        restored = true;
        highestHeard = 0;
        floors.replaceAll((_, _) -> 0L);
        acknowledged.values().removeIf(seq -> seq > end);
        refused.clear();
        for (Held each : held) {
            each.undone = each.undone || each.reached > end;
        }
        held.removeIf(each -> each.undone);
    }

    void welcomed(Tab tab, long before, JsonNode frame) {
        boolean told = !frame.get("notice").isNull();
        if (told && restored) {
            world.tally().happened(Happening.TOLD_OF_THE_RESTORE);
            epochs.remove(tab);
        } else if (told) {
            violated("R2", tab + " was at epoch " + before + " and is told that the session was restored, which it was not: "
                    + frame.get("epoch") + "/" + frame.get("seq"));
        }
        Held begun = new Held(tab, frame);
        held.add(begun);
        holding.put(tab, begun);
        reached(tab, frame.get("epoch").longValue(), begun.base);
    }

    /** Also of epochs: a page that was loaded anew remembers none. */
    void forgot(Tab tab) {
        epochs.remove(tab);
        holding.remove(tab);
    }

    void seen(Tab tab, JsonNode event) {
        holding.get(tab).events.add(event);
    }

    void reached(Tab tab, long epoch, long seq) {
        if (holding.get(tab).undone) {
            violated("R2", tab + " goes on at " + epoch + "/" + seq + " from a state that was undone");
        }
        holding.get(tab).reached = seq;
        Long before = epochs.put(tab, epoch);
        if (before != null && epoch < before) {
            violated("O4", tab + " goes from epoch " + before + " back to " + epoch);
        }
    }
}
