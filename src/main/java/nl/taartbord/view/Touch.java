package nl.taartbord.view;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.taartbord.actions.ActionEvent;
import nl.taartbord.agenda.AgendaEvent;
import nl.taartbord.explains.ExplainEvent;
import nl.taartbord.format.Poster;
import nl.taartbord.notes.Note;
import nl.taartbord.notes.NoteEvent;
import nl.taartbord.reflections.ReflectEvent;
import nl.taartbord.scores.ScoreEvent;
import nl.taartbord.scores.Scores;
import nl.taartbord.session.DeskEvent;
import nl.taartbord.session.Event;
import nl.taartbord.session.State;
import nl.taartbord.terms.BadgeId;
import nl.taartbord.terms.Name;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.votes.Round;
import nl.taartbord.votes.VoteEvent;

/** Which things an event may have changed, and who sees them otherwise than everybody. */
final class Touch {
    private final State before;
    private final State after;
    final Set<Thing> things = new LinkedHashSet<>();
    final Set<PersonId> privy = new LinkedHashSet<>();

    private Touch(State before, State after) {
        this.before = before;
        this.after = after;
    }

    static Touch of(Event event, State before, State after) {
        Touch touch = new Touch(before, after);
        switch (event) {
            case Event.OfDesk(DeskEvent e) -> touch.things.add(Thing.SESSION);
            case Event.OfPeople(var e) -> {
                touch.add(Kind.PEOPLE, e.person());
                touch.cards();
            }
            case Event.OfAgenda(var e) -> touch.agenda(e);
            case Event.OfNotes(var e) -> touch.notes(e);
            case Event.OfScores(var e) -> touch.scores(e);
            case Event.OfVotes(var e) -> touch.votes(e);
            case Event.OfStatements(var e) -> touch.add(Kind.STATEMENTS, e.phase());
            case Event.OfActions(ActionEvent e) -> touch.add(Kind.ACTIONS, e.action());
            case Event.OfReflections(ReflectEvent.Said said) -> touch.add(Kind.REFLECTIONS, said.person());
            case Event.OfExplains(ExplainEvent.Shown shown) -> touch.add(Kind.EXPLAINS, shown.phase());
            case Event.OfBadges(var e) -> touch.badge(e.badge());
            case Event.OfGroups(var e) -> touch.add(Kind.GROUPS, e.phase());
            case Event.OfTurns(var e) -> touch.add(Kind.TURNS, e.phase());
            case Event.OfCards(var e) -> touch.add(Kind.CARDS, e.note());
            case Event.OfMinority(var e) -> touch.add(Kind.MINORITY, e.phase());
            case Event.OfNetwork(var e) -> { }
            case Event.OfAgreements(var e) -> touch.add(Kind.AGREEMENTS, e.phase());
            case Event.OfHomework(var e) -> { }
        }
        return touch;
    }

    /** The zones of people's cards, whose size follows from their number. */
    private void cards() {
        after.setting().format().poster().zones().stream().filter(zone -> zone.kind() == Poster.Kind.PEOPLE)
                .forEach(zone -> add(Kind.ZONES, zone.id()));
    }

    private void add(Kind kind, Name name) {
        things.add(Thing.of(kind, name));
    }

    private void agenda(AgendaEvent event) {
        switch (event) {
            case AgendaEvent.Entered _ -> {
                things.add(Thing.AGENDA);
                before.agenda().ready().forEach(person -> add(Kind.PEOPLE, person));
            }
            case AgendaEvent.Skipped _, AgendaEvent.Planned _, AgendaEvent.Moved _, AgendaEvent.WorkEnded _,
                    AgendaEvent.WorkReopened _ -> things.add(Thing.AGENDA);
            case AgendaEvent.Repeated(var phase, var copy) -> {
                things.add(Thing.AGENDA);
                add(Kind.PROGRESS, copy);
            }
            case AgendaEvent.ReadySaid(var person, var ready) -> add(Kind.PEOPLE, person);
            case AgendaEvent.TimerStarted _, AgendaEvent.TimerPaused _, AgendaEvent.TimerResumed _, AgendaEvent.TimerExtended _,
                    AgendaEvent.TimerStopped _, AgendaEvent.TimerExpired _ -> things.add(Thing.TIMER);
        }
    }

