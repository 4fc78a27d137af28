package nl.taartbord.notes;

import nl.taartbord.terms.ClusterId;
import nl.taartbord.terms.ZoneId;

/** Notes that people put together; {@code title} may be empty. The notes name their cluster. */
public record Cluster(ClusterId id, String title, ZoneId zone) {}
