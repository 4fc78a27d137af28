package nl.taartbord.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import nl.taartbord.agenda.AgendaEvent;
import nl.taartbord.agenda.Timer;
import nl.taartbord.journal.Entry;
import nl.taartbord.journal.History;
import nl.taartbord.journal.RedisModel;
import nl.taartbord.session.Batch;
import nl.taartbord.session.Event;
import nl.taartbord.session.Session;
import nl.taartbord.session.State;
import nl.taartbord.terms.PersonId;
import nl.taartbord.view.Disclosure;
import nl.taartbord.view.Shown;
import nl.taartbord.view.View;
import nl.taartbord.wire.BatchJson;
import nl.taartbord.wire.Outgoing;

/** Holds what happened in a world against its log, folded anew from the first event. */
final class Verdict {
    /** The log at rest. */
    private static final class AtRest implements RedisModel.Way {
        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public <T> CompletableFuture<T> call(String what, Supplier<T> command) {
            return CompletableFuture.completedFuture(command.get());
        }
    }

    private final World world;
    private final Judge judge;
    private final Map<Judge.Named, List<Batch>> commands = new LinkedHashMap<>();
    private final List<State> states = new ArrayList<>();
    private final List<Disclosure> disclosures = new ArrayList<>();
    private final Map<Long, Map<Optional<PersonId>, Optional<JsonNode>>> expected = new HashMap<>();
    /** What the log says now; the others say what it said when it was written. */
    private State state;
    private Texts texts;

    private Verdict(World world) {
        this.world = world;
        this.judge = world.judge();
    }

    static void on(World world) {
        Verdict verdict = new Verdict(world);
        History history = verdict.read();
        if (history == null) {
            return;
        }
        History unwiped = world.redis().unwiped(world.session());
        unwiped.entries().forEach(entry -> verdict.fold(entry, unwiped.people()));
        for (Entry entry : history.entries()) {
            verdict.state = Session.evolve(verdict.state, BatchJson.read(entry.first(), entry.body(), history.people()));
        }
        verdict.textsWentThatHadToAndNoOthers_P7_D8(history, unwiped);
        verdict.epochsNeverFall_O1();
        verdict.everyCommandOnce_D1_E1();
        verdict.whatBoardsHeldWasTheLog_D3_D6_R1();
        verdict.everybodyIsBack_R3_C1();
        verdict.timersAreOver_T1();
    }

    private History read() {
        Machine reader = new Machine(world.clockwork(), world.chance("reader"), "reader", judge::broke);
        AtomicReference<Future<History>> read = new AtomicReference<>();
        reader.loop("reader").run(() -> read.set(world.redis().journal(reader.vertx(), new AtRest()).read(world.session(), 0)));
        if (!read.get().succeeded()) {
            judge.violated("D3", "the log cannot be read: " + read.get().cause());
            return null;
        }
        return read.get().result();
    }

    private void fold(Entry entry, Map<String, String> people) {
        Batch batch = BatchJson.read(entry.first(), entry.body(), people);
        if (entry.first() != states.size() + 1) {
            judge.violated("D3", "the log goes from " + states.size() + " to " + entry.first());
        }
        batch.reference().ifPresent(reference -> commands
                .computeIfAbsent(Judge.name(reference.device().value(), reference.ref()), _ -> new ArrayList<>()).add(batch));
        for (Event event : batch.events()) {
            State before = states.isEmpty() ? null : states.getLast();
            State after = Session.evolve(before, event);
            disclosures.add(before == null ? null : View.disclose(event, batch.by(), before, after));
            states.add(after);
            if (event instanceof Event.OfAgenda(AgendaEvent.TimerExpired _)) {
                world.tally().happened(Happening.TIMER_EXPIRED);
            }
        }
        states.set(states.size() - 1, Session.receipt(states.getLast(), batch));
    }

    private void epochsNeverFall_O1() {
        long epoch = 0;
        for (RedisModel.Written written : world.redis().log(world.session())) {
            if (written.epoch() < epoch) {
                judge.violated("O1", "the log goes back from epoch " + epoch + " to " + written.epoch() + " at " + written.first());
            }
            if (written.epoch() != written.inForce()) {
                judge.violated("O1", "epoch " + written.epoch() + " wrote " + written.first() + " while " + written.inForce() + " owned it");
            }
            epoch = written.epoch();
        }
    }

    private void everyCommandOnce_D1_E1() {
        commands.forEach((command, batches) -> {
            if (batches.size() > 1) {
                judge.violated("E1", command + " took effect " + batches.size() + " times");
            }
        });
        judge.acknowledged().forEach((command, seq) -> {
            List<Batch> found = commands.getOrDefault(command, List.of());
            if (found.isEmpty() || found.getFirst().last() != seq) {
                judge.violated("D1", command + " was acknowledged at " + seq + " and is in the log "
                        + (found.isEmpty() ? "nowhere" : "at " + found.getFirst().last()));
            }
        });
        judge.refused().forEach((command, code) -> {
            if (commands.containsKey(command) && !world.stormed()) {
                judge.violated("K5", command + " was refused with " + code + " and took effect at " + commands.get(command).getFirst().last());
            }
        });
    }

