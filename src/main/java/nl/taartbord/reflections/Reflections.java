package nl.taartbord.reflections;

import java.util.Map;
import java.util.Optional;
import nl.taartbord.activity.Decision;
import nl.taartbord.activity.Reason;
import nl.taartbord.activity.Scene;
import nl.taartbord.activity.Text;
import nl.taartbord.terms.Immutable;
import nl.taartbord.terms.PersonId;

/** One closing line per person. */
public record Reflections(Map<PersonId, String> lines) {
    public static final Reflections EMPTY = new Reflections(Map.of());

    public Reflections {
        lines = Immutable.copy(lines);
    }

    public Decision<ReflectEvent> decide(ReflectCommand command, Scene scene) {
        return switch (command) {
            case ReflectCommand.Say(var line) -> {
                Optional<Reason> flaw = Text.flaw(line, Text.LINE);
                yield flaw.isPresent() ? Decision.refuse(flaw.get())
                        : line.equals(lines.get(scene.who())) ? Decision.refuse(Reason.UNCHANGED)
                        : Decision.accept(new ReflectEvent.Said(scene.who(), line, scene.enteredBy()));
            }
        };
    }

    public Reflections evolve(ReflectEvent event) {
        return switch (event) {
            case ReflectEvent.Said(var person, var line, var enteredBy) -> new Reflections(Immutable.put(lines, person, line));
        };
    }
}
