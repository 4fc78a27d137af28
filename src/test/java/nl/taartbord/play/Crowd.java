package nl.taartbord.play;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.taartbord.actions.ActionCommand;
import nl.taartbord.agenda.AgendaCommand;
import nl.taartbord.agenda.Planned;
import nl.taartbord.badges.BadgeCommand;
import nl.taartbord.format.Activity;
import nl.taartbord.notes.Note;
import nl.taartbord.groups.GroupCommand;
import nl.taartbord.network.NetworkCommand;
import nl.taartbord.notes.NoteCommand;
import nl.taartbord.people.Person;
import nl.taartbord.scores.ScoreCommand;
import nl.taartbord.session.Command;
import nl.taartbord.session.DeskCommand;
import nl.taartbord.session.Request;
import nl.taartbord.session.State;
import nl.taartbord.statements.StatementCommand;
import nl.taartbord.terms.ActionId;
import nl.taartbord.terms.BadgeId;
import nl.taartbord.terms.ClusterId;
import nl.taartbord.terms.Colour;
import nl.taartbord.terms.GroupId;
import nl.taartbord.terms.LinkId;
import nl.taartbord.terms.NeedId;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.OrganisationId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.Role;
import nl.taartbord.terms.SliceId;
import nl.taartbord.terms.SortId;
import nl.taartbord.terms.SubjectId;
import nl.taartbord.terms.ZoneId;
import nl.taartbord.turns.TurnCommand;
import nl.taartbord.votes.VoteCommand;

/** People who do everything in no sensible order, nonsense included; the same people for the same seed. */
public final class Crowd {
    private final Random random;
    private int texts;

    public Crowd(long seed) {
        random = new Random(seed);
    }

    /** What somebody asks next, now and then in somebody's name or without the right to. */
    public Request next(Meeting meeting) {
        State state = meeting.state();
        List<PersonId> facilitators = state.roster().present().filter(person -> person.role() == Role.FACILITATOR).map(Person::id).toList();
        boolean leads = random.nextInt(4) == 0;
        PersonId actor = leads ? pick(facilitators) : random.nextInt(40) == 0 ? anybody(state) : pick(present(state).stream().limit(9).toList());
        boolean enters = state.roster().present(actor).filter(person -> person.role().enters()).isPresent();
        Optional<PersonId> inNameOf = random.nextInt(enters ? 3 : 30) == 0 ? Optional.of(random.nextInt(9) == 0 ? anybody(state) : Meeting.OMAR) : Optional.empty();
        boolean idle = state.agenda().phase().activity() instanceof Activity.Vote && state.votes().open().isEmpty();
        Command command = state.desk().closed() && random.nextBoolean() ? Orders.reopen()
                : leads && idle && random.nextInt(4) > 0 ? Orders.openRound()
                : leads && random.nextBoolean() || random.nextInt(50) == 0 ? leading(state) : working(state);
        return meeting.request(actor, inNameOf, command);
    }

    /** What this person asks next. */
    public Request next(Meeting meeting, PersonId actor) {
        return meeting.request(actor, Optional.empty(), working(meeting.state()));
    }

