package nl.taartbord.reflections;

/** The closing round. */
public sealed interface ReflectCommand {
    record Say(String line) implements ReflectCommand {}
}
