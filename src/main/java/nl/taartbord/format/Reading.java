package nl.taartbord.format;

import java.util.List;

/** What came of reading a format file: a format that can be used, or everything that is wrong with it. */
public sealed interface Reading {
    record Good(Format format) implements Reading {}

    /** In the order in which they stand in the file; never empty. */
    record Broken(List<Flaw> flaws) implements Reading {
        public Broken {
            flaws = List.copyOf(flaws);
        }
    }
}
