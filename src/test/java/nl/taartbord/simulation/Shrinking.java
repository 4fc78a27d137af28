package nl.taartbord.simulation;

import java.util.Optional;

/** Looks for a plan with less in it that fails the same promise. */
final class Shrinking {
    private static final int TRIES = 300;

    private final Optional<Sabotage> sabotage;
    private Plan plan;
    private String promise;
    private int tries;

    private Shrinking(Plan plan, Optional<Sabotage> sabotage) {
        this.plan = plan;
        this.sabotage = sabotage;
    }

    /** Why a seed fails, and all that happens in the least plan for it that was found. */
    static String story(long seed, Optional<Sabotage> sabotage) {
        try (Murmurs _ = new Murmurs()) {
            Shrinking shrinking = new Shrinking(Plan.of(seed), sabotage);
            shrinking.shrink();
            Simulation.Result told = Simulation.play(shrinking.plan, sabotage, true);
            return shrinking.plan + String.join("\n", told.story()) + "\n" + String.join("\n", told.violations());
        }
    }

    static Plan least(Plan plan, Optional<Sabotage> sabotage) {
        Shrinking shrinking = new Shrinking(plan, sabotage);
        shrinking.shrink();
        return shrinking.plan;
    }

    private void shrink() {
        Simulation.Result first = Simulation.play(plan, sabotage, false);
        if (first.holds()) {
            return;
        }
        promise = promise(first);
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (Fault fault : plan.faults()) {
                smaller |= fails(plan.without(fault));
            }
            for (int chunk = plan.steps().size(); chunk > 0; chunk /= 2) {
                for (int from = 0; from < plan.steps().size(); from += chunk) {
                    smaller |= fails(plan.without(from, chunk));
                }
            }
        }
    }

    private boolean fails(Plan other) {
        if (++tries > TRIES) {
            return false;
        }
        Simulation.Result result = Simulation.play(other, sabotage, false);
        boolean fails = !result.holds() && promise(result).equals(promise);
        if (fails) {
            plan = other;
        }
        return fails;
    }

    private static String promise(Simulation.Result result) {
        String first = result.violations().getFirst();
        return first.substring(0, first.indexOf(':'));
    }
}
