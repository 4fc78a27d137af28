package nl.taartbord.terms;

/** A question of the homework. */
public record QuestionId(String value) implements Name {
    public QuestionId {
        Name.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
