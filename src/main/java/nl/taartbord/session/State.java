package nl.taartbord.session;

import nl.taartbord.actions.Actions;
import nl.taartbord.agenda.Agenda;
import nl.taartbord.explains.Explains;
import nl.taartbord.notes.Notes;
import nl.taartbord.people.Roster;
import nl.taartbord.reflections.Reflections;
import nl.taartbord.scores.Scores;
import nl.taartbord.statements.Statements;
import nl.taartbord.votes.Votes;

/** A session as it stands after event {@code seq}: a fold of its history and nothing else. */
public record State(long seq, Setting setting, Desk desk, Agenda agenda, Roster roster, Notes notes, Scores scores, Votes votes,
        Statements statements, Actions actions, Reflections reflections, Explains explains, Receipts receipts) {

    static State created(long seq, DeskEvent.Created created) {
        Setting setting = created.setting();
        return new State(seq, setting, Desk.OPEN, Agenda.start(created.phases(), setting.createdAt()), Roster.EMPTY, Notes.EMPTY,
                Scores.EMPTY, Votes.EMPTY, Statements.EMPTY, Actions.EMPTY, Reflections.EMPTY, Explains.EMPTY, Receipts.EMPTY);
    }

    State at(long number) {
        return new State(number, setting, desk, agenda, roster, notes, scores, votes, statements, actions, reflections, explains, receipts);
    }

    State with(Setting other) {
        return new State(seq, other, desk, agenda, roster, notes, scores, votes, statements, actions, reflections, explains, receipts);
    }

    State with(Desk other) {
        return new State(seq, setting, other, agenda, roster, notes, scores, votes, statements, actions, reflections, explains, receipts);
    }

    State with(Agenda other) {
        return new State(seq, setting, desk, other, roster, notes, scores, votes, statements, actions, reflections, explains, receipts);
    }

    State with(Roster other) {
        return new State(seq, setting, desk, agenda, other, notes, scores, votes, statements, actions, reflections, explains, receipts);
    }

    State with(Notes other) {
        return new State(seq, setting, desk, agenda, roster, other, scores, votes, statements, actions, reflections, explains, receipts);
    }

    State with(Scores other) {
        return new State(seq, setting, desk, agenda, roster, notes, other, votes, statements, actions, reflections, explains, receipts);
    }

    State with(Votes other) {
        return new State(seq, setting, desk, agenda, roster, notes, scores, other, statements, actions, reflections, explains, receipts);
    }

    State with(Statements other) {
        return new State(seq, setting, desk, agenda, roster, notes, scores, votes, other, actions, reflections, explains, receipts);
    }

    State with(Actions other) {
        return new State(seq, setting, desk, agenda, roster, notes, scores, votes, statements, other, reflections, explains, receipts);
    }

    State with(Reflections other) {
        return new State(seq, setting, desk, agenda, roster, notes, scores, votes, statements, actions, other, explains, receipts);
    }

    State with(Explains other) {
        return new State(seq, setting, desk, agenda, roster, notes, scores, votes, statements, actions, reflections, other, receipts);
    }

    State with(Receipts other) {
        return new State(seq, setting, desk, agenda, roster, notes, scores, votes, statements, actions, reflections, explains, other);
    }
}
