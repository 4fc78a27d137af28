package nl.taartbord.play;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.taartbord.actions.ActionCommand;
import nl.taartbord.agenda.AgendaCommand;
import nl.taartbord.agreements.AgreementCommand;
import nl.taartbord.cards.CardCommand;
import nl.taartbord.badges.BadgeCommand;
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
import nl.taartbord.terms.ActionId;
import nl.taartbord.terms.BadgeId;
import nl.taartbord.terms.ClusterId;
import nl.taartbord.terms.Colour;
import nl.taartbord.terms.FieldId;
import nl.taartbord.terms.IngredientId;
import nl.taartbord.terms.NeedId;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.PictureId;
import nl.taartbord.terms.QuestionId;
import nl.taartbord.terms.Role;
import nl.taartbord.terms.SliceId;
import nl.taartbord.terms.SortId;
import nl.taartbord.terms.SubjectId;
import nl.taartbord.terms.ZoneId;
import nl.taartbord.turns.TurnCommand;
import nl.taartbord.votes.VoteCommand;

/** Commands, as short as they are said. */
public final class Orders {
    private Orders() {}

    public static Command of(NoteCommand command) {
        return new Command.OfNotes(command);
    }

    public static Command of(AgendaCommand command) {
        return new Command.OfAgenda(command);
    }

    public static Command of(GroupCommand command) {
        return new Command.OfGroups(command);
    }

    public static Command of(NetworkCommand command) {
        return new Command.OfNetwork(command);
    }

    public static Command of(DeskCommand command) {
        return new Command.OfDesk(command);
    }

