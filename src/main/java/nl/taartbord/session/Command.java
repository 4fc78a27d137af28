package nl.taartbord.session;

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
import nl.taartbord.statements.StatementCommand;
import nl.taartbord.turns.TurnCommand;
import nl.taartbord.votes.VoteCommand;

/** Everything a board can ask, by the room that decides. */
public sealed interface Command {
    record OfDesk(DeskCommand command) implements Command {}

    record OfPeople(PeopleCommand command) implements Command {}

    record OfAgenda(AgendaCommand command) implements Command {}

    record OfNotes(NoteCommand command) implements Command {}

    record OfScores(ScoreCommand command) implements Command {}

    record OfVotes(VoteCommand command) implements Command {}

    record OfStatements(StatementCommand command) implements Command {}

    record OfActions(ActionCommand command) implements Command {}

    record OfReflections(ReflectCommand command) implements Command {}

    record OfExplains(ExplainCommand command) implements Command {}

    record OfBadges(BadgeCommand command) implements Command {}

    record OfGroups(GroupCommand command) implements Command {}

    record OfTurns(TurnCommand command) implements Command {}

    record OfCards(CardCommand command) implements Command {}

    record OfMinority(MinorityCommand command) implements Command {}

    record OfNetwork(NetworkCommand command) implements Command {}

    record OfAgreements(AgreementCommand command) implements Command {}

    record OfHomework(HomeworkCommand command) implements Command {}
}
