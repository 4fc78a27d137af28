package nl.taartbord.play;

import java.util.List;
import java.util.Set;

/**
 * Who may ask what, and where, written down once more: what the tests expect. F facilitator, N notetaker, P participant, and S the
 * big screen, which stands in no row.
 *
 * @param roles of F, N and P
 * @param bounds e: not once the work in the phase was ended; l: not by P on a locked poster; c: also in a closed session
 */
public record Rights(String command, String roles, String bounds, Set<String> activities) {
    /** Each is also the name of a phase in {@link Workshops}. */
    public static final List<String> ACTIVITIES = List.of("lobby", "introduce", "explain", "write", "discuss", "score", "vote",
            "statement", "actions", "break", "reflect", "cards", "minority", "homework", "badge", "round", "groups", "network", "agreement");

    private static final String TABLE = """
            person.introduce      FNP -  *
            person.add            FN  -  *
            person.remove         F   -  *
            person.forget         F   c  *
            person.role           F   -  *
            ready.say             FNP -  *
            phase.enter           F   -  *
            phase.next            F   -  *
            phase.back            F   -  *
            phase.skip            F   -  *
            phase.plan            F   -  *
            phase.move            F   -  *
            phase.repeat          F   -  *
            work.end              F   -  *
            work.reopen           F   -  *
            timer.start           F   -  *
            timer.pause           F   -  *
            timer.resume          F   -  *
            timer.stop            F   -  *
            timer.extend          F   -  *
            poster.lock           F   -  *
            poster.gather         F   -  *
            note.write            FNP el write discuss explain groups
            note.edit             FNP e  write discuss explain cards groups
            note.place            FNP l  write discuss explain cards groups
            note.recolour         FNP l  discuss groups
            note.delete           FNP l  write discuss explain cards groups
            note.hide             F   -  *
            note.show             F   -  *
            notes.reveal          F   -  *
            cluster.make          FNP l  discuss groups
            cluster.title         FNP l  discuss groups
            cluster.place         FNP l  discuss groups
            cluster.dissolve      FNP l  discuss groups
            cluster.leave         FNP l  discuss groups
            undo                  FNP l  write discuss explain cards groups
            score.give            FNP e  score reflect
            scores.reveal         F   -  *
            vote.open             F   -  vote
            vote.place            FNP -  vote
            vote.take             FNP -  vote
            vote.move             FNP -  vote
            statement.save        FNP e  statement
            statement.propose     FNP e  statement
            statement.approve     FNP -  statement actions reflect
            action.add            FNP -  statement actions discuss reflect groups
            action.edit           FNP -  statement actions discuss reflect groups
            action.remove         FNP -  statement actions discuss reflect groups
            reflect.say           FNP -  reflect
            explain.show          F   -  explain
            card.add              FNP el cards
            card.fill             FNP el cards
            minority.cut          F   -  minority
            minority.say          FNP -  minority
            homework.answer       FNP c  *
            homework.share        FNP c  *
            organisation.add      FNP l  network groups discuss
            organisation.edit     FNP l  network groups discuss
            organisation.move     FNP l  network groups discuss
            organisation.remove   FNP l  network groups discuss
            organisation.mark     FNP l  network groups discuss
            organisation.contact  FNP l  network groups discuss
            link.add              FNP l  network groups discuss
            link.remove           FNP l  network groups discuss
            network.arrange       FNP l  network groups discuss
            agreement.fill        FNP e  agreement
            agreement.approve     FNP -  agreement actions reflect
            need.add              FNP e  agreement
            need.settle           FNP e  agreement
            need.drop             FNP e  agreement
            badge.place           FNP el badge
            badge.move            FNP el badge
            badge.take            FNP el badge
            round.start           FN  -  round
            round.next            FNP -  round
            round.back            FN  -  round
            round.pass            FN  -  round
            round.finish          FN  -  round
            groups.make           F   -  groups
            groups.join           FNP -  groups
            groups.put            F   -  groups
            groups.turn           F   -  groups
            groups.charge         FNP -  groups
            session.rename        F   -  *
            session.close         F   -  *
            session.reopen        F   c  *
            """;

    public static List<Rights> all() {
        return TABLE.lines().map(Rights::of).toList();
    }

    private static Rights of(String line) {
        String[] parts = line.split("\\s+", 4);
        return new Rights(parts[0], parts[1], parts[2], parts[3].equals("*") ? Set.copyOf(ACTIVITIES) : Set.of(parts[3].split(" ")));
    }
}
