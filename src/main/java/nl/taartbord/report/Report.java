package nl.taartbord.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.taartbord.agenda.Planned;
import nl.taartbord.format.Activity;
import nl.taartbord.format.Format;
import nl.taartbord.format.Outline;
import nl.taartbord.format.Poster;
import nl.taartbord.session.Setting;
import nl.taartbord.session.State;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.ZoneId;
import nl.taartbord.view.Kind;
import nl.taartbord.view.Tree;
import nl.taartbord.view.View;

/**
 * A session as a document. Made out of what everybody may see and nothing else: what is hidden on the board is not in the report.
 * Shape: {@code docs/protocol.md}, H10.
 */
public final class Report {
    private final State state;
    private final Extent extent;
    private final Map<Kind, Map<String, Object>> view;
    private final CardAnswers cards;

    private Report(State state, Extent extent) {
        this.state = state;
        this.extent = extent;
        this.view = View.whole(state, Optional.empty());
        this.cards = new CardAnswers(state, view);
    }

    /** All of a session, what there was before it was damaged, or before a newer version wrote in it. */
    public enum Extent { WHOLE, DAMAGED, NEWER }

    public static Map<String, Object> of(State state) {
        return of(state, Extent.WHOLE);
    }

    public static Map<String, Object> of(State state, Extent extent) {
        return new Report(state, extent).tree();
    }

    private Map<String, Object> tree() {
        Setting setting = state.setting();
        Format format = setting.format();
        return Tree.with("session", Tree.with("title", setting.title()).and("organisation", setting.organisation())
                        .and("createdAt", setting.createdAt()).and("startedAt", state.agenda().startedAt())
                        .and("closedAt", state.desk().closedAt()).and("anonymous", setting.anonymous())
                        .and("practice", setting.practice()).and("state", state.desk().closed() ? "closed" : "open")
                        .and("retentionDays", setting.retentionDays()).and("extent", extent.name().toLowerCase(Locale.ROOT))
                        .and("trail", setting.trail().map(trail -> Tree.with("trajectory", trail.trajectory()).and("title", trail.title())
                                .and("step", trail.step()).and("stepTitle", trail.stepTitle())))
                        .and("onward", Tree.list(state.desk().onward(), one -> Tree.with("session", one.session()).and("title", one.title()))))
                .and("format", Tree.with("id", format.id()).and("title", format.title()).and("source",
                        Tree.with("title", format.source().title()).and("publisher", format.source().publisher())
                                .and("link", format.source().link())))
                .and("attendance", attendance())
                .and("zones", zones())
                .and("notesSetAside", things(Kind.NOTES).stream().filter(note -> note.is("state", "hidden")).count())
                .and("phases", Tree.list(state.agenda().phases(), Report::phase))
                .and("votes", things(Kind.ROUNDS).stream().map(this::vote).toList())
                .and("minority", things(Kind.MINORITY).stream().map(this::minority).toList())
                .and("homework", homework())
                .and("network", things(Kind.ORGANISATIONS).stream().map(this::organisation).toList())
                .and("groups", things(Kind.GROUPS).stream().map(this::division).toList())
                .and("marks", things(Kind.SCORES).stream().filter(score -> score.is("revealed", true) && !new PhaseId(score.text("phase")).isCarried()).map(this::mark).toList())
                .and("statements", things(Kind.STATEMENTS).stream().map(this::statement).toList())
                .and("agreements", agreements())
                .and("actions", things(Kind.ACTIONS).stream().map(this::action).toList())
                .and("reflections", things(Kind.REFLECTIONS).stream()
                        .map(line -> Tree.with("name", name(line.get("person"))).and("line", line.get("line"))).toList())
                .and("badges", badges())
                .and("turns", turns())
                .done();
    }

    /** One thing of the view. */
    private record Seen(Map<?, ?> fields) {
        Object get(String field) {
            return fields.get(field);
        }

        boolean is(String field, Object value) {
            return value.equals(fields.get(field));
        }

        String text(String field) {
            return fields.get(field) instanceof String text ? text : "";
        }

        List<Seen> list(String field) {
            return fields.get(field) instanceof List<?> items ? items.stream().map(Seen::of).toList() : List.of();
        }

        static Seen of(Object value) {
            return new Seen(value instanceof Map<?, ?> fields ? fields : Map.of());
        }
    }