    public static Command write(String text) {
        return of(new NoteCommand.Write(text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    public static Command write(String text, ZoneId zone) {
        return of(new NoteCommand.Write(text, Optional.of(zone), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    public static Command edit(NoteId note, String text, int base) {
        return of(new NoteCommand.Edit(note, text, base));
    }

    public static Command place(NoteId note, ZoneId zone) {
        return of(new NoteCommand.Put(note, zone, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    public static Command place(NoteId note, ZoneId zone, double x, double y) {
        return of(new NoteCommand.Put(note, zone, Optional.empty(), Optional.of(x), Optional.of(y)));
    }

    public static Command place(NoteId note, ZoneId zone, SliceId slice) {
        return of(new NoteCommand.Put(note, zone, Optional.of(slice), Optional.empty(), Optional.empty()));
    }

    public static Command recolour(NoteId note, Colour colour) {
        return of(new NoteCommand.Recolour(note, colour));
    }

    public static Command delete(NoteId note) {
        return of(new NoteCommand.Delete(note, Optional.empty()));
    }

    public static Command deleteConfirmed(NoteId note) {
        return of(new NoteCommand.Delete(note, Optional.of(true)));
    }

    public static Command hide(NoteId note) {
        return of(new NoteCommand.SetAside(note, "niet aardig"));
    }

    public static Command show(NoteId note) {
        return of(new NoteCommand.Return(note));
    }

    public static Command reveal() {
        return of(new NoteCommand.Reveal(Optional.empty(), Optional.empty()));
    }

    public static Command reveal(PersonId person) {
        return of(new NoteCommand.Reveal(Optional.empty(), Optional.of(person)));
    }

    public static Command cluster(NoteId... notes) {
        return of(new NoteCommand.MakeCluster(List.of(notes), Optional.of("Samen")));
    }

    public static Command title(ClusterId cluster, String title) {
        return of(new NoteCommand.TitleCluster(cluster, title));
    }

    public static Command place(ClusterId cluster, ZoneId zone) {
        return of(new NoteCommand.PutCluster(cluster, zone, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    public static Command dissolve(ClusterId cluster) {
        return of(new NoteCommand.DissolveCluster(cluster));
    }

    public static Command leave(NoteId note) {
        return of(new NoteCommand.LeaveCluster(note));
    }

    public static Command undo() {
        return of(new NoteCommand.Undo());
    }

    public static Command enter(String phase) {
        return of(new AgendaCommand.Enter(new PhaseId(phase)));
    }

    public static Command endWork() {
        return of(new AgendaCommand.EndWork());
    }

    public static Command reopenWork() {
        return of(new AgendaCommand.ReopenWork());
    }

    public static Command ready(boolean ready) {
        return of(new AgendaCommand.SayReady(ready));
    }

    public static Command timer(int seconds, boolean stopsWork) {
        return of(new AgendaCommand.StartTimer(seconds, Optional.of(stopsWork)));
    }

    public static Command extend(int seconds) {
        return of(new AgendaCommand.ExtendTimer(seconds));
    }

    public static Command mark(SubjectId subject, int mark) {
        return mark(subject, mark, "");
    }

    public static Command mark(SubjectId subject, int mark, String reason) {
        return new Command.OfScores(new ScoreCommand.Give(subject, mark, Optional.of(reason), Optional.empty()));
    }

    public static Command revealMarks() {
        return new Command.OfScores(new ScoreCommand.Reveal(Optional.empty()));
    }

    public static Command stick(NoteId note) {
        return new Command.OfVotes(new VoteCommand.Place(note));
    }

    public static Command take(NoteId note) {
        return new Command.OfVotes(new VoteCommand.Take(note));
    }

    public static Command move(NoteId from, NoteId to) {
        return new Command.OfVotes(new VoteCommand.Move(from, to));
    }

    public static Command openRound() {
        return new Command.OfVotes(new VoteCommand.OpenRound(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    public static Command openRound(int budget, int max) {
        return new Command.OfVotes(new VoteCommand.OpenRound(Optional.empty(), Optional.of(budget), Optional.of(max)));
    }

    public static Command save(String text, int base) {
        return new Command.OfStatements(new StatementCommand.Save(text, base));
    }

    public static Command propose(String text) {
        return new Command.OfStatements(new StatementCommand.Propose(text));
    }

    public static Command approve(int version, boolean agree) {
        return new Command.OfStatements(new StatementCommand.Approve(version, agree, Optional.of("daarom"), Optional.empty()));
    }

    public static Command badge(SortId sort, ZoneId zone) {
        return new Command.OfBadges(new BadgeCommand.Place(sort, zone, Optional.empty(), Optional.empty()));
    }

    public static Command badge(SortId sort, ZoneId zone, double x, double y) {
        return new Command.OfBadges(new BadgeCommand.Place(sort, zone, Optional.of(x), Optional.of(y)));
    }

    public static Command move(BadgeId badge, ZoneId zone, double x, double y) {
        return new Command.OfBadges(new BadgeCommand.Move(badge, zone, Optional.of(x), Optional.of(y)));
    }

    public static Command take(BadgeId badge) {
        return new Command.OfBadges(new BadgeCommand.Take(badge));
    }

    public static Command turn(TurnCommand command) {
        return new Command.OfTurns(command);
    }

    public static Command turns() {
        return turn(new TurnCommand.Start(Optional.empty()));
    }

    public static Command turns(PersonId... order) {
        return turn(new TurnCommand.Start(Optional.of(Stream.of(order).map(PersonId::value).toList())));
    }

    public static Command nextTurn() {
        return turn(new TurnCommand.Next());
    }

    public static Command pass(String speaker) {
        return turn(new TurnCommand.Pass(speaker));
    }

    public static Command agree(String ingredient, String text, int base) {
        return new Command.OfAgreements(new AgreementCommand.Fill(new IngredientId(ingredient), text, base));
    }

    public static Command confirm(int version) {
        return new Command.OfAgreements(new AgreementCommand.Approve(version, true, Optional.empty()));
    }

    public static Command object(int version, String reason) {
        return new Command.OfAgreements(new AgreementCommand.Approve(version, false, Optional.ofNullable(reason)));
    }

    public static Command await(String whose) {
        return new Command.OfAgreements(new AgreementCommand.Need(whose));
    }

    public static Command settle(NeedId need, boolean given) {
        return new Command.OfAgreements(new AgreementCommand.Settle(need, given));
    }

    public static Command drop(NeedId need) {
        return new Command.OfAgreements(new AgreementCommand.Drop(need));
    }

    public static Command act(String text) {
        return new Command.OfActions(new ActionCommand.Add(text, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    public static Command act(String text, PersonId owner, String due) {
        return new Command.OfActions(new ActionCommand.Add(text, Optional.of(owner), Optional.of(due), Optional.empty()));
    }

    public static Command actMyself(String text) {
        return new Command.OfActions(new ActionCommand.Add(text, Optional.empty(), Optional.empty(), Optional.of(true)));
    }

    public static Command change(ActionId action, String text, Optional<PersonId> owner, int base) {
        return new Command.OfActions(new ActionCommand.Edit(action, text, owner, Optional.empty(), base));
    }

    public static Command remove(ActionId action) {
        return new Command.OfActions(new ActionCommand.Remove(action));
    }

    public static Command say(String line) {
        return new Command.OfReflections(new ReflectCommand.Say(line));
    }

    public static Command explain(String title, String link) {
        return new Command.OfExplains(new ExplainCommand.Show(Optional.of(title), Optional.ofNullable(link), Optional.<PictureId>empty()));
    }

    public static Command introduce(String name, String organisation) {
        return new Command.OfPeople(new PeopleCommand.Introduce(name, Optional.of(organisation), Optional.empty()));
    }

    public static Command card(ZoneId zone, String heading, String... answers) {
        return new Command.OfCards(new CardCommand.Add(zone, Optional.empty(), heading, answers(answers)));
    }

    public static Command fill(NoteId card, int base, String... answers) {
        return new Command.OfCards(new CardCommand.Fill(card, answers(answers), base));
    }

    /** {@code vorm=cursus}; the same field twice: two answers. */
    public static Map<FieldId, List<String>> answers(String... answers) {
        return Stream.of(answers).map(answer -> answer.split("=", 2)).collect(Collectors.groupingBy(answer -> new FieldId(answer[0]),
                LinkedHashMap::new, Collectors.mapping(answer -> answer[1], Collectors.toList())));
    }

    public static Command cut(int top) {
        return new Command.OfMinority(new MinorityCommand.Cut(top));
    }

    public static Command need(String text) {
        return new Command.OfMinority(new MinorityCommand.Say(text));
    }

    public static Command answer(String question, String text) {
        return new Command.OfHomework(new HomeworkCommand.Answer(new QuestionId(question), text, Optional.empty()));
    }

    public static Command answer(String question, String text, PhaseId phase) {
        return new Command.OfHomework(new HomeworkCommand.Answer(new QuestionId(question), text, Optional.of(phase)));
    }

    public static Command shareHomework() {
        return new Command.OfHomework(new HomeworkCommand.Share(Optional.empty()));
    }

    public static Command introduce(String name) {
        return new Command.OfPeople(new PeopleCommand.Introduce(name, Optional.of("Gemeente"), Optional.empty()));
    }

    public static Command add(String name) {
        return new Command.OfPeople(new PeopleCommand.Add(name, Optional.empty(), Optional.empty()));
    }

    public static Command remove(PersonId person) {
        return new Command.OfPeople(new PeopleCommand.Remove(person));
    }

    public static Command forget(PersonId person, boolean texts) {
        return new Command.OfPeople(new PeopleCommand.Forget(person, texts));
    }

    public static Command role(PersonId person, Role role) {
        return new Command.OfPeople(new PeopleCommand.ChangeRole(person, role));
    }

    public static Command lock(boolean locked) {
        return of(new DeskCommand.Lock(locked));
    }

    public static Command close() {
        return of(new DeskCommand.Close());
    }

    public static Command reopen() {
        return of(new DeskCommand.Reopen());
    }
}
