package nl.taartbord.sabotage;

import java.util.List;
import java.util.stream.Stream;

/** The sabotage list: mistakes that somebody could make in good faith, and the tests that must notice. */
final class Bugs {
    static final List<Bug> ALL = Stream.of(KeepingBugs.ALL, SecretBugs.ALL, LimitBugs.ALL, RuleBugs.ALL).flatMap(List::stream).toList();

    private Bugs() {}
}
