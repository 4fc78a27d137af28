package nl.taartbord.minority;

/** The voice of the minority. */
public sealed interface MinorityCommand {
    /** How many of the ranking are prioritised. */
    record Cut(int top) implements MinorityCommand {}

    /** What I need to go along; an empty text takes it back. */
    record Say(String text) implements MinorityCommand {}
}
