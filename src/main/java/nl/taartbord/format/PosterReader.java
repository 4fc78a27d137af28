package nl.taartbord.format;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.taartbord.format.Poster.Kind;
import nl.taartbord.format.Poster.Layout;
import nl.taartbord.format.Poster.Part;
import nl.taartbord.format.Poster.Place;
import nl.taartbord.format.Poster.Zone;
import nl.taartbord.terms.SliceId;
import nl.taartbord.terms.Words;
import nl.taartbord.terms.ZoneId;

/** Reads the poster of a format file. */
final class PosterReader {
    static final int ZONES = 48;
    static final int SLICES = 12;
    /** More than these would leave rings, panels and so on too thin for a note. */
    static final int RINGS = 8;
    static final int PANELS = 4;
    static final int FLAPS = 12;
    static final int CELLS = 30;
    static final int COLUMNS = 6;
    static final int PARTS = 4;
    static final int QUESTIONS = 6;

    private final Layout layout;
    private final int columns;
    private final Set<String> ids = new HashSet<>();
    private final Map<Place, Integer> placed = new EnumMap<>(Place.class);

    private PosterReader(Layout layout, int columns) {
        this.layout = layout;
        this.columns = columns;
    }

    static Poster read(Field poster) {
        boolean known = Arrays.stream(Layout.values()).anyMatch(each -> Field.spelled(each).equals(poster.at("layout").value()));
        Layout layout = poster.at("layout").choice(Layout.class);
        List<Words> rows = headings(poster, layout, "rows", CELLS);
        List<Words> columns = headings(poster, layout, "columns", COLUMNS);
        Field list = poster.at("zones");
        PosterReader reader = new PosterReader(known ? layout : null, columns.size());
        List<Zone> zones = list.items(1, ZONES).stream().map(reader::zone).toList();
        for (Place place : Place.values()) {
            reader.count(list, place, rows.size() * columns.size());
        }
        Field slices = poster.at("slices");
        if (slices.given() && layout != Layout.RINGS && !Integer.valueOf(0).equals(slices.value())) {
            slices.flaw(Flaw.Kind.UNKNOWN, "Alleen ringen (rings) laten zich in stukken verdelen.", "Only rings can be cut in slices.");
        }
        return new Poster(layout, zones, slices.given() && layout == Layout.RINGS ? slices.whole(0, SLICES) : 0, rows, columns);
    }

    private static List<Words> headings(Field poster, Layout layout, String name, int most) {
        Field list = poster.at(name);
        if (layout != Layout.MATRIX) {
            if (list.given()) {
                list.flaw(Flaw.Kind.UNKNOWN, "Alleen een matrix heeft rijen en kolommen met een kop.", "Only a matrix has rows and columns with headings.");
            }
            return List.of();
        }
        return list.items(1, most).stream().map(heading -> heading.words(Field.TITLE)).toList();
    }

    /** Whether there are as many zones of this place as the layout needs. Silent where the layout or a place is broken. */
    private void count(Field list, Place place, int cells) {
        int count = placed.getOrDefault(place, 0);
        String name = Field.spelled(place);
        int most = most(place);
        if (count > most) {
            list.flaw(Flaw.Kind.MANY, "Er passen hoogstens " + most + " vakken met plaats “" + name + "”.",
                    "At most " + most + " zones fit with place “" + name + "”.");
            return;
        }
        if (layout == null || !list.given() || broken(list)) {
            return;
        }
        int least = least(place, cells);
        if (count < least) {
            list.flaw(Flaw.Kind.FEW, "Hier horen " + least + " vakken met plaats “" + name + "”; het zijn er " + count + ".",
                    "There must be " + least + " zones with place “" + name + "”; these are " + count + ".");
        } else if (place == Place.CELL && cells > 0 && count > cells) {
            list.flaw(Flaw.Kind.MANY, "Rijen × kolommen is " + cells + "; dit zijn " + count + " vakken met plaats “cell”.",
                    "Rows × columns is " + cells + "; these are " + count + " zones with place “cell”.");
        }
    }

