package nl.taartbord.session;

import static nl.taartbord.terms.Role.FACILITATOR;
import static nl.taartbord.terms.Role.NOTETAKER;
import static nl.taartbord.terms.Role.PARTICIPANT;

import java.util.Optional;
import java.util.Set;
import nl.taartbord.activity.Reason;
import nl.taartbord.agenda.AgendaCommand;
import nl.taartbord.agreements.AgreementCommand;
import nl.taartbord.format.Activity;
import nl.taartbord.groups.GroupCommand;
import nl.taartbord.minority.MinorityCommand;
import nl.taartbord.notes.NoteCommand;
import nl.taartbord.people.PeopleCommand;
import nl.taartbord.scores.ScoreCommand;
import nl.taartbord.statements.StatementCommand;
import nl.taartbord.terms.Role;
import nl.taartbord.turns.TurnCommand;
import nl.taartbord.votes.VoteCommand;

/**
 * Who may ask what, and in which activity: the one table. Whose thing it is, the rooms decide.
 *
 * @param activities where it may be asked; empty: everywhere
 * @param stopsWithWork refused once the work in the phase was ended
 * @param moves changes what lies on the poster, so that a locked poster refuses it to participants
 */
public record Permission(Set<Role> roles, Set<Class<? extends Activity>> activities, boolean stopsWithWork, boolean moves) {
    private static final Set<Role> LEAD = Set.of(FACILITATOR);
    private static final Set<Role> ENTER = Set.of(FACILITATOR, NOTETAKER);
    private static final Set<Role> ALL = Set.of(FACILITATOR, NOTETAKER, PARTICIPANT);

    private static final Set<Class<? extends Activity>> ON_POSTER =
            Set.of(Activity.Write.class, Activity.Discuss.class, Activity.Explain.class, Activity.Groups.class, Activity.Cards.class);
    /** Among cards nothing is written but cards. */
    private static final Set<Class<? extends Activity>> WRITING =
            Set.of(Activity.Write.class, Activity.Discuss.class, Activity.Explain.class, Activity.Groups.class);
    private static final Set<Class<? extends Activity>> TALKING = Set.of(Activity.Discuss.class, Activity.Groups.class);
    private static final Set<Class<? extends Activity>> MAPPING = Set.of(Activity.Network.class, Activity.Groups.class, Activity.Discuss.class);
    private static final Set<Class<? extends Activity>> CONFIRMING =
            Set.of(Activity.Agreement.class, Activity.Actions.class, Activity.Reflect.class);
    private static final Set<Class<? extends Activity>> MARKS = Set.of(Activity.Score.class, Activity.Reflect.class);
    private static final Set<Class<? extends Activity>> APPROVING =
            Set.of(Activity.Statement.class, Activity.Actions.class, Activity.Reflect.class);
    private static final Set<Class<? extends Activity>> ACTING =
            Set.of(Activity.Statement.class, Activity.Actions.class, Activity.Discuss.class, Activity.Reflect.class, Activity.Groups.class);

    private static final Permission LEADING = anywhere(LEAD);

