package nl.taartbord.simulation;

import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.taartbord.format.Format;
import nl.taartbord.format.Poster;
import nl.taartbord.journal.RedisModel;
import nl.taartbord.people.Details;
import nl.taartbord.play.Workshops;
import nl.taartbord.session.Answer;
import nl.taartbord.session.Setting;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.Role;
import nl.taartbord.terms.SessionId;

/** Everything there is in one simulation: the time, the store, the servers, the boards, and what is wrong just now. */
final class World {
    static final PersonId FACILITATOR = new PersonId("pfatima");
    private static final PersonId ANNA = new PersonId("panna"), BEN = new PersonId("pben"), CARLA = new PersonId("pcarla");
    /** Whom it may befall to be forgotten; one of them has two boards. */
    private static final List<PersonId> FORGETTABLE = List.of(BEN, BEN, BEN, ANNA, CARLA);
    private static final int STORY = 4_000;
    private static final long STEP = 100;
    /** Longer than any frame is under way. */
    private static final long RESTORING = 1_000;
    private static final Set<String> PHASES = Set.of("share", "discuss", "write", "vote");
    private static final Set<String> ZONES = Set.of("wij", "goed", "beter", "midden");

    private static final Setting NAMED = setting(false), ANONYMOUS = setting(true);

    private final long seed;
    private final Optional<Sabotage> sabotage;
    private final boolean telling;
    private final Clockwork clockwork = new Clockwork();
    private final RedisModel redis = new RedisModel(clockwork);
    private final Tally tally = new Tally();
    private final Judge judge = new Judge(this);
    private final Setting setting;
    private final List<Tab> tabs = new ArrayList<>();
    private final List<Server> servers = new ArrayList<>();
    private final Deque<String> story = new ArrayDeque<>();
    private final Map<Long, Machine> owners = new LinkedHashMap<>();
    private final Map<Tab, Integer> wires = new HashMap<>();
    private final Chance faults;

    private Server serving;
    private Server other;
    private int numbers;
    private int storms;
    private boolean stormed;
    private int gone;
    private int fulls;
    private long stalledUntil;
    private int answersToLose;
    private boolean torn;
    private boolean restoring;
    private boolean brokenOff;
    private final Set<PersonId> forgotten = new HashSet<>();

    World(long seed, Optional<Sabotage> sabotage, boolean telling) {
        this.seed = seed;
        this.sabotage = sabotage;
        this.telling = telling;
        this.setting = seed % 3 == 0 ? ANONYMOUS : NAMED;
        this.faults = chance("faults");
        sabotage.ifPresent(planted -> {
            switch (planted) {
                case FENCE_OFF -> redis.sabotage(RedisModel.Sabotage.FENCE_OFF);
                case EPOCH_STAYS -> redis.sabotage(RedisModel.Sabotage.EPOCH_STAYS);
                default -> { }
            }
        });
    }

    private static Setting setting(boolean anonymous) {
        Setting whole = Workshops.setting(anonymous);
        // Beside the picture, as room for cards in rings is so much to reckon that little else would get done.
        Poster poster = new Poster(Poster.Layout.RINGS, whole.format().poster().zones().stream()
                .filter(zone -> ZONES.contains(zone.id().value()))
                .map(zone -> new Poster.Zone(zone.id(), zone.title(), zone.hint(), zone.kind(), zone.tone(), Poster.Place.LEFT)).toList(), 0);
        Format format = new Format("proef", whole.format().title(), whole.format().summary(), whole.format().source(), poster,
                Workshops.phases().stream().filter(phase -> PHASES.contains(phase.id().value())).toList(), Optional.empty());
        return new Setting(whole.id(), whole.code(), whole.title(), whole.organisation(), "nl", anonymous, false, 90, Clockwork.BEGIN,
                format, List.of(), Optional.empty(), null);
    }

    /** A session with people in it, and a board for each; nothing goes wrong yet. */
    void begin() {
        serving = server();
        Future<?> ready = serving.sessions().create(setting, setting.format().phases(), FACILITATOR, named("Fatima"), List.of())
                .compose(_ -> serving.sessions().with(session()))
                .compose(running -> running.admit(ANNA, Role.PARTICIPANT, named("Anna"))
                        .compose(_ -> running.admit(BEN, Role.PARTICIPANT, named("Ben")))
                        .compose(_ -> running.admit(CARLA, Role.PARTICIPANT, named("Carla"))));
        clockwork.runUntil(3_000);
        if (!(ready.result() instanceof Answer.Accepted)) {
            throw new IllegalStateException("the session did not come into being: " + ready);
        }
        Stream.of(FACILITATOR, ANNA, BEN, CARLA, ANNA).forEach(person -> tabs.add(new Tab(this, "tab" + tabs.size(), Optional.of(person))));
        tabs.add(new Tab(this, "screen", Optional.empty()));
        tabs.forEach(Tab::connect);
        clockwork.runUntil(4_000);
    }

