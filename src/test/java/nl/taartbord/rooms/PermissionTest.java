package nl.taartbord.rooms;

import static nl.taartbord.play.Meeting.ANNA;
import static nl.taartbord.play.Meeting.FATIMA;
import static nl.taartbord.play.Meeting.NICO;
import static nl.taartbord.play.Meeting.OMAR;
import static nl.taartbord.play.Orders.close;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.taartbord.activity.Reason;
import nl.taartbord.play.Meeting;
import nl.taartbord.play.Samples;
import nl.taartbord.session.Answer;
import nl.taartbord.session.Command;
import nl.taartbord.session.Session;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.Role;
import nl.taartbord.wire.Incoming;
import org.junit.jupiter.api.Test;

/** The one table, cell by cell: every command × role × activity. What stands not in it is refused. */
class PermissionTest {
    private static final PersonId SCREEN = new PersonId("pscherm");
    private static final List<String> ACTIVITIES = List.of("lobby", "introduce", "explain", "write", "discuss", "score", "vote",
            "statement", "actions", "break", "reflect", "cards", "minority", "homework", "badge", "round", "groups", "network", "agreement");

    /** Who: F facilitator, N notetaker, P participant. Where: the activities, or everywhere. */
    private static final String TABLE = """
            person.introduce  FNP  *
            person.add        FN   *
            person.remove     F    *
            person.role       F    *
            ready.say         FNP  *
            phase.enter       F    *
            phase.next        F    *
            phase.back        F    *
            phase.skip        F    *
            phase.plan        F    *
            phase.move        F    *
            phase.repeat      F    *
            work.end          F    *
            work.reopen       F    *
            timer.start       F    *
            timer.pause       F    *
            timer.resume      F    *
            timer.stop        F    *
            timer.extend      F    *
            poster.lock       F    *
            poster.gather     F    *
            note.write        FNP  write discuss explain groups
            note.edit         FNP  write discuss explain cards groups
            note.place        FNP  write discuss explain cards groups
            note.recolour     FNP  discuss groups
            note.delete       FNP  write discuss explain cards groups
            note.hide         F    *
            note.show         F    *
            notes.reveal      F    *
            cluster.make      FNP  discuss groups
            cluster.title     FNP  discuss groups
            cluster.place     FNP  discuss groups
            cluster.dissolve  FNP  discuss groups
            cluster.leave     FNP  discuss groups
            undo              FNP  write discuss explain cards groups
            score.give        FNP  score reflect
            scores.reveal     F    *
            vote.open         F    vote
            vote.place        FNP  vote
            vote.take         FNP  vote
            vote.move         FNP  vote
            statement.save    FNP  statement
            statement.propose FNP  statement
            statement.approve FNP  statement actions reflect
            action.add        FNP  statement actions discuss reflect groups
            action.edit       FNP  statement actions discuss reflect groups
            action.remove     FNP  statement actions discuss reflect groups
            reflect.say       FNP  reflect
            explain.show      F    explain
            card.add          FNP  cards
            card.fill         FNP  cards
            minority.cut      F    minority
            minority.say      FNP  minority
            homework.answer   FNP  *
            homework.share    FNP  *
            organisation.add      FNP  network groups discuss
            organisation.edit     FNP  network groups discuss
            organisation.move     FNP  network groups discuss
            organisation.remove   FNP  network groups discuss
            organisation.mark     FNP  network groups discuss
            organisation.contact  FNP  network groups discuss
            link.add              FNP  network groups discuss
            link.remove           FNP  network groups discuss
            network.arrange       FNP  network groups discuss
            agreement.fill    FNP  agreement
            agreement.approve FNP  agreement actions reflect
            need.add          FNP  agreement
            need.settle       FNP  agreement
            need.drop         FNP  agreement
            badge.place       FNP  badge
            badge.move        FNP  badge
            badge.take        FNP  badge
            round.start       FN   round
            round.next        FNP  round
            round.back        FN   round
            round.pass        FN   round
            round.finish      FN   round
            groups.make       F    groups
            groups.join       FNP  groups
            groups.put        F    groups
            groups.turn       F    groups
            groups.charge     FNP  groups
            session.rename    F    *
            session.close     F    *
            session.reopen    F    *
            """;

