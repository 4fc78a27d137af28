package nl.taartbord.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.taartbord.actions.ActionEvent;
import nl.taartbord.actions.Actions;
import nl.taartbord.agenda.AgendaEvent;
import nl.taartbord.agreements.AgreementEvent;
import nl.taartbord.badges.BadgeEvent;
import nl.taartbord.badges.Badges;
import nl.taartbord.cards.CardEvent;
import nl.taartbord.explains.ExplainEvent;
import nl.taartbord.groups.GroupEvent;
import nl.taartbord.homework.HomeworkEvent;
import nl.taartbord.minority.MinorityEvent;
import nl.taartbord.network.NetworkEvent;
import nl.taartbord.notes.NoteEvent;
import nl.taartbord.notes.Place;
import nl.taartbord.people.PeopleEvent;
import nl.taartbord.reflections.ReflectEvent;
import nl.taartbord.scores.ScoreEvent;
import nl.taartbord.session.Batch;
import nl.taartbord.session.DeskEvent;
import nl.taartbord.session.Event;
import nl.taartbord.session.State;
import nl.taartbord.statements.StatementEvent;
import nl.taartbord.terms.ActionId;
import nl.taartbord.terms.BadgeId;
import nl.taartbord.terms.FieldId;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.turns.TurnEvent;
import nl.taartbord.votes.VoteEvent;

/**
 * What of a history is one person's own: what they wrote and did, what was done in their name, and what others recorded of them. Every
 * field is chosen by name, so that neither a new event nor a new field of an old one gets here unasked; none names anybody else.
 */
public final class Own {
    /** @param fields what is theirs of the event */
    public record Line(long at, Event event, Map<String, Object> fields) {}

    private final PersonId person;
    private final Moment moment;

    private Own(PersonId person, Moment moment) {
        this.person = person;
        this.moment = moment;
    }

    /** @param asker the person, or who asks for them and gets no more of it than they may see */
    public static List<Line> of(List<Batch> history, State now, PersonId person, PersonId asker) {
        Witness witness = new Witness(now, person, asker);
        List<Line> lines = new ArrayList<>();
        Moment.each(history, moment -> {
            Tree own = new Own(person, moment).tree();
            if (own != null && witness.knows(moment.event())) {
                lines.add(new Line(moment.batch().at(), moment.event(), own.done()));
            }
        });
        return lines;
    }

    /** Null where nothing of it is theirs. */
    private Tree tree() {
        return switch (moment.event()) {
            case Event.OfDesk(var e) -> did(desk(e));
            case Event.OfPeople(var e) -> people(e);
            case Event.OfAgenda(AgendaEvent.ReadySaid(var who, var ready)) -> of(who, Tree.with("ready", ready));
            case Event.OfAgenda(var e) -> did(agenda(e));
            case Event.OfNotes(var e) -> notes(e);
            case Event.OfScores(var e) -> scores(e);
            case Event.OfVotes(var e) -> votes(e);
            case Event.OfStatements(var e) -> statements(e);
            case Event.OfActions(var e) -> actions(e);
            case Event.OfReflections(ReflectEvent.Said(var who, var line, var _)) -> of(who, Tree.with("line", line));
            case Event.OfExplains(ExplainEvent.Shown(var phase, var title, var link, var picture)) ->
                    did(Tree.with("phase", phase).and("title", title).and("link", link).and("picture", picture));
            case Event.OfBadges(var e) -> badges(e);
            case Event.OfGroups(var e) -> groups(e);
            case Event.OfTurns(var e) -> turns(e);
            case Event.OfCards(CardEvent.Filled(var note, var answers, var by, var _)) ->
                    of(by, Tree.with("note", note).and("answers", withoutOthers(answers)));
            case Event.OfMinority(MinorityEvent.Cut(var phase, var top)) -> did(Tree.with("phase", phase).and("top", top));
            case Event.OfMinority(MinorityEvent.Said(var phase, var who, var text, var _)) ->
                    of(who, Tree.with("phase", phase).and("text", text));
            case Event.OfNetwork(var e) -> network(e);
            case Event.OfAgreements(var e) -> agreements(e);
            case Event.OfHomework(var e) -> homework(e);
        };
    }

    private boolean mine(PersonId who) {
        return who.equals(person);
    }

    private boolean mine(Optional<PersonId> who) {
        return who.filter(person::equals).isPresent();
    }

    private boolean did() {
        return mine(moment.doer());
    }

    private Tree did(Tree tree) {
        return did() ? tree : null;
    }

