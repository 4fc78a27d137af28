package nl.taartbord.terms;

/** Something an agreement must say. */
public record IngredientId(String value) implements Name {
    public IngredientId {
        Name.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
