package nl.taartbord.format;

import java.util.List;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.Words;

/**
 * A workshop as data: the poster and the phases. Built by {@link FormatReader}, which has checked that ids are unique,
 * that phases name only zones that exist, and that numbers are in range.
 */
public record Format(String id, Words title, Words summary, Source source, Poster poster, List<Phase> phases) {
    public Format {
        phases = List.copyOf(phases);
    }

    /** Where the workshop comes from. */
    public record Source(String title, String publisher, String link) {}

    public Phase phase(PhaseId id) {
        return phases.stream().filter(phase -> phase.id().equals(id)).findFirst().orElseThrow();
    }
}
