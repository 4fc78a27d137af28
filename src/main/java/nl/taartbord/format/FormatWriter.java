package nl.taartbord.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.taartbord.format.Activity.Subject;
import nl.taartbord.terms.Name;
import nl.taartbord.terms.Words;

/** Gives a format back as the plain tree it was read from: {@code read(tree(format))} is that format again. */
public final class FormatWriter {
    private FormatWriter() {}

    public static Map<String, Object> tree(Format format) {
        return object("id", format.id(), "title", words(format.title()), "summary", words(format.summary()),
                "source", object("title", format.source().title(), "publisher", format.source().publisher(), "link", format.source().link()),
                "poster", poster(format.poster()), "phases", format.phases().stream().map(FormatWriter::phase).toList());
    }

    public static Map<String, Object> activity(Activity activity) {
        Map<String, Object> tree = object("type", Field.spelled(ActivityReader.Type.of(activity)));
        switch (activity) {
            case Activity.Lobby _, Activity.Break _ -> { }
            case Activity.Explain explain -> explain.zone().ifPresent(zone -> tree.put("zone", zone.value()));
            case Activity.Introduce introduce -> tree.put("zone", introduce.zone().value());
            case Activity.Write write -> tree.putAll(object("zone", write.zone().value(),
                    "sharing", Field.spelled(write.sharing()), "max", write.max()));
            case Activity.Discuss discuss -> tree.put("zones", names(discuss.zones()));
            case Activity.Score score -> tree.put("subjects", score.subjects().stream().map(FormatWriter::subject).toList());
            case Activity.Vote vote -> tree.putAll(object("zones", names(vote.zones()), "budget", vote.budget(), "max", vote.max()));
            case Activity.Statement statement -> tree.put("zone", statement.zone().value());
            case Activity.Actions actions -> tree.put("zone", actions.zone().value());
            case Activity.Reflect reflect -> reflect.subject().ifPresent(subject -> tree.put("subject", subject(subject)));
        }
        return tree;
    }

    private static Map<String, Object> poster(Poster poster) {
        Map<String, Object> tree = object("layout", Field.spelled(poster.layout()));
        switch (poster.layout()) {
            case RINGS -> tree.put("slices", poster.slices());
            case MATRIX -> tree.putAll(object("rows", texts(poster.rows()), "columns", texts(poster.columns())));
            case WHEEL, COLUMNS, NETWORK, FLAPS -> { }
        }
        tree.put("zones", poster.zones().stream().map(FormatWriter::zone).toList());
        return tree;
    }

    private static Map<String, Object> zone(Poster.Zone zone) {
        Map<String, Object> tree = object("id", zone.id().value(), "title", words(zone.title()), "hint", words(zone.hint()),
                "kind", Field.spelled(zone.kind()), "tone", zone.tone(), "place", Field.spelled(zone.place()));
        if (!zone.parts().isEmpty()) {
            tree.put("parts", zone.parts().stream().map(part -> object("id", part.id().value(), "title", words(part.title()))).toList());
        }
        if (!zone.questions().isEmpty()) {
            tree.put("questions", texts(zone.questions()));
        }
        return tree;
    }

    private static Map<String, Object> phase(Phase phase) {
        return object("id", phase.id().value(), "step", phase.step(), "title", words(phase.title()), "goal", words(phase.goal()),
                "explanation", words(phase.explanation()), "questions", phase.questions().stream().map(FormatWriter::words).toList(),
                "minutes", phase.minutes(), "colour", Field.spelled(phase.colour()), "optional", phase.optional(),
                "activity", activity(phase.activity()));
    }

    private static Map<String, Object> subject(Subject subject) {
        return object("id", subject.id().value(), "title", words(subject.title()));
    }

    private static List<Object> texts(List<Words> texts) {
        return texts.stream().map(FormatWriter::words).toList();
    }

    private static Object words(Words words) {
        return words.nl().equals(words.en()) ? words.nl() : object("nl", words.nl(), "en", words.en());
    }

    private static List<String> names(List<? extends Name> ids) {
        return ids.stream().map(Name::value).toList();
    }

    /** Keeps the order, so that a written file reads as the documentation does. */
    private static Map<String, Object> object(Object... pairs) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put((String) pairs[i], pairs[i + 1]);
        }
        return object;
    }
}
