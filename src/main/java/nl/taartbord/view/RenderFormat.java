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
            case Activity.Explain(var zone) -> Tree.with("type", "explain").and("zone", zone);
            case Activity.Introduce(var zone) -> Tree.with("type", "introduce").and("zone", zone);
            case Activity.Write(var zone, var sharing, var max) ->
                    Tree.with("type", "write").and("zone", zone).and("sharing", sharing).and("max", max);
            case Activity.Discuss(var zones) -> Tree.with("type", "discuss").and("zones", zones);
            case Activity.Score(var subjects) -> Tree.with("type", "score").and("subjects", Tree.list(subjects, RenderFormat::subject));
            case Activity.Vote(var zones, var budget, var max) ->
                    Tree.with("type", "vote").and("zones", zones).and("budget", budget).and("max", max);
            case Activity.Statement(var zone) -> Tree.with("type", "statement").and("zone", zone);
            case Activity.Actions(var zone) -> Tree.with("type", "actions").and("zone", zone);
            case Activity.Reflect(var subject) -> Tree.with("type", "reflect").and("subject", subject.map(RenderFormat::subject));
            case Activity.Break() -> Tree.with("type", "break");
        };
    }

    private static Tree subject(Activity.Subject subject) {
        return Tree.with("id", subject.id()).and("title", subject.title());
    }
}
