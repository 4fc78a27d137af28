package nl.taartbord.format;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.taartbord.format.Format.Source;
import nl.taartbord.terms.Colour;
import nl.taartbord.terms.PhaseId;

/**
 * Reads a format file, already parsed: maps, lists, texts, numbers and booleans, as any JSON parser gives them. The file
 * comes from people who write it by hand, so it tells everything that is wrong at once, and where.
 */
public final class FormatReader {
    public static final int PHASES = 60;
    public static final int QUESTIONS = 20;
    public static final int MINUTES = 240;
    private static final int STEP = 12;

    private FormatReader() {}

    public static Reading read(Object tree) {
        Field file = Field.root(tree);
        Format format = format(file);
        return file.flaws().isEmpty() ? new Reading.Good(format) : new Reading.Broken(file.flaws());
    }

    private static Format format(Field root) {
        Field file = root.object("id", "title", "summary", "source", "poster", "phases", "follows");
        String id = file.at("id").id();
        var title = file.at("title").words(Field.TITLE);
        var summary = file.at("summary").words(Field.TEXT);
        Source source = source(file.at("source").object("title", "publisher", "link"));
        Poster poster = PosterReader.read(file.at("poster").object("layout", "slices", "rows", "columns", "zones"));
        return new Format(id, title, summary, source, poster, phases(file.at("phases"), poster), follows(file.at("follows")));
    }

    private static Optional<Follows> follows(Field field) {
        if (!field.given()) {
            return Optional.empty();
        }
        Field follows = field.object("format", "carry");
        return Optional.of(new Follows(follows.at("format").id(), new LinkedHashSet<>(follows.at("carry").items(1, Follows.Carry.values().length)
                .stream().map(item -> item.choice(Follows.Carry.class)).toList())));
    }

    static Source source(Field source) {
        String title = source.at("title").text(Field.TITLE);
        String publisher = source.at("publisher").note(Field.TEXT);
        Field link = source.at("link");
        String address = link.note(Field.TEXT);
        if (!address.isEmpty() && !address.startsWith("https://") && !address.startsWith("http://")) {
            link.flaw(Flaw.Kind.LINK, "Een link begint met https://.", "A link starts with https://.");
        }
        return new Source(title, publisher, address);
    }

    private static List<Phase> phases(Field list, Poster poster) {
        ActivityReader activities = new ActivityReader(poster);
        Set<String> ids = new HashSet<>();
        return list.items(1, PHASES).stream().map(item -> phase(item, ids, activities)).toList();
    }

    private static Phase phase(Field item, Set<String> ids, ActivityReader activities) {
        Field phase = item.object("id", "step", "title", "goal", "explanation", "questions", "minutes", "colour", "optional", "activity");
        PhaseId id = new PhaseId(fresh(phase.at("id"), ids));
        Field colour = phase.at("colour");
        Field questions = phase.at("questions");
        Activity activity = activities.read(phase.at("activity"));
        activities.passed(id, activity);
        return new Phase(id, phase.at("step").note(STEP), phase.at("title").words(Field.TITLE),
                phase.at("goal").wordsOrNone(Field.TEXT), phase.at("explanation").wordsOrNone(Field.TEXT),
                questions.given() ? questions.items(0, QUESTIONS).stream().map(question -> question.words(Field.TEXT)).toList() : List.of(),
                phase.at("minutes").whole(0, MINUTES), colour.given() ? colour.choice(Colour.class) : Colour.YELLOW,
                phase.at("optional").yes(), activity);
    }

    /** The id that stands here, which no other thing of its list may have. */
    static String fresh(Field field, Set<String> taken) {
        String id = field.id();
        if (!id.equals("-") && !taken.add(id)) {
            field.flaw(Flaw.Kind.DUPLICATE, "“" + id + "” komt al eerder voor. Kies een andere naam.",
                    "“" + id + "” is used before. Choose another name.");
        }
        return id;
    }
}