    /** Moves the clock now and then, as far as the timer or farther. */
    public long pause() {
        return random.nextInt(5) == 0 ? random.nextInt(400_000) : random.nextInt(900);
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    public <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private <T> Optional<T> maybe(Supplier<T> some) {
        return random.nextBoolean() ? Optional.of(some.get()) : Optional.empty();
    }

    /** Every text is another one, so that it can be found back. */
    private String text() {
        return switch (random.nextInt(12)) {
            case 0 -> "";
            case 1 -> "vet \uD83C\uDF70 <b>taart</b> " + texts++ + "-x";
            default -> "tekst-" + texts++ + "-x";
        };
    }

    private <N> N known(Collection<N> names, N nonsense) {
        return names.isEmpty() || random.nextInt(25) == 0 ? nonsense : pick(List.copyOf(names));
    }

    private NoteId note(State state) {
        return known(state.notes().notes().keySet(), new NoteId("geen"));
    }

    private PersonId anybody(State state) {
        return known(state.roster().people().keySet(), new PersonId("niemand"));
    }

    private ZoneId zone() {
        return pick(List.of(Workshops.GOOD, Workshops.GOOD, Workshops.BETTER, Workshops.BETTER, Workshops.FACTS, Workshops.DREAM,
                Workshops.CENTRE, new ZoneId("nergens")));
    }

    private Optional<Double> where() {
        return maybe(() -> (double) random.nextInt(1000));
    }

    private Optional<SliceId> slice() {
        return random.nextInt(4) == 0 ? Optional.of(pick(List.of(Workshops.NORTH, new SliceId("oost")))) : Optional.empty();
    }

    /** Those in which most can go wrong more often. */
    private PhaseId phase(State state) {
        return known(state.agenda().phases().stream().map(Planned::phase)
                .flatMap(phase -> Stream.generate(phase::id).limit(weight(phase.activity()))).toList(), new PhaseId("geen"));
    }

    private static int weight(Activity activity) {
        return switch (activity) {
            case Activity.Vote _ -> 12;
            case Activity.Write _, Activity.Discuss _ -> 5;
            case Activity.Cards _, Activity.Minority _, Activity.Homework _, Activity.Agreement _ -> 3;
            case Activity _ -> 1;
        };
    }

    /** A note that can be voted for, most often. */
    public NoteId item(State state) {
        List<NoteId> open = state.notes().notes().values().stream().filter(Note::open).map(Note::id).toList();
        return random.nextInt(8) == 0 ? note(state) : known(open, new NoteId("geen"));
    }

    private ClusterId cluster(State state) {
        return known(state.notes().clusters().keySet(), new ClusterId("geen"));
    }

    private Command leading(State state) {
        return switch (random.nextInt(30)) {
            case 0, 1, 2, 3, 4, 5, 6 -> Orders.of(new AgendaCommand.Enter(phase(state)));
            case 7 -> Orders.of(pick(List.<AgendaCommand>of(new AgendaCommand.Next(), new AgendaCommand.Back())));
            case 8 -> random.nextBoolean() ? Orders.revealMarks() : Orders.of(new AgendaCommand.Skip(phase(state), random.nextBoolean()));
            case 9 -> Orders.of(new AgendaCommand.Plan(phase(state), random.nextInt(300)));
            case 10 -> Orders.of(new AgendaCommand.Move(phase(state), random.nextInt(15)));
            case 11 -> random.nextInt(4) == 0 ? Orders.of(new AgendaCommand.Repeat(phase(state))) : Orders.openRound();
            case 12 -> random.nextBoolean() ? Orders.endWork() : Orders.openRound();
            case 13, 14 -> Orders.reopenWork();
            case 15 -> Orders.timer(random.nextInt(400), random.nextBoolean());
            case 16 -> Orders.of(pick(List.of(new AgendaCommand.PauseTimer(), new AgendaCommand.ResumeTimer(), new AgendaCommand.StopTimer())));
            case 17 -> Orders.extend(random.nextInt(200) - 60);
            case 18 -> Orders.lock(random.nextInt(5) == 0);
            case 19 -> random.nextInt(4) > 0 ? Orders.reopenWork() : Orders.of(new DeskCommand.Gather(maybe(this::zone), where(), where(), maybe(random::nextDouble)));
            case 20 -> Orders.of(new DeskCommand.Rename(text()));
            case 21 -> random.nextInt(5) == 0 ? Orders.close() : Orders.reopen();
            case 22 -> random.nextInt(20) == 0 ? Orders.remove(anybody(state)) : Orders.add(text());
            case 23 -> Orders.role(random.nextBoolean() ? Meeting.NICO : anybody(state), pick(List.of(Role.values())));
            case 24, 25 -> Orders.of(new NoteCommand.Reveal(maybe(() -> phase(state)), random.nextInt(3) == 0 ? Optional.of(anybody(state)) : Optional.empty()));
            case 26 -> Orders.hide(note(state));
            case 27 -> Orders.show(note(state));
            case 28 -> new Command.OfScores(new ScoreCommand.Reveal(maybe(() -> phase(state))));
            default -> random.nextBoolean() ? Orders.reveal() : random.nextBoolean() ? Orders.explain(text(), pick(List.of("https://example.org/a", "javascript:alert(1)")))
                    : new Command.OfVotes(new VoteCommand.OpenRound(maybe(() -> List.of(zone())), maybe(() -> random.nextInt(8)), maybe(() -> random.nextInt(4))));
        };
    }

    private GroupCommand onGroups(State state) {
        GroupId group = new GroupId("g" + (1 + random.nextInt(4)));
        return switch (random.nextInt(8)) {
            case 0, 1 -> new GroupCommand.Make();
            case 2 -> new GroupCommand.Turn();
            case 3 -> new GroupCommand.Put(anybody(state), group);
            case 4, 5 -> new GroupCommand.Join(group);
            default -> new GroupCommand.Charge(group, maybe(() -> anybody(state)), maybe(() -> anybody(state)));
        };
    }

    private NetworkCommand onNetwork(State state) {
        List<OrganisationId> known = List.copyOf(state.network().organisations().keySet());
        OrganisationId one = known.isEmpty() || random.nextInt(12) == 0 ? new OrganisationId("oniets") : pick(known);
        OrganisationId other = known.isEmpty() ? one : pick(known);
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> new NetworkCommand.Add(text(), random.nextBoolean(), Optional.empty(), Optional.empty(), Optional.empty());
            case 3 -> new NetworkCommand.Edit(one, text(), random.nextBoolean(), Optional.empty(), random.nextInt(3));
            case 4 -> new NetworkCommand.Move(one, random.nextInt(3_000), random.nextInt(2_000));
            case 5 -> new NetworkCommand.Remove(one, maybe(() -> true));
            case 6 -> new NetworkCommand.Mark(one, random.nextBoolean());
            case 7 -> new NetworkCommand.Contact(one, text(), text(), pick(List.of("2026-11-20", "gisteren")));
            case 8, 9 -> new NetworkCommand.Link(one, other, maybe(this::text));
            case 10 -> new NetworkCommand.Unlink(state.network().links().isEmpty() ? new LinkId("lniets") : pick(List.copyOf(state.network().links().keySet())));
            default -> new NetworkCommand.Arrange();
        };
    }