    public static Permission of(Command command) {
        return switch (command) {
            case Command.OfDesk _ -> LEADING;
            case Command.OfPeople(var people) -> switch (people) {
                case PeopleCommand.Introduce _ -> anywhere(ALL);
                case PeopleCommand.Add _ -> anywhere(ENTER);
                case PeopleCommand.Forget _, PeopleCommand.Remove _, PeopleCommand.ChangeRole _ -> LEADING;
            };
            case Command.OfAgenda(var agenda) -> agenda instanceof AgendaCommand.SayReady ? anywhere(ALL) : LEADING;
            case Command.OfNotes(var notes) -> of(notes);
            case Command.OfScores(var scores) -> switch (scores) {
                case ScoreCommand.Give _ -> in(MARKS, ALL).untilEnd();
                case ScoreCommand.Reveal _ -> LEADING;
            };
            case Command.OfVotes(var votes) -> switch (votes) {
                case VoteCommand.OpenRound _ -> in(Set.of(Activity.Vote.class), LEAD);
                case VoteCommand.Place _, VoteCommand.Take _, VoteCommand.Move _ -> in(Set.of(Activity.Vote.class), ALL);
            };
            case Command.OfStatements(var statements) -> switch (statements) {
                case StatementCommand.Save _, StatementCommand.Propose _ -> in(Set.of(Activity.Statement.class), ALL).untilEnd();
                case StatementCommand.Approve _ -> in(APPROVING, ALL);
            };
            case Command.OfActions _ -> in(ACTING, ALL);
            case Command.OfReflections _ -> in(Set.of(Activity.Reflect.class), ALL);
            case Command.OfExplains _ -> in(Set.of(Activity.Explain.class), LEAD);
            case Command.OfBadges _ -> in(Set.of(Activity.Badge.class), ALL).untilEnd().moving(true);
            case Command.OfGroups(var groups) -> switch (groups) {
                case GroupCommand.Make _, GroupCommand.Put _, GroupCommand.Turn _ -> in(Set.of(Activity.Groups.class), LEAD);
                case GroupCommand.Join _, GroupCommand.Charge _ -> in(Set.of(Activity.Groups.class), ALL);
            };
            case Command.OfTurns(var turns) -> in(Set.of(Activity.Round.class), turns instanceof TurnCommand.Next ? ALL : ENTER);
            case Command.OfCards _ -> in(Set.of(Activity.Cards.class), ALL).untilEnd().moving(true);
            case Command.OfMinority(var minority) -> in(Set.of(Activity.Minority.class), minority instanceof MinorityCommand.Cut ? LEAD : ALL);
            case Command.OfNetwork _ -> in(MAPPING, ALL).moving(true);
            case Command.OfAgreements(var agreements) -> agreements instanceof AgreementCommand.Approve
                    ? in(CONFIRMING, ALL) : in(Set.of(Activity.Agreement.class), ALL).untilEnd();
            case Command.OfHomework _ -> anywhere(ALL);
        };
    }

    private static Permission of(NoteCommand command) {
        return switch (command) {
            case NoteCommand.Write write -> in(WRITING, ALL).untilEnd().moving(write.zone().isPresent());
            case NoteCommand.Edit _ -> in(ON_POSTER, ALL).untilEnd();
            case NoteCommand.Put _ -> in(ON_POSTER, ALL).moving(true);
            case NoteCommand.Recolour _ -> in(TALKING, ALL).moving(true);
            case NoteCommand.Delete _, NoteCommand.Undo _ -> in(ON_POSTER, ALL).moving(true);
            case NoteCommand.MakeCluster _, NoteCommand.TitleCluster _, NoteCommand.PutCluster _, NoteCommand.DissolveCluster _,
                    NoteCommand.LeaveCluster _ -> in(TALKING, ALL).moving(true);
            case NoteCommand.SetAside _, NoteCommand.Return _, NoteCommand.Reveal _ -> LEADING;
        };
    }

    private static Permission anywhere(Set<Role> roles) {
        return new Permission(roles, Set.of(), false, false);
    }

    private static Permission in(Set<Class<? extends Activity>> activities, Set<Role> roles) {
        return new Permission(roles, activities, false, false);
    }

    private Permission untilEnd() {
        return new Permission(roles, activities, true, moves);
    }

    private Permission moving(boolean moving) {
        return new Permission(roles, activities, stopsWithWork, moving);
    }

    /** Why {@code role} may not ask this now, if so. */
    Optional<Reason> refusal(Role role, State state) {
        if (!roles.contains(role)) {
            return Optional.of(Reason.ROLE);
        }
        if (!activities.isEmpty() && !activities.contains(state.agenda().phase().activity().getClass())) {
            return Optional.of(Reason.PHASE);
        }
        if (stopsWithWork && state.agenda().ended()) {
            return Optional.of(Reason.ENDED);
        }
        return moves && state.desk().locked() && !role.enters() ? Optional.of(Reason.LOCKED) : Optional.empty();
    }
}
