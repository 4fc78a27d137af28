package nl.taartbord.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.taartbord.actions.Actions;
import nl.taartbord.agenda.Agenda;
import nl.taartbord.agenda.Timer;
import nl.taartbord.explains.Explains;
import nl.taartbord.format.Poster;
import nl.taartbord.notes.Cluster;
import nl.taartbord.notes.Note;
import nl.taartbord.people.Person;
import nl.taartbord.session.Desk;
import nl.taartbord.session.Setting;
import nl.taartbord.session.State;
import nl.taartbord.session.Trail;
import nl.taartbord.statements.Statement;
import nl.taartbord.terms.ActionId;
import nl.taartbord.terms.BadgeId;
import nl.taartbord.terms.ClusterId;
import nl.taartbord.terms.LinkId;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.OrganisationId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.RoundId;
import nl.taartbord.terms.SubjectId;
import nl.taartbord.terms.ZoneId;

/** One thing as one viewer may see it; null where there is nothing for that viewer. Shapes: {@code docs/protocol.md}, "The view". */
final class Render {
    private static final int VERSIONS_SHOWN = 20;

    private final State state;
    private final Optional<PersonId> viewer;

    private Render(State state, Optional<PersonId> viewer) {
        this.state = state;
        this.viewer = viewer;
    }

    static Map<String, Object> render(State state, Thing thing, Optional<PersonId> viewer) {
        Tree tree = new Render(state, viewer).tree(thing);
        return tree == null ? null : tree.done();
    }

    private Tree tree(Thing thing) {
        return switch (thing.kind()) {
            case ONE -> one(thing);
            case PEOPLE -> person(state.roster().people().get(new PersonId(thing.id())));
            case NOTES -> state.notes().find(new NoteId(thing.id())).map(this::note).orElse(null);
            case CLUSTERS -> cluster(state.notes().clusters().get(new ClusterId(thing.id())));
            case ZONES -> zone(new ZoneId(thing.id()));
            case PROGRESS -> progress(new PhaseId(thing.id()));
            case ROUNDS -> RenderVotes.round(state.votes().rounds().get(new RoundId(thing.id())));
            case HANDS -> RenderVotes.hand(state.votes().rounds().get(new RoundId(thing.part(0))), new PersonId(thing.part(1)), viewer);
            case SCORES -> RenderScores.score(state, new PhaseId(thing.part(0)), new SubjectId(thing.part(1)));
            case MARKS -> RenderScores.mark(state, new PhaseId(thing.part(0)), new SubjectId(thing.part(1)), new PersonId(thing.part(2)), viewer);
            case STATEMENTS -> statement(state.statements().statements().get(new PhaseId(thing.id())));
            case ACTIONS -> action(state.actions().actions().get(new ActionId(thing.id())));
            case REFLECTIONS -> reflection(new PersonId(thing.id()));
            case EXPLAINS -> explain(new PhaseId(thing.id()));
            case GROUPS -> state.groups().of(new PhaseId(thing.id())).map(RenderGroups::division).orElse(null);
            case CARDS -> RenderCards.card(state, new NoteId(thing.id()), viewer);
            case MINORITY -> RenderMinority.minority(state, new PhaseId(thing.id()));
            case VOICES -> RenderMinority.voice(state, new PhaseId(thing.part(0)), new PersonId(thing.part(1)), viewer);
            case HOMEWORK -> RenderHomework.sheet(state, new PhaseId(thing.part(0)), new PersonId(thing.part(1)), viewer);
            case ORGANISATIONS -> RenderNetwork.organisation(state.network().organisations().get(new OrganisationId(thing.id())));
            case CONTACTS -> viewer.map(_ -> RenderNetwork.contact(state.network().organisations().get(new OrganisationId(thing.id())))).orElse(null);
            case LINKS -> RenderNetwork.link(state.network().links().get(new LinkId(thing.id())));
            case BADGES -> RenderBadges.badge(state.badges().badges().get(new BadgeId(thing.id())));
            case TURNS -> RenderTurns.rota(state.turns().rotas().get(new PhaseId(thing.id())));
            case AGREEMENTS -> RenderAgreements.agreement(state, new PhaseId(thing.id()));
        };
    }

