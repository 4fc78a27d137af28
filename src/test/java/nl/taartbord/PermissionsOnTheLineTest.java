package nl.taartbord;

import static nl.taartbord.Board.command;
import static nl.taartbord.play.Meeting.ANNA;
import static nl.taartbord.play.Meeting.BEN;
import static nl.taartbord.play.Meeting.FATIMA;
import static nl.taartbord.play.Meeting.NICO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.taartbord.play.Rights;
import nl.taartbord.play.Samples;
import nl.taartbord.terms.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the table of rights says is what a board is told over its line: every command × role × activity, and in whose name. */
class PermissionsOnTheLineTest {
    /** Commands that one line may send at once, with room to spare. */
    private static final int AT_ONCE = 40;
    private static final Map<String, PersonId> ROLES = new LinkedHashMap<>();

    static {
        // The facilitator last: what is allowed to nobody else changes the session.
        ROLES.put("S", Hall.SCREEN);
        ROLES.put("P", ANNA);
        ROLES.put("N", NICO);
        ROLES.put("F", FATIMA);
    }

    final Table table = new Table();

    @AfterEach
    void clear() {
        table.close();
    }

    private static JsonObject sample(Rights row) {
        return new JsonObject(Samples.COMMANDS.get(row.command()));
    }

    private static Optional<String> expected(Rights row, String role, String activity) {
        return !row.roles().contains(role) ? Optional.of("role")
                : !row.activities().contains(activity) ? Optional.of("phase") : Optional.empty();
    }

    @Test
    void everyCellIsAsTheTableSays() {
        int refused = 0;
        int allowed = 0;
        int accepted = 0;
        for (String activity : Rights.ACTIVITIES) {
            Hall hall = new Hall(table, "s-" + activity, "BLAUW-" + (1_000 + Rights.ACTIVITIES.indexOf(activity)), false);
            Board lead = hall.board(FATIMA);
            if (!activity.equals(lead.activity())) {
                lead.enters(activity);
            }
            for (Map.Entry<String, PersonId> role : ROLES.entrySet()) {
                Map<Rights, JsonObject> answers = role.getKey().equals("F") ? leading(hall, activity) : all(hall, role.getValue());
                for (Rights row : Rights.all()) {
                    JsonObject answer = answers.get(row);
                    String cell = row.command() + " by " + role.getKey() + " in " + activity + ": " + answer;
                    Optional<String> code = expected(row, role.getKey(), activity);
                    if (code.isPresent()) {
                        assertEquals("refused", answer.getString("type"), cell);
                        assertEquals(code.get(), answer.getString("code"), cell);
                        refused++;
                    } else {
                        assertNotEquals("role", answer.getString("code"), cell);
                        assertNotEquals("phase", answer.getString("code"), cell);
                        assertNotEquals("slow.down", answer.getString("code"), cell);
                        allowed++;
                        accepted += answer.getString("type").equals("accepted") ? 1 : 0;
                    }
                }
            }
            lead.leaves();
        }
        assertEquals(Rights.ACTIVITIES.size() * Samples.COMMANDS.size() * ROLES.size(), refused + allowed);
        assertTrue(refused > 3_000 && allowed > 1_000 && accepted > 400, refused + " refused, " + allowed + " allowed, " + accepted + " accepted");
    }

    /** All at once: nothing of it changes who may do what where. */
    private static Map<Rights, JsonObject> all(Hall hall, PersonId who) {
        Map<Rights, Future<JsonObject>> asked = new LinkedHashMap<>();
        List<Board> boards = new ArrayList<>();
        for (Rights row : Rights.all()) {
            if (asked.size() % AT_ONCE == 0) {
                boards.add(hall.board(who));
            }
            asked.put(row, boards.getLast().asks(sample(row)));
        }
        Map<Rights, JsonObject> answers = new LinkedHashMap<>();
        asked.forEach((row, answer) -> answers.put(row, Table.wait(answer)));
        boards.forEach(Board::leaves);
        return answers;
    }

