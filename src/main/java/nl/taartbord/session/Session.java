package nl.taartbord.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.Set;
import nl.taartbord.activity.Decision;
import nl.taartbord.activity.Reason;
import nl.taartbord.activity.Scene;
import nl.taartbord.agenda.AgendaEvent;
import nl.taartbord.agenda.Planned;
import nl.taartbord.cards.CardCommand;
import nl.taartbord.format.Activity;
import nl.taartbord.format.Follows;
import nl.taartbord.format.Phase;
import nl.taartbord.notes.NoteEvent;
import nl.taartbord.notes.NoteRules;
import nl.taartbord.people.Details;
import nl.taartbord.people.PeopleCommand;
import nl.taartbord.people.PeopleEvent;
import nl.taartbord.people.Person;
import nl.taartbord.people.Roster;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.Role;
import nl.taartbord.terms.SessionId;
import nl.taartbord.terms.ZoneId;
import nl.taartbord.turns.TurnEvent;
import nl.taartbord.votes.VoteCommand;
import nl.taartbord.votes.VoteEvent;

/** The aggregate: lets the rooms decide, and folds what happened. Pure: time, names and the actor come with the request. */
public final class Session {
    private Session() {}

    /**
     * The history begins: the session, its first facilitator, and what it takes over.
     *
     * @param earlier the meetings before it in a trajectory, as they stand
     */
    public static Decision<Event> create(Setting setting, List<Phase> phases, PersonId facilitator, Details details, List<State> earlier) {
        Decision<Event> joins = Chairs.join(Roster.EMPTY, facilitator, Role.FACILITATOR, false, details)
                .map(Event.OfPeople::new);
        return switch (joins) {
            case Decision.Refused<Event> refused -> refused;
            case Decision.Accepted<Event>(var events) -> {
                List<Event> all = new ArrayList<>();
                all.add(new Event.OfDesk(new DeskEvent.Created(setting, phases)));
                all.addAll(events);
                all.addAll(earlier.isEmpty() ? List.of() : Heritage.of(earlier, setting, phases, facilitator));
                yield Decision.acceptAll(all);
            }
        };
    }

    /** Somebody comes in at the door with a code or a facilitator link. */
    public static Decision<Event> admit(State state, PersonId person, Role role, Details details) {
        return state.desk().closed()
                ? Decision.refuse(Reason.CLOSED)
                : Chairs.join(state.roster(), person, role, false, details).map(Event.OfPeople::new);
    }

    /** A later meeting went on from here; also where this one is closed. */
    public static Decision<Event> goOn(State state, SessionId later, String title, long at) {
        boolean known = state.desk().onward().stream().anyMatch(one -> one.session().equals(later));
        return known ? Decision.refuse(Reason.UNCHANGED) : Decision.accept(new Event.OfDesk(new DeskEvent.Continued(later, title, at)));
    }

    /** Homework that was shared in the meetings before since this one was made; none of it comes twice. */
    public static Decision<Event> bring(State state, List<State> earlier) {
        if (state.desk().closed()) {
            return Decision.refuse(Reason.CLOSED);
        }
        List<Event> events = Heritage.carry(state.setting()).contains(Follows.Carry.HOMEWORK)
                ? new HomeworkBefore(earlier, person -> state.roster().present(person).isPresent()).since(state.homework(), phases(state)).toList()
                : List.of();
        return events.isEmpty() ? Decision.refuse(Reason.UNCHANGED) : Decision.acceptAll(events);
    }

    /** Does entering this phase call for what the meetings before have to bring? Out of the lobby, to look back, to the homework itself. */
    public static boolean callsForHomework(State before, State after) {
        boolean elsewhere = !before.agenda().current().equals(after.agenda().current());
        boolean needed = before.agenda().phase().activity() instanceof Activity.Lobby || switch (after.agenda().phase().activity()) {
            case Activity.Explain(var _, var previous) -> previous;
            case Activity.Homework _ -> true;
            case Activity _ -> false;
        };
        return elsewhere && needed && after.setting().trail().isPresent() && Heritage.carry(after.setting()).contains(Follows.Carry.HOMEWORK);
    }

    /** What the clock makes happen. */
    public static List<Event> due(State state, long at) {
        return follow(state, state.agenda().due(at).stream().<Event>map(Event.OfAgenda::new).toList(), at);
    }

