package nl.taartbord.simulation;

/** Plays as many seeds as one likes, or one seed with all that happened in it: CONTRIBUTING.md, "The simulation". */
final class Simulate {
    private Simulate() {}

    public static void main(String[] arguments) {
        long first = Long.getLong("seed", 1);
        if (System.getProperty("seed") != null && System.getProperty("seeds") == null) {
            System.out.println(Shrinking.story(first, java.util.Optional.empty()));
            return;
        }
        Campaign.Outcome outcome = Campaign.run(first, Long.getLong("seeds", 10_000));
        System.out.println(outcome);
        outcome.failed().forEach(failure -> System.out.println(failure));
        if (!outcome.failed().isEmpty() || !outcome.differing().isEmpty()) {
            System.exit(1);
        }
    }
}