    private List<Seen> things(Kind kind) {
        return view.get(kind).values().stream().map(Seen::of).toList();
    }

    private Object name(Object person) {
        return person instanceof String id
                ? Optional.ofNullable(state.roster().people().get(new PersonId(id))).map(known -> known.details().name()).orElse(null)
                : null;
    }

    private List<Map<String, Object>> attendance() {
        return Tree.list(state.roster().present().toList(), person -> Tree.with("name", person.details().name())
                .and("organisation", person.details().organisation()).and("job", person.details().job())
                .and("role", person.role()).and("proxy", person.proxy()));
    }

    private static Tree phase(Planned planned) {
        return Tree.with("id", planned.phase().id()).and("step", planned.phase().step()).and("title", planned.phase().title())
                .and("minutes", planned.phase().minutes()).and("spent", planned.spent()).and("skipped", planned.skipped())
                .and("visited", planned.visited());
    }

    private List<Object> zones() {
        List<Object> zones = new ArrayList<>();
        Map<String, Integer> stickers = stickers();
        for (Poster.Zone zone : state.setting().format().poster().zones()) {
            var notes = things(Kind.NOTES).stream()
                    .filter(note -> note.is("zone", zone.id().value()) && note.is("state", "open"))
                    .sorted((a, b) -> Double.compare(order(zone, a), order(zone, b)))
                    .map(note -> note(note, stickers)).toList();
            zones.add(Tree.with("id", zone.id()).and("title", zone.title()).and("kind", zone.kind()).and("notes", notes));
        }
        return zones;
    }

    private double order(Poster.Zone zone, Seen note) {
        return state.notes().find(new NoteId(note.text("id"))).flatMap(known -> known.place())
                .map(place -> state.setting().geometry().order(zone.id(), place.spot())).orElse(0.0);
    }

    private Tree note(Seen note, Map<String, Integer> stickers) {
        return Tree.with("id", note.get("id")).and("text", note.get("text")).and("colour", note.get("colour"))
                .and("author", name(note.get("author"))).and("slice", part(note))
                .and("cluster", Seen.of(view.get(Kind.CLUSTERS).get(note.text("cluster"))).get("title"))
                .and("stickers", stickers.get(note.text("id"))).and("enteredBy", name(note.get("enteredBy")))
                .and("card", cards.of(note.text("id")));
    }

    /** What the slice or part that a note lies in is called. */
    private Object part(Seen note) {
        return state.setting().geometry().outline(new ZoneId(note.text("zone"))).parts().stream()
                .filter(part -> part.slice().value().equals(note.text("slice"))).map(Outline.Part::title).findFirst().orElse(null);
    }

    /** Of the last round that was closed and may be shown. */
    private Map<String, Integer> stickers() {
        Map<String, Integer> last = new LinkedHashMap<>();
        for (Seen round : things(Kind.ROUNDS)) {
            if (round.get("totals") instanceof Map<?, ?> totals) {
                last.clear();
                totals.forEach((note, count) -> last.put((String) note, (Integer) count));
            }
        }
        return last;
    }

    private Tree vote(Seen round) {
        List<Object> ranking = new ArrayList<>();
        if (round.get("totals") instanceof Map<?, ?> totals) {
            totals.forEach((id, total) -> {
                Seen note = Seen.of(view.get(Kind.NOTES).get(id));
                ranking.add(Tree.with("text", note.get("text")).and("zone", note.get("zone")).and("total", total)
                        .and("card", cards.of((String) id)));
            });
        }
        return Tree.with("phase", round.get("phase")).and("number", round.get("number")).and("budget", round.get("budget"))
                .and("max", round.get("max")).and("state", round.get("state")).and("ranking", ranking)
                .and("statement", round.get("statement")).and("withheld", round.get("withheld"));
    }

    /** Who was asked and did not answer is nobody's business. */
    private Tree minority(Seen minority) {
        List<?> kept = minority.get("kept") instanceof List<?> notes ? notes : List.of();
        return Tree.with("phase", minority.get("phase")).and("title", title(minority.get("phase"))).and("asked", minority.get("asked"))
                .and("kept", kept.stream().map(note -> Seen.of(view.get(Kind.NOTES).get(note)).text("text")).filter(text -> !text.isEmpty()).toList())
                .and("said", minority.list("said").stream()
                        .map(voice -> Tree.with("name", name(voice.get("person"))).and("text", voice.get("text"))).toList());
    }

