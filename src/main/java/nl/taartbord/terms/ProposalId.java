package nl.taartbord.terms;

/** A proposed wording for a statement. */
public record ProposalId(String value) implements Name {
    public ProposalId {
        Name.check(value);
    }
}
