package nl.taartbord.simulation;

import java.util.List;
import java.util.Optional;

/** Plays one plan from beginning to end. */
final class Simulation {
    /** Long enough for every pause, doubt and silence there is. */
    private static final long SETTLING = 45_000;
    private static final long ROUND_OF_AWAY = 72_000;

    /**
     * @param hash of all that happened
     * @param violations empty if every promise held
     * @param story what happened, for reading; empty unless it was asked for
     */
    record Result(long hash, List<String> violations, Tally tally, List<String> story) {
        boolean holds() {
            return violations.isEmpty();
        }
    }

    private Simulation() {}

    static Result play(Plan plan, Optional<Sabotage> sabotage, boolean telling) {
        World world = new World(plan.seed(), sabotage, telling);
        Murmurs.tell(world.judge());
        world.begin();
        long start = world.clockwork().now();
        Chance people = world.chance("people");
        for (int i = 0; i < plan.steps(); i++) {
            Tab tab = people.one(world.tabs());
            world.clockwork().at(start + people.between(0, plan.length()), tab::act);
        }
        long end = plan.length();
        for (Fault fault : plan.faults()) {
            world.clockwork().at(start + fault.at(), () -> world.strike(fault));
            if (fault.kind() == Fault.Kind.AWAY) {
                end = Math.max(end, fault.at() + ROUND_OF_AWAY);
            }
        }
        world.clockwork().runUntil(start + end);
        world.calm();
        world.clockwork().after(3_000, () -> world.tabs().getFirst().give(Tab.command("session.rename").put("title", "Het einde")));
        world.clockwork().runUntil(start + end + SETTLING);
        Verdict.on(world);
        return new Result(world.clockwork().hash(), List.copyOf(world.judge().violations()), world.tally(), world.story());
    }
}