    public static Answer decide(State state, Request request) {
        Optional<Person> actor = state.roster().present(request.actor());
        if (actor.isEmpty()) {
            return new Answer.Refused(Reason.ROLE);
        }
        return switch (state.receipts().find(request.actor(), request.reference())) {
            case Receipts.Known.Done(var seq) -> new Answer.Done(seq);
            case Receipts.Known.Reused() -> new Answer.Refused(Reason.REF_REUSED);
            case Receipts.Known.TooOld() -> new Answer.Refused(Reason.REF_OLD);
            case Receipts.Known.New() -> gate(state, request, actor.get())
                    .<Answer>map(Answer.Refused::new)
                    .orElseGet(() -> answer(state, request, actor.get()));
        };
    }

    /** The one gate: everything that is the same for every room. */
    private static Optional<Reason> gate(State state, Request request, Person actor) {
        if (state.desk().closed() && !afterClosing(request.command())) {
            return Optional.of(Reason.CLOSED);
        }
        if (request.inNameOf().isPresent()) {
            Optional<Person> who = state.roster().present(request.inNameOf().get());
            if (!actor.role().enters()) {
                return Optional.of(Reason.ROLE);
            }
            if (who.isEmpty()) {
                return Optional.of(Reason.PERSON_MISSING);
            }
            if (!who.get().proxy()) {
                return Optional.of(Reason.PERSON_PROXY);
            }
        }
        return Permission.of(request.command()).refusal(actor.role(), state);
    }

    /** Homework is made after the meeting, so closing the meeting leaves it open; and people ask to be forgotten long after it. */
    private static boolean afterClosing(Command command) {
        return command instanceof Command.OfDesk(DeskCommand.Reopen())
                || command instanceof Command.OfHomework
                || command instanceof Command.OfPeople(PeopleCommand.Forget _);
    }

    private static Answer answer(State state, Request request, Person actor) {
        PersonId who = request.inNameOf().orElse(actor.id());
        Setting setting = state.setting();
        Scene scene = new Scene(actor, who, request.at(), request.fresh(), state.agenda().phase(), setting.format(), setting.geometry(),
                setting.anonymous(), state.roster(), sheets(state, actor, who),
                state.votes().stickeredByOthersThan(who).or(state.cards().filledByOthersThan(who)));
        return switch (decide(state, request.command(), scene)) {
            case Decision.Refused<Event>(var reason) -> new Answer.Refused(reason);
            case Decision.Accepted<Event>(var events) -> new Answer.Accepted(new Batch(state.seq() + 1, request.at(),
                    Optional.of(request.actor()), request.inNameOf(), Optional.of(request.reference()), follow(state, events, request.at())));
        };
    }

    /** Where each group has a sheet of its own, one writes on that; who leads helps everywhere. */
    private static Predicate<ZoneId> sheets(State state, Person actor, PersonId who) {
        PhaseId phase = state.agenda().phase().id();
        return actor.role().enters() || !state.groups().sheets(phase) ? _ -> true
                : state.groups().sheet(phase, who).<Predicate<ZoneId>>map(own -> own::equals).orElse(_ -> false);
    }

    private static Decision<Event> decide(State state, Command command, Scene scene) {
        return switch (command) {
            case Command.OfDesk(var c) -> state.desk().decide(c, scene, state.setting().title()).map(Event.OfDesk::new);
            case Command.OfPeople(PeopleCommand.Forget forget) -> forgetting(state, forget, scene);
            case Command.OfPeople(var c) -> Chairs.decide(state.roster(), c, scene).map(Event.OfPeople::new);
            case Command.OfAgenda(var c) -> state.agenda().decide(c, scene).map(Event.OfAgenda::new);
            case Command.OfNotes(var c) -> NoteRules.decide(state.notes(), c, scene, phases(state)).map(Event.OfNotes::new);
            case Command.OfScores(var c) -> state.scores().decide(c, scene).map(Event.OfScores::new);
            case Command.OfVotes(var c) -> reopening(state, c, state.votes().decide(c, scene, state.notes()).map(Event.OfVotes::new));
            case Command.OfStatements(var c) -> state.statements().decide(c, scene).map(Event.OfStatements::new);
            case Command.OfActions(var c) -> state.actions().decide(c, scene).map(Event.OfActions::new);
            case Command.OfReflections(var c) -> state.reflections().decide(c, scene).map(Event.OfReflections::new);
            case Command.OfExplains(var c) -> state.explains().decide(c, scene).map(Event.OfExplains::new);
            case Command.OfBadges(var c) -> state.badges().decide(c, scene).map(Event.OfBadges::new);
            case Command.OfGroups(var c) -> state.groups().decide(c, scene).map(Event.OfGroups::new);
            case Command.OfCards(var c) -> cards(state, c, scene);
            case Command.OfMinority(var c) -> state.minority().decide(c, scene, state.votes(), state.notes()).map(Event.OfMinority::new);
            case Command.OfTurns(var c) -> state.turns().decide(c, scene, speaking(state)).map(Event.OfTurns::new);
            case Command.OfNetwork(var c) -> state.network().decide(c, scene).map(Event.OfNetwork::new);
            case Command.OfAgreements(var c) -> state.agreements().decide(c, scene, phases(state)).map(Event.OfAgreements::new);
            case Command.OfHomework(var c) -> state.homework().decide(c, scene, phases(state)).map(Event.OfHomework::new);
        };
    }

