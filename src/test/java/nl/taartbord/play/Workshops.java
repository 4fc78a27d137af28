package nl.taartbord.play;

import static nl.taartbord.play.Workshops.BUDGET;
import static nl.taartbord.play.Workshops.MOST_ON_ONE;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.taartbord.format.Activity;
import nl.taartbord.format.Format;
import nl.taartbord.format.Phase;
import nl.taartbord.format.Poster;
import nl.taartbord.session.Setting;
import nl.taartbord.terms.Colour;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.SessionId;
import nl.taartbord.terms.SliceId;
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
    public static final SliceId NORTH = new SliceId("noord");
    public static final SubjectId TOGETHER = new SubjectId("samen");
    public static final SubjectId PACE = new SubjectId("tempo");
    /** The most notes in the phase {@code good}, stickers in {@code vote}, stickers on one note. */
    public static final int MAX = 3, BUDGET = 4, MOST_ON_ONE = 2;
    public static final long BEGIN = 1_760_000_000_000L;

    private Workshops() {}

    public static Format format() {
        return new Format("proef", Words.of("Proef"), Words.of("Om te proeven"), new Format.Source("Bron", "Uitgever", "https://example.org"),
                new Poster(Poster.Layout.RINGS, List.of(
                        ring(PEOPLE, Poster.Kind.PEOPLE), ring(GOOD, Poster.Kind.NOTES), ring(BETTER, Poster.Kind.NOTES),
                        ring(DREAM, Poster.Kind.NOTES), ring(CENTRE, Poster.Kind.STATEMENT),
                        zone(FACTS, Poster.Kind.NOTES, Poster.Place.LEFT), zone(TODO, Poster.Kind.ACTIONS, Poster.Place.RIGHT)), 4),
                phases());
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
                phase("explain", new Activity.Explain(Optional.of(FACTS))),
                phase("write", new Activity.Write(GOOD, Activity.Sharing.REVEAL, MAX)),
                phase("discuss", new Activity.Discuss(List.of(GOOD, BETTER))),
                phase("share", new Activity.Write(BETTER, Activity.Sharing.PLACE, 50)),
                phase("score", new Activity.Score(List.of(subject(TOGETHER), subject(PACE)))),
                phase("vote", new Activity.Vote(List.of(GOOD, BETTER), BUDGET, MOST_ON_ONE)),
                phase("statement", new Activity.Statement(CENTRE)),
                phase("actions", new Activity.Actions(TODO)),
                phase("break", new Activity.Break()),
                phase("reflect", new Activity.Reflect(Optional.of(subject(TOGETHER)))),
                phase("bare", new Activity.Explain(Optional.empty()))).toList();
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
        List<Phase> phases = List.of(phase("lobby", new Activity.Lobby()), phase("write", new Activity.Write(GOOD, Activity.Sharing.REVEAL, MAX)));
        return new Setting(new SessionId("s-klein"), "BLAUW-42", "Klein", "", "nl", false, false, 90, BEGIN,
                new Format("klein", whole.title(), whole.summary(), whole.source(), poster, phases), List.of(), null);
    }

    public static Setting setting(boolean anonymous) {
        return new Setting(new SessionId("s-proef"), "BLAUW-42", "Proefsessie", "Gemeente Proef", "nl", anonymous, false, 90, BEGIN,
                format(), List.of(new Poster.Slice(NORTH, "Noord"), new Poster.Slice(new SliceId("zuid"), "Zuid")), null);
    }
}