    private Tree one(Thing thing) {
        return switch (thing.id()) {
            case "session" -> session(state.setting(), state.desk());
            case "format" -> RenderFormat.format(state.setting());
            case "agenda" -> agenda(state.agenda());
            case "timer" -> timer(state.agenda().timer());
            default -> throw new IllegalArgumentException(thing.id());
        };
    }

    private static Tree session(Setting setting, Desk desk) {
        return Tree.with("id", setting.id()).and("title", setting.title()).and("organisation", setting.organisation())
                .and("code", setting.code()).and("language", setting.language()).and("anonymous", setting.anonymous())
                .and("practice", setting.practice()).and("state", desk.closed() ? "closed" : "open").and("locked", desk.locked())
                .and("retentionDays", setting.retentionDays()).and("createdAt", setting.createdAt()).and("trail", setting.trail().map(Render::trail))
                .and("onward", Tree.list(desk.onward(), one -> Tree.with("session", one.session()).and("title", one.title()).and("at", one.at())))
                .and("gathered", desk.gathering().map(Render::gathering));
    }

    private static Tree trail(Trail trail) {
        return Tree.with("trajectory", trail.trajectory()).and("title", trail.title()).and("step", trail.step()).and("stepTitle", trail.stepTitle())
                .and("earlier", Tree.list(trail.earlier(), one -> Tree.with("session", one.session()).and("title", one.title())
                        .and("createdAt", one.createdAt())));
    }

    private static Tree gathering(Desk.Gathering gathering) {
        return Tree.with("zone", gathering.zone()).and("x", gathering.spot().map(spot -> spot.x()))
                .and("y", gathering.spot().map(spot -> spot.y())).and("scale", gathering.scale())
                .and("by", gathering.by()).and("count", gathering.count());
    }

    private static Tree agenda(Agenda agenda) {
        Map<String, Object> spent = new LinkedHashMap<>();
        agenda.phases().stream().filter(planned -> planned.spent() > 0)
                .forEach(planned -> spent.put(planned.phase().id().value(), planned.spent()));
        return Tree.with("phases", Tree.list(agenda.phases(), RenderFormat::planned)).and("current", agenda.current())
                .and("enteredAt", agenda.enteredAt()).and("startedAt", agenda.startedAt()).and("spent", spent)
                .and("ended", agenda.ended());
    }

    private static Tree timer(Timer timer) {
        return Tree.with("state", timer.state()).and("endsAt", timer.endsAt()).and("remaining", timer.remaining())
                .and("total", timer.total()).and("stopsWork", timer.stopsWork());
    }

    /** In an anonymous session nobody's notes are counted: a number that rises as a card appears would name its author. */
    private Tree person(Person person) {
        if (person == null) {
            return null;
        }
        Map<String, Object> written = new LinkedHashMap<>();
        if (!state.setting().anonymous()) {
            state.notes().notes().values().stream().filter(note -> note.author().equals(person.id()))
                    .forEach(note -> written.merge(note.phase().value(), 1, (a, b) -> (int) a + (int) b));
        }
        return Tree.with("id", person.id()).and("name", person.details().name()).and("organisation", person.details().organisation())
                .and("job", person.details().job()).and("role", person.role()).and("proxy", person.proxy())
                .and("removed", person.removed()).and("ready", state.agenda().ready().contains(person.id()))
                .and("introduced", person.card().isPresent()).and("x", person.card().map(spot -> spot.x()))
                .and("y", person.card().map(spot -> spot.y())).and("written", written);
    }