    /** Most often something that fits the phase. */
    private Command working(State state) {
        int kind = random.nextInt(6) == 0 ? random.nextInt(15) : switch (state.agenda().phase().activity().getClass().getSimpleName()) {
            case "Score" -> 1;
            case "Vote" -> 2;
            case "Statement" -> 3;
            case "Actions" -> 4;
            case "Badge" -> 10;
            case "Round" -> 11;
            case "Groups" -> pick(List.of(0, 12));
            case "Network" -> 13;
            case "Reflect" -> pick(List.of(1, 4, 5));
            case "Write", "Discuss", "Explain" -> 0;
            case "Cards" -> pick(List.of(0, 7, 7));
            case "Minority" -> 8;
            case "Homework" -> 9;
            case "Agreement" -> 14;
            default -> pick(List.of(0, 6, 6, 6));
        };
        return switch (kind) {
            case 0 -> Orders.of(onNotes(state));
            case 1 -> new Command.OfScores(new ScoreCommand.Give(pick(List.of(Workshops.TOGETHER, Workshops.PACE, new SubjectId("geen"))),
                    random.nextInt(12), maybe(this::text), maybe(this::text)));
            case 2 -> new Command.OfVotes(onVotes(state));
            case 3 -> new Command.OfStatements(onStatements(state));
            case 4 -> new Command.OfActions(onActions(state));
            case 5 -> Orders.say(text());
            case 7 -> onCards(state);
            case 8 -> random.nextInt(3) == 0 ? Orders.cut(random.nextInt(5)) : Orders.need(text());
            case 9 -> onHomework();
            case 10 -> new Command.OfBadges(onBadges(state));
            case 11 -> new Command.OfTurns(onTurns(state));
            case 12 -> Orders.of(onGroups(state));
            case 13 -> Orders.of(onNetwork(state));
            case 14 -> onAgreement(state);
            default -> random.nextBoolean() ? Orders.ready(random.nextBoolean()) : Orders.introduce(text());
        };
    }

