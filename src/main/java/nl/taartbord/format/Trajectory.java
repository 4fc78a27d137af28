package nl.taartbord.format;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.Words;

/** Meetings that belong together: what one yields is input for the next. Built by {@link TrajectoryReader}. */
public record Trajectory(String id, Words title, Words summary, Format.Source source, List<Step> steps) {
    public Trajectory {
        steps = List.copyOf(steps);
    }

    /**
     * One meeting.
     *
     * @param format the id of its format
     * @param phases those of the format that it uses; empty: all
     * @param parallel several meetings may be held for this step, and all feed the next
     */
    public record Step(String id, Words title, Words goal, String format, List<PhaseId> phases, boolean parallel) {
        public Step {
            phases = List.copyOf(phases);
        }

        /** The format as this step uses it. */
        public Format of(Format whole) {
            Set<PhaseId> used = Set.copyOf(phases);
            return phases.isEmpty() ? whole : whole.with(whole.phases().stream().filter(phase -> used.contains(phase.id()))
                    .collect(Collectors.toList()));
        }
    }

    public Optional<Step> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }
}