    private static Details named(String name) {
        return new Details(name, "", "");
    }

    private Server server() {
        Server server = new Server(this, ++numbers);
        servers.add(server);
        return server;
    }

    // What the parts ask.

    Chance chance(String part) {
        return Chance.of(seed, part);
    }

    Clockwork clockwork() {
        return clockwork;
    }

    RedisModel redis() {
        return redis;
    }

    Tally tally() {
        return tally;
    }

    Judge judge() {
        return judge;
    }

    SessionId session() {
        return setting.id();
    }

    List<Tab> tabs() {
        return tabs;
    }

    Sabotage sabotage() {
        return sabotage.orElse(null);
    }

    boolean storeGone() {
        return gone > 0;
    }

    boolean storms() {
        return storms > 0;
    }

    boolean stormed() {
        return stormed;
    }

    /** Null if nobody listens. */
    Wire wire(Tab tab) {
        Server to = other != null && other.machine().isAlive() && faults.in(0.5) ? other : serving;
        return to.machine().isAlive() ? new Wire(this, to, tab, chance("wire of " + tab + " " + wires.merge(tab, 1, Integer::sum))) : null;
    }

    void whenTheStoreWorks(long time, Runnable what) {
        clockwork.at(time, () -> {
            if (clockwork.now() < stalledUntil) {
                whenTheStoreWorks(clockwork.now() + STEP, what);
            } else {
                what.run();
            }
        });
    }

    boolean losesAnswer(String what) {
        return what.equals("eval") && answersToLose-- > 0;
    }

    /** A server took the session over. */
    void owned(long epoch, Machine by) {
        if (owners.values().stream().anyMatch(machine -> machine != by)) {
            tally.happened(Happening.TAKE_OVER);
        }
        owners.put(epoch, by);
    }

    void wiped(Machine by) {
        note(() -> by + " has wiped the log");
        tally.happened(Happening.WIPED);
        if (brokenOff) {
            tally.happened(Happening.WIPED_AFTER_ALL);
        }
        brokenOff = false;
    }

    void wipeBrokeOff() {
        note(() -> "a wipe broke off");
        brokenOff = true;
    }

    boolean mayBeForgotten(PersonId person) {
        return forgotten.contains(person);
    }

    boolean everybodyIsAway() {
        return tabs.stream().noneMatch(tab -> tab.wire().isPresent()) && !tabs.isEmpty();
    }

    void looksForSnapshot() {
        if (torn) {
            torn = false;
            tally.happened(Happening.TORN_SNAPSHOT_MET);
        }
    }

    void note(Supplier<String> line) {
        if (telling) {
            story.add(clockwork.now() + "  " + line.get());
            if (story.size() > STORY) {
                story.poll();
            }
        }
    }

    List<String> story() {
        return List.copyOf(story);
    }

    // What goes wrong.

    void crash(Machine machine) {
        if (!machine.isAlive()) {
            return;
        }
        note(() -> machine + " dies");
        tally.happened(Happening.CRASH);
        machine.die();
        clockwork.after(faults.between(200, 3_000), this::serve);
    }

    /** Somebody has to. */
    private void serve() {
        if (!serving.machine().isAlive() && !restoring) {
            serving = server();
        }
    }

    private void takeOver() {
        if (restoring) {
            return;
        }
        serving = server();
        note(() -> serving + " takes over");
    }

