package nl.taartbord.terms;

/** An action on the list. */
public record ActionId(String value) implements Name {
    public ActionId {
        Name.check(value);
    }
}