    private NoteCommand onNotes(State state) {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5 -> new NoteCommand.Write(text(), maybe(this::zone), slice(), where(), where(), maybe(() -> pick(List.of(Colour.values()))));
            case 6, 7 -> new NoteCommand.Edit(note(state), text(), random.nextInt(4));
            case 8, 9, 10 -> new NoteCommand.Put(note(state), zone(), slice(), where(), where());
            case 11 -> new NoteCommand.Recolour(note(state), pick(List.of(Colour.values())));
            case 12 -> new NoteCommand.Delete(note(state), maybe(random::nextBoolean));
            case 13, 14 -> new NoteCommand.MakeCluster(Stream.generate(() -> note(state)).limit(1 + random.nextInt(4)).toList(), maybe(this::text));
            case 15 -> new NoteCommand.TitleCluster(cluster(state), text());
            case 16 -> new NoteCommand.PutCluster(cluster(state), zone(), slice(), where(), where());
            case 17 -> random.nextInt(3) == 0 ? new NoteCommand.DissolveCluster(cluster(state)) : new NoteCommand.LeaveCluster(note(state));
            case 18 -> new NoteCommand.Undo();
            default -> new NoteCommand.Put(note(state), zone(), slice(), where(), where());
        };
    }

    private Command onCards(State state) {
        List<String> answers = new ArrayList<>();
        for (String field : List.of("vorm", "toelichting", "voor", "wanneer", "wie", "dient", "geen")) {
            if (field.equals("vorm") ? random.nextInt(15) > 0 : random.nextInt(field.equals("geen") ? 20 : 3) == 0) {
                answers.add(field + "=" + switch (field) {
                    case "vorm" -> pick(List.of("cursus", "coach"));
                    case "voor" -> pick(List.of("team", "ieder"));
                    case "wanneer" -> "q" + random.nextInt(1, 6);
                    case "wie" -> anybody(state).value();
                    case "dient" -> known(state.cards().forms().keySet(), new NoteId("geen")).value();
                    default -> text();
                });
            }
        }
        String[] given = answers.toArray(String[]::new);
        return random.nextInt(3) == 0 ? Orders.fill(known(state.cards().forms().keySet(), note(state)), random.nextInt(3), given)
                : Orders.card(random.nextInt(6) == 0 ? zone() : Workshops.BETTER, text(), given);
    }

    private Command onHomework() {
        return random.nextInt(5) == 0 ? Orders.shareHomework() : Orders.answer(pick(List.of("wat", "wat", "hoe", "hoe", "geen")), text());
    }

    private Command onAgreement(State state) {
        var agreement = state.agreements().of(state.agenda().current());
        NeedId need = known(agreement.needs().keySet(), new NeedId("geen"));
        int version = Math.max(0, agreement.version() - random.nextInt(5) / 4);
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> Orders.agree(pick(List.of("opgave", "opgave", "extra", "geen")), text(), random.nextInt(4));
            case 3, 4 -> Orders.confirm(version);
            case 5 -> Orders.object(version, text());
            case 6 -> Orders.await(text());
            default -> random.nextBoolean() ? Orders.settle(need, random.nextBoolean()) : Orders.drop(need);
        };
    }

    private VoteCommand onVotes(State state) {
        List<NoteId> stickered = state.votes().open().stream().flatMap(round -> round.totals().keySet().stream()).toList();
        return switch (random.nextInt(5)) {
            case 0 -> new VoteCommand.Take(known(stickered, item(state)));
            case 1 -> new VoteCommand.Move(known(stickered, item(state)), item(state));
            default -> new VoteCommand.Place(item(state));
        };
    }

    private StatementCommand onStatements(State state) {
        int version = state.statements().statements().values().stream().mapToInt(statement -> statement.version()).max().orElse(0);
        return switch (random.nextInt(4)) {
            case 0 -> new StatementCommand.Propose(text());
            case 1 -> new StatementCommand.Save(text(), Math.max(0, version - random.nextInt(2)));
            default -> new StatementCommand.Approve(Math.max(0, version - random.nextInt(2)), random.nextBoolean(), maybe(this::text), Optional.empty());
        };
    }

    private BadgeCommand onBadges(State state) {
        ZoneId zone = random.nextInt(9) == 0 ? zone() : Workshops.KNOWLEDGE;
        return switch (random.nextInt(4)) {
            case 0 -> new BadgeCommand.Move(known(state.badges().badges().keySet(), new BadgeId("geen")), zone, where(), where());
            case 1 -> new BadgeCommand.Take(known(state.badges().badges().keySet(), new BadgeId("geen")));
            default -> new BadgeCommand.Place(pick(List.of(Workshops.BROAD, Workshops.DEEP, new SortId("geen"))), zone, where(), where());
        };
    }

    private TurnCommand onTurns(State state) {
        return switch (random.nextInt(9)) {
            case 0 -> new TurnCommand.Start(maybe(() -> List.of(anybody(state).value())));
            case 1, 2 -> new TurnCommand.Start(Optional.empty());
            case 3 -> new TurnCommand.Pass(anybody(state).value());
            case 4 -> new TurnCommand.Back();
            case 5 -> new TurnCommand.Finish();
            default -> new TurnCommand.Next();
        };
    }

    private ActionCommand onActions(State state) {
        ActionId action = known(state.actions().actions().keySet(), new ActionId("geen"));
        return switch (random.nextInt(4)) {
            case 0 -> new ActionCommand.Edit(action, text(), maybe(() -> anybody(state)), maybe(() -> "2026-02-30"), random.nextInt(3));
            case 1 -> new ActionCommand.Remove(action);
            default -> new ActionCommand.Add(text(), maybe(() -> anybody(state)), maybe(() -> "2026-11-26"), maybe(random::nextBoolean));
        };
    }

    /** A long meeting of such people. */
    public static Meeting meeting(long seed, boolean anonymous, int commands) {
        Meeting meeting = anonymous ? Meeting.anonymous() : Meeting.begin();
        Crowd crowd = new Crowd(seed);
        for (int i = 0; i < commands; i++) {
            meeting.passes(crowd.pause());
            meeting.ask(crowd.next(meeting));
        }
        return meeting;
    }

    /** Roster without those who left. */
    public static List<PersonId> present(State state) {
        return state.roster().present().map(Person::id).toList();
    }
}