    void strike(Fault fault) {
        note(() -> "FAULT " + fault);
        Tab tab = tabs.get(fault.which() % tabs.size());
        switch (fault.kind()) {
            case CUT -> tab.wire().ifPresent(wire -> {
                tally.happened(Happening.LINE_CUT);
                wire.cut();
            });
            case HALF_OPEN -> tab.wire().ifPresent(wire -> {
                tally.happened(Happening.HALF_OPEN);
                wire.turnDeaf();
            });
            case SLOW -> tab.wire().ifPresent(wire -> wire.slowUntil(clockwork.now() + 3 * fault.lasts()));
            case RELOAD -> tab.reload();
            case AWAY -> away();
            case STORM -> {
                storms++;
                stormed = true;
                clockwork.after(fault.lasts(), () -> storms = Math.max(0, storms - 1));
            }
            case CRASH -> crash(serving.machine());
            case CRASH_AT_CALL -> serving.line().dieAt(1 + fault.which() % 7, StoreLine.Doom.values()[fault.which() % 3]);
            case SHUTDOWN -> shutdown();
            case TAKE_OVER -> takeOver();
            case PAUSE -> pause(fault.lasts());
            case SPLIT -> {
                other = serving;
                takeOver();
                scatter();
                clockwork.after(fault.lasts() / 2, this::scatter);
                clockwork.after(fault.lasts(), () -> other = null);
            }
            case STORE_GONE -> {
                gone++;
                servers.forEach(server -> server.line().breakOff());
                clockwork.after(fault.lasts(), () -> gone = Math.max(0, gone - 1));
            }
            case STORE_STALLS -> stalledUntil = Math.max(stalledUntil, clockwork.now() + fault.lasts());
            case STORE_FULL -> {
                redis.full(++fulls > 0);
                clockwork.after(fault.lasts(), () -> redis.full((fulls = Math.max(0, fulls - 1)) > 0));
            }
            case ANSWERS_LOST -> answersToLose = 1 + fault.which() % 3;
            case TEAR -> {
                if (redis.tear(session())) {
                    tally.happened(Happening.SNAPSHOT_TORN);
                    torn = true;
                }
            }
            case RESTORE -> {
                RedisModel backup = redis.copy();
                clockwork.after(fault.lasts(), () -> restore(backup));
            }
            case CLOSE -> {
                tabs.getFirst().give(Tab.command("session.close"));
                clockwork.after(fault.lasts(), () -> tabs.getFirst().give(Tab.command("session.reopen")));
            }
            case FORGET -> {
                PersonId person = FORGETTABLE.get(fault.which() % FORGETTABLE.size());
                forgotten.add(person);
                tabs.getFirst().give(Tab.command("person.forget").put("person", person.value()).put("texts", true));
            }
        }
    }

    /** Half of the boards come to another server, maybe. */
    private void scatter() {
        tabs.stream().filter(_ -> faults.in(0.5)).forEach(tab -> tab.wire().ifPresent(Wire::cut));
    }

    private void away() {
        tabs.forEach(Tab::leave);
        clockwork.after(70_000, () -> tabs.forEach(Tab::comeBack));
    }

    private void restore(RedisModel backup) {
        tally.happened(Happening.RESTORED);
        restoring = true;
        servers.forEach(server -> {
            server.line().breakOff();
            crash(server.machine());
        });
        clockwork.after(RESTORING, () -> {
            redis.restore(backup);
            judge.restored(redis.end(session()));
            restoring = false;
            serve();
        });
    }

    private void shutdown() {
        Server stopping = serving;
        if (!stopping.machine().isRunning()) {
            return;
        }
        tally.happened(Happening.SHUTDOWN);
        stopping.machine().loop("shutdown").execute(() -> stopping.sessions().close().onComplete(_ -> stopping.machine().die()));
        clockwork.after(faults.between(100, 2_000), () -> {
            if (serving == stopping) {
                takeOver();
            }
        });
    }

    private void pause(long lasts) {
        Server paused = serving;
        if (!paused.machine().isRunning()) {
            return;
        }
        tally.happened(Happening.PAUSE);
        paused.machine().pause();
        if (faults.in(0.7)) {
            takeOver();
            tabs.forEach(tab -> tab.wire().ifPresent(Wire::cut));
        }
        clockwork.after(lasts, paused.machine()::goOn);
    }

    /** Lets time go by; tells after how much of it all was well for the first time. */
    long settle(long most) {
        long start = clockwork.now();
        long settled = most;
        while (clockwork.now() < start + most) {
            boolean well = tabs.stream().filter(tab -> !tab.isSentAway())
                    .allMatch(tab -> tab.isOpen() && tab.isSaved() && tab.seq() == redis.end(session()));
            settled = well ? Math.min(settled, clockwork.now() - start) : settled;
            clockwork.runUntil(clockwork.now() + STEP);
        }
        return settled;
    }

    /** Nothing is wrong any more, and every board comes back. */
    void calm() {
        note(() -> "CALM");
        storms = 0;
        gone = 0;
        fulls = 0;
        redis.full(false);
        answersToLose = 0;
        stalledUntil = 0;
        other = null;
        servers.forEach(server -> {
            server.line().dieAt(0, null);
            if (server.machine().isAlive()) {
                server.machine().goOn();
            }
        });
        serve();
        tabs.forEach(tab -> {
            tab.comeBack();
            tab.wire().ifPresent(Wire::cut);
        });
        clockwork.after(200, () -> tabs.forEach(Tab::hurry));
    }
}