    /** One by one, each from the same phase and in an open session. */
    private static Map<Rights, JsonObject> leading(Hall hall, String activity) {
        Map<Rights, JsonObject> answers = new LinkedHashMap<>();
        Board fatima = hall.board(FATIMA);
        for (Rights row : Rights.all()) {
            if (answers.size() % (AT_ONCE / 2) == 0) {
                fatima.leaves();
                fatima = hall.board(FATIMA);
            }
            JsonObject answer = fatima.says(sample(row));
            answers.put(row, answer);
            boolean accepted = answer.getString("type").equals("accepted");
            if (accepted) {
                fatima.reaches(answer.getLong("seq"));
            }
            if (accepted && row.command().equals("person.forget")) {
                // All boards come back to a poster on which nothing of that person is left.
                assertEquals(4008, fatima.closes());
                fatima = hall.board(FATIMA);
            }
            if (row.command().equals("session.close")) {
                fatima.says(command("session.reopen"));
            } else if (!fatima.activity().equals(activity)) {
                fatima.enters(activity);
            }
        }
        fatima.leaves();
        return answers;
    }

    /** Where the work was ended, and where the poster is locked: each command in one of its activities. */
    @Test
    void whatEndedAndWhatIsLockedIsAsTheTableSays() {
        Hall hall = new Hall(table, "s-dicht", "BLAUW-2003", false);
        Board lead = hall.board(FATIMA);
        int cells = 0;
        for (String activity : Rights.ACTIVITIES) {
            List<Rights> here = Rights.all().stream().filter(row -> row.roles().contains("P"))
                    .filter(row -> Rights.ACTIVITIES.stream().filter(row.activities()::contains).findFirst().orElseThrow().equals(activity)).toList();
            if (here.isEmpty()) {
                continue;
            }
            if (!lead.activity().equals(activity)) {
                lead.enters(activity);
            }
            lead.reaches(lead.says(command("poster.lock").put("locked", true)).getLong("seq"));
            cells += bounded(hall, here, "l", "locked", true);
            lead.reaches(lead.says(command("poster.lock").put("locked", false)).getLong("seq"));
            lead.reaches(lead.says(command("work.end")).getLong("seq"));
            cells += bounded(hall, here, "e", "ended", false);
        }
        assertEquals(2 * 2 * Rights.all().stream().filter(row -> row.roles().contains("P")).count(), cells);
    }

    /** Anna's and Nico's answers. */
    private static int bounded(Hall hall, List<Rights> here, String bound, String code, boolean onlyParticipants) {
        for (PersonId who : List.of(ANNA, NICO)) {
            Board board = hall.board(who);
            for (Rights row : here) {
                JsonObject answer = board.says(sample(row));
                boolean refused = row.bounds().contains(bound) && !(onlyParticipants && who.equals(NICO));
                assertEquals(refused, code.equals(answer.getString("code")), () -> row.command() + " by " + who.value() + ": " + answer);
                assertNotEquals("slow.down", answer.getString("code"));
            }
            board.leaves();
        }
        return 2 * here.size();
    }

    @Test
    void afterClosingItIsAsTheTableSays() {
        Hall hall = new Hall(table, "s-klaar", "BLAUW-2004", false);
        Board lead = hall.board(FATIMA);
        lead.reaches(lead.says(command("session.close")).getLong("seq"));
        for (Map.Entry<String, PersonId> role : ROLES.entrySet()) {
            Map<Rights, JsonObject> answers = role.getKey().equals("F") ? Map.of() : all(hall, role.getValue());
            answers.forEach((row, answer) -> {
                String cell = row.command() + " by " + role.getKey() + ": " + answer;
                if (role.getKey().equals("S") || row.bounds().contains("c") && !row.roles().contains(role.getKey())) {
                    assertEquals("role", answer.getString("code"), cell);
                } else {
                    assertEquals(!row.bounds().contains("c"), "closed".equals(answer.getString("code")), cell);
                }
            });
        }
        for (Rights row : Rights.all()) {
            Board fatima = hall.board(FATIMA);
            JsonObject answer = fatima.says(sample(row));
            assertEquals(!row.bounds().contains("c"), "closed".equals(answer.getString("code")), () -> row.command() + ": " + answer);
            if (row.command().equals("session.reopen")) {
                fatima.says(command("session.close"));
            }
            if (row.command().equals("person.forget")) {
                assertEquals(4008, fatima.closes(), "all boards come back to a poster without that person");
            }
            fatima.leaves();
        }
    }