    /** Every agreement in which something was filled in or asked of others. */
    private List<Object> agreements() {
        List<Object> all = new ArrayList<>();
        for (Planned planned : state.agenda().phases()) {
            Seen agreement = Seen.of(view.get(Kind.AGREEMENTS).get(planned.phase().id().value()));
            if (planned.phase().activity() instanceof Activity.Agreement(var zone, var ingredients, var confirm)
                    && !(agreement.is("version", 0) && agreement.list("needs").isEmpty())) {
                all.add(agreement(planned, ingredients, agreement));
            }
        }
        return all;
    }

    private Tree agreement(Planned planned, List<Activity.Ingredient> ingredients, Seen agreement) {
        Seen parts = Seen.of(agreement.get("parts"));
        List<?> missing = agreement.get("missing") instanceof List<?> ids ? ids : List.of();
        return Tree.with("phase", planned.phase().id()).and("title", planned.phase().title())
                .and("parts", ingredients.stream().filter(one -> !Seen.of(parts.get(one.id().value())).text("text").isEmpty())
                        .map(one -> Tree.with("title", one.title()).and("text", Seen.of(parts.get(one.id().value())).text("text"))).toList())
                .and("missing", ingredients.stream().filter(one -> missing.contains(one.id().value())).map(Activity.Ingredient::title).toList())
                .and("approvals", approvals(agreement))
                .and("needs", agreement.list("needs").stream()
                        .map(need -> Tree.with("whose", need.get("whose")).and("given", need.get("given"))).toList());
    }

    /** What was shared, question by question. */
    private List<Object> homework() {
        List<Object> all = new ArrayList<>();
        for (Planned planned : state.agenda().phases()) {
            if (planned.phase().activity() instanceof Activity.Homework(var questions)) {
                List<Seen> sheets = things(Kind.HOMEWORK).stream()
                        .filter(sheet -> sheet.is("phase", planned.phase().id().value()) && sheet.is("shared", true)).toList();
                all.add(Tree.with("phase", planned.phase().id()).and("title", planned.phase().title())
                        .and("questions", Tree.list(questions, question -> Tree.with("title", question.title())
                                .and("answers", answers(sheets, question.id().value())))));
            }
        }
        return all;
    }

    private List<Tree> answers(List<Seen> sheets, String question) {
        return sheets.stream().filter(sheet -> !Seen.of(sheet.get("answers")).text(question).isEmpty())
                .map(sheet -> Tree.with("name", name(sheet.get("person"))).and("text", Seen.of(sheet.get("answers")).text(question))).toList();
    }

    /** When its contact was last checked; who that is stays on the board. */
    private Tree organisation(Seen organisation) {
        return Tree.with("name", organisation.get("name")).and("formal", organisation.get("formal")).and("level", level(organisation.get("level")))
                .and("webber", organisation.get("webber")).and("checked", organisation.get("checked"))
                .and("links", things(Kind.LINKS).stream().flatMap(link -> tie(organisation.get("id"), link).stream()).toList());
    }

    private Optional<Tree> tie(Object organisation, Seen link) {
        Object other = link.is("from", organisation) ? link.get("to") : link.is("to", organisation) ? link.get("from") : null;
        return Optional.ofNullable(other).map(id -> Tree.with("name", Seen.of(view.get(Kind.ORGANISATIONS).get(id)).get("name")).and("label", link.get("label")));
    }

    private Object level(Object level) {
        return state.agenda().phases().stream()
                .flatMap(planned -> planned.phase().activity() instanceof Activity.Network(var _, var levels) ? levels.stream() : Stream.empty())
                .filter(option -> option.id().value().equals(level)).findFirst().map(Activity.Option::title).orElse(null);
    }

    /** The groups as they were in the last turn. */
    private Tree division(Seen division) {
        return Tree.with("phase", division.get("phase")).and("title", title(division.get("phase"))).and("turn", division.get("turn"))
                .and("groups", division.list("groups").stream().map(group -> Tree.with("zone", zone(group.get("zone")))
                        .and("members", group.get("members") instanceof List<?> members ? members.stream().map(this::name).toList() : List.of())
                        .and("recorder", name(group.get("recorder"))).and("presenter", name(group.get("presenter")))).toList());
    }

    private Object zone(Object zone) {
        return state.setting().format().poster().zones().stream().filter(one -> one.id().value().equals(zone))
                .map(Poster.Zone::title).findFirst().orElse(null);
    }