    private record Row(String command, String roles, Set<String> activities) {
        static Row of(String line) {
            String[] parts = line.split("\\s+", 3);
            return new Row(parts[0], parts[1], parts[2].equals("*") ? Set.copyOf(ACTIVITIES) : Set.of(parts[2].split(" ")));
        }
    }

    private static List<Row> rows() {
        return TABLE.lines().map(Row::of).toList();
    }

    private static Command command(String name) {
        return Incoming.read(Samples.frame(1, Samples.COMMANDS.get(name))) instanceof Incoming.Ordered ordered ? ordered.command() : fail(name);
    }

    @Test
    void every_command_stands_in_the_table() {
        assertEquals(Samples.COMMANDS.keySet(), rows().stream().map(Row::command).collect(Collectors.toSet()));
    }

    @Test
    void every_command_by_every_role_in_every_activity_is_as_the_table_says() {
        int allowed = 0;
        int refused = 0;
        for (String activity : ACTIVITIES) {
            Meeting meeting = Meeting.begin().in(activity);
            meeting.admit(SCREEN, Role.SCREEN, "Scherm");
            for (Row row : rows()) {
                for (Map.Entry<PersonId, String> role : Map.of(FATIMA, "F", NICO, "N", ANNA, "P", SCREEN, "S").entrySet()) {
                    Answer answer = Session.decide(meeting.state(), meeting.request(role.getKey(), Optional.empty(), command(row.command())));
                    String cell = row.command() + " by " + role.getValue() + " in " + activity;
                    if (!row.roles().contains(role.getValue())) {
                        assertEquals(new Answer.Refused(Reason.ROLE), answer, cell);
                        refused++;
                    } else if (!row.activities().contains(activity)) {
                        assertEquals(new Answer.Refused(Reason.PHASE), answer, cell);
                        refused++;
                    } else {
                        assertNotEquals(new Answer.Refused(Reason.ROLE), answer, cell);
                        assertNotEquals(new Answer.Refused(Reason.PHASE), answer, cell);
                        allowed++;
                    }
                }
            }
        }
        assertEquals(ACTIVITIES.size() * rows().size() * 4, allowed + refused);
        assertTrue(allowed > 400 && refused > 400, allowed + " allowed, " + refused + " refused");
    }

    @Test
    void the_screen_may_nothing_at_all() {
        Meeting meeting = Meeting.begin();
        meeting.admit(SCREEN, Role.SCREEN, "Scherm");
        Samples.COMMANDS.keySet().forEach(name -> {
            meeting.by(SCREEN).does(command(name)).refused(Reason.ROLE);
            meeting.by(SCREEN).inNameOf(OMAR).does(command(name)).refused(Reason.ROLE);
        });
    }

    @Test
    void in_a_name_a_command_is_refused_to_whoever_may_not_enter() {
        Meeting meeting = Meeting.begin();
        Samples.COMMANDS.keySet().forEach(name -> meeting.by(ANNA).inNameOf(OMAR).does(command(name)).refused(Reason.ROLE));
    }

    /** A name gives no rights: what only the facilitator may, the notetaker may not in somebody's name either. */
    @Test
    void a_name_gives_no_rights_that_the_actor_lacks() {
        for (Row row : rows()) {
            if (!row.roles().contains("N")) {
                Meeting.begin().by(NICO).inNameOf(OMAR).does(command(row.command())).refused(Reason.ROLE);
            }
        }
    }

    @Test
    void a_closed_session_refuses_everything_but_its_reopening_and_homework() {
        Meeting meeting = Meeting.begin();
        meeting.by(FATIMA).does(close()).accepted();
        Samples.COMMANDS.keySet().stream().filter(name -> !name.equals("session.reopen") && !name.startsWith("homework."))
                .forEach(name -> meeting.by(FATIMA).does(command(name)).refused(Reason.CLOSED));
    }
}
