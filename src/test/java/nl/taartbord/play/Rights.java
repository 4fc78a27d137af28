package nl.taartbord.play;

import java.util.List;
import java.util.Set;

/**
 * Who may ask what, and where, written down once more: what the tests expect. F facilitator, N notetaker, P participant, and S the
 * big screen, which stands in no row.
 *
 * @param roles of F, N and P
 */
public record Rights(String command, String roles, Set<String> activities) {
    /** Each is also the name of a phase in {@link Workshops}. */
    public static final List<String> ACTIVITIES = List.of("lobby", "introduce", "explain", "write", "discuss", "score", "vote",
            "statement", "actions", "break", "reflect", "cards", "minority", "homework", "badge", "round", "groups", "network", "agreement");

    private static final String TABLE = """
            person.introduce  FNP  *
            person.add        FN   *
            person.remove     F    *
            person.forget     F    *
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

    public static List<Rights> all() {
        return TABLE.lines().map(Rights::of).toList();
    }

    private static Rights of(String line) {
        String[] parts = line.split("\\s+", 3);
        return new Rights(parts[0], parts[1], parts[2].equals("*") ? Set.copyOf(ACTIVITIES) : Set.of(parts[2].split(" ")));
    }
}
