package nl.taartbord.simulation;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import nl.taartbord.journal.Journal;
import nl.taartbord.journal.MemoryDirectory;
import nl.taartbord.live.Meters;
import nl.taartbord.live.Services;
import nl.taartbord.live.Sessions;

/** A server of production in a simulated process: its sessions and its journal, with a way to the store of its own. */
final class Server {
    private final String name;
    private final Machine machine;
    private final StoreLine line;
    private final Sessions sessions;
    private final Loop[] loops;

    Server(World world, int number) {
        name = "server " + number;
        Chance chance = world.chance(name);
        machine = new Machine(world.clockwork(), world.chance(name + " machine"), name, bug -> world.judge().broke(bug));
        line = new StoreLine(world, machine, world.chance(name + " store"));
        Journal journal = new WatchedJournal(world, machine, world.redis().journal(machine.vertx(), line));
        sessions = new Sessions(new Services(machine.vertx(), journal, new MemoryDirectory(world.clockwork()), world.clockwork(),
                chance::name, new Meters(new CompositeMeterRegistry())));
        loops = new Loop[] {machine.loop("a"), machine.loop("b")};
    }

    Machine machine() {
        return machine;
    }

    StoreLine line() {
        return line;
    }

    Sessions sessions() {
        return sessions;
    }

    Loop loop(int which) {
        return loops[which];
    }

    @Override
    public String toString() {
        return name;
    }
}
