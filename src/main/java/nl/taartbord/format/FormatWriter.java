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
        Map<String, Object> tree = object("id", format.id(), "title", words(format.title()), "summary", words(format.summary()),
                "source", object("title", format.source().title(), "publisher", format.source().publisher(), "link", format.source().link()),
                "poster", poster(format.poster()), "phases", format.phases().stream().map(FormatWriter::phase).toList());
        format.follows().ifPresent(follows -> tree.put("follows", object("format", follows.format(),
                "carry", follows.carry().stream().map(Field::spelled).toList())));
        return tree;
    }

    public static Map<String, Object> activity(Activity activity) {
        Map<String, Object> tree = object("type", Field.spelled(ActivityReader.Type.of(activity)));
        switch (activity) {
            case Activity.Lobby _, Activity.Break _ -> { }
            case Activity.Explain explain -> {
                explain.zone().ifPresent(zone -> tree.put("zone", zone.value()));
                if (explain.previous()) {
                    tree.put("previous", true);
                }
            }
            case Activity.Introduce introduce -> tree.put("zone", introduce.zone().value());
            case Activity.Write write -> tree.putAll(object("zones", names(write.zones()),
                    "sharing", Field.spelled(write.sharing()), "max", write.max()));
            case Activity.Discuss discuss -> tree.put("zones", names(discuss.zones()));
            case Activity.Score score -> tree.put("subjects", score.subjects().stream().map(FormatWriter::subject).toList());
            case Activity.Vote vote -> tree.putAll(object("zones", names(vote.zones()), "budget", vote.budget(), "max", vote.max()));
            case Activity.Statement statement -> tree.put("zone", statement.zone().value());
            case Activity.Actions actions -> tree.put("zone", actions.zone().value());
            case Activity.Badge badge -> tree.putAll(object("zones", names(badge.zones()), "badges", badge.badges().stream()
                    .map(sort -> object("id", sort.id().value(), "title", words(sort.title()), "colour", Field.spelled(sort.colour()), "max", sort.max())).toList()));
            case Activity.Groups groups -> groups(tree, groups);
            case Activity.Round round -> {
                tree.putAll(object("who", Field.spelled(round.who()), "seconds", round.seconds()));
                round.groups().ifPresent(phase -> tree.put("groups", phase.value()));
            }
            case Activity.Cards cards -> tree.putAll(object("zones", names(cards.zones()), "fields", cards.fields().stream()
                    .map(FormatWriter::field).toList(), "max", cards.max()));
            case Activity.Minority minority -> tree.putAll(object("vote", minority.vote().value(), "top", minority.top()));
            case Activity.Network network -> tree.putAll(object("zone", network.zone().value(), "levels", options(network.levels())));
            case Activity.Agreement agreement -> tree.putAll(object("zone", agreement.zone().value(), "ingredients", agreement.ingredients().stream()
                    .map(part -> object("id", part.id().value(), "title", words(part.title()), "hint", words(part.hint()), "required", part.required())).toList(),
                    "confirm", Field.spelled(agreement.confirm())));
            case Activity.Homework homework -> tree.put("questions", homework.questions().stream()
                    .map(question -> object("id", question.id().value(), "title", words(question.title()))).toList());
            case Activity.Reflect reflect -> reflect.subject().ifPresent(subject -> tree.put("subject", subject(subject)));
        }
        return tree;
    }

    private static void groups(Map<String, Object> tree, Activity.Groups groups) {
        if (!groups.perZone()) {
            tree.put("size", groups.size());
        } else if (groups.keep().isEmpty()) {
            tree.put("per", "zone");
        }
        tree.putAll(object("mix", Field.spelled(groups.mix()), "rotate", Field.spelled(groups.rotate())));
        if (!groups.zones().isEmpty()) {
            tree.put("zones", names(groups.zones()));
        }
        groups.keep().ifPresent(phase -> tree.put("keep", phase.value()));
    }

    private static Map<String, Object> field(Activity.Field field) {
        Map<String, Object> tree = object("id", field.id().value(), "title", words(field.title()), "kind", Field.spelled(field.kind()), "required", field.required());
        if (!field.options().isEmpty()) {
            tree.put("options", options(field.options()));
        }
        return tree;
    }

    private static List<Map<String, Object>> options(List<Activity.Option> options) {
        return options.stream().map(option -> object("id", option.id().value(), "title", words(option.title()))).toList();
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
