package nl.taartbord.play;

import static nl.taartbord.play.Workshops.BUDGET;
import static nl.taartbord.play.Workshops.MOST_ON_ONE;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.taartbord.format.Activity;
import nl.taartbord.format.Follows;
import nl.taartbord.format.Format;
import nl.taartbord.format.Phase;
import nl.taartbord.format.Poster;
import nl.taartbord.session.Setting;
import nl.taartbord.session.Trail;
import nl.taartbord.terms.Colour;
import nl.taartbord.terms.FieldId;
import nl.taartbord.terms.IngredientId;
import nl.taartbord.terms.OptionId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.QuestionId;
import nl.taartbord.terms.SessionId;
import nl.taartbord.terms.SliceId;
import nl.taartbord.terms.SortId;
import nl.taartbord.terms.SubjectId;
import nl.taartbord.terms.Words;
import nl.taartbord.terms.ZoneId;

/** A small workshop for tests: five rings, two panels, and one phase of each activity. */
public final class Workshops {
    public static final ZoneId PEOPLE = new ZoneId("wij");
    public static final ZoneId GOOD = new ZoneId("goed");
    public static final ZoneId BETTER = new ZoneId("beter");
    public static final ZoneId DREAM = new ZoneId("droom");
    public static final ZoneId CENTRE = new ZoneId("midden");
    public static final ZoneId FACTS = new ZoneId("feiten");
    public static final ZoneId TODO = new ZoneId("acties");
    public static final ZoneId KNOWLEDGE = new ZoneId("kennis");
    public static final ZoneId MAP = new ZoneId("kaart");
    public static final ZoneId COVENANT = new ZoneId("afspraak");
    public static final SliceId NORTH = new SliceId("noord");
    public static final SubjectId TOGETHER = new SubjectId("samen");
    public static final SubjectId PACE = new SubjectId("tempo");
    public static final SortId BROAD = new SortId("breed");
    public static final SortId DEEP = new SortId("diep");
    /** The most notes in the phase {@code good}, stickers in {@code vote}, stickers on one note. */
    public static final int MAX = 3, BUDGET = 4, MOST_ON_ONE = 2;
    public static final long BEGIN = 1_760_000_000_000L;

    private Workshops() {}

    public static Format format() {
        return new Format("proef", Words.of("Proef"), Words.of("Om te proeven"), new Format.Source("Bron", "Uitgever", "https://example.org"),
                new Poster(Poster.Layout.RINGS, List.of(
                        ring(PEOPLE, Poster.Kind.PEOPLE), ring(GOOD, Poster.Kind.NOTES), ring(BETTER, Poster.Kind.NOTES),
                        ring(DREAM, Poster.Kind.NOTES), ring(CENTRE, Poster.Kind.STATEMENT),
                        zone(FACTS, Poster.Kind.NOTES, Poster.Place.LEFT), zone(TODO, Poster.Kind.ACTIONS, Poster.Place.RIGHT),
                        zone(KNOWLEDGE, Poster.Kind.BADGES, Poster.Place.LEFT), zone(MAP, Poster.Kind.NETWORK, Poster.Place.RIGHT),
                        zone(COVENANT, Poster.Kind.AGREEMENT, Poster.Place.LEFT)), 4),
                phases(), Optional.empty());
    }

    private static Poster.Zone ring(ZoneId id, Poster.Kind kind) {
        return zone(id, kind, Poster.Place.RING);
    }

    private static Poster.Zone zone(ZoneId id, Poster.Kind kind, Poster.Place place) {
        return new Poster.Zone(id, Words.of(id.value()), Words.of(""), kind, "tint", place);
    }