    private Tree of(PersonId who, Tree tree) {
        return mine(who) ? tree : null;
    }

    private Tree when(boolean theirs, Tree tree) {
        return theirs ? tree : null;
    }

    private static Tree desk(DeskEvent event) {
        return switch (event) {
            case DeskEvent.Created(var setting, var _) -> Tree.with("title", setting.title()).and("organisation", setting.organisation())
                    .and("anonymous", setting.anonymous());
            case DeskEvent.Locked(var locked) -> Tree.with("locked", locked);
            case DeskEvent.Gathered(var zone, var _, var _, var _) -> Tree.with("zone", zone);
            case DeskEvent.Renamed(var title) -> Tree.with("title", title);
            case DeskEvent.Closed(var _), DeskEvent.Continued(var _, var _, var _) -> Tree.empty();
            case DeskEvent.Reopened() -> Tree.empty();
        };
    }

    /** Names are told once, above it all: as they are now. Of somebody else only that it was done. */
    private Tree people(PeopleEvent event) {
        if (!mine(event.person())) {
            return did(Tree.with("another", true));
        }
        return switch (event) {
            case PeopleEvent.Joined(var _, var role, var proxy, var _) -> Tree.with("role", role).and("proxy", proxy);
            case PeopleEvent.Introduced(var _, var _, var spot) ->
                    Tree.with("x", spot.map(found -> found.x())).and("y", spot.map(found -> found.y()));
            case PeopleEvent.Removed(var _) -> Tree.empty();
            case PeopleEvent.Forgotten(var _, var texts) -> Tree.with("texts", texts);
            case PeopleEvent.RoleChanged(var _, var role) -> Tree.with("role", role);
        };
    }

    private static Tree agenda(AgendaEvent event) {
        return switch (event) {
            case AgendaEvent.Entered(var phase, var _) -> Tree.with("phase", phase);
            case AgendaEvent.Skipped(var phase, var skipped) -> Tree.with("phase", phase).and("skipped", skipped);
            case AgendaEvent.Planned(var phase, var minutes) -> Tree.with("phase", phase).and("minutes", minutes);
            case AgendaEvent.Moved(var phase, var to) -> Tree.with("phase", phase).and("to", to);
            case AgendaEvent.Repeated(var phase, var copy) -> Tree.with("phase", phase).and("copy", copy);
            case AgendaEvent.ReadySaid(var _, var ready) -> Tree.with("ready", ready);
            case AgendaEvent.TimerStarted(var _, var total, var stopsWork) -> Tree.with("total", total).and("stopsWork", stopsWork);
            case AgendaEvent.TimerExtended(var by, var _) -> Tree.with("by", by);
            case AgendaEvent.WorkEnded(), AgendaEvent.WorkReopened(), AgendaEvent.TimerStopped(), AgendaEvent.TimerExpired() -> Tree.empty();
            case AgendaEvent.TimerPaused(var _), AgendaEvent.TimerResumed(var _) -> Tree.empty();
        };
    }

    private Tree notes(NoteEvent event) {
        return switch (event) {
            case NoteEvent.Written(var note, var phase, var colour, var text, var by, var _, var _, var place) ->
                    of(by, lying(Tree.with("note", note).and("phase", phase).and("colour", colour).and("text", text), place));
            case NoteEvent.Edited(var note, var text, var by, var _) -> of(by, Tree.with("note", note).and("text", text));
            case NoteEvent.Placed(var note, var place, var _, var by) -> of(by, lying(Tree.with("note", note), Optional.of(place)));
            case NoteEvent.Recoloured(var note, var colour, var by) -> of(by, Tree.with("note", note).and("colour", colour));
            case NoteEvent.Deleted(var note, var by) -> when(mine(by) || wrote(note), Tree.with("note", note));
            case NoteEvent.Revealed(var phase, var whole, var notes) -> revealed(Tree.with("phase", phase).and("whole", whole), notes.keySet());
            case NoteEvent.WasSetAside(var note, var reason) ->
                    when(did() || wrote(note), Tree.with("note", note).and("reason", reason));
            case NoteEvent.Returned(var note) -> when(did() || wrote(note), Tree.with("note", note));
            case NoteEvent.ClusterMade(var cluster, var title, var zone, var notes, var by) ->
                    of(by, Tree.with("cluster", cluster).and("title", title).and("zone", zone).and("notes", notes.keySet()));
            case NoteEvent.ClusterTitled(var cluster, var title) -> did(Tree.with("cluster", cluster).and("title", title));
            case NoteEvent.ClusterPlaced(var cluster, var zone, var _, var by) -> of(by, Tree.with("cluster", cluster).and("zone", zone));
            case NoteEvent.ClusterDissolved(var cluster) -> did(Tree.with("cluster", cluster));
            case NoteEvent.ClusterLeft(var note) -> did(Tree.with("note", note));
            // What it is again may be somebody else's, in somebody else's words.
            case NoteEvent.Undone(var note, var before, var by) -> of(by, Tree.with("note", note).and("gone", before.isEmpty()));
        };
    }

