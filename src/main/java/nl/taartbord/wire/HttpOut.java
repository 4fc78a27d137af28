package nl.taartbord.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.taartbord.format.Flaw;
import nl.taartbord.format.Follows;
import nl.taartbord.format.Format;
import nl.taartbord.format.FormatWriter;
import nl.taartbord.format.Trajectory;
import nl.taartbord.format.Phase;
import nl.taartbord.session.Setting;
import nl.taartbord.session.State;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.Role;
import nl.taartbord.terms.SessionId;
import nl.taartbord.view.Preview;
import nl.taartbord.view.Tree;

/** The bodies of answers; {@code docs/protocol.md}, "Getting in over HTTP". */
public final class HttpOut {
    private HttpOut() {}

    public static String problem(int status, String code, String field, String language) {
        Tree problem = problem(status, code, language);
        return json(field.isEmpty() ? problem : problem.and("field", field));
    }

    private static Tree problem(int status, String code, String language) {
        return Tree.with("type", "about:blank").and("status", status).and("code", code)
                .and("title", Messages.of(code, language)).and("detail", Messages.of(code, language));
    }

    /** H1. */
    public static String formats(Collection<Format> formats) {
        return json(Tree.list(formats, HttpOut::summary));
    }

    private static Tree summary(Format format) {
        int slices = format.poster().slices();
        return Tree.with("id", format.id()).and("title", format.title()).and("summary", format.summary())
                .and("source", Tree.with("title", format.source().title()).and("publisher", format.source().publisher())
                        .and("link", format.source().link()))
                .and("minutes", format.phases().stream().mapToInt(Phase::minutes).sum())
                .and("phases", Tree.list(format.phases(), phase -> Tree.with("id", phase.id()).and("step", phase.step())
                        .and("title", phase.title()).and("minutes", phase.minutes()).and("optional", phase.optional())
                        .and("activity", ActivityNames.of(phase.activity()))))
                .and("slices", slices == 0 ? null : Tree.with("max", slices))
                .and("follows", format.follows().map(Follows::format));
    }

    /** H15. */
    public static String trajectories(Collection<Trajectory> trajectories) {
        return json(Tree.list(trajectories, trajectory -> Tree.with("id", trajectory.id()).and("title", trajectory.title())
                .and("summary", trajectory.summary()).and("source", Tree.with("title", trajectory.source().title())
                        .and("publisher", trajectory.source().publisher()).and("link", trajectory.source().link()))
                .and("steps", Tree.list(trajectory.steps(), step -> Tree.with("id", step.id()).and("title", step.title()).and("goal", step.goal())
                        .and("format", step.format()).and("phases", step.phases()).and("parallel", step.parallel())))));
    }

    /** H18: the format as it was understood, and its poster as a board draws it. */
    public static String checked(Format format) {
        return json(Tree.with("minutes", format.phases().stream().mapToInt(Phase::minutes).sum()).and("format", FormatWriter.tree(format))
                .and("poster", Preview.poster(format)));
    }

    /** A problem with every flaw of a format, in the order of the file. */
    public static String broken(List<Flaw> flaws, String language) {
        boolean english = language.equals("en");
        return json(problem(422, "format.broken", language).and("flaws", Tree.list(flaws, flaw -> Tree.with("place", flaw.place())
                .and("code", flaw.kind().code()).and("message", english ? flaw.what().en() : flaw.what().nl()))));
    }

    /** H3. */
    public static String created(SessionId session, String code, PersonId person, String token, Map<String, Object> links) {
        return json(Tree.with("session", session).and("code", code).and("person", person).and("token", token).and("links", links));
    }

    /** H4. */
    public static String invitation(Setting setting) {
        return json(Tree.with("title", setting.title()).and("organisation", setting.organisation()).and("format", setting.format().id())
                .and("anonymous", setting.anonymous()).and("retentionDays", setting.retentionDays()));
    }

    /** H5. */
    public static String joined(SessionId session, PersonId person, Role role, String token, Map<String, Object> links) {
        return json(Tree.with("session", session).and("person", person).and("role", role).and("token", token).and("links", links));
    }

    /** H6, for a chair that is taken already. */
    public static String chair(SessionId session, PersonId person, Role role, String token) {
        return json(Tree.with("kind", "chair").and("session", session).and("person", person).and("role", role).and("token", token));
    }

    /** H6, for the big screen. */
    public static String screen(SessionId session, String token) {
        return json(Tree.with("kind", "screen").and("session", session).and("role", Role.SCREEN).and("token", token));
    }

    /** H6, for somebody who is to lead along. */
    public static String leading(State state) {
        return json(Tree.with("kind", "invitation").and("role", Role.FACILITATOR).and("title", state.setting().title()));
    }

    /** H7. */
    public static String link(String link) {
        return json(Tree.with("link", link));
    }

    /** H19: how many people's homework came along, and how many meetings are gone. */
    public static String brought(int brought, int gone) {
        return json(Tree.with("brought", brought).and("gone", gone));
    }

    /** H9. */
    public static String session(State state, Optional<Map<String, Object>> links) {
        Tree session = Tree.with("session", state.setting().id()).and("title", state.setting().title()).and("code", state.setting().code());
        return json(links.map(found -> session.and("links", found)).orElse(session));
    }

    /** H12. */
    public static String picture(String id) {
        return json(Tree.with("picture", id));
    }

    /** A tree of maps, lists and plain values. */
    public static String tree(Object tree) {
        return write(tree);
    }

    private static String json(Object value) {
        return write(value instanceof Tree tree ? tree.done() : value);
    }

    private static String write(Object tree) {
        try {
            return Json.MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("cannot be written as JSON");
        }
    }
}