    private static boolean broken(Field list) {
        return list.flaws().stream().anyMatch(flaw -> flaw.place().startsWith("poster.zones[") && flaw.place().endsWith(".place"));
    }

    private static int most(Place place) {
        return switch (place) {
            case RING -> RINGS;
            case SLICE -> SLICES;
            case CELL -> CELLS;
            case COLUMN -> COLUMNS;
            case MAP -> 1;
            case LEFT, RIGHT -> PANELS;
            case FLAP -> FLAPS;
        };
    }

    private int least(Place place, int cells) {
        return switch (layout) {
            case RINGS -> 0;
            case WHEEL -> place == Place.SLICE ? 2 : 0;
            case MATRIX -> place == Place.CELL ? cells : 0;
            case COLUMNS -> place == Place.COLUMN ? 1 : 0;
            case NETWORK -> place == Place.MAP ? 1 : 0;
            case FLAPS -> place == Place.FLAP ? 1 : 0;
        };
    }

    private Zone zone(Field item) {
        Field zone = item.object("id", "title", "hint", "kind", "tone", "place", "parts", "questions");
        String id = FormatReader.fresh(zone.at("id"), ids);
        Field tone = zone.at("tone");
        Kind kind = zone.at("kind").choice(Kind.class);
        Place place = place(zone.at("place"));
        int number = placed.getOrDefault(place, 0);
        placed.put(place, number + 1);
        if (place == Place.MAP && kind != Kind.NETWORK && zone.at("kind").given()) {
            zone.at("kind").flaw(Flaw.Kind.ZONE_KIND, "Op de kaart (map) hoort een vak van de soort “network”.",
                    "A zone of the kind “network” belongs on the map.");
        }
        Field questions = zone.at("questions");
        return new Zone(new ZoneId(id), zone.at("title").words(Field.TITLE), zone.at("hint").wordsOrNone(Field.TEXT), kind,
                tone.given() ? tone.id() : tone(place, number, id), place, parts(zone.at("parts"), kind, place),
                questions.given() ? questions.items(0, QUESTIONS).stream().map(question -> question.words(Field.TEXT)).toList() : List.of());
    }

    private Place place(Field field) {
        Place place = field.choice(Place.class);
        if (layout != null && field.given() && Field.spelled(place).equals(field.value()) && !layout.has(place)) {
            String fit = Arrays.stream(Place.values()).filter(layout::has).map(Field::spelled).collect(Collectors.joining(", "));
            String name = Field.spelled(layout);
            field.flaw(Flaw.Kind.CHOICE, "Deze plaats past niet bij de opzet “" + name + "”. Kies een van deze: " + fit + ".",
                    "This place does not go with the layout “" + name + "”. Choose one of these: " + fit + ".");
        }
        return place;
    }

    /** The paint of a zone that names none: a hue for each piece of the wheel, a step for each row of a matrix. */
    private String tone(Place place, int number, String id) {
        return switch (place) {
            case SLICE -> "hue" + (1 + number % 8);
            case CELL -> "step" + (1 + number / Math.max(1, columns) % 5);
            case COLUMN, MAP, FLAP -> "sheet";
            case RING, LEFT, RIGHT -> id;
        };
    }

    private static List<Part> parts(Field list, Kind kind, Place place) {
        if (!list.given()) {
            return List.of();
        }
        Set<String> taken = new HashSet<>();
        List<Part> parts = list.items(0, PARTS).stream().map(item -> {
            Field part = item.object("id", "title");
            return new Part(new SliceId(FormatReader.fresh(part.at("id"), taken)), part.at("title").words(Field.TITLE));
        }).toList();
        if (!parts.isEmpty() && !(kind.cut() && place.cut())) {
            list.flaw(Flaw.Kind.UNKNOWN, "Alleen een vak voor post-its of stickers heeft delen, en geen ring of kaart.",
                    "Only a zone of notes or badges has parts, and no ring or map.");
        }
        return parts;
    }
}
