package nl.taartbord.session;

import java.util.List;
import java.util.stream.Stream;
import nl.taartbord.actions.Actions;
import nl.taartbord.agenda.Agenda;
import nl.taartbord.agenda.Planned;
import nl.taartbord.agreements.Agreements;
import nl.taartbord.badges.Badges;
import nl.taartbord.cards.Cards;
import nl.taartbord.explains.Explains;
import nl.taartbord.format.Activity;
import nl.taartbord.groups.Groups;
import nl.taartbord.homework.Homework;
import nl.taartbord.minority.Minority;
import nl.taartbord.network.Network;
import nl.taartbord.notes.Notes;
import nl.taartbord.people.Roster;
import nl.taartbord.reflections.Reflections;
import nl.taartbord.scores.Scores;
import nl.taartbord.statements.Statements;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.turns.Turns;
import nl.taartbord.votes.Votes;

/**
 * A session as it stands after event {@code seq}: a fold of its history and nothing else. A room that a snapshot does not know is empty.
 */
public record State(long seq, Setting setting, Desk desk, Agenda agenda, Roster roster, Notes notes, Scores scores, Votes votes,
        Statements statements, Actions actions, Reflections reflections, Explains explains, Badges badges, Groups groups, Turns turns,
        Cards cards, Minority minority, Network network, Agreements agreements, Homework homework, Receipts receipts) {

    public State {
        badges = badges == null ? Badges.EMPTY : badges;
        groups = groups == null ? Groups.EMPTY : groups;
        turns = turns == null ? Turns.EMPTY : turns;
        cards = cards == null ? Cards.EMPTY : cards;
        minority = minority == null ? Minority.EMPTY : minority;
        network = network == null ? Network.EMPTY : network;
        agreements = agreements == null ? Agreements.EMPTY : agreements;
        homework = homework == null ? Homework.EMPTY : homework;
    }

    static State created(long seq, DeskEvent.Created created) {
        Setting setting = created.setting();
        return new State(seq, setting, Desk.OPEN, Agenda.start(created.phases(), setting.createdAt()), Roster.EMPTY, Notes.EMPTY,
                Scores.EMPTY, Votes.EMPTY, Statements.EMPTY, Actions.EMPTY, Reflections.EMPTY, Explains.EMPTY, Badges.EMPTY, Groups.EMPTY,
                Turns.EMPTY, Cards.EMPTY, Minority.EMPTY, Network.EMPTY, Agreements.EMPTY, Homework.EMPTY, Receipts.EMPTY);
    }

    /** What is asked on the cards of a phase, also of one of an earlier meeting with the same format. */
    public List<Activity.Field> fields(PhaseId phase) {
        return Stream.concat(agenda.phases().stream().map(Planned::phase), setting.format().phases().stream())
                .filter(known -> known.id().origin().equals(phase.origin()))
                .map(known -> known.activity() instanceof Activity.Cards cards ? cards.fields() : List.<Activity.Field>of())
                .findFirst().orElse(List.of());
    }

    State at(long number) {
        return new State(number, setting, desk, agenda, roster, notes, scores, votes, statements, actions, reflections, explains, badges,
                groups, turns, cards, minority, network, agreements, homework, receipts);
    }

    State with(Setting other) {
        return new State(seq, other, desk, agenda, roster, notes, scores, votes, statements, actions, reflections, explains, badges,
                groups, turns, cards, minority, network, agreements, homework, receipts);
    }

    State with(Desk other) {
        return new State(seq, setting, other, agenda, roster, notes, scores, votes, statements, actions, reflections, explains, badges,
                groups, turns, cards, minority, network, agreements, homework, receipts);
    }

    State with(Agenda other) {
        return new State(seq, setting, desk, other, roster, notes, scores, votes, statements, actions, reflections, explains, badges,
                groups, turns, cards, minority, network, agreements, homework, receipts);
    }

    State with(Roster other) {
        return new State(seq, setting, desk, agenda, other, notes, scores, votes, statements, actions, reflections, explains, badges,
                groups, turns, cards, minority, network, agreements, homework, receipts);
    }

    State with(Notes other) {
        return new State(seq, setting, desk, agenda, roster, other, scores, votes, statements, actions, reflections, explains, badges,
                groups, turns, cards, minority, network, agreements, homework, receipts);
    }

    State with(Scores other) {
        return new State(seq, setting, desk, agenda, roster, notes, other, votes, statements, actions, reflections, explains, badges,
                groups, turns, cards, minority, network, agreements, homework, receipts);
    }

    State with(Votes other) {
        return new State(seq, setting, desk, agenda, roster, notes, scores, other, statements, actions, reflections, explains, badges,
                groups, turns, cards, minority, network, agreements, homework, receipts);
    }

    State with(Statements other) {
        return new State(seq, setting, desk, agenda, roster, notes, scores, votes, other, actions, reflections, explains, badges, groups,
                turns, cards, minority, network, agreements, homework, receipts);
    }

    State with(Actions other) {
        return new State(seq, setting, desk, agenda, roster, notes, scores, votes, statements, other, reflections, explains, badges,
                groups, turns, cards, minority, network, agreements, homework, receipts);
    }

    State with(Reflections other) {
        return new State(seq, setting, desk, agenda, roster, notes, scores, votes, statements, actions, other, explains, badges, groups,
                turns, cards, minority, network, agreements, homework, receipts);
    }

    State with(Explains other) {
        return new State(seq, setting, desk, agenda, roster, notes, scores, votes, statements, actions, reflections, other, badges,
                groups, turns, cards, minority, network, agreements, homework, receipts);
    }

    State with(Badges other) {
        return new State(seq, setting, desk, agenda, roster, notes, scores, votes, statements, actions, reflections, explains, other,
                groups, turns, cards, minority, network, agreements, homework, receipts);
    }

    State with(Groups other) {
        return new State(seq, setting, desk, agenda, roster, notes, scores, votes, statements, actions, reflections, explains, badges,
                other, turns, cards, minority, network, agreements, homework, receipts);
    }

    State with(Turns other) {
        return new State(seq, setting, desk, agenda, roster, notes, scores, votes, statements, actions, reflections, explains, badges,
                groups, other, cards, minority, network, agreements, homework, receipts);
    }

    State with(Cards other) {
        return new State(seq, setting, desk, agenda, roster, notes, scores, votes, statements, actions, reflections, explains, badges,
                groups, turns, other, minority, network, agreements, homework, receipts);
    }

    State with(Minority other) {
        return new State(seq, setting, desk, agenda, roster, notes, scores, votes, statements, actions, reflections, explains, badges,
                groups, turns, cards, other, network, agreements, homework, receipts);
    }

    State with(Network other) {
        return new State(seq, setting, desk, agenda, roster, notes, scores, votes, statements, actions, reflections, explains, badges,
                groups, turns, cards, minority, other, agreements, homework, receipts);
    }

    State with(Agreements other) {
        return new State(seq, setting, desk, agenda, roster, notes, scores, votes, statements, actions, reflections, explains, badges,
                groups, turns, cards, minority, network, other, homework, receipts);
    }

    State with(Homework other) {
        return new State(seq, setting, desk, agenda, roster, notes, scores, votes, statements, actions, reflections, explains, badges,
                groups, turns, cards, minority, network, agreements, other, receipts);
    }

    State with(Receipts other) {
        return new State(seq, setting, desk, agenda, roster, notes, scores, votes, statements, actions, reflections, explains, badges,
                groups, turns, cards, minority, network, agreements, homework, other);
    }
}
