package nl.taartbord.view;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.taartbord.actions.ActionEvent;
import nl.taartbord.agenda.AgendaEvent;
import nl.taartbord.cards.CardEvent;
import nl.taartbord.explains.ExplainEvent;
import nl.taartbord.format.Activity;
import nl.taartbord.format.Phase;
import nl.taartbord.format.Poster;
import nl.taartbord.homework.HomeworkEvent;
import nl.taartbord.minority.MinorityEvent;
import nl.taartbord.network.NetworkEvent;
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
import nl.taartbord.terms.OrganisationId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
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
                before.groups().divisions().keySet().forEach(phase -> touch.add(Kind.GROUPS, phase));
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
            case Event.OfCards(var e) -> touch.cards(e);
            case Event.OfMinority(var e) -> touch.minority(e);
            case Event.OfNetwork(var e) -> touch.network(e);
            case Event.OfAgreements(var e) -> touch.add(Kind.AGREEMENTS, e.phase());
            case Event.OfHomework(var e) -> touch.homework(e);
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
                add(Kind.AGREEMENTS, copy);
                priorities();
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
            priorities();
        }
        add(Kind.CARDS, id);
        if (was.filter(Note::open).isPresent() != is.filter(Note::open).isPresent()) {
            after.cards().serving(id).forEach(this::card);
        }
        if (was.flatMap(Note::cluster).isPresent()) {
            untied();
        }
    }

    private void card(NoteId id) {
        add(Kind.CARDS, id);
        after.notes().find(id).ifPresent(note -> {
            privy.add(note.author());
            note.enteredBy().ifPresent(privy::add);
        });
    }

    private void cards(CardEvent event) {
        switch (event) {
            case CardEvent.Filled(var id, var answers, var by, var over) -> {
                card(id);
                over.ifPresent(privy::add);
            }
        }
    }

    private void minority(MinorityEvent event) {
        switch (event) {
            case MinorityEvent.Cut _ -> priorities();
            case MinorityEvent.Said(var phase, var person, var text, var enteredBy) -> {
                add(Kind.MINORITY, phase);
                voice(phase, person);
            }
        }
    }

    /** What is prioritised by the votes may be something else, in every phase that asks the minority. */
    private void priorities() {
        after.agenda().phases().stream().map(planned -> planned.phase()).filter(phase -> phase.activity() instanceof Activity.Minority)
                .forEach(phase -> {
                    add(Kind.MINORITY, phase.id());
                    voters(phase).forEach(person -> voice(phase.id(), person));
                });
    }

    private Set<PersonId> voters(Phase phase) {
        Set<PersonId> voters = new LinkedHashSet<>();
        Stream.of(before, after).flatMap(state -> RenderMinority.round(state, phase.id()).stream())
                .forEach(round -> voters.addAll(round.hands().keySet()));
        return voters;
    }

    private void voice(PhaseId phase, PersonId person) {
        things.add(Thing.voice(phase, person));
        privy.add(person);
        Stream.of(before, after).flatMap(state -> RenderMinority.round(state, phase).stream())
                .forEach(round -> privy.addAll(round.enterers().getOrDefault(person, Set.of())));
    }

    private void homework(HomeworkEvent event) {
        switch (event) {
            case HomeworkEvent.Answered(var phase, var person, var question, var text, var enteredBy) -> sheet(phase, person);
            case HomeworkEvent.Shared(var phase, var person) -> sheet(phase, person);
            case HomeworkEvent.Brought(var phase, var person, var _, var _) -> sheet(phase, person);
        }
    }

    private void sheet(PhaseId phase, PersonId person) {
        things.add(Thing.homework(phase, person));
        privy.add(person);
        Stream.of(before, after).flatMap(state -> state.homework().sheet(phase, person).stream())
                .forEach(sheet -> sheet.answers().values().forEach(answer -> answer.enteredBy().ifPresent(privy::add)));
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
            case VoteEvent.RoundOpened _ -> { }
            case VoteEvent.RoundClosed _ -> priorities();
            case VoteEvent.Placed(var id, var person, var note, var enteredBy) -> hand(round, person);
            case VoteEvent.Taken(var id, var person, var note) -> hand(round, person);
            case VoteEvent.Moved(var id, var person, var from, var to, var enteredBy) -> hand(round, person);
        }
    }

    /** Contact data are for the people in the session, not for the screen. */
    private void network(NetworkEvent event) {
        switch (event) {
            case NetworkEvent.Added(var phase, var id, var name, var formal, var level, var spot, var by) -> organisation(id);
            case NetworkEvent.Edited(var phase, var id, var name, var formal, var level, var by, var over) -> organisation(id);
            case NetworkEvent.Moved(var phase, var spots) -> spots.keySet().forEach(id -> add(Kind.ORGANISATIONS, id));
            case NetworkEvent.Marked(var phase, var id, var webber) -> add(Kind.ORGANISATIONS, id);
            case NetworkEvent.Removed(var phase, var id) -> {
                organisation(id);
                contact(id);
                before.network().of(id).forEach(link -> add(Kind.LINKS, link.id()));
            }
            case NetworkEvent.Contacted(var phase, var id, var contact) -> {
                add(Kind.ORGANISATIONS, id);
                contact(id);
            }
            case NetworkEvent.Linked(var phase, var id, var from, var to, var label) -> add(Kind.LINKS, id);
            case NetworkEvent.Unlinked(var phase, var id) -> add(Kind.LINKS, id);
        }
    }

    private void organisation(OrganisationId id) {
        add(Kind.ORGANISATIONS, id);
        after.setting().format().poster().zones().stream().filter(zone -> zone.kind() == Poster.Kind.NETWORK)
                .forEach(zone -> add(Kind.ZONES, zone.id()));
    }

    private void contact(OrganisationId id) {
        add(Kind.CONTACTS, id);
        privy.addAll(after.roster().people().keySet());
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
            case ScoreEvent.Carried(var phase, var subject, var _, var _) -> things.add(Thing.score(phase, subject));
            case ScoreEvent.Revealed(var phase) -> after.scores().marks().getOrDefault(phase, java.util.Map.of()).keySet()
                    .forEach(subject -> things.add(Thing.score(phase, subject)));
        }
    }
}
