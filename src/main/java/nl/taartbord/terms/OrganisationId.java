package nl.taartbord.terms;

/** An organisation on the network map. */
public record OrganisationId(String value) implements Name {
    public OrganisationId {
        Name.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