    @Test
    void aNameGivesNoRights() {
        Hall hall = new Hall(table, "s-namen", "BLAUW-2000", false);
        Map<String, JsonObject> by = new LinkedHashMap<>();
        for (Map.Entry<String, PersonId> role : ROLES.entrySet()) {
            Board board = hall.board(role.getValue());
            int said = 0;
            for (Rights row : Rights.all()) {
                if (said++ % (AT_ONCE / 2) == 0) {
                    board.leaves();
                    board = hall.board(role.getValue());
                }
                boolean enters = "FN".contains(role.getKey());
                // Ben has a device of his own; Omar has none.
                String code = unhurried(board, "pben", row);
                assertEquals(enters ? "person.proxy" : "role", code, row.command() + " by " + role.getKey());
                if (role.getKey().equals("N") && !row.roles().contains("N") || !enters) {
                    assertEquals("role", unhurried(board, hall.omar.value(), row), row.command() + " by " + role.getKey());
                }
            }
            by.put(role.getKey(), board.things("people"));
            board.leaves();
        }
        assertEquals(by.get("F"), by.get("S"), "nothing changed");
    }

    /** The code of the refusal, asked for again where the person went too fast. */
    private static String unhurried(Board board, String inNameOf, Rights row) {
        for (int i = 0; i < 10_000; i++) {
            String code = board.saysFor(inNameOf, sample(row)).getString("code");
            if (!"slow.down".equals(code)) {
                return code;
            }
        }
        return "slow.down for ever";
    }

    private static JsonObject of(String type, String note) {
        return command(type).put("note", note);
    }

    /** Touched by others, what only its author has answers as what is not there. */
    private static List<JsonObject> touching(String note, String another) {
        return List.of(of("note.edit", note).put("text", "Gekaapt").put("base", 1), of("note.place", note).put("zone", "goed"),
                of("note.delete", note).put("confirmed", true), of("vote.place", note), of("note.recolour", note).put("colour", "blue"),
                command("cluster.make").put("notes", List.of(note, another)), of("cluster.leave", note), of("note.hide", note).put("reason", "zomaar"),
                of("card.fill", note).put("answers", new JsonObject()).put("base", 0));
    }

    @Test
    void whatIsAnothersSecretAnswersAsWhatIsNotThere_P1() {
        Hall hall = new Hall(table, "s-eigen", "BLAUW-2001", false);
        Board lead = hall.board(FATIMA);
        Board anna = hall.board(ANNA);
        lead.enters("write");
        anna.hears("events");
        String secret = anna.writes("Alleen van mij");
        String open = null;
        int alike = 0;
        for (String activity : List.of("write", "discuss", "vote", "cards", "groups")) {
            if (!lead.activity().equals(activity)) {
                lead.enters(activity);
            }
            if (activity.equals("discuss")) {
                open = lead.writes("Voor ons allen", "goed");
            }
            for (PersonId other : List.of(BEN, NICO, FATIMA)) {
                Board board = hall.board(other);
                List<JsonObject> real = touching(secret, open == null ? "n-geen" : open);
                List<JsonObject> made = touching("n-nergens", open == null ? "n-geen" : open);
                for (int i = 0; i < real.size(); i++) {
                    JsonObject answer = board.says(real.get(i));
                    assertEquals("refused", answer.getString("type"), real.get(i)::encode);
                    answer.remove("ref");
                    JsonObject none = board.says(made.get(i));
                    none.remove("ref");
                    assertEquals(none, answer, real.get(i)::encode);
                    alike++;
                }
                board.leaves();
            }
        }
        assertEquals(5 * 3 * 9, alike);
        assertEquals("Alleen van mij", hall.board(ANNA).things("notes").getJsonObject(secret).getString("text"));
    }

