package nl.taartbord.wire;

import nl.taartbord.actions.ActionCommand;
import nl.taartbord.agenda.AgendaCommand;
import nl.taartbord.agreements.AgreementCommand;
import nl.taartbord.badges.BadgeCommand;
import nl.taartbord.cards.CardCommand;
import nl.taartbord.explains.ExplainCommand;
import nl.taartbord.groups.GroupCommand;
import nl.taartbord.homework.HomeworkCommand;
import nl.taartbord.minority.MinorityCommand;
import nl.taartbord.network.NetworkCommand;
import nl.taartbord.notes.NoteCommand;
import nl.taartbord.people.PeopleCommand;
import nl.taartbord.reflections.ReflectCommand;
import nl.taartbord.scores.ScoreCommand;
import nl.taartbord.session.Command;
import nl.taartbord.session.DeskCommand;
import nl.taartbord.statements.StatementCommand;
import nl.taartbord.turns.TurnCommand;
import nl.taartbord.votes.VoteCommand;

/** How each command is called on the wire. */
final class CommandNames {
    static final Table<Command> TABLE = new Table<Command>()
            .row("session.rename", DeskCommand.Rename.class, Command.OfDesk::new)
            .row("session.close", DeskCommand.Close.class, Command.OfDesk::new)
            .row("session.reopen", DeskCommand.Reopen.class, Command.OfDesk::new)
            .row("poster.lock", DeskCommand.Lock.class, Command.OfDesk::new)
            .row("poster.gather", DeskCommand.Gather.class, Command.OfDesk::new)
            .row("person.introduce", PeopleCommand.Introduce.class, Command.OfPeople::new)
            .row("person.add", PeopleCommand.Add.class, Command.OfPeople::new)
            .row("person.remove", PeopleCommand.Remove.class, Command.OfPeople::new)
            .row("person.forget", PeopleCommand.Forget.class, Command.OfPeople::new)
            .row("person.role", PeopleCommand.ChangeRole.class, Command.OfPeople::new)
            .row("phase.enter", AgendaCommand.Enter.class, Command.OfAgenda::new)
            .row("phase.next", AgendaCommand.Next.class, Command.OfAgenda::new)
            .row("phase.back", AgendaCommand.Back.class, Command.OfAgenda::new)
            .row("phase.skip", AgendaCommand.Skip.class, Command.OfAgenda::new)
            .row("phase.plan", AgendaCommand.Plan.class, Command.OfAgenda::new)
            .row("phase.move", AgendaCommand.Move.class, Command.OfAgenda::new)
            .row("phase.repeat", AgendaCommand.Repeat.class, Command.OfAgenda::new)
            .row("work.end", AgendaCommand.EndWork.class, Command.OfAgenda::new)
            .row("work.reopen", AgendaCommand.ReopenWork.class, Command.OfAgenda::new)
            .row("ready.say", AgendaCommand.SayReady.class, Command.OfAgenda::new)
            .row("timer.start", AgendaCommand.StartTimer.class, Command.OfAgenda::new)
            .row("timer.pause", AgendaCommand.PauseTimer.class, Command.OfAgenda::new)
            .row("timer.resume", AgendaCommand.ResumeTimer.class, Command.OfAgenda::new)
            .row("timer.stop", AgendaCommand.StopTimer.class, Command.OfAgenda::new)
            .row("timer.extend", AgendaCommand.ExtendTimer.class, Command.OfAgenda::new)
            .row("note.write", NoteCommand.Write.class, Command.OfNotes::new)
            .row("note.edit", NoteCommand.Edit.class, Command.OfNotes::new)
            .row("note.place", NoteCommand.Put.class, Command.OfNotes::new)
            .row("note.recolour", NoteCommand.Recolour.class, Command.OfNotes::new)
            .row("note.delete", NoteCommand.Delete.class, Command.OfNotes::new)
            .row("note.hide", NoteCommand.SetAside.class, Command.OfNotes::new)
            .row("note.show", NoteCommand.Return.class, Command.OfNotes::new)
            .row("notes.reveal", NoteCommand.Reveal.class, Command.OfNotes::new)
            .row("cluster.make", NoteCommand.MakeCluster.class, Command.OfNotes::new)
            .row("cluster.title", NoteCommand.TitleCluster.class, Command.OfNotes::new)
            .row("cluster.place", NoteCommand.PutCluster.class, Command.OfNotes::new)
            .row("cluster.dissolve", NoteCommand.DissolveCluster.class, Command.OfNotes::new)
            .row("cluster.leave", NoteCommand.LeaveCluster.class, Command.OfNotes::new)
            .row("undo", NoteCommand.Undo.class, Command.OfNotes::new)
            .row("score.give", ScoreCommand.Give.class, Command.OfScores::new)
            .row("scores.reveal", ScoreCommand.Reveal.class, Command.OfScores::new)
            .row("vote.open", VoteCommand.OpenRound.class, Command.OfVotes::new)
            .row("vote.place", VoteCommand.Place.class, Command.OfVotes::new)
            .row("vote.take", VoteCommand.Take.class, Command.OfVotes::new)
            .row("vote.move", VoteCommand.Move.class, Command.OfVotes::new)
            .row("statement.save", StatementCommand.Save.class, Command.OfStatements::new)
            .row("statement.propose", StatementCommand.Propose.class, Command.OfStatements::new)
            .row("statement.approve", StatementCommand.Approve.class, Command.OfStatements::new)
            .row("action.add", ActionCommand.Add.class, Command.OfActions::new)
            .row("action.edit", ActionCommand.Edit.class, Command.OfActions::new)
            .row("action.remove", ActionCommand.Remove.class, Command.OfActions::new)
            .row("reflect.say", ReflectCommand.Say.class, Command.OfReflections::new)
            .row("explain.show", ExplainCommand.Show.class, Command.OfExplains::new)
            .row("badge.place", BadgeCommand.Place.class, Command.OfBadges::new)
            .row("badge.move", BadgeCommand.Move.class, Command.OfBadges::new)
            .row("badge.take", BadgeCommand.Take.class, Command.OfBadges::new)
            .row("groups.make", GroupCommand.Make.class, Command.OfGroups::new)
            .row("groups.join", GroupCommand.Join.class, Command.OfGroups::new)
            .row("groups.put", GroupCommand.Put.class, Command.OfGroups::new)
            .row("groups.turn", GroupCommand.Turn.class, Command.OfGroups::new)
            .row("groups.charge", GroupCommand.Charge.class, Command.OfGroups::new)
            .row("round.start", TurnCommand.Start.class, Command.OfTurns::new)
            .row("round.next", TurnCommand.Next.class, Command.OfTurns::new)
            .row("round.back", TurnCommand.Back.class, Command.OfTurns::new)
            .row("round.pass", TurnCommand.Pass.class, Command.OfTurns::new)
            .row("round.finish", TurnCommand.Finish.class, Command.OfTurns::new)
            .row("card.add", CardCommand.Add.class, Command.OfCards::new)
            .row("card.fill", CardCommand.Fill.class, Command.OfCards::new)
            .row("minority.cut", MinorityCommand.Cut.class, Command.OfMinority::new)
            .row("minority.say", MinorityCommand.Say.class, Command.OfMinority::new)
            .row("organisation.add", NetworkCommand.Add.class, Command.OfNetwork::new)
            .row("organisation.edit", NetworkCommand.Edit.class, Command.OfNetwork::new)
            .row("organisation.move", NetworkCommand.Move.class, Command.OfNetwork::new)
            .row("organisation.remove", NetworkCommand.Remove.class, Command.OfNetwork::new)
            .row("organisation.mark", NetworkCommand.Mark.class, Command.OfNetwork::new)
            .row("organisation.contact", NetworkCommand.Contact.class, Command.OfNetwork::new)
            .row("link.add", NetworkCommand.Link.class, Command.OfNetwork::new)
            .row("link.remove", NetworkCommand.Unlink.class, Command.OfNetwork::new)
            .row("network.arrange", NetworkCommand.Arrange.class, Command.OfNetwork::new)
            .row("agreement.fill", AgreementCommand.Fill.class, Command.OfAgreements::new)
            .row("agreement.approve", AgreementCommand.Approve.class, Command.OfAgreements::new)
            .row("need.add", AgreementCommand.Need.class, Command.OfAgreements::new)
            .row("need.settle", AgreementCommand.Settle.class, Command.OfAgreements::new)
            .row("need.drop", AgreementCommand.Drop.class, Command.OfAgreements::new)
            .row("homework.answer", HomeworkCommand.Answer.class, Command.OfHomework::new)
            .row("homework.share", HomeworkCommand.Share.class, Command.OfHomework::new);

    private CommandNames() {}
}