    /** A new card is a note and what is filled in on it, both or neither. */
    private static Decision<Event> cards(State state, CardCommand command, Scene scene) {
        return switch (command) {
            case CardCommand.Fill fill -> state.cards().fill(fill, scene, state.notes()).map(Event.OfCards::new);
            case CardCommand.Add add -> switch (NoteRules.decide(state.notes(), add.note(), scene, phases(state))) {
                case Decision.Refused<NoteEvent>(var reason) -> Decision.refuse(reason);
                case Decision.Accepted<NoteEvent>(var events) when events.getFirst() instanceof NoteEvent.Written written ->
                        Decision.<Event>accept(new Event.OfNotes(written)).and(state.cards().fill(
                                new CardCommand.Fill(written.note(), add.answers(), 0), scene, state.notes().evolve(written)).map(Event.OfCards::new));
                case Decision.Accepted<NoteEvent> other -> throw new IllegalStateException(other.toString());
            };
        };
    }

    /** With somebody's name go the contacts in that name. What is an action of theirs is then of somebody without a name, as notes are. */
    private static Decision<Event> forgetting(State state, PeopleCommand.Forget forget, Scene scene) {
        Decision<Event> gone = Chairs.decide(state.roster(), forget, scene).map(Event.OfPeople::new);
        String name = Optional.ofNullable(state.roster().people().get(forget.person())).map(person -> person.details().name()).orElse("");
        List<Event> contacts = state.network().forgetting(name, scene.phase().id()).stream().<Event>map(Event.OfNetwork::new).toList();
        return contacts.isEmpty() ? gone : gone.and(Decision.acceptAll(contacts));
    }

    /** The groups whose turns the present phase may take, with their members. */
    private static Map<String, Set<PersonId>> speaking(State state) {
        Map<String, Set<PersonId>> groups = new LinkedHashMap<>();
        if (state.agenda().phase().activity() instanceof Activity.Round(var who, var seconds, var phase)) {
            phase.flatMap(state.groups()::latest).ifPresent(division ->
                    division.groups().forEach(group -> groups.put(group.id().value(), Set.copyOf(group.members()))));
        }
        return groups;
    }

    private static Map<PhaseId, Phase> phases(State state) {
        Map<PhaseId, Phase> phases = new LinkedHashMap<>();
        for (Planned planned : state.agenda().phases()) {
            phases.put(planned.phase().id(), planned.phase());
        }
        return phases;
    }

    /** A further round is work again. */
    private static Decision<Event> reopening(State state, VoteCommand command, Decision<Event> decision) {
        boolean opens = command instanceof VoteCommand.OpenRound && state.agenda().ended();
        return switch (decision) {
            case Decision.Accepted<Event>(var events) when opens -> {
                List<Event> all = new ArrayList<>(events);
                all.add(new Event.OfAgenda(new AgendaEvent.WorkReopened()));
                yield Decision.acceptAll(all);
            }
            case Decision<Event> other -> other;
        };
    }

