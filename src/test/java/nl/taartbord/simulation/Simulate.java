package nl.taartbord.simulation;

import java.util.Optional;

/** Plays as many seeds as one likes, or tells all that happens in one: CONTRIBUTING.md, "The simulation". */
final class Simulate {
    private Simulate() {}

    /** @param arguments the first seed, and how many; of a single one everything is told */
    public static void main(String[] arguments) {
        long first = Long.parseLong(arguments[0]);
        long count = Long.parseLong(arguments[1]);
        if (count == 1) {
            System.out.println(Shrinking.story(first, Optional.empty()));
            return;
        }
        Campaign.Outcome outcome = Campaign.run(first, count);
        System.out.println(outcome);
        outcome.failed().forEach(System.out::println);
        outcome.differing().forEach(seed -> System.out.println("another way the second time: " + seed));
        if (!outcome.failed().isEmpty() || !outcome.differing().isEmpty()) {
            System.exit(1);
        }
    }
}
