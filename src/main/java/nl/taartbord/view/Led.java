package nl.taartbord.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.taartbord.agenda.AgendaEvent;
import nl.taartbord.explains.ExplainEvent;
import nl.taartbord.groups.GroupEvent;
import nl.taartbord.minority.MinorityEvent;
import nl.taartbord.notes.NoteEvent;
import nl.taartbord.people.PeopleEvent;
import nl.taartbord.scores.ScoreEvent;
import nl.taartbord.session.Batch;
import nl.taartbord.session.Event;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.Role;
import nl.taartbord.votes.VoteEvent;

/**
 * What facilitators and notetakers did as such: what only they may do, what they did with somebody else's things, and that they acted
 * in somebody's name. Never what anybody wrote or chose.
 */
public final class Led {
    /** @param fields of what or whom it was */
    public record Line(long at, PersonId by, Event event, Map<String, Object> fields) {}

    private Led() {}

    public static List<Line> of(List<Batch> history) {
        List<Line> lines = new ArrayList<>();
        Moment.each(history, moment -> moment.doer().flatMap(_ -> moment.batch().by())
                .filter(by -> moment.role(by).filter(Role::enters).isPresent())
                .ifPresent(by -> {
                    Tree tree = moment.batch().inNameOf().isPresent() ? inNameOf(moment) : led(moment, by);
                    if (tree != null) {
                        lines.add(new Line(moment.batch().at(), by, moment.event(), tree.done()));
                    }
                }));
        return lines;
    }

    /** As far as everybody saw who did it: a line that comes with a note would tell whose it is, one without a change what is hidden. */
    private static Tree inNameOf(Moment moment) {
        boolean told = View.disclose(moment.event(), moment.batch().by(), moment.before(), moment.after()).everybody()
                .filter(shown -> shown.by().isPresent()).isPresent();
        return told ? Tree.with("for", moment.batch().inNameOf()) : null;
    }

    /** Null for what anybody may do for themselves. */
    private static Tree led(Moment moment, PersonId by) {
        return switch (moment.event()) {
            case Event.OfDesk _ -> Tree.empty();
            case Event.OfPeople(PeopleEvent.Introduced _) -> null;
            case Event.OfPeople(var e) -> Tree.with("person", e.person());
            case Event.OfAgenda(var e) -> agenda(e);
            case Event.OfNotes(NoteEvent.Deleted(var note, var _)) -> deleted(moment, note, by);
            case Event.OfNotes(var e) -> notes(e);
            case Event.OfScores(ScoreEvent.Revealed(var phase)) -> Tree.with("phase", phase);
            case Event.OfScores(ScoreEvent.Given _), Event.OfScores(ScoreEvent.Carried _) -> null;
            case Event.OfVotes(VoteEvent.RoundOpened opened) -> Tree.with("phase", opened.phase());
            case Event.OfVotes(VoteEvent.RoundClosed _) -> Tree.empty();
            case Event.OfVotes(VoteEvent.Placed _), Event.OfVotes(VoteEvent.Taken _), Event.OfVotes(VoteEvent.Moved _) -> null;
            case Event.OfExplains(ExplainEvent.Shown(var phase, var _, var _, var _)) -> Tree.with("phase", phase);
            case Event.OfGroups(GroupEvent.Put(var phase, var person, var _)) ->
                    person.equals(by) ? null : Tree.with("phase", phase).and("person", person);
            case Event.OfGroups(var e) -> Tree.with("phase", e.phase());
            case Event.OfTurns(var e) -> Tree.with("phase", e.phase());
            case Event.OfMinority(MinorityEvent.Cut(var phase, var _)) -> Tree.with("phase", phase);
            case Event.OfMinority(MinorityEvent.Said _) -> null;
            case Event.OfStatements _, Event.OfActions _, Event.OfReflections _, Event.OfBadges _, Event.OfCards _, Event.OfNetwork _,
                    Event.OfAgreements _, Event.OfHomework _ -> null;
        };
    }

    private static Tree agenda(AgendaEvent event) {
        return switch (event) {
            case AgendaEvent.Entered(var phase, var _) -> Tree.with("phase", phase);
            case AgendaEvent.Skipped(var phase, var _) -> Tree.with("phase", phase);
            case AgendaEvent.Planned(var phase, var _) -> Tree.with("phase", phase);
            case AgendaEvent.Moved(var phase, var _) -> Tree.with("phase", phase);
            case AgendaEvent.Repeated(var phase, var _) -> Tree.with("phase", phase);
            case AgendaEvent.WorkEnded _, AgendaEvent.WorkReopened _, AgendaEvent.TimerStarted _, AgendaEvent.TimerPaused _,
                    AgendaEvent.TimerResumed _, AgendaEvent.TimerExtended _, AgendaEvent.TimerStopped _ -> Tree.empty();
            case AgendaEvent.ReadySaid _, AgendaEvent.TimerExpired _ -> null;
        };
    }

    private static Tree deleted(Moment moment, NoteId note, PersonId by) {
        return moment.author(note).filter(by::equals).isPresent() ? null : Tree.with("note", note);
    }

    private static Tree notes(NoteEvent event) {
        return switch (event) {
            case NoteEvent.Revealed(var phase, var _, var _) -> Tree.with("phase", phase);
            case NoteEvent.WasSetAside(var note, var _) -> Tree.with("note", note);
            case NoteEvent.Returned(var note) -> Tree.with("note", note);
            case NoteEvent.Deleted _, NoteEvent.Written _, NoteEvent.Edited _, NoteEvent.Placed _, NoteEvent.Recoloured _,
                    NoteEvent.ClusterMade _, NoteEvent.ClusterTitled _, NoteEvent.ClusterPlaced _, NoteEvent.ClusterDissolved _,
                    NoteEvent.ClusterLeft _, NoteEvent.Undone _ -> null;
        };
    }
}
