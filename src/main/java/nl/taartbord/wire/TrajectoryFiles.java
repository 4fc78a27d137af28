package nl.taartbord.wire;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.taartbord.format.Format;
import nl.taartbord.format.Trajectory;
import nl.taartbord.format.TrajectoryReader;

/** The trajectories that come with the server: the files named in {@code trajectories/index.txt}, in that order. */
public final class TrajectoryFiles {
    private static final String FOLDER = "/trajectories/";

    private TrajectoryFiles() {}

    /** @throws IllegalStateException naming every flaw, if a file cannot be used */
    public static List<Trajectory> all(List<FormatFile> formats) {
        Map<String, Format> byId = formats.stream().map(FormatFile::format).collect(Collectors.toMap(Format::id, Function.identity()));
        return Resources.text(FOLDER, "index.txt").lines().filter(line -> !line.isBlank())
                .map(name -> read(name, byId)).toList();
    }

    private static Trajectory read(String name, Map<String, Format> formats) {
        return switch (TrajectoryReader.read(Resources.tree(name, Resources.text(FOLDER, name)), formats)) {
            case TrajectoryReader.Read.Good(var trajectory) -> trajectory;
            case TrajectoryReader.Read.Broken(var flaws) -> throw Resources.broken(name, flaws);
        };
    }
}
