package nl.taartbord.terms;

/** One vote round: phase, dot, number. */
public record RoundId(String value) implements Name {
    public RoundId {
        Name.check(value);
    }
}