    private Tree mark(Seen score) {
        Seen spread = Seen.of(score.get("spread"));
        return Tree.with("phase", score.get("phase")).and("subject", score.get("subject")).and("title", score.get("title"))
                .and("withheld", score.get("withheld")).and("average", score.get("average")).and("lowest", spread.get("lowest"))
                .and("highest", spread.get("highest")).and("deviation", spread.get("deviation")).and("counts", score.get("counts"))
                .and("marks", score.list("marks").stream().map(mark -> Tree.with("person", name(mark.get("person")))
                        .and("mark", mark.get("mark")).and("reason", mark.get("reason")).and("higher", mark.get("higher"))).toList());
    }

    private Tree statement(Seen statement) {
        return Tree.with("phase", statement.get("phase")).and("title", title(statement.get("phase"))).and("text", statement.get("text"))
                .and("version", statement.get("version")).and("by", name(statement.get("by"))).and("at", statement.get("at"))
                .and("approvals", approvals(statement))
                .and("history", statement.list("history").stream().map(version -> Tree.with("version", version.get("version"))
                        .and("text", version.get("text")).and("by", name(version.get("by"))).and("at", version.get("at"))).toList())
                .and("proposals", statement.list("proposals").stream()
                        .map(proposal -> Tree.with("text", proposal.get("text")).and("by", name(proposal.get("by")))).toList());
    }

    private List<Object> approvals(Seen approved) {
        List<Object> approvals = new ArrayList<>();
        if (approved.get("approvals") instanceof Map<?, ?> given) {
            given.forEach((person, approval) -> approvals.add(Tree.with("name", name(person))
                    .and("agree", Seen.of(approval).get("agree")).and("reason", Seen.of(approval).get("reason"))));
        }
        return approvals;
    }

    private Object title(Object phase) {
        return state.agenda().phases().stream().filter(planned -> planned.phase().id().value().equals(phase))
                .map(planned -> planned.phase().title()).findFirst().orElse(null);
    }

    private Tree action(Seen action) {
        return Tree.with("text", action.get("text")).and("owner", name(action.get("owner"))).and("due", action.get("due"))
                .and("personal", action.get("personal"));
    }

    /** Per phase of badges, zone by zone, who stuck what; where nobody did, that is said too. */
    private List<Object> badges() {
        List<Seen> stuck = things(Kind.BADGES);
        List<Object> phases = new ArrayList<>();
        for (Planned planned : state.agenda().phases()) {
            List<Seen> here = stuck.stream().filter(badge -> badge.is("phase", planned.phase().id().value())).toList();
            if (!here.isEmpty() && planned.phase().activity() instanceof Activity.Badge(var zones, var sorts)) {
                phases.add(Tree.with("phase", planned.phase().id()).and("title", planned.phase().title()).and("zones",
                        zones.stream().map(zone -> Tree.with("title", title(zone)).and("sorts", sorts.stream().map(sort -> Tree
                                .with("title", sort.title()).and("names", here.stream()
                                        .filter(badge -> badge.is("zone", zone.value()) && badge.is("sort", sort.id().value()))
                                        .map(badge -> name(badge.get("person"))).toList())).toList())).toList()));
            }
        }
        return phases;
    }

    private Object title(ZoneId zone) {
        return state.setting().format().poster().zones().stream().filter(known -> known.id().equals(zone)).findFirst()
                .map(Poster.Zone::title).orElse(null);
    }

    /** Who had a turn, in the order in which they spoke. Groups are called by who was in them. */
    private List<Object> turns() {
        return things(Kind.TURNS).stream().filter(rota -> rota.get("had") instanceof List<?> had && !had.isEmpty())
                .<Object>map(rota -> Tree.with("phase", rota.get("phase")).and("title", title(rota.get("phase")))
                        .and("had", ((List<?>) rota.get("had")).stream().map(this::speaker).toList())).toList();
    }

    private Object speaker(Object id) {
        return Optional.ofNullable(name(id)).orElseGet(() -> state.groups().divisions().values().stream()
                .flatMap(division -> division.groups().stream()).filter(group -> group.id().value().equals(id))
                .map(group -> group.members().stream().map(member -> String.valueOf(name(member.value()))).collect(Collectors.joining(", ")))
                .findFirst().orElse(String.valueOf(id)));
    }
}
