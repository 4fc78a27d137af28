package nl.taartbord.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.taartbord.terms.PersonId;
import nl.taartbord.wire.CloseCode;

/** A browser tab with a board: the rules of {@code web/src/wire} (connection, outbox, view) said once more. */
final class Tab {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final int WINDOW = 16, MOST_WAITING = 40;
    private static final long PING = 5_000, DEAD = 15_000, LATER = 1_500, FIRST_PAUSE = 250, LONGEST_PAUSE = 10_000;

    private final World world;
    private final String name;
    private final Optional<PersonId> person;
    private final Chance chance;

    private Wire wire;
    private boolean greeted;
    private boolean away;
    private boolean sentAway;
    private int failures;
    private long heard;
    /** What was set to happen counts for nothing after this went up. */
    private int alarm;

    private boolean placed;
    private long epoch;
    private long seq;
    private Map<String, Map<String, JsonNode>> view = new TreeMap<>();

    private final Map<Long, String> outbox = new LinkedHashMap<>();
    private final Set<Long> underway = new HashSet<>();
    private long refs;

    Tab(World world, String name, Optional<PersonId> person) {
        this.world = world;
        this.name = name;
        this.person = person;
        this.chance = world.chance(name);
    }

    Optional<PersonId> person() {
        return person;
    }

    String device() {
        return "d-" + name + "-00000000".substring(Math.min(8, name.length()));
    }

    long seq() {
        return seq;
    }

    boolean isSaved() {
        return outbox.isEmpty();
    }

    /** Whoever sat here was forgotten. */
    boolean isSentAway() {
        return sentAway;
    }

    boolean isOpen() {
        return greeted;
    }

    Map<Long, String> outbox() {
        return outbox;
    }

    Map<String, Map<String, JsonNode>> view() {
        return view;
    }

    Optional<Wire> wire() {
        return Optional.ofNullable(wire);
    }

    // People.

    /** Somebody does something at this board. */
    void act() {
        if (outbox.size() < MOST_WAITING && !away) {
            Doings.next(this, chance).ifPresent(command -> give(command));
        }
    }

    void give(ObjectNode command) {
        long ref = ++refs;
        outbox.put(ref, command.toString());
        world.judge().asked(this, ref);
        world.note(() -> this + " wants " + ref + ": " + command);
        flush();
    }

    void leave() {
        away = true;
        alarm++;
        drop();
    }

    void comeBack() {
        if (away && !sentAway) {
            away = false;
            connect();
        }
    }

    /** The page is loaded anew: what was on its way is kept by the browser, the view is not. */
    void reload() {
        world.tally().happened(Happening.PAGE_RELOADED);
        forget();
        failures = 0;
        if (!away) {
            connect();
        }
    }

    /** The browser says that the network is back. */
    void hurry() {
        if (wire == null && !away) {
            connect();
        }
    }

    // The line.

    void connect() {
        drop();
        wire = world.wire(this);
        heard = world.clockwork().now();
        if (wire == null) {
            retry();
        } else {
            wire.open();
            later(PING, this::beat);
        }
    }

    private void later(long delay, Runnable what) {
        int set = ++alarm;
        world.clockwork().after(delay, () -> {
            if (set == alarm) {
                what.run();
            }
        });
    }

    private void beat() {
        if (world.clockwork().now() - heard >= DEAD) {
            retry();
            return;
        }
        if (greeted) {
            wire.send("{\"type\":\"ping\",\"t\":" + world.clockwork().now() + "}");
        }
        later(PING, this::beat);
    }

    void opened(Wire by) {
        if (by == wire) {
            heard = world.clockwork().now();
            String since = placed ? ",\"since\":{\"epoch\":" + epoch + ",\"seq\":" + seq + "}" : "";
            wire.send("{\"type\":\"hello\",\"token\":\"t\",\"device\":\"" + device() + "\",\"language\":\"nl\"" + since + "}");
        }
    }

    void closed(Wire by, int code) {
        if (by != wire) {
            return;
        }
        world.note(() -> this + " loses its line: " + code);
        if (code == CloseCode.REMOVED.number() && person.filter(world::mayBeForgotten).isPresent()) {
            world.tally().happened(Happening.SENT_AWAY);
            sentAway = true;
            leave();
            return;
        }
        if (code == CloseCode.REMOVED.number() || code == CloseCode.ENTER.number() || code == CloseCode.PROTOCOL.number()
                || code == CloseCode.DELETED.number() || code == CloseCode.FULL.number()) {
            world.judge().violated("C1", this + " is sent away for good: " + code);
            drop();
            return;
        }
        if (code == CloseCode.SLOW.number()) {
            forget();
        }
        retry();
    }

