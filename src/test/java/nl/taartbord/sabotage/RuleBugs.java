package nl.taartbord.sabotage;

import java.util.List;

/** Mistakes in the rules of the workshop and its clock. */
final class RuleBugs {
    private static final String JAVA = "java/nl/taartbord/";

    static final List<Bug> ALL = List.of(
            new Bug("V1", "one sticker more than the budget", JAVA + "votes/Votes.java",
                    "if (round.placed(scene.who()) >= round.budget()) {", "if (round.placed(scene.who()) > round.budget()) {",
                    "nl.taartbord.promises.V1VotesTest"),
            new Bug("V2", "the vote statement does not count who placed nothing", JAVA + "view/RenderVotes.java",
                    "int all = round.people() * round.budget();", "int all = round.voters() * round.budget();",
                    "nl.taartbord.rooms.VotingTest"),
            new Bug("V1", "the budget is counted on how it stood before the round of commands", JAVA + "live/Draft.java",
                    "asked.decide(state, at)",
                    "asked.decide(steps.isEmpty() || steps.getFirst().before() == null ? state : "
                            + "steps.getFirst().before(), at)",
                    "nl.taartbord.StickersTest", "nl.taartbord.ConversationTest"),
            new Bug("V1", "moving a sticker goes over the most on one card", JAVA + "votes/Votes.java",
                    "getOrDefault(to, 0) >= round.max()",
                    "getOrDefault(to, 0) > round.max()",
                    "nl.taartbord.rooms.VotingTest"),
            new Bug("V2", "stickers count after the close", JAVA + "votes/Votes.java",
                    "return open().map(decide)",
                    "return open().or(() -> rounds.values().stream().reduce((a, b) -> b)).map(decide)",
                    "nl.taartbord.rooms.VotingTest"),
            new Bug("V2", "moving takes the sticker and does not put it", JAVA + "votes/Votes.java",
                    "entered(before, person, enteredBy).minus(person, from).plus(person, to);",
                    "entered(before, person, enteredBy).minus(person, from);",
                    "nl.taartbord.promises.V1VotesTest"),
            new Bug("T1", "a timer is not set again when its session is loaded", JAVA + "live/SessionVerticle.java",
                    "                    retention.renew(state);\n                    expiry.watch(state);\n",
                    "                    retention.renew(state);\n",
                    "nl.taartbord.TimerTest#runsOnOverARestart_T2",
                    "nl.taartbord.TimerTest#expiresOnceWhenItEndedWhileNobodyWasThere_T1"),
            new Bug("T1", "an end that could not be stored is forgotten", JAVA + "live/SessionVerticle.java",
                    "expiry.again(Limits.EXPIRY_AGAIN, state);", "{ }", "nl.taartbord.HinderedTest"),
            new Bug("T1", "a timer starts anew at a restart", JAVA + "live/Expiry.java",
                    "            set(Math.max(1, endsAt - clock.millis()));",
                    "            set(Math.max(1, state.agenda().timer().total()));",
                    "nl.taartbord.TimerTest"),
            new Bug("T2", "a timer that ran before a restart runs its whole time again", JAVA + "live/Expiry.java",
                    "            endsAt = state.agenda().timer().endsAt();\n            set(Math.max(1,",
                    "            endsAt = clock.millis() + state.agenda().timer().total();\n            set(Math.max(1,",
                    "nl.taartbord.TimerTest#lastsNoLongerBecauseOfARestart_T2"),
            new Bug("T2", "a board believes a slow answer as much as a fast one", "web/src/wire/clock.ts",
                    "sample.trip < best.trip ? sample : best", "sample.trip > 0 ? sample : best", "src/wire/countdown.test.ts"),
            new Bug("T2", "a board believes its own clock", "web/src/wire/session.svelte.ts",
                    "if (sent === null) this.#clock.greeted(server, this.world.now())", "if (sent === null) this.#clock.greeted(this.world.now(), this.world.now())",
                    "src/wire/session.test.ts"),
            new Bug("T1", "a timer ends more than once", JAVA + "agenda/Agenda.java",
                    "timer.state() != Timer.State.RUNNING || at < timer.endsAt()",
                    "timer.state() == Timer.State.IDLE || at < timer.endsAt()",
                    "nl.taartbord.rooms.TimerTest"));

    private RuleBugs() {}
}