    public static List<Phase> phases() {
        return Stream.of(
                phase("lobby", new Activity.Lobby()),
                phase("introduce", new Activity.Introduce(PEOPLE)),
                phase("explain", new Activity.Explain(Optional.of(FACTS), false)),
                phase("write", new Activity.Write(List.of(GOOD), Activity.Sharing.REVEAL, MAX)),
                phase("discuss", new Activity.Discuss(List.of(GOOD, BETTER))),
                phase("share", new Activity.Write(List.of(BETTER), Activity.Sharing.PLACE, 50)),
                phase("score", new Activity.Score(List.of(subject(TOGETHER), subject(PACE)))),
                phase("vote", new Activity.Vote(List.of(GOOD, BETTER), BUDGET, MOST_ON_ONE)),
                phase("statement", new Activity.Statement(CENTRE)),
                phase("actions", new Activity.Actions(TODO)),
                phase("break", new Activity.Break()),
                phase("reflect", new Activity.Reflect(Optional.of(subject(TOGETHER)))),
                phase("bare", new Activity.Explain(Optional.empty(), false)),
                phase("badge", new Activity.Badge(List.of(KNOWLEDGE), List.of(
                        new Activity.Sort(BROAD, Words.of("Breed"), Colour.BLUE, 1),
                        new Activity.Sort(DEEP, Words.of("Diep"), Colour.PINK, 2)))),
                phase("groups", new Activity.Groups(2, Activity.Mix.ORGANISATION, Activity.Rotation.CIRCLE, List.of(GOOD), Optional.empty())),
                phase("sheets", new Activity.Groups(0, Activity.Mix.ORGANISATION, Activity.Rotation.NONE, List.of(GOOD, BETTER), Optional.empty())),
                phase("choose", new Activity.Groups(2, Activity.Mix.CHOICE, Activity.Rotation.NONE, List.of(GOOD), Optional.empty())),
                phase("join", new Activity.Groups(2, Activity.Mix.RANDOM, Activity.Rotation.JOIN, List.of(GOOD), Optional.empty())),
                phase("again", new Activity.Groups(0, Activity.Mix.RANDOM, Activity.Rotation.NONE, List.of(GOOD), Optional.of(new PhaseId("groups")))),
                phase("fours", new Activity.Groups(4, Activity.Mix.RANDOM, Activity.Rotation.CIRCLE, List.of(GOOD), Optional.empty())),
                phase("onward", new Activity.Groups(0, Activity.Mix.RANDOM, Activity.Rotation.NONE, List.of(), Optional.of(new PhaseId("sheets")))),
                phase("round", new Activity.Round(Activity.Turns.PEOPLE, 120, Optional.empty())),
                phase("pitch", new Activity.Round(Activity.Turns.GROUPS, 60, Optional.of(new PhaseId("groups")))),
                phase("cards", new Activity.Cards(List.of(BETTER), List.of(
                        field("onderwerp", Activity.FieldKind.TEXT, true), field("toelichting", Activity.FieldKind.LONG, false),
                        field("vorm", Activity.FieldKind.CHOICE, true, "cursus", "coach"),
                        field("voor", Activity.FieldKind.CHOICES, false, "team", "ieder"), field("wanneer", Activity.FieldKind.QUARTER, false),
                        field("wie", Activity.FieldKind.PERSON, false), field("dient", Activity.FieldKind.CARD, false)), 3)),
                phase("minority", new Activity.Minority(new PhaseId("vote"), 1)),
                phase("network", new Activity.Network(MAP, List.of(option("uitvoerend"), option("bestuurlijk")))),
                phase("agreement", new Activity.Agreement(COVENANT, List.of(
                        new Activity.Ingredient(new IngredientId("opgave"), Words.of("Opgave"), Words.of(""), true),
                        new Activity.Ingredient(new IngredientId("extra"), Words.of("Extra"), Words.of(""), false)), Activity.Confirm.ORGANISATIONS)),
                phase("homework", new Activity.Homework(List.of(
                        new Activity.Question(new QuestionId("wat"), Words.of("Wat?")), new Activity.Question(new QuestionId("hoe"), Words.of("Hoe?")))))).toList();
    }

    private static Activity.Field field(String id, Activity.FieldKind kind, boolean required, String... options) {
        return new Activity.Field(new FieldId(id), Words.of(id), kind, required, Stream.of(options).map(Workshops::option).toList());
    }

    private static Activity.Option option(String id) {
        return new Activity.Option(new OptionId(id), Words.of(id));
    }

    private static Activity.Subject subject(SubjectId id) {
        return new Activity.Subject(id, Words.of(id.value()));
    }

    private static Phase phase(String id, Activity activity) {
        return new Phase(new PhaseId(id), "", Words.of(id), Words.of(""), Words.of(""), List.of(), 10, Colour.GREEN, false, activity);
    }

    /** As small as a workshop can be and still be one. */
    static Setting small() {
        Format whole = format();
        Poster poster = new Poster(Poster.Layout.RINGS,
                List.of(ring(PEOPLE, Poster.Kind.PEOPLE), ring(GOOD, Poster.Kind.NOTES), ring(CENTRE, Poster.Kind.STATEMENT)), 0);
        List<Phase> phases = List.of(phase("lobby", new Activity.Lobby()), phase("write", new Activity.Write(List.of(GOOD), Activity.Sharing.REVEAL, MAX)));
        return new Setting(new SessionId("s-klein"), "BLAUW-42", "Klein", "", "nl", false, false, 90, BEGIN,
                new Format("klein", whole.title(), whole.summary(), whole.source(), poster, phases, Optional.empty()), List.of(), Optional.empty(), null);
    }

    /** The next meeting with the same workshop; it carries all that can be carried. */
    static Setting following(boolean anonymous) {
        Setting first = setting(anonymous);
        Format format = first.format();
        Format next = new Format("vervolg", format.title(), format.summary(), format.source(), format.poster(), format.phases(),
                Optional.of(new Follows("proef", EnumSet.allOf(Follows.Carry.class))));
        Trail trail = new Trail("reeks", Words.of("Reeks"), "twee", Words.of("Twee"), List.of(new Trail.Earlier(first.id(), first.title(), BEGIN)));
        return new Setting(new SessionId("s-vervolg"), "GROEN-43", "Vervolg", "Gemeente Proef", "nl", anonymous, false, 90, BEGIN,
                next, first.slices(), Optional.of(trail), null);
    }

    public static Setting setting(boolean anonymous) {
        return new Setting(new SessionId("s-proef"), "BLAUW-42", "Proefsessie", "Gemeente Proef", "nl", anonymous, false, 90, BEGIN,
                format(), List.of(new Poster.Slice(NORTH, "Noord"), new Poster.Slice(new SliceId("zuid"), "Zuid")), Optional.empty(), null);
    }
}