    private Tree note(Note note) {
        boolean privy = viewer.filter(note::privyTo).isPresent();
        boolean mine = viewer.filter(note.author()::equals).isPresent();
        if (note.standing() == Note.Standing.PRIVATE && !privy) {
            return null;
        }
        boolean readable = privy || note.open();
        boolean named = privy || readable && !state.setting().anonymous();
        boolean aside = note.aside().isPresent();
        Tree tree = Tree.with("id", note.id()).and("phase", note.phase()).and("zone", note.place().map(place -> place.zone()))
                .and("slice", note.place().flatMap(place -> place.slice())).and("x", note.place().map(place -> place.spot().x()))
                .and("y", note.place().map(place -> place.spot().y())).and("colour", note.colour())
                .and("state", aside ? "hidden" : note.standing()).and("text", readable ? note.text() : null).and("mine", mine);
        return tree.and("version", readable ? note.version() : null).and("author", named ? note.author() : null)
                .and("enteredBy", named ? note.enteredBy() : null)
                .and("editedBy", readable && !state.setting().anonymous() ? note.editedBy() : null)
                .and("cluster", note.cluster()).and("reason", note.aside());
    }

    private static Tree cluster(Cluster cluster) {
        return cluster == null ? null : Tree.with("id", cluster.id()).and("title", cluster.title()).and("zone", cluster.zone());
    }

    /** How many things lie in the zone, and how large they are drawn so that they fit. */
    private Tree zone(ZoneId id) {
        Poster.Zone zone = state.setting().format().poster().zones().stream().filter(known -> known.id().equals(id)).findFirst().orElseThrow();
        long count = switch (zone.kind()) {
            case PEOPLE -> state.roster().people().values().stream().filter(person -> person.card().isPresent()).count();
            case NETWORK -> state.network().organisations().size();
            case BADGES -> state.badges().in(id).count();
            case NOTES, STATEMENT, ACTIONS, AGREEMENT ->
                    state.notes().in(id).filter(note -> note.standing() != Note.Standing.PRIVATE).count();
        };
        return Tree.with("id", id).and("count", count).and("size", Math.round(state.setting().geometry().size(id, (int) count)));
    }

    private Tree progress(PhaseId phase) {
        return state.agenda().planned(phase).isEmpty() ? null : Tree.with("written",
                state.notes().notes().values().stream().filter(note -> note.phase().equals(phase)).count());
    }

    private static Tree statement(Statement statement) {
        if (statement == null) {
            return null;
        }
        var last = statement.versions().isEmpty() ? null : statement.versions().getLast();
        Map<String, Object> approvals = new LinkedHashMap<>();
        statement.approvals().forEach((person, approval) -> approvals.put(person.value(),
                Tree.with("agree", approval.agree()).and("reason", approval.reason()).and("enteredBy", approval.enteredBy()).done()));
        return Tree.with("id", statement.phase()).and("phase", statement.phase()).and("text", statement.text())
                .and("version", statement.version()).and("by", last == null ? null : last.by()).and("at", last == null ? null : last.at())
                .and("history", Tree.list(latest(statement.versions()), version -> Tree.with("version", version.number())
                        .and("text", version.text()).and("by", version.by()).and("at", version.at())))
                .and("proposals", Tree.list(statement.proposals(), proposal -> Tree.with("id", proposal.id())
                        .and("text", proposal.text()).and("by", proposal.by())))
                .and("approvals", approvals);
    }

    /** A board need not carry every version of a long evening with each change. */
    private static List<Statement.Version> latest(List<Statement.Version> versions) {
        return versions.subList(Math.max(0, versions.size() - VERSIONS_SHOWN), versions.size());
    }

    private static Tree action(Actions.Action action) {
        return action == null ? null : Tree.with("id", action.id()).and("phase", action.phase()).and("text", action.text())
                .and("owner", action.owner()).and("due", action.due()).and("personal", action.personal())
                .and("author", action.author()).and("by", action.by()).and("version", action.version());
    }

    private Tree reflection(PersonId person) {
        String line = state.reflections().lines().get(person);
        return line == null ? null : Tree.with("person", person).and("line", line);
    }

    private Tree explain(PhaseId phase) {
        Explains.Shown shown = state.explains().shown().get(phase);
        return shown == null ? null : Tree.with("phase", phase).and("title", shown.title()).and("link", shown.link())
                .and("picture", shown.picture());
    }
}
