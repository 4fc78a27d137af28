package nl.taartbord.view;

import nl.taartbord.agenda.Planned;
import nl.taartbord.format.Activity;
import nl.taartbord.format.Format;
import nl.taartbord.format.Phase;
import nl.taartbord.session.Setting;

/** The format as boards need it: source, poster with its geometry, and the phases with their activities. */
final class RenderFormat {
    private RenderFormat() {}

    static Tree format(Setting setting) {
        Format format = setting.format();
        return Tree.with("id", format.id()).and("title", format.title()).and("source", Tree.with("title", format.source().title())
                .and("publisher", format.source().publisher()).and("link", format.source().link()))
                .and("poster", RenderPoster.poster(setting));
    }

    static Tree planned(Planned planned) {
        Phase phase = planned.phase();
        return Tree.with("id", phase.id()).and("step", phase.step()).and("title", phase.title()).and("goal", phase.goal())
                .and("explanation", phase.explanation()).and("questions", phase.questions()).and("minutes", phase.minutes())
                .and("colour", phase.colour()).and("optional", phase.optional()).and("skipped", planned.skipped())
                .and("visited", planned.visited()).and("activity", activity(phase.activity()));
    }

    private static Tree activity(Activity activity) {
        return switch (activity) {
            case Activity.Lobby() -> Tree.with("type", "lobby");
            case Activity.Explain(var zone, var previous) -> Tree.with("type", "explain").and("zone", zone).and("previous", previous);
            case Activity.Introduce(var zone) -> Tree.with("type", "introduce").and("zone", zone);
            case Activity.Write(var zones, var sharing, var max) ->
                    Tree.with("type", "write").and("zones", zones).and("sharing", sharing).and("max", max);
            case Activity.Discuss(var zones) -> Tree.with("type", "discuss").and("zones", zones);
            case Activity.Score(var subjects) -> Tree.with("type", "score").and("subjects", Tree.list(subjects, RenderFormat::subject));
            case Activity.Vote(var zones, var budget, var max) ->
                    Tree.with("type", "vote").and("zones", zones).and("budget", budget).and("max", max);
            case Activity.Statement(var zone) -> Tree.with("type", "statement").and("zone", zone);
            case Activity.Actions(var zone) -> Tree.with("type", "actions").and("zone", zone);
            case Activity.Reflect(var subject) -> Tree.with("type", "reflect").and("subject", subject.map(RenderFormat::subject));
            case Activity.Break() -> Tree.with("type", "break");
            case Activity.Badge(var zones, var badges) -> Tree.with("type", "badge").and("zones", zones).and("badges", Tree.list(badges, sort ->
                    Tree.with("id", sort.id()).and("title", sort.title()).and("colour", sort.colour()).and("max", sort.max())));
            case Activity.Groups(var size, var mix, var rotate, var zones, var keep) -> Tree.with("type", "groups").and("size", size)
                    .and("mix", mix).and("rotate", rotate).and("zones", zones).and("keep", keep);
            case Activity.Round(var who, var seconds, var groups) ->
                    Tree.with("type", "round").and("who", who).and("seconds", seconds).and("groups", groups);
            case Activity.Cards(var zones, var fields, var max) ->
                    Tree.with("type", "cards").and("zones", zones).and("fields", Tree.list(fields, RenderFormat::field)).and("max", max);
            case Activity.Minority(var vote, var top) -> Tree.with("type", "minority").and("vote", vote).and("top", top);
            case Activity.Network(var zone, var levels) ->
                    Tree.with("type", "network").and("zone", zone).and("levels", Tree.list(levels, RenderFormat::option));
            case Activity.Agreement(var zone, var ingredients, var confirm) -> Tree.with("type", "agreement").and("zone", zone)
                    .and("ingredients", Tree.list(ingredients, part -> Tree.with("id", part.id()).and("title", part.title())
                            .and("hint", part.hint()).and("required", part.required()))).and("confirm", confirm);
            case Activity.Homework(var questions) -> Tree.with("type", "homework").and("questions", Tree.list(questions, question ->
                    Tree.with("id", question.id()).and("title", question.title())));
        };
    }

    static Tree field(Activity.Field field) {
        return Tree.with("id", field.id()).and("title", field.title()).and("kind", field.kind()).and("required", field.required())
                .and("options", Tree.list(field.options(), RenderFormat::option));
    }

    private static Tree option(Activity.Option option) {
        return Tree.with("id", option.id()).and("title", option.title());
    }

    private static Tree subject(Activity.Subject subject) {
        return Tree.with("id", subject.id()).and("title", subject.title());
    }
}
