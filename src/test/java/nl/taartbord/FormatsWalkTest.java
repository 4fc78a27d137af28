package nl.taartbord;

import static nl.taartbord.Board.command;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.taartbord.format.Format;
import nl.taartbord.practice.Practice;
import nl.taartbord.wire.FormatFile;
import nl.taartbord.wire.FormatFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every workshop that comes along is walked phase by phase with simulated participants, over the real wire: each phase can be
 * completed, and the report holds what it yielded.
 */
class FormatsWalkTest {
    private static final int PEOPLE = 5;
    /** Quick, but within what a line may ask in a second. */
    private static final Practice.Pace PACE = new Practice.Pace(40, 70);
    private static Table table;

    @BeforeAll
    static void lay() {
        table = new Table();
    }

    @AfterAll
    static void clear() {
        table.close();
    }

    @TestFactory
    Stream<DynamicTest> every_workshop_runs_to_its_result() {
        return FormatFiles.all().stream().map(FormatFile::format).map(format -> DynamicTest.dynamicTest(format.id(), () -> walk(format)));
    }

    private static void walk(Format format) {
        JsonObject session = table.post("/api/sessions", Table.session().put("format", format.id())).json();
        Board lead = table.board(session);
        new Practice(table.vertx, "127.0.0.1", table.port, "http://127.0.0.1:" + table.port, PACE).fill(session.getString("code"), "nl");
        lead.until(board -> board.things("people").size() == PEOPLE + 1);
        Walk walk = new Walk(lead);
        for (Object phase : lead.things("one").getJsonObject("agenda").getJsonArray("phases").copy()) {
            String id = ((JsonObject) phase).getString("id");
            if (!lead.phaseNow().getString("id").equals(id)) {
                lead.reaches(lead.says(command("phase.enter").put("phase", id)).getLong("seq"));
            }
            try {
                walk.complete((JsonObject) phase);
            } catch (AssertionError stuck) {
                throw new AssertionError("stuck in " + phase + " " + lead.things("people"), stuck);
            }
        }
        lead.says(command("session.close"));
        JsonObject report = table.get("/api/report", session.getString("token")).json();
        for (String part : walk.yielded) {
            assertTrue(report.containsKey(part) && !report.getJsonArray(part).isEmpty(), format.id() + " yields " + part);
        }
        assertEquals(PEOPLE + 1, report.getJsonArray("attendance").size());
    }

    /** What a facilitator does, and waits for, in each activity. */
    private static final class Walk {
        private final Board lead;
        private final Set<String> yielded = new TreeSet<>();

        private Walk(Board lead) {
            this.lead = lead;
        }

        private void complete(JsonObject phase) {
            String id = phase.getString("id");
            JsonObject activity = phase.getJsonObject("activity");
            switch (activity.getString("type")) {
                case "introduce" -> lead.until(board -> people(board).filter(person -> person.getBoolean("introduced")).count() >= PEOPLE);
                case "write" -> {
                    everybodyReady();
                    if (activity.getString("sharing").equals("reveal")) {
                        does(command("notes.reveal"));
                    }
                    lead.until(board -> board.things("notes").stream().map(one -> (JsonObject) one.getValue())
                            .filter(note -> note.getString("phase").equals(id) && note.getString("text") != null).count() >= PEOPLE);
                }
                case "score", "reflect" -> {
                    everybodyReady();
                    if (lead.things("scores").stream().anyMatch(one -> ((JsonObject) one.getValue()).getString("phase").equals(id))) {
                        does(command("scores.reveal"));
                        yielded.add("marks");
                    }
                    yielded.add(activity.getString("type").equals("reflect") ? "reflections" : "marks");
                }
                case "vote" -> {
                    everybodyReady();
                    does(command("work.end"));
                    yielded.add("votes");
                }
                case "statement" -> {
                    does(command("statement.save").put("text", "Samen gaan wij ervoor").put("base", lead.things("statements")
                            .getJsonObject(id, new JsonObject()).getInteger("version", 0)));
                    lead.until(board -> board.things("statements").getJsonObject(id).getJsonObject("approvals").size() >= PEOPLE);
                    yielded.add("statements");
                }
                case "actions" -> {
                    everybodyReady();
                    yielded.add("actions");
                }
                case "badge" -> {
                    everybodyReady();
                    yielded.add("badges");
                }
                case "groups" -> {
                    does(command("groups.make"));
                    everybodyReady();
                    if (!activity.getString("rotate").equals("none")) {
                        does(command("groups.turn"));
                    }
                    yielded.add("groups");
                }
                case "round" -> {
                    does(command("round.start"));
                    if (activity.getString("who").equals("groups")) {
                        while (!lead.things("turns").getJsonObject(id).getBoolean("finished")) {
                            does(command("round.next"));
                        }
                    } else {
                        // Who leads speaks as well, where the order says so.
                        lead.until(board -> board.things("turns").getJsonObject(id).getBoolean("finished"));
                    }
                }
                case "cards" -> {
                    lead.until(board -> board.things("cards").stream().map(one -> board.things("notes").getJsonObject(one.getKey()))
                            .filter(note -> note != null && note.getString("phase").equals(id)).count() >= PEOPLE);
                    everybodyReady();
                    yielded.add("zones");
                }
                case "minority" -> lead.until(board -> {
                    JsonObject minority = board.things("minority").getJsonObject(id);
                    return minority.getJsonArray("said").size() >= minority.getInteger("asked");
                });
                case "network" -> {
                    everybodyReady();
                    lead.until(board -> board.things("organisations").size() >= PEOPLE - 1);
                    yielded.add("network");
                }
                case "agreement" -> {
                    for (Object one : activity.getJsonArray("ingredients")) {
                        String ingredient = ((JsonObject) one).getString("id");
                        int base = lead.things("agreements").getJsonObject(id, new JsonObject()).getJsonObject("parts", new JsonObject())
                                .getJsonObject(ingredient, new JsonObject()).getInteger("version", 0);
                        does(command("agreement.fill").put("ingredient", ingredient).put("text", "Zo doen wij dat").put("base", base));
                    }
                    lead.until(board -> board.things("agreements").getJsonObject(id).getJsonObject("approvals").size() >= PEOPLE);
                    yielded.add("agreements");
                }
                case "homework" -> {
                    everybodyReady();
                    yielded.add("homework");
                }
                case "lobby", "explain", "discuss", "break" -> { }
                case String other -> throw new AssertionError("nobody knows how to walk through " + other);
            }
        }

        private void does(JsonObject command) {
            JsonObject answer = lead.says(command);
            assertEquals("accepted", answer.getString("type"), () -> lead.phaseNow().getString("id") + ": " + command + " " + answer);
            lead.reaches(answer.getLong("seq"));
        }

        private void everybodyReady() {
            lead.until(board -> people(board).filter(person -> person.getBoolean("ready")).count() >= PEOPLE);
        }

        private static Stream<JsonObject> people(Board board) {
            return board.things("people").stream().map(one -> (JsonObject) one.getValue());
        }
    }
}