    private boolean wrote(NoteId note) {
        return mine(moment.author(note));
    }

    private Tree revealed(Tree tree, Set<NoteId> notes) {
        List<NoteId> theirs = notes.stream().filter(this::wrote).toList();
        return when(did() || !theirs.isEmpty(), tree.and("notes", theirs));
    }

    private static Tree lying(Tree tree, Optional<Place> place) {
        return tree.and("zone", place.map(Place::zone)).and("slice", place.flatMap(Place::slice))
                .and("x", place.map(found -> found.spot().x())).and("y", place.map(found -> found.spot().y()));
    }

    private Tree scores(ScoreEvent event) {
        return switch (event) {
            case ScoreEvent.Given(var phase, var subject, var who, var mark, var reason, var higher, var _) ->
                    of(who, Tree.with("phase", phase).and("subject", subject).and("mark", mark).and("reason", reason).and("higher", higher));
            case ScoreEvent.Revealed(var phase) -> did(Tree.with("phase", phase));
            case ScoreEvent.Carried(var _, var _, var _, var _) -> null;
        };
    }

    private Tree votes(VoteEvent event) {
        return switch (event) {
            case VoteEvent.RoundOpened(var round, var phase, var number, var zones, var budget, var max) -> did(Tree.with("round", round)
                    .and("phase", phase).and("number", number).and("zones", zones).and("budget", budget).and("max", max));
            case VoteEvent.Placed(var round, var who, var note, var _) -> of(who, Tree.with("round", round).and("note", note));
            case VoteEvent.Taken(var round, var who, var note) -> of(who, Tree.with("round", round).and("note", note));
            case VoteEvent.Moved(var round, var who, var from, var to, var _) ->
                    of(who, Tree.with("round", round).and("from", from).and("to", to));
            case VoteEvent.RoundClosed(var round, var _) -> did(Tree.with("round", round));
        };
    }

    private Tree statements(StatementEvent event) {
        return switch (event) {
            case StatementEvent.Saved(var phase, var text, var by, var _, var _) -> of(by, Tree.with("phase", phase).and("text", text));
            case StatementEvent.Proposed(var phase, var proposal, var text, var by) ->
                    of(by, Tree.with("phase", phase).and("proposal", proposal).and("text", text));
            case StatementEvent.Approved(var phase, var who, var agree, var reason, var _) ->
                    of(who, Tree.with("phase", phase).and("agree", agree).and("reason", reason));
        };
    }

    /** What somebody is to do is recorded of them, whoever put it into words. */
    private Tree actions(ActionEvent event) {
        return switch (event) {
            case ActionEvent.Added(var action, var phase, var text, var owner, var due, var personal, var by) ->
                    when(mine(by) || mine(owner), action(action, text, owner, due).and("phase", phase).and("personal", personal));
            case ActionEvent.Edited(var action, var text, var owner, var due, var by, var _) ->
                    when(mine(by) || mine(owner), action(action, text, owner, due));
            case ActionEvent.Removed(var action) -> when(did() || owned(action), Tree.with("action", action));
        };
    }

    private Tree action(ActionId action, String text, Optional<PersonId> owner, Optional<String> due) {
        return Tree.with("action", action).and("text", text).and("due", due).and("owner", mine(owner));
    }

    private boolean owned(ActionId action) {
        return mine(Optional.ofNullable(moment.before().actions().actions().get(action)).flatMap(Actions.Action::owner));
    }

    private Tree badges(BadgeEvent event) {
        return switch (event) {
            case BadgeEvent.Placed(var badge, var phase, var sort, var who, var _, var place) ->
                    of(who, lying(Tree.with("badge", badge).and("phase", phase).and("sort", sort), Optional.of(place)));
            case BadgeEvent.Moved(var badge, var place) -> when(did() || wears(badge), lying(Tree.with("badge", badge), Optional.of(place)));
            case BadgeEvent.Taken(var badge) -> when(did() || wears(badge), Tree.with("badge", badge));
        };
    }