    /**
     * What follows by itself: the vote opens with its phase and when its work is reopened, and closes when it is left, its work ends,
     * or the session closes; each turn has its own time.
     */
    private static List<Event> follow(State state, List<Event> events, long at) {
        List<Event> all = new ArrayList<>();
        for (Event event : events) {
            all.add(event);
            switch (event) {
                case Event.OfAgenda(AgendaEvent.Entered(var phase, var since)) -> {
                    state.votes().closing(state.roster()).forEach(vote -> all.add(new Event.OfVotes(vote)));
                    state.votes().entering(state.agenda().planned(phase).orElseThrow().phase())
                            .forEach(vote -> all.add(new Event.OfVotes(vote)));
                }
                case Event.OfAgenda(AgendaEvent.WorkEnded()) ->
                        state.votes().closing(state.roster()).forEach(vote -> all.add(new Event.OfVotes(vote)));
                case Event.OfDesk(DeskEvent.Closed _) -> {
                    state.votes().closing(state.roster()).forEach(vote -> all.add(new Event.OfVotes(vote)));
                    state.agenda().closing().forEach(stop -> all.add(new Event.OfAgenda(stop)));
                }
                case Event.OfAgenda(AgendaEvent.WorkReopened()) when !opened(events) ->
                        state.votes().again(state.agenda().phase()).forEach(vote -> all.add(new Event.OfVotes(vote)));
                case Event.OfTurns(var turn) -> timing(state, turn, at).forEach(timer -> all.add(new Event.OfAgenda(timer)));
                case Event _ -> { }
            }
        }
        return all;
    }

    /** A turn sets the one timer anew, whatever it was at; after the last it stops. */
    private static List<AgendaEvent> timing(State state, TurnEvent turn, long at) {
        List<AgendaEvent> all = new ArrayList<>(state.agenda().closing());
        if (!(turn instanceof TurnEvent.Finished) && state.agenda().phase().activity() instanceof Activity.Round(var who, var seconds, var groups)) {
            long total = seconds * 1000L;
            all.add(new AgendaEvent.TimerStarted(at + total, total, false));
        }
        return all;
    }

    private static boolean opened(List<Event> events) {
        return events.stream().anyMatch(event -> event instanceof Event.OfVotes(VoteEvent.RoundOpened _));
    }

    /** The fold over whole batches; {@code before} is null for the first. */
    public static State evolve(State before, Batch batch) {
        State state = before;
        for (Event event : batch.events()) {
            state = evolve(state, event);
        }
        return receipt(state, batch);
    }

    /** After all events of a batch: remembers which command it came from. */
    public static State receipt(State state, Batch batch) {
        return batch.reference().isPresent() && batch.by().isPresent()
                ? state.with(state.receipts().with(batch.by().get(), batch.reference().get(), batch.last()))
                : state;
    }

    /** One step of the fold; {@code before} is null for the first event, which creates the session. */
    public static State evolve(State before, Event event) {
        if (before == null) {
            if (event instanceof Event.OfDesk(DeskEvent.Created created)) {
                return State.created(1, created);
            }
            throw new IllegalStateException("a history begins with the creation of the session");
        }
        State state = before.at(before.seq() + 1);
        return switch (event) {
            case Event.OfDesk(DeskEvent.Renamed(var title)) -> state.with(state.setting().titled(title));
            case Event.OfDesk(var e) -> state.with(state.desk().evolve(e));
            case Event.OfPeople(PeopleEvent.Removed(var person)) -> state.with(state.roster().evolve(new PeopleEvent.Removed(person)))
                    .with(state.groups().without(person));
            case Event.OfPeople(PeopleEvent.Forgotten forgotten) -> state.with(state.roster().evolve(forgotten))
                    .with(state.groups().without(forgotten.person()));
            case Event.OfPeople(var e) -> state.with(state.roster().evolve(e));
            case Event.OfAgenda(var e) -> state.with(state.agenda().evolve(e));
            case Event.OfNotes(var e) -> state.with(state.notes().evolve(e));
            case Event.OfScores(var e) -> state.with(state.scores().evolve(e));
            case Event.OfVotes(var e) -> state.with(state.votes().evolve(e));
            case Event.OfStatements(var e) -> state.with(state.statements().evolve(e));
            case Event.OfActions(var e) -> state.with(state.actions().evolve(e));
            case Event.OfReflections(var e) -> state.with(state.reflections().evolve(e));
            case Event.OfExplains(var e) -> state.with(state.explains().evolve(e));
            case Event.OfBadges(var e) -> state.with(state.badges().evolve(e));
            case Event.OfGroups(var e) -> state.with(state.groups().evolve(e));
            case Event.OfTurns(var e) -> state.with(state.turns().evolve(e));
            case Event.OfCards(var e) -> state.with(state.cards().evolve(e));
            case Event.OfMinority(var e) -> state.with(state.minority().evolve(e));
            case Event.OfNetwork(var e) -> state.with(state.network().evolve(e));
            case Event.OfAgreements(var e) -> state.with(state.agreements().evolve(e));
            case Event.OfHomework(var e) -> state.with(state.homework().evolve(e));
        };
    }
}
