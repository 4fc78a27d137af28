package nl.taartbord.format;

import java.util.List;
import java.util.Optional;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.Words;

/**
 * A workshop as data: the poster and the phases. Built by {@link FormatReader}, which has checked that ids are unique,
 * that phases name only zones that exist, and that numbers are in range.
 *
 * @param follows what comes along from the meeting before it in a trajectory
 */
public record Format(String id, Words title, Words summary, Source source, Poster poster, List<Phase> phases, Optional<Follows> follows) {
    public Format {
        phases = List.copyOf(phases);
    }

    /** The same with other phases. */
    Format with(List<Phase> others) {
        return new Format(id, title, summary, source, poster, others, follows);
    }

    /** Where the workshop comes from. */
    public record Source(String title, String publisher, String link) {}

    public Phase phase(PhaseId id) {
        return phases.stream().filter(phase -> phase.id().equals(id)).findFirst().orElseThrow();
    }
}
