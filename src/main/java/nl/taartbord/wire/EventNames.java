package nl.taartbord.wire;

import nl.taartbord.actions.ActionEvent;
import nl.taartbord.agenda.AgendaEvent;
import nl.taartbord.agreements.AgreementEvent;
import nl.taartbord.badges.BadgeEvent;
import nl.taartbord.cards.CardEvent;
import nl.taartbord.explains.ExplainEvent;
import nl.taartbord.groups.GroupEvent;
import nl.taartbord.homework.HomeworkEvent;
import nl.taartbord.minority.MinorityEvent;
import nl.taartbord.network.NetworkEvent;
import nl.taartbord.notes.NoteEvent;
import nl.taartbord.people.PeopleEvent;
import nl.taartbord.reflections.ReflectEvent;
import nl.taartbord.scores.ScoreEvent;
import nl.taartbord.session.DeskEvent;
import nl.taartbord.session.Event;
import nl.taartbord.statements.StatementEvent;
import nl.taartbord.turns.TurnEvent;
import nl.taartbord.votes.VoteEvent;

/** How each event is called, in the log and on the wire. */
final class EventNames {
    static final Table<Event> TABLE = new Table<Event>()
            .row("session.created", DeskEvent.Created.class, Event.OfDesk::new)
            .row("session.renamed", DeskEvent.Renamed.class, Event.OfDesk::new)
            .row("session.closed", DeskEvent.Closed.class, Event.OfDesk::new)
            .row("session.reopened", DeskEvent.Reopened.class, Event.OfDesk::new)
            .row("session.continued", DeskEvent.Continued.class, Event.OfDesk::new)
            .row("poster.locked", DeskEvent.Locked.class, Event.OfDesk::new)
            .row("poster.gathered", DeskEvent.Gathered.class, Event.OfDesk::new)
            .row("person.joined", PeopleEvent.Joined.class, Event.OfPeople::new)
            .row("person.introduced", PeopleEvent.Introduced.class, Event.OfPeople::new)
            .row("person.removed", PeopleEvent.Removed.class, Event.OfPeople::new)
            .row("person.forgotten", PeopleEvent.Forgotten.class, Event.OfPeople::new)
            .row("person.role", PeopleEvent.RoleChanged.class, Event.OfPeople::new)
            .row("phase.entered", AgendaEvent.Entered.class, Event.OfAgenda::new)
            .row("phase.skipped", AgendaEvent.Skipped.class, Event.OfAgenda::new)
            .row("phase.planned", AgendaEvent.Planned.class, Event.OfAgenda::new)
            .row("phase.moved", AgendaEvent.Moved.class, Event.OfAgenda::new)
            .row("phase.repeated", AgendaEvent.Repeated.class, Event.OfAgenda::new)
            .row("work.ended", AgendaEvent.WorkEnded.class, Event.OfAgenda::new)
            .row("work.reopened", AgendaEvent.WorkReopened.class, Event.OfAgenda::new)
            .row("ready.said", AgendaEvent.ReadySaid.class, Event.OfAgenda::new)
            .row("timer.started", AgendaEvent.TimerStarted.class, Event.OfAgenda::new)
            .row("timer.paused", AgendaEvent.TimerPaused.class, Event.OfAgenda::new)
            .row("timer.resumed", AgendaEvent.TimerResumed.class, Event.OfAgenda::new)
            .row("timer.extended", AgendaEvent.TimerExtended.class, Event.OfAgenda::new)
            .row("timer.stopped", AgendaEvent.TimerStopped.class, Event.OfAgenda::new)
            .row("timer.expired", AgendaEvent.TimerExpired.class, Event.OfAgenda::new)
            .row("note.written", NoteEvent.Written.class, Event.OfNotes::new)
            .row("note.edited", NoteEvent.Edited.class, Event.OfNotes::new)
            .row("note.placed", NoteEvent.Placed.class, Event.OfNotes::new)
            .row("note.recoloured", NoteEvent.Recoloured.class, Event.OfNotes::new)
            .row("note.deleted", NoteEvent.Deleted.class, Event.OfNotes::new)
            .row("notes.revealed", NoteEvent.Revealed.class, Event.OfNotes::new)
            .row("note.hidden", NoteEvent.WasSetAside.class, Event.OfNotes::new)
            .row("note.shown", NoteEvent.Returned.class, Event.OfNotes::new)
            .row("cluster.made", NoteEvent.ClusterMade.class, Event.OfNotes::new)
            .row("cluster.titled", NoteEvent.ClusterTitled.class, Event.OfNotes::new)
            .row("cluster.placed", NoteEvent.ClusterPlaced.class, Event.OfNotes::new)
            .row("cluster.dissolved", NoteEvent.ClusterDissolved.class, Event.OfNotes::new)
            .row("cluster.left", NoteEvent.ClusterLeft.class, Event.OfNotes::new)
            .row("note.undone", NoteEvent.Undone.class, Event.OfNotes::new)
            .row("score.given", ScoreEvent.Given.class, Event.OfScores::new)
            .row("scores.revealed", ScoreEvent.Revealed.class, Event.OfScores::new)
            .row("scores.carried", ScoreEvent.Carried.class, Event.OfScores::new)
            .row("vote.opened", VoteEvent.RoundOpened.class, Event.OfVotes::new)
            .row("vote.placed", VoteEvent.Placed.class, Event.OfVotes::new)
            .row("vote.taken", VoteEvent.Taken.class, Event.OfVotes::new)
            .row("vote.moved", VoteEvent.Moved.class, Event.OfVotes::new)
            .row("vote.closed", VoteEvent.RoundClosed.class, Event.OfVotes::new)
            .row("statement.saved", StatementEvent.Saved.class, Event.OfStatements::new)
            .row("statement.proposed", StatementEvent.Proposed.class, Event.OfStatements::new)
            .row("statement.approved", StatementEvent.Approved.class, Event.OfStatements::new)
            .row("action.added", ActionEvent.Added.class, Event.OfActions::new)
            .row("action.edited", ActionEvent.Edited.class, Event.OfActions::new)
            .row("action.removed", ActionEvent.Removed.class, Event.OfActions::new)
            .row("reflect.said", ReflectEvent.Said.class, Event.OfReflections::new)
            .row("explain.shown", ExplainEvent.Shown.class, Event.OfExplains::new)
            .row("badge.placed", BadgeEvent.Placed.class, Event.OfBadges::new)
            .row("badge.moved", BadgeEvent.Moved.class, Event.OfBadges::new)
            .row("badge.taken", BadgeEvent.Taken.class, Event.OfBadges::new)
            .row("groups.made", GroupEvent.Made.class, Event.OfGroups::new)
            .row("groups.put", GroupEvent.Put.class, Event.OfGroups::new)
            .row("groups.charged", GroupEvent.Charged.class, Event.OfGroups::new)
            .row("round.started", TurnEvent.Started.class, Event.OfTurns::new)
            .row("round.turned", TurnEvent.Turned.class, Event.OfTurns::new)
            .row("round.finished", TurnEvent.Finished.class, Event.OfTurns::new)
            .row("card.filled", CardEvent.Filled.class, Event.OfCards::new)
            .row("minority.cut", MinorityEvent.Cut.class, Event.OfMinority::new)
            .row("minority.said", MinorityEvent.Said.class, Event.OfMinority::new)
            .row("organisation.added", NetworkEvent.Added.class, Event.OfNetwork::new)
            .row("organisation.edited", NetworkEvent.Edited.class, Event.OfNetwork::new)
            .row("organisation.moved", NetworkEvent.Moved.class, Event.OfNetwork::new)
            .row("organisation.removed", NetworkEvent.Removed.class, Event.OfNetwork::new)
            .row("organisation.marked", NetworkEvent.Marked.class, Event.OfNetwork::new)
            .row("organisation.contacted", NetworkEvent.Contacted.class, Event.OfNetwork::new)
            .row("link.added", NetworkEvent.Linked.class, Event.OfNetwork::new)
            .row("link.removed", NetworkEvent.Unlinked.class, Event.OfNetwork::new)
            .row("agreement.filled", AgreementEvent.Filled.class, Event.OfAgreements::new)
            .row("agreement.approved", AgreementEvent.Approved.class, Event.OfAgreements::new)
            .row("need.added", AgreementEvent.Needed.class, Event.OfAgreements::new)
            .row("need.settled", AgreementEvent.Settled.class, Event.OfAgreements::new)
            .row("need.dropped", AgreementEvent.Dropped.class, Event.OfAgreements::new)
            .row("homework.answered", HomeworkEvent.Answered.class, Event.OfHomework::new)
            .row("homework.shared", HomeworkEvent.Shared.class, Event.OfHomework::new)
            .row("homework.brought", HomeworkEvent.Brought.class, Event.OfHomework::new);

    private EventNames() {}

    static String of(Event event) {
        return TABLE.name(record(event));
    }

    static Object record(Event event) {
        return switch (event) {
            case Event.OfDesk(var e) -> e;
            case Event.OfPeople(var e) -> e;
            case Event.OfAgenda(var e) -> e;
            case Event.OfNotes(var e) -> e;
            case Event.OfScores(var e) -> e;
            case Event.OfVotes(var e) -> e;
            case Event.OfStatements(var e) -> e;
            case Event.OfActions(var e) -> e;
            case Event.OfReflections(var e) -> e;
            case Event.OfExplains(var e) -> e;
            case Event.OfBadges(var e) -> e;
            case Event.OfGroups(var e) -> e;
            case Event.OfTurns(var e) -> e;
            case Event.OfCards(var e) -> e;
            case Event.OfMinority(var e) -> e;
            case Event.OfNetwork(var e) -> e;
            case Event.OfAgreements(var e) -> e;
            case Event.OfHomework(var e) -> e;
        };
    }
}
