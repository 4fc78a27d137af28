package nl.taartbord.format;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.taartbord.format.Poster.Kind;
import nl.taartbord.format.Poster.Layout;
import nl.taartbord.format.Poster.Place;
import nl.taartbord.format.Poster.Zone;
import nl.taartbord.terms.ZoneId;

/** Reads the poster of a format file. */
final class PosterReader {
    static final int ZONES = 24;
    static final int SLICES = 12;
    /** More than these would leave rings and panels too thin for a note. */
    static final int RINGS = 8;
    static final int PANELS = 4;

    private PosterReader() {}

    static Poster read(Field poster) {
        Layout layout = poster.at("layout").choice(Layout.class);
        Field list = poster.at("zones");
        Set<String> ids = new HashSet<>();
        List<Zone> zones = list.items(1, ZONES).stream().map(item -> zone(item, ids)).toList();
        for (Place place : Place.values()) {
            int most = place == Place.RING ? RINGS : PANELS;
            if (zones.stream().filter(zone -> zone.place() == place).count() > most) {
                String name = Field.spelled(place);
                list.flaw(Flaw.Kind.MANY, "Er passen hooguit " + most + " vakken met plaats “" + name + "”.",
                        "At most " + most + " zones fit with place “" + name + "”.");
            }
        }
        Field slices = poster.at("slices");
        return new Poster(layout, zones, slices.given() ? slices.whole(0, SLICES) : 0);
    }

    private static Zone zone(Field item, Set<String> ids) {
        Field zone = item.object("id", "title", "hint", "kind", "tone", "place");
        String id = FormatReader.fresh(zone.at("id"), ids);
        Field tone = zone.at("tone");
        return new Zone(new ZoneId(id), zone.at("title").words(Field.TITLE), zone.at("hint").wordsOrNone(Field.TEXT),
                zone.at("kind").choice(Kind.class), tone.given() ? tone.id() : id, zone.at("place").choice(Place.class));
    }
}