    private void textsWentThatHadToAndNoOthers_P7_D8(History history, History unwiped) {
        if (history.people().containsKey(BatchJson.TO_WIPE)) {
            judge.violated("P7", "texts are still to be wiped");
        }
        texts = new Texts(world, states, state);
        texts.compare(history, unwiped);
    }

    /** The state is folded from all events; what boards hold came from snapshots, tails and live events. */
    private void whatBoardsHeldWasTheLog_D3_D6_R1() {
        for (Judge.Held held : judge.held()) {
            if (held.reached > states.size()) {
                judge.violated("D2", held.tab + " holds " + held.reached + ", the log ends at " + states.size());
                continue;
            }
            compare("D6", held.tab + " was welcomed at " + held.base,
                    TreeOf.view(texts.shown(json(held.tab, states.get((int) held.base - 1)))), TreeOf.view(texts.shown(held.welcome)));
            List<JsonNode> due = new ArrayList<>();
            for (long seq = held.base + 1; seq <= held.reached; seq++) {
                if (!texts.isBlank(seq)) {
                    shown(seq, held.tab.person()).map(texts::shown).ifPresent(due::add);
                }
            }
            List<JsonNode> events = held.events.stream().filter(event -> !texts.isBlank(event.get("seq").longValue())).map(texts::shown).toList();
            if (!due.equals(events)) {
                int at = 0;
                while (at < due.size() && at < events.size() && due.get(at).equals(events.get(at))) {
                    at++;
                }
                judge.violated("R1", held.tab + " from " + held.base + " to " + held.reached + " differs from the log: due were "
                        + numbers(due) + ", held are " + numbers(events) + ", first due was "
                        + (at < due.size() ? due.get(at) : "nothing") + ", held is " + (at < events.size() ? events.get(at) : "nothing"));
            }
        }
    }

    private static List<Long> numbers(List<JsonNode> events) {
        return events.stream().map(event -> event.get("seq").longValue()).toList();
    }

    private Optional<JsonNode> shown(long seq, Optional<PersonId> viewer) {
        Disclosure disclosure = disclosures.get((int) seq - 1);
        if (disclosure == null) {
            return Optional.empty();
        }
        Optional<PersonId> as = viewer.filter(disclosure.some()::containsKey);
        return expected.computeIfAbsent(seq, _ -> new HashMap<>()).computeIfAbsent(as, _ -> {
            Optional<Shown> shown = as.isPresent() ? disclosure.to(as.get()) : disclosure.everybody();
            return shown.filter(one -> !one.put().isEmpty()).map(one -> Tab.tree(Outgoing.event(seq, one)));
        });
    }

    private void everybodyIsBack_R3_C1() {
        for (Tab tab : world.tabs()) {
            if (tab.isSentAway()) {
                if (tab.person().flatMap(state.roster()::present).isPresent() && !judge.isRestored()) {
                    judge.violated("R3", tab + " was sent away, and belongs here");
                }
                continue;
            }
            if (!tab.isSaved()) {
                judge.violated("C1", tab + " still waits for answers: " + tab.outbox());
            }
            if (!tab.isOpen() || tab.seq() != states.size()) {
                judge.violated("R3", tab + (tab.isOpen() ? " stands at " : " is not back, at ") + tab.seq() + " and the log at " + states.size());
            } else {
                compare("R3", tab.toString(), TreeOf.view(json(tab, state)), TreeOf.filled(tab.view()));
            }
        }
    }

    private static JsonNode json(Tab tab, State at) {
        return Tab.tree(Outgoing.view(View.whole(at, tab.person())));
    }

    private void compare(String promise, String what, Map<String, Map<String, JsonNode>> due, Map<String, Map<String, JsonNode>> is) {
        if (!due.equals(is)) {
            Map<String, String> differing = new TreeMap<>();
            due.forEach((kind, things) -> things.forEach((id, thing) -> {
                if (!thing.equals(is.getOrDefault(kind, Map.of()).get(id))) {
                    differing.put(kind + "/" + id, "due " + thing + " is " + is.getOrDefault(kind, Map.of()).get(id));
                }
            }));
            judge.violated(promise, what + ": " + (differing.isEmpty() ? "more than there is" : differing));
        }
    }

    private void timersAreOver_T1() {
        Timer timer = state.agenda().timer();
        if (timer.state() == Timer.State.RUNNING && timer.endsAt() + 5_000 < world.clockwork().millis()) {
            judge.violated("T1", "a timer that was over at " + (timer.endsAt() - Clockwork.BEGIN) + " still runs");
        }
    }

    /** JSON as a board holds it: kind, id, value; without kinds of which there is nothing. */
    private static final class TreeOf {
        static Map<String, Map<String, JsonNode>> view(JsonNode tree) {
            Map<String, Map<String, JsonNode>> view = new TreeMap<>();
            tree.properties().forEach(kind -> kind.getValue().properties().forEach(thing ->
                    view.computeIfAbsent(kind.getKey(), _ -> new TreeMap<>()).put(thing.getKey(), thing.getValue())));
            return view;
        }

        static Map<String, Map<String, JsonNode>> filled(Map<String, Map<String, JsonNode>> view) {
            Map<String, Map<String, JsonNode>> filled = new TreeMap<>(view);
            filled.values().removeIf(Map::isEmpty);
            return filled;
        }
    }
}