    private void notes(NoteEvent event) {
        switch (event) {
            case NoteEvent.Written(var id, var phase, var colour, var text, var by, var enteredBy, var standing, var place) -> note(id);
            case NoteEvent.Edited(var id, var text, var by, var over) -> {
                note(id);
                over.ifPresent(privy::add);
            }
            case NoteEvent.Placed(var id, var place, var standing, var by) -> note(id);
            case NoteEvent.Recoloured(var id, var colour, var by) -> note(id);
            case NoteEvent.Deleted(var id, var by) -> note(id);
            case NoteEvent.Revealed(var phase, var whole, var notes) -> notes.keySet().forEach(this::note);
            case NoteEvent.WasSetAside(var id, var reason) -> note(id);
            case NoteEvent.Returned(var id) -> note(id);
            case NoteEvent.ClusterMade(var id, var title, var zone, var notes, var by) -> {
                add(Kind.CLUSTERS, id);
                notes.keySet().forEach(this::note);
                untied();
            }
            case NoteEvent.ClusterTitled(var id, var title) -> add(Kind.CLUSTERS, id);
            case NoteEvent.ClusterPlaced(var id, var zone, var notes, var by) -> {
                add(Kind.CLUSTERS, id);
                notes.keySet().forEach(this::note);
            }
            case NoteEvent.ClusterDissolved(var id) -> {
                add(Kind.CLUSTERS, id);
                before.notes().of(id).forEach(note -> note(note.id()));
            }
            case NoteEvent.ClusterLeft(var id) -> note(id);
            case NoteEvent.Undone(var id, var was, var by) -> note(id);
        }
    }

    private void note(NoteId id) {
        add(Kind.NOTES, id);
        Optional<Note> was = before.notes().find(id);
        Optional<Note> is = after.notes().find(id);
        Stream.concat(was.stream(), is.stream()).forEach(note -> {
            note.place().ifPresent(place -> add(Kind.ZONES, place.zone()));
            privy.add(note.author());
            note.enteredBy().ifPresent(privy::add);
        });
        if (was.isEmpty() != is.isEmpty()) {
            Note note = was.or(() -> is).orElseThrow();
            add(Kind.PEOPLE, note.author());
            add(Kind.PROGRESS, note.phase());
        }
        if (was.flatMap(Note::cluster).isPresent()) {
            untied();
        }
    }

    /** Notes that lost their cluster because too few were left in it. */
    private void untied() {
        before.notes().clusters().keySet().stream().filter(cluster -> !after.notes().clusters().containsKey(cluster)).forEach(cluster -> {
            if (things.add(Thing.of(Kind.CLUSTERS, cluster))) {
                before.notes().of(cluster).forEach(note -> note(note.id()));
            }
        });
    }

    private void badge(BadgeId id) {
        add(Kind.BADGES, id);
        Stream.of(before, after).flatMap(state -> Optional.ofNullable(state.badges().badges().get(id)).stream())
                .forEach(badge -> add(Kind.ZONES, badge.place().zone()));
    }

    private void hand(Round round, PersonId person) {
        add(Kind.ROUNDS, round.id());
        things.add(Thing.hand(round.id(), person));
        privy.add(person);
        Stream.of(before, after).map(state -> state.votes().rounds().get(round.id()))
                .flatMap(known -> known.enterers().getOrDefault(person, Set.of()).stream())
                .forEach(privy::add);
    }

    private void votes(VoteEvent event) {
        add(Kind.ROUNDS, event.round());
        Round round = after.votes().rounds().get(event.round());
        switch (event) {
            case VoteEvent.RoundOpened _, VoteEvent.RoundClosed _ -> { }
            case VoteEvent.Placed(var id, var person, var note, var enteredBy) -> hand(round, person);
            case VoteEvent.Taken(var id, var person, var note) -> hand(round, person);
            case VoteEvent.Moved(var id, var person, var from, var to, var enteredBy) -> hand(round, person);
        }
    }

    private void scores(ScoreEvent event) {
        switch (event) {
            case ScoreEvent.Given(var phase, var subject, var person, var mark, var reason, var higher, var enteredBy) -> {
                things.add(Thing.score(phase, subject));
                things.add(Thing.mark(phase, subject, person));
                privy.add(person);
                enteredBy.ifPresent(privy::add);
                Optional.ofNullable(before.scores().of(phase, subject).get(person)).flatMap(Scores.Mark::enteredBy).ifPresent(privy::add);
            }
            case ScoreEvent.Revealed(var phase) -> after.scores().marks().getOrDefault(phase, java.util.Map.of()).keySet()
                    .forEach(subject -> things.add(Thing.score(phase, subject)));
        }
    }
}