    private void retry() {
        drop();
        long ceiling = Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(failures++, 10));
        later(chance.between(0, ceiling), this::connect);
    }

    private void drop() {
        greeted = false;
        if (world.sabotage() != Sabotage.BOARD_DOES_NOT_ASK_AGAIN) {
            underway.clear();
        }
        if (wire != null) {
            wire.drop();
            wire = null;
        }
    }

    /** What it holds cannot be trusted. */
    private void forget() {
        placed = false;
        world.judge().forgot(this);
    }

    void heard(Wire by, String text) {
        if (by != wire) {
            return;
        }
        heard = world.clockwork().now();
        world.clockwork().mark(text.hashCode());
        JsonNode frame = tree(text);
        switch (frame.get("type").textValue()) {
            case "welcome" -> welcome(frame);
            case "resumed" -> resumed(frame);
            case "events" -> follow(frame);
            case "accepted", "refused" -> answer(frame);
            default -> { }
        }
    }

    static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private boolean isOld(JsonNode frame) {
        return placed && frame.get("epoch").longValue() < epoch;
    }

    private void welcome(JsonNode frame) {
        boolean restored = frame.path("notice").asText("").equals("restored");
        if (!restored && isOld(frame)) {
            retry();
            return;
        }
        world.tally().happened(Happening.FULL_RESYNC);
        world.judge().welcomed(this, placed ? epoch : 0, frame);
        view = new TreeMap<>();
        put(frame.get("view"));
        put(frame.get("own"));
        greet(frame);
    }

    private void resumed(JsonNode frame) {
        if (isOld(frame)) {
            retry();
            return;
        }
        world.tally().happened(frame.get("events").isEmpty() ? Happening.RESUMED : Happening.RESUMED_WITH_EVENTS);
        apply(frame, frame.get("seq").longValue());
        greet(frame);
    }

    private void greet(JsonNode frame) {
        epoch = frame.get("epoch").longValue();
        seq = frame.get("seq").longValue();
        placed = true;
        greeted = true;
        failures = 0;
        world.note(() -> this + " is greeted at " + epoch + "/" + seq + " with " + frame.get("type").textValue());
        flush();
    }

    private void follow(JsonNode frame) {
        if (!greeted || !placed || isOld(frame)) {
            return;
        }
        if (frame.get("from").longValue() != seq + 1 && world.sabotage() != Sabotage.BOARD_OVERLOOKS_GAPS) {
            world.tally().happened(Happening.GAP_SEEN);
            forget();
            retry();
            return;
        }
        epoch = frame.get("epoch").longValue();
        seq = frame.get("to").longValue();
        apply(frame, seq);
    }

    private void apply(JsonNode frame, long to) {
        for (JsonNode event : frame.get("events")) {
            world.judge().seen(this, event);
            put(event.get("put"));
        }
        world.judge().reached(this, frame.get("epoch").longValue(), to);
    }

    private void put(JsonNode put) {
        put.properties().forEach(kind -> {
            Map<String, JsonNode> things = view.computeIfAbsent(kind.getKey(), _ -> new TreeMap<>());
            kind.getValue().properties().forEach(thing -> {
                if (thing.getValue().isNull()) {
                    things.remove(thing.getKey());
                } else {
                    things.put(thing.getKey(), thing.getValue());
                }
            });
        });
    }

    // The outbox.

    private void answer(JsonNode frame) {
        if (!frame.get("ref").isNumber()) {
            return;
        }
        long ref = frame.get("ref").longValue();
        boolean refused = frame.get("type").textValue().equals("refused");
        if (refused && Wire.isLater(frame.get("code").textValue())) {
            Wire asked = wire;
            world.clockwork().after(LATER, () -> {
                if (asked == wire) {
                    underway.remove(ref);
                    flush();
                }
            });
            return;
        }
        if (outbox.remove(ref) != null) {
            underway.remove(ref);
            world.note(() -> this + " hears of " + ref + ": " + frame);
            world.judge().answered(this, ref, frame);
            flush();
        }
    }

    private void flush() {
        if (!greeted) {
            return;
        }
        for (Map.Entry<Long, String> sending : outbox.entrySet()) {
            if (underway.size() >= WINDOW) {
                return;
            }
            if (underway.add(sending.getKey())) {
                wire.send("{\"type\":\"command\",\"ref\":" + sending.getKey() + ",\"command\":" + sending.getValue() + "}");
            }
        }
    }

    static ObjectNode command(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    @Override
    public String toString() {
        return name;
    }
}
