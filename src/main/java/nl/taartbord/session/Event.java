package nl.taartbord.session;

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
import nl.taartbord.statements.StatementEvent;
import nl.taartbord.turns.TurnEvent;
import nl.taartbord.votes.VoteEvent;

/** Everything that can have happened in a session, by the room it happened in. */
public sealed interface Event {
    record OfDesk(DeskEvent event) implements Event {}

    record OfPeople(PeopleEvent event) implements Event {}

    record OfAgenda(AgendaEvent event) implements Event {}

    record OfNotes(NoteEvent event) implements Event {}

    record OfScores(ScoreEvent event) implements Event {}

    record OfVotes(VoteEvent event) implements Event {}

    record OfStatements(StatementEvent event) implements Event {}

    record OfActions(ActionEvent event) implements Event {}

    record OfReflections(ReflectEvent event) implements Event {}

    record OfExplains(ExplainEvent event) implements Event {}

    record OfBadges(BadgeEvent event) implements Event {}

    record OfGroups(GroupEvent event) implements Event {}

    record OfTurns(TurnEvent event) implements Event {}

    record OfCards(CardEvent event) implements Event {}

    record OfMinority(MinorityEvent event) implements Event {}

    record OfNetwork(NetworkEvent event) implements Event {}

    record OfAgreements(AgreementEvent event) implements Event {}

    record OfHomework(HomeworkEvent event) implements Event {}
}
