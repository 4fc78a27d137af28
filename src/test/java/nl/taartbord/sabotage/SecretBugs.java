package nl.taartbord.sabotage;

import java.util.List;

/** Mistakes in what nobody may learn, or not any more. */
final class SecretBugs {
    private static final String JAVA = "java/nl/taartbord/";
    private static final String LUA = "resources/nl/taartbord/journal/";

    static final List<Bug> ALL = List.of(
            new Bug("P1", "others learn that somebody has a private note", JAVA + "view/Render.java",
                    "if (note.standing() == Note.Standing.PRIVATE && !privy) {", "if (false) {",
                    "nl.taartbord.rooms.WritingNotesTest"),
            new Bug("P1", "others read what was placed and not revealed", JAVA + "view/Render.java",
                    "boolean readable = privy || note.open();", "boolean readable = true;",
                    "nl.taartbord.promises.P2SecrecyTest"),
            new Bug("P2", "a placeholder tells the length of its text", JAVA + "view/Render.java",
                    ".and(\"text\", readable ? note.text() : null)", ".and(\"text\", readable ? note.text() : \".\".repeat(note.text().length()))",
                    "nl.taartbord.promises.P2SecrecyTest"),
            new Bug("P2", "an anonymous card names its author", JAVA + "view/Render.java",
                    "boolean named = privy || readable && !state.setting().anonymous();", "boolean named = privy || readable;",
                    "nl.taartbord.rooms.AnonymousTest", "nl.taartbord.promises.P2SecrecyTest"),
            new Bug("P4", "where stickers lie is seen while the vote is open", JAVA + "view/RenderVotes.java",
                    ".and(\"totals\", round.shown() ? round.totals() : null)", ".and(\"totals\", round.totals())",
                    "nl.taartbord.promises.P2SecrecyTest"),
            new Bug("P6", "what is hidden in events is not hidden in the welcome", JAVA + "live/Greeting.java",
                    "written = new SharedView(View.whole(state, Optional.empty()));",
                    "written = new SharedView(View.whole(state, state.roster().people().keySet().stream().skip(1).findFirst()));",
                    "nl.taartbord.ConversationTest"),
            new Bug("P7", "what was never revealed stays in the log of a closed session", JAVA + "wire/Wipe.java",
                    "!note.isEmpty() && kept.filter(ids -> !ids.contains(note)).isPresent()", "false", "nl.taartbord.WipedIT"),
            new Bug("P7", "the texts of who is erased stay in the log", JAVA + "wire/Wipe.java",
                    "return people.contains(person) ||", "return", "nl.taartbord.WipedIT"),
            new Bug("P7", "the name of who is erased stays beside the log", JAVA + "wire/BatchJson.java",
                    "                people.put(person.value(), \"\");\n", "", "nl.taartbord.WipedIT"),
            new Bug("P1", "commands stand in the log of the server", JAVA + "live/SessionVerticle.java",
                    "    void order(Asked.Order order) {\n",
                    "    void order(Asked.Order order) {\n        log.info(\"Asked: {}\", order.ordered());\n",
                    "nl.taartbord.CanariesTest#notesThatAreNotShown_P1_P3_P6_P7(boolean)"),
            new Bug("P1", "a failure stands in the log with its message", JAVA + "live/Trace.java",
                    "return failure.getClass().getName() + Arrays", "return failure + Arrays", "nl.taartbord.live.TraceTest"),
            new Bug("P1", "a metric is labelled with the command", JAVA + "live/Reception.java",
                    "? reason.code() : \"accepted\");",
                    "? reason.code() : ordered.command().toString());",
                    "nl.taartbord.CanariesTest#notesThatAreNotShown_P1_P3_P6_P7(boolean)"),
            new Bug("P1", "the trail tells who wrote what", JAVA + "wire/LogPapers.java",
                    "if (batch.has(\"by\") && LEADING.contains(type)) {",
                    "if (batch.has(\"by\")) {",
                    "nl.taartbord.wire.LogPapersTest"),
            new Bug("P1", "the trail tells what was typed", JAVA + "wire/LogPapers.java",
                    "                copy(event, line, \"note\");\n",
                    "                copy(event, line, \"note\");\n                copy(event, line, \"reason\");\n",
                    "nl.taartbord.wire.LogPapersTest"),
            new Bug("P1", "own data tells what others wrote", JAVA + "wire/LogPapers.java",
                    "if (isOf(person.id().value(), batch, event)) {",
                    "if (batch.has(\"at\")) {",
                    "nl.taartbord.WipedIT#everybodyGetsTheirOwnDataAndNobodyElses_H20"),
            new Bug("P1", "the report takes texts from the state, face down or not", JAVA + "report/Report.java",
                    "&& note.is(\"state\", \"open\"))\n"
                            + "                    .sorted((a, b) -> Double.compare(order(zone, a), order(zone, b)))\n"
                            + "                    .map(note -> note(note, stickers)).toList();",
                    ")\n"
                            + "                    .sorted((a, b) -> Double.compare(order(zone, a), order(zone, b)))\n"
                            + "                    .map(note -> note(note, stickers).and(\"text\", state.notes().find(new "
                            + "NoteId(note.text(\"id\"))).orElseThrow().text())).toList();",
                    "nl.taartbord.CanariesTest#notesThatAreNotShown_P1_P3_P6_P7(boolean)"),
            new Bug("P1", "what was never placed opens when all is revealed", JAVA + "notes/Notes.java",
                    "note.at(place, Note.Standing.OPEN)));\n        return new Notes(next, clusters, whole",
                    "note.at(place, Note.Standing.OPEN)));\n"
                            + "        next.replaceAll((_, note) -> whole && note.phase().equals(phase) && note.standing() == "
                            + "Note.Standing.PRIVATE ? new Note(note.id(), note.phase(), note.colour(), note.text(), "
                            + "note.author(), note.enteredBy(), Note.Standing.OPEN, note.place(), note.version(), "
                            + "note.editedBy(), note.cluster(), note.aside()) : note);\n"
                            + "        return new Notes(next, clusters, whole",
                    "nl.taartbord.rooms.WritingNotesTest#p1_what_was_never_placed_stays_with_its_writer_when_all_is_revealed_and_opens_as_soon_as_they_place_it"),
            new Bug("P3", "the cards of one person turn over in an anonymous session", JAVA + "notes/NoteRules.java",
                    "if (!whole && scene.anonymous()) {", "if (whole && phase == null) {", "nl.taartbord.rooms.AnonymousTest"),
            new Bug("P5", "totals of two voters are shown", JAVA + "votes/Round.java",
                    "voters() < FEWEST_VOTERS;", "voters() < FEWEST_VOTERS - 1;", "nl.taartbord.rooms.VotingTest"),
            new Bug("P3", "cards turn over in the order of writing", JAVA + "notes/NoteRules.java",
                    "                .sorted(Comparator.comparing(note -> note.id().value()))\n",
                    "",
                    "nl.taartbord.rooms.WritingNotesTest#p3_the_reveal_is_one_event_in_an_order_unrelated_to_arrival"),
            new Bug("P7", "a person who is erased keeps the name in the session", JAVA + "people/Person.java",
                    "return new Person(id, role, proxy, true, Details.FORGOTTEN, Optional.empty());",
                    "return new Person(id, role, proxy, true, details, Optional.empty());",
                    "nl.taartbord.rooms.PeopleTest"),
            new Bug("P7", "names stand in snapshots", JAVA + "wire/BatchJson.java",
                    "((ObjectNode) person).remove(DETAILS));",
                    "((ObjectNode) person).path(DETAILS));",
                    "nl.taartbord.wire.PeopleApartTest"),
            new Bug("P7", "contacts stand in snapshots", JAVA + "wire/BatchJson.java",
                    "((ObjectNode) organisation).put(CONTACT, true);",
                    "((ObjectNode) organisation).put(\"known\", true);",
                    "nl.taartbord.wire.PeopleApartTest"),
            new Bug("P7", "snapshots keep what was wiped out of the log", LUA + "rewrite.lua",
                    "redis.call('DEL', KEYS[4])", "", "nl.taartbord.WipedIT"),
            new Bug("P7", "who comes back is told again what was wiped", JAVA + "live/Reception.java",
                    "        recent.clear();\n", "", "nl.taartbord.WipedIT"),
            new Bug("P7", "what is left to wipe is forgotten at a restart", JAVA + "live/SessionVerticle.java",
                    "            if (toWipe) {\n                wipeSoon(Duration.ofMillis(1));\n            }\n",
                    "",
                    "nl.taartbord.WipesAgainTest"),
            new Bug("P7", "boards of who is erased stay open", JAVA + "live/SessionVerticle.java",
                    "Forgotten(var person, var texts)) -> reception.close(person, CloseCode.REMOVED);",
                    "Forgotten(var person, var texts)) -> { }",
                    "nl.taartbord.WipedIT#aForgottenPersonIsNowhereInTheStoreAndCountsStay"),
            new Bug("P7", "deleting a session leaves its people", JAVA + "journal/RedisJournal.java",
                    "return every(session, \"UNLINK\").onSuccess(_ -> file.renew());",
                    "return line.call(redis -> redis.unlink(log(session), key(session, \"epoch\"), key(session, "
                            + "\"snapshots\"))).mapEmpty();",
                    "nl.taartbord.WipedIT#aDeletedSessionLeavesNothingInTheStore_H13"),
            new Bug("P7", "deleting a session leaves its pictures", LUA + "entrances.lua",
                    "redis.call(ARGV[2], KEYS[2], unpack(ARGV, 3))\n",
                    "",
                    "nl.taartbord.journal.RedisDirectoryIT", "nl.taartbord.WipedIT#aDeletedSessionLeavesNothingInTheStore_H13"),
            new Bug("P7", "deleting a session leaves its ways in", JAVA + "live/SessionVerticle.java",
                    ".compose(_ -> services.directory().forget(id)).compose(_ -> services.journal().delete(id)).onComplete",
                    ".compose(_ -> services.journal().delete(id)).onComplete",
                    "nl.taartbord.WipedIT#aDeletedSessionLeavesNothingInTheStore_H13"),
            new Bug("P7", "what came later stays when the log expires", LUA + "append.lua",
                    "  redis.call('PEXPIREAT', people, ends)",
                    "  redis.call('EXISTS', people)",
                    "nl.taartbord.journal.RedisJournalIT#everythingGoesInTimeAlsoWhatCameLater"));

    private SecretBugs() {}
}