    private boolean wears(BadgeId badge) {
        return mine(Optional.ofNullable(moment.before().badges().badges().get(badge)).map(Badges.Badge::person));
    }

    private Tree groups(GroupEvent event) {
        return switch (event) {
            case GroupEvent.Made(var phase, var turn, var groups) -> {
                var own = groups.stream().filter(group -> group.members().contains(person)).findFirst();
                yield when(did() || own.isPresent(), Tree.with("phase", phase).and("turn", turn).and("group", own.map(group -> group.id())));
            }
            case GroupEvent.Put(var phase, var who, var group) ->
                    when(did() || mine(who), Tree.with("phase", phase).and("group", group).and("another", !mine(who)));
            case GroupEvent.Charged(var phase, var group, var recorder, var presenter) -> when(did() || mine(recorder) || mine(presenter),
                    Tree.with("phase", phase).and("group", group).and("recorder", mine(recorder)).and("presenter", mine(presenter)));
        };
    }

    private Tree turns(TurnEvent event) {
        return switch (event) {
            case TurnEvent.Started(var phase, var order) -> {
                int at = order.indexOf(person.value());
                yield when(did() || at >= 0, Tree.with("phase", phase).and("turn", at < 0 ? null : at + 1));
            }
            case TurnEvent.Turned(var phase, var speaker, var back) -> when(did() || speaker.equals(person.value()),
                    Tree.with("phase", phase).and("back", back).and("speaks", speaker.equals(person.value())));
            case TurnEvent.Finished(var phase) -> did(Tree.with("phase", phase));
        };
    }

    /** An answer may be somebody in the session. */
    private Map<FieldId, List<String>> withoutOthers(Map<FieldId, List<String>> answers) {
        Map<FieldId, List<String>> own = new LinkedHashMap<>();
        answers.forEach((field, said) -> own.put(field, said.stream().filter(one -> one.equals(person.value())
                || moment.after().roster().people().keySet().stream().noneMatch(other -> other.value().equals(one))).toList()));
        return own;
    }

    /** Whom to reach at an organisation is of whoever that is. */
    private Tree network(NetworkEvent event) {
        Tree tree = Tree.with("phase", event.phase());
        return switch (event) {
            case NetworkEvent.Added(var _, var organisation, var name, var formal, var level, var _, var by) ->
                    of(by, tree.and("organisation", organisation).and("name", name).and("formal", formal).and("level", level));
            case NetworkEvent.Edited(var _, var organisation, var name, var formal, var level, var by, var _) ->
                    of(by, tree.and("organisation", organisation).and("name", name).and("formal", formal).and("level", level));
            case NetworkEvent.Moved(var _, var spots) -> did(tree.and("organisations", spots.keySet()));
            case NetworkEvent.Removed(var _, var organisation) -> did(tree.and("organisation", organisation));
            case NetworkEvent.Marked(var _, var organisation, var webber) -> did(tree.and("organisation", organisation).and("webber", webber));
            case NetworkEvent.Contacted(var _, var organisation, var _) -> did(tree.and("organisation", organisation));
            case NetworkEvent.Linked(var _, var link, var from, var to, var label) ->
                    did(tree.and("link", link).and("from", from).and("to", to).and("label", label));
            case NetworkEvent.Unlinked(var _, var link) -> did(tree.and("link", link));
        };
    }

    private Tree agreements(AgreementEvent event) {
        Tree tree = Tree.with("phase", event.phase());
        return switch (event) {
            case AgreementEvent.Filled(var _, var ingredient, var text, var by, var _, var _) ->
                    of(by, tree.and("ingredient", ingredient).and("text", text));
            case AgreementEvent.Approved(var _, var who, var agree, var reason, var _, var _) ->
                    of(who, tree.and("agree", agree).and("reason", reason));
            case AgreementEvent.Needed(var _, var need, var whose) -> did(tree.and("need", need).and("whose", whose));
            case AgreementEvent.Settled(var _, var need, var given) -> did(tree.and("need", need).and("given", given));
            case AgreementEvent.Dropped(var _, var need) -> did(tree.and("need", need));
        };
    }

    private Tree homework(HomeworkEvent event) {
        Tree tree = Tree.with("phase", event.phase());
        return switch (event) {
            case HomeworkEvent.Answered(var _, var who, var question, var text, var _) ->
                    of(who, tree.and("question", question).and("text", text));
            case HomeworkEvent.Shared(var _, var who) -> of(who, tree);
            case HomeworkEvent.Brought(var _, var who, var answers, var _) -> of(who, tree.and("answers", answers));
        };
    }
}
