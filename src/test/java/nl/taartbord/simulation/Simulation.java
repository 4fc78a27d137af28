package nl.taartbord.simulation;

import java.util.List;
import java.util.Optional;

/** Plays one plan from beginning to end. */
final class Simulation {
    /** Long enough for every pause, doubt and silence there is. */
    private static final long SETTLING = 45_000;
    /** Long enough before the end for what could not be wiped at once. */
    private static final long CLOSING = 10_000;
    /** Until then authors see what was wiped: closing sends no boards anew. */
    private static final long LOOKING_AGAIN = 30_000;
    private static final long ROUND_OF_AWAY = 72_000;
    private static final long ROUND_OF_RESTORE = 5_000;

    /**
     * @param hash of all that happened
     * @param violations empty if every promise held
     * @param settled ms from the end of all faults until every board held the end of the log and had its answers
     * @param story what happened, for reading; empty unless it was asked for
     */
    record Result(long hash, List<String> violations, Tally tally, List<String> story, long settled) {
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
        for (Plan.Step step : plan.steps()) {
            world.clockwork().at(start + step.at(), world.tabs().get(step.board() % world.tabs().size())::act);
        }
        long end = plan.length();
        for (Fault fault : plan.faults()) {
            world.clockwork().at(start + fault.at(), () -> world.strike(fault));
            end = Math.max(end, switch (fault.kind()) {
                case AWAY -> fault.at() + ROUND_OF_AWAY;
                case RESTORE -> fault.at() + fault.lasts() + ROUND_OF_RESTORE;
                case CLOSE -> fault.at() + fault.lasts();
                default -> 0;
            });
        }
        world.clockwork().runUntil(start + end);
        world.calm();
        world.clockwork().after(3_000, () -> world.tabs().getFirst().give(Tab.command("session.rename").put("title", "Het einde")));
        if (plan.faults().stream().anyMatch(fault -> fault.kind() == Fault.Kind.CLOSE)) {
            world.clockwork().after(CLOSING, () -> world.tabs().getFirst().give(Tab.command("session.close")));
            world.clockwork().after(LOOKING_AGAIN, () -> world.tabs().forEach(Tab::reload));
        }
        long settled = world.settle(SETTLING);
        Verdict.on(world);
        return new Result(world.clockwork().hash(), List.copyOf(world.judge().violations()), world.tally(), world.story(), settled);
    }
}
