package nl.taartbord.simulation;

import io.lettuce.core.RedisException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import nl.taartbord.journal.Redis;
import nl.taartbord.journal.RedisModel;

/**
 * The connection of one server to the store. Commands arrive, and are answered, in order; what is under way when it breaks may have
 * happened or not, and the server only learns that it does not know.
 */
final class StoreLine implements RedisModel.Way {
    /** When a server dies that is to die at a certain call. */
    enum Doom { BEFORE_IT_IS_SENT, WHEN_IT_HAPPENED, WHEN_IT_IS_ANSWERED }

    private final World world;
    private final Machine machine;
    private final Chance chance;
    private final List<CompletableFuture<?>> underway = new ArrayList<>();
    private long arrives;
    private long answered;
    private int generation;
    private int callsToLive;
    private Doom doom;

    StoreLine(World world, Machine machine, Chance chance) {
        this.world = world;
        this.machine = machine;
        this.chance = chance;
    }

    void dieAt(int calls, Doom how) {
        callsToLive = calls;
        doom = how;
    }

    /** Whatever is under way is in doubt; a part of it still reaches the store. */
    void breakOff() {
        int lost = generation;
        generation++;
        world.clockwork().after(chance.between(0, 30), () -> arrived = Math.max(arrived, lost));
        List<CompletableFuture<?>> failing = List.copyOf(underway);
        underway.clear();
        machine.at(machine.now(), () -> failing.forEach(each -> each.completeExceptionally(new RedisException("connection closed"))));
    }

    /** The last connection of which nothing more can reach the store. */
    private int arrived = -1;

    @Override
    public boolean isOpen() {
        return !world.storeGone();
    }

    @Override
    public <T> CompletableFuture<T> call(String what, Supplier<T> command) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        if (!machine.isAlive()) {
            return answer;
        }
        Doom now = doom != null && --callsToLive == 0 ? doom : null;
        if (now == Doom.BEFORE_IT_IS_SENT) {
            world.tally().happened(Happening.CRASH_AT_CALL);
            world.crash(machine);
            return answer;
        }
        underway.add(answer);
        int connection = generation;
        arrives = Math.max(arrives, machine.now() + chance.between(0, chance.in(0.1) ? 40 : 2));
        world.whenTheStoreWorks(arrives, () -> {
            if (connection > arrived) {
                happen(what, command, answer, connection, now);
            }
        });
        machine.at(machine.now() + Redis.LIMIT.toMillis(), () -> {
            underway.remove(answer);
            answer.completeExceptionally(new RedisException("no answer in time"));
        });
        return answer;
    }

    private <T> void happen(String what, Supplier<T> command, CompletableFuture<T> answer, int connection, Doom now) {
        T value = null;
        RuntimeException refusal = null;
        try {
            value = command.get();
        } catch (RedisException refused) {
            refusal = refused;
        }
        world.clockwork().mark(what.hashCode());
        world.note(() -> machine + " store " + what + " happened");
        if (now == Doom.WHEN_IT_HAPPENED) {
            world.tally().happened(Happening.CRASH_AT_CALL);
            world.crash(machine);
            return;
        }
        if (connection != generation || world.losesAnswer(what)) {
            return;
        }
        T gave = value;
        RuntimeException refused = refusal;
        answered = Math.max(answered, machine.now() + chance.between(0, chance.in(0.1) ? 40 : 2));
        machine.at(answered, () -> {
            underway.remove(answer);
            if (refused == null) {
                answer.complete(gave);
            } else {
                answer.completeExceptionally(refused);
            }
            if (now == Doom.WHEN_IT_IS_ANSWERED) {
                world.tally().happened(Happening.CRASH_AT_CALL);
                world.crash(machine);
            }
        });
    }
}
