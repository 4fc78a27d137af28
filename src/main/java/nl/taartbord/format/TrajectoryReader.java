package nl.taartbord.format;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.taartbord.terms.PhaseId;

/** Reads a trajectory file, already parsed into maps, lists and plain values, against the formats there are. */
public final class TrajectoryReader {
    static final int STEPS = 12;

    private TrajectoryReader() {}

    public sealed interface Read {
        record Good(Trajectory trajectory) implements Read {}

        record Broken(List<Flaw> flaws) implements Read {}
    }

    /** @param formats by id */
    public static Read read(Object tree, Map<String, Format> formats) {
        Field root = Field.root(tree);
        Field file = root.object("id", "title", "summary", "source", "steps");
        Set<String> ids = new HashSet<>();
        Trajectory trajectory = new Trajectory(file.at("id").id(), file.at("title").words(Field.TITLE), file.at("summary").words(Field.TEXT),
                FormatReader.source(file.at("source").object("title", "publisher", "link")),
                file.at("steps").items(2, STEPS).stream().map(item -> step(item, ids, formats)).toList());
        return root.flaws().isEmpty() ? new Read.Good(trajectory) : new Read.Broken(root.flaws());
    }

    private static Trajectory.Step step(Field item, Set<String> ids, Map<String, Format> formats) {
        Field step = item.object("id", "title", "goal", "format", "phases", "parallel");
        String id = FormatReader.fresh(step.at("id"), ids);
        String format = step.at("format").id();
        if (!formats.containsKey(format)) {
            step.at("format").flaw(Flaw.Kind.CHOICE, "Er is geen format “" + format + "”.", "There is no format “" + format + "”.");
        }
        Field phases = step.at("phases");
        List<PhaseId> used = phases.given()
                ? phases.items(1, FormatReader.PHASES).stream().map(phase -> phase(phase, formats.get(format))).toList() : List.of();
        return new Trajectory.Step(id, step.at("title").words(Field.TITLE), step.at("goal").wordsOrNone(Field.TEXT), format, used,
                step.at("parallel").given() && step.at("parallel").yes());
    }

    private static PhaseId phase(Field field, Format format) {
        PhaseId id = new PhaseId(field.id());
        if (format != null && format.phases().stream().noneMatch(phase -> phase.id().equals(id))) {
            field.flaw(Flaw.Kind.PHASE, "Het format heeft geen fase “" + id.value() + "”.", "The format has no phase “" + id.value() + "”.");
        }
        return id;
    }
}
