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
import java.util.stream.Collectors;
import nl.taartbord.activity.Reason;
import nl.taartbord.play.Meeting;
import nl.taartbord.play.Rights;
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
    private static Command command(String name) {
        return Incoming.read(Samples.frame(1, Samples.COMMANDS.get(name))) instanceof Incoming.Ordered ordered ? ordered.command() : fail(name);
    }

    @Test
    void every_command_stands_in_the_table() {
        assertEquals(Samples.COMMANDS.keySet(), Rights.all().stream().map(Rights::command).collect(Collectors.toSet()));
    }

    @Test
    void every_command_by_every_role_in_every_activity_is_as_the_table_says() {
        int allowed = 0;
        int refused = 0;
        for (String activity : Rights.ACTIVITIES) {
            Meeting meeting = Meeting.begin().in(activity);
            meeting.admit(SCREEN, Role.SCREEN, "Scherm");
            for (Rights row : Rights.all()) {
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
        assertEquals(Rights.ACTIVITIES.size() * Rights.all().size() * 4, allowed + refused);
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
        for (Rights row : Rights.all()) {
            if (!row.roles().contains("N")) {
                Meeting.begin().by(NICO).inNameOf(OMAR).does(command(row.command())).refused(Reason.ROLE);
            }
        }
    }

    @Test
    void a_closed_session_refuses_everything_but_its_reopening_homework_and_forgetting_people() {
        Meeting meeting = Meeting.begin();
        meeting.by(FATIMA).does(close()).accepted();
        Samples.COMMANDS.keySet().stream()
                .filter(name -> !List.of("session.reopen", "person.forget").contains(name) && !name.startsWith("homework."))
                .forEach(name -> meeting.by(FATIMA).does(command(name)).refused(Reason.CLOSED));
    }
}
