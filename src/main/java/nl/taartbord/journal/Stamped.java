package nl.taartbord.journal;

/** An entry as it is stored, with its link of the hash chain. */
record Stamped(Entry entry, String hash) {}
