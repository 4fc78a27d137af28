package nl.taartbord;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.taartbord.join.Tokens;
import nl.taartbord.live.Running;
import nl.taartbord.people.Details;
import nl.taartbord.play.Meeting;
import nl.taartbord.play.Workshops;
import nl.taartbord.session.Setting;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.Role;
import nl.taartbord.terms.SessionId;

/**
 * A session on a real server with every activity there is, and the same people as in a {@link Meeting}: Fatima leads, Nico takes
 * notes, Anna, Ben and Carla take part, Omar has no device, and there is a big screen.
 */
final class Hall {
    static final PersonId SCREEN = Tokens.SCREEN;

    final SessionId id;
    final String code;
    final PersonId omar;
    private final Table table;

    Hall(Table table, String name, String code, boolean anonymous) {
        this.table = table;
        this.id = new SessionId(name);
        this.code = code;
        Setting usual = Workshops.setting(anonymous);
        Setting setting = new Setting(id, code, usual.title(), usual.organisation(), usual.language(), anonymous, false, usual.retentionDays(),
                System.currentTimeMillis(), usual.format(), usual.slices(), Optional.empty(), null);
        Table.wait(table.directory().claim(code, id));
        Table.wait(table.sessions().create(setting, Workshops.phases(), Meeting.FATIMA, details("Fatima"), List.of()));
        Running running = Table.wait(table.sessions().with(id));
        Table.wait(running.admit(Meeting.NICO, Role.NOTETAKER, details("Nico")));
        Map.of(Meeting.ANNA, "Anna", Meeting.BEN, "Ben", Meeting.CARLA, "Carla")
                .forEach((person, called) -> Table.wait(running.admit(person, Role.PARTICIPANT, details(called))));
        Board fatima = board(Meeting.FATIMA);
        fatima.reaches(fatima.says(Board.command("person.add").put("name", "Omar")).getLong("seq"));
        omar = new PersonId(fatima.things("people").stream().filter(one -> ((JsonObject) one.getValue()).getBoolean("proxy"))
                .map(Map.Entry::getKey).findFirst().orElseThrow());
        fatima.leaves();
    }

    private static Details details(String name) {
        return new Details(name, "", "");
    }

    /** @param person {@link #SCREEN} too */
    String token(PersonId person) {
        return table.token(id, person);
    }

    /** After its welcome. */
    Board board(PersonId person) {
        Board board = table.line();
        board.hello(token(person));
        return board;
    }
}