    @Test
    void whoseItIsDecides() {
        Hall hall = new Hall(table, "s-van", "BLAUW-2002", false);
        Board lead = hall.board(FATIMA);
        Board nico = hall.board(NICO);
        Board anna = hall.board(ANNA);
        Board ben = hall.board(BEN);
        lead.enters("discuss");
        anna.until(board -> board.activity().equals("discuss"));
        String note = anna.writes("Van Anna", "goed");
        assertEquals("owner", ben.says(of("note.recolour", note).put("colour", "blue")).getString("code"));
        assertEquals("owner", ben.says(of("note.delete", note)).getString("code"));
        assertEquals("owner", lead.says(of("note.recolour", note).put("colour", "blue")).getString("code"));
        assertEquals("accepted", anna.says(of("note.recolour", note).put("colour", "blue")).getString("type"));
        assertEquals("accepted", nico.says(of("note.delete", note)).getString("type"));
        long action = anna.says(command("action.add").put("text", "Bellen")).getLong("seq");
        anna.reaches(action);
        String named = anna.things("actions").fieldNames().iterator().next();
        assertEquals("owner", ben.says(command("action.remove").put("action", named)).getString("code"));
        assertEquals("owner", ben.says(command("action.edit").put("action", named).put("text", "Niet").put("base", 1)).getString("code"));
        assertEquals("accepted", nico.says(command("action.edit").put("action", named).put("text", "Mailen").put("base", 1)).getString("type"));
        lead.enters("badge");
        anna.until(board -> board.activity().equals("badge"));
        anna.reaches(anna.says(command("badge.place").put("sort", "diep").put("zone", "kennis")).getLong("seq"));
        String badge = anna.things("badges").fieldNames().iterator().next();
        assertEquals("owner", ben.says(command("badge.take").put("badge", badge)).getString("code"));
        assertEquals("owner", ben.says(command("badge.move").put("badge", badge).put("zone", "kennis").put("x", 1).put("y", 1)).getString("code"));
        assertEquals("accepted", anna.says(command("badge.take").put("badge", badge)).getString("type"));
        lead.enters("homework");
        anna.until(board -> board.activity().equals("homework"));
        assertEquals("accepted", nico.saysFor(hall.omar.value(), command("homework.answer").put("question", "wat").put("text", "Van Omar")).getString("type"));
        assertEquals("owner", lead.saysFor(hall.omar.value(), command("homework.share")).getString("code"));
        assertEquals("accepted", nico.saysFor(hall.omar.value(), command("homework.share")).getString("type"));
        lead.enters("round");
        assertEquals("accepted", lead.says(command("round.start")).getString("type"));
        lead.says(command("round.pass").put("speaker", ANNA.value()));
        assertEquals("owner", ben.says(command("round.next")).getString("code"));
        assertEquals("accepted", anna.says(command("round.next")).getString("type"));
        assertEquals("accepted", nico.says(command("round.next")).getString("type"));
    }

    /** Together people move what another wrote; where each works alone, nobody does, whoever leads. */
    @Test
    void whoMovesWhatAnotherWroteDependsOnTheActivity() {
        Hall hall = new Hall(table, "s-samen", "BLAUW-2005", false);
        Board lead = hall.board(FATIMA);
        Board nico = hall.board(NICO);
        Board anna = hall.board(ANNA);
        Board ben = hall.board(BEN);
        lead.enters("discuss");
        anna.until(board -> board.activity().equals("discuss"));
        String note = anna.writes("Van Anna", "goed");
        boolean there = true;
        for (String activity : List.of("discuss", "groups", "cards", "write", "explain")) {
            if (!lead.activity().equals(activity)) {
                lead.enters(activity);
            }
            boolean together = List.of("discuss", "groups", "cards").contains(activity);
            for (Board other : List.of(ben, nico, lead)) {
                there = !there;
                JsonObject answer = other.says(of("note.place", note).put("zone", there ? "goed" : "beter"));
                assertEquals(together ? "accepted" : "owner", answer.getString("code", answer.getString("type")), () -> activity + ": " + answer);
            }
        }
    }
}
