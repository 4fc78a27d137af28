package nl.taartbord.network;

import java.util.Optional;
import nl.taartbord.terms.LinkId;
import nl.taartbord.terms.OptionId;
import nl.taartbord.terms.OrganisationId;

/** Drawing the network. {@code checked}: the ISO date on which contact data was last checked. */
public sealed interface NetworkCommand {
    record Add(String name, boolean formal, Optional<OptionId> level, Optional<Double> x, Optional<Double> y) implements NetworkCommand {}

    record Edit(OrganisationId organisation, String name, boolean formal, Optional<OptionId> level, int base) implements NetworkCommand {}

    record Move(OrganisationId organisation, double x, double y) implements NetworkCommand {}

    /** Asks first where it has links. */
    record Remove(OrganisationId organisation, Optional<Boolean> confirmed) implements NetworkCommand {}

    record Mark(OrganisationId organisation, boolean webber) implements NetworkCommand {}

    /** Whom to reach and how; empty texts take it away. */
    record Contact(OrganisationId organisation, String name, String reach, String checked) implements NetworkCommand {}

    record Link(OrganisationId from, OrganisationId to, Optional<String> label) implements NetworkCommand {}

    record Unlink(LinkId link) implements NetworkCommand {}

    /** Lays the whole map out anew. */
    record Arrange() implements NetworkCommand {}
}
