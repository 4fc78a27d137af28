package nl.taartbord.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.taartbord.format.Activity.Confirm;
import nl.taartbord.format.Activity.FieldKind;
import nl.taartbord.format.Activity.Ingredient;
import nl.taartbord.format.Activity.Mix;
import nl.taartbord.format.Activity.Option;
import nl.taartbord.format.Activity.Rotation;
import nl.taartbord.format.Activity.Sharing;
import nl.taartbord.format.Activity.Sort;
import nl.taartbord.format.Activity.Subject;
import nl.taartbord.format.Activity.Turns;
import nl.taartbord.format.Poster.Kind;
import nl.taartbord.format.Poster.Zone;
import nl.taartbord.terms.Colour;
import nl.taartbord.terms.FieldId;
import nl.taartbord.terms.IngredientId;
import nl.taartbord.terms.OptionId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.QuestionId;
import nl.taartbord.terms.SortId;
import nl.taartbord.terms.SubjectId;
import nl.taartbord.terms.ZoneId;

/** Reads what people do in a phase, against the poster they do it on. */
final class ActivityReader {
    static final int NOTES = 50;
    static final int BUDGET = 50;
    static final int SUBJECTS = 12;
    static final int SORTS = 6;
    static final int SIZE = 12;
    static final int FIELDS = 8;
    static final int OPTIONS = 12;
    static final int TOP = 20;
    static final int LEVELS = 6;
    static final int INGREDIENTS = 12;

    private final Map<ZoneId, Kind> zones;
    private final Map<PhaseId, Type> before = new HashMap<>();

    ActivityReader(Poster poster) {
        this.zones = poster.zones().stream().collect(Collectors.toMap(Zone::id, Zone::kind, (first, second) -> first));
    }

    Activity read(Field field) {
        if (!(field.value() instanceof Map<?, ?>)) {
            field.object();
            return new Activity.Lobby();
        }
        Field type = field.at("type");
        return switch (type.choice(Type.class)) {
            case LOBBY -> {
                // Also where an unknown type lands: its parameters are then nobody's business.
                if ("lobby".equals(type.value())) {
                    field.object("type");
                }
                yield new Activity.Lobby();
            }
            case EXPLAIN -> {
                Field explain = field.object("type", "zone", "previous");
                Field zone = explain.at("zone");
                yield new Activity.Explain(zone.given() ? Optional.of(zone(zone, Kind.NOTES)) : Optional.empty(), explain.at("previous").yes());
            }
            case INTRODUCE -> new Activity.Introduce(zone(field.object("type", "zone").at("zone"), Kind.PEOPLE));
            case WRITE -> {
                Field write = field.object("type", "zone", "zones", "sharing", "max");
                Field sharing = write.at("sharing");
                Field max = write.at("max");
                yield new Activity.Write(write.at("zones").given() ? zones(write.at("zones"), Kind.NOTES) : List.of(zone(write.at("zone"), Kind.NOTES)),
                        sharing.given() ? sharing.choice(Sharing.class) : Sharing.REVEAL, max.given() ? max.whole(1, NOTES) : NOTES);
            }
            case DISCUSS -> new Activity.Discuss(zones(field.object("type", "zones").at("zones"), Kind.NOTES, Kind.BADGES, Kind.NETWORK, Kind.AGREEMENT));
            case SCORE -> {
                Set<String> ids = new HashSet<>();
                yield new Activity.Score(field.object("type", "subjects").at("subjects").items(1, SUBJECTS).stream()
                        .map(item -> subject(item, ids)).toList());
            }
            case VOTE -> {
                Field vote = field.object("type", "zones", "budget", "max");
                List<ZoneId> over = notes(vote.at("zones"));
                int budget = vote.at("budget").whole(1, BUDGET);
                yield new Activity.Vote(over, budget, vote.at("max").given() ? vote.at("max").whole(1, budget) : budget);
            }
            case STATEMENT -> new Activity.Statement(zone(field.object("type", "zone").at("zone"), Kind.STATEMENT));
            case ACTIONS -> new Activity.Actions(zone(field.object("type", "zone").at("zone"), Kind.ACTIONS));
            case REFLECT -> {
                Field subject = field.object("type", "subject").at("subject");
                yield new Activity.Reflect(subject.given() ? Optional.of(subject(subject, new HashSet<>())) : Optional.empty());
            }
            case BADGE -> {
                Field badge = field.object("type", "zones", "badges");
                Set<String> ids = new HashSet<>();
                yield new Activity.Badge(zones(badge.at("zones"), Kind.BADGES),
                        badge.at("badges").items(1, SORTS).stream().map(item -> sort(item, ids)).toList());
            }
            case GROUPS -> groups(field.object("type", "size", "per", "mix", "rotate", "zones", "keep"));
            case ROUND -> {
                Field round = field.object("type", "who", "seconds", "groups");
                Turns who = round.at("who").choice(Turns.class);
                yield new Activity.Round(who, round.at("seconds").whole(10, 3_600),
                        who == Turns.GROUPS || round.at("groups").given() ? Optional.of(earlier(round.at("groups"), Type.GROUPS)) : Optional.empty());
            }
            case CARDS -> {
                Field cards = field.object("type", "zones", "fields", "max");
                yield new Activity.Cards(notes(cards.at("zones")), fields(cards.at("fields")), cards.at("max").given() ? cards.at("max").whole(1, NOTES) : NOTES);
            }
            case MINORITY -> {
                Field minority = field.object("type", "vote", "top");
                yield new Activity.Minority(earlier(minority.at("vote"), Type.VOTE), minority.at("top").given() ? minority.at("top").whole(1, TOP) : 3);
            }
            case NETWORK -> {
                Field network = field.object("type", "zone", "levels");
                Set<String> ids = new HashSet<>();
                yield new Activity.Network(zone(network.at("zone"), Kind.NETWORK), network.at("levels").given()
                        ? network.at("levels").items(0, LEVELS).stream().map(item -> option(item, ids)).toList() : List.of());
            }
            case AGREEMENT -> {
                Field agreement = field.object("type", "zone", "ingredients", "confirm");
                Set<String> ids = new HashSet<>();
                Field confirm = agreement.at("confirm");
                yield new Activity.Agreement(zone(agreement.at("zone"), Kind.AGREEMENT),
                        agreement.at("ingredients").items(1, INGREDIENTS).stream().map(item -> ingredient(item, ids)).toList(),
                        confirm.given() ? confirm.choice(Confirm.class) : Confirm.PEOPLE);
            }
            case HOMEWORK -> {
                Set<String> ids = new HashSet<>();
                yield new Activity.Homework(field.object("type", "questions").at("questions").items(1, INGREDIENTS).stream().map(item -> {
                    Field question = item.object("id", "title");
                    return new Activity.Question(new QuestionId(FormatReader.fresh(question.at("id"), ids)), question.at("title").words(Field.TEXT));
                }).toList());
            }
            case BREAK -> {
                field.object("type");
                yield new Activity.Break();
            }
        };
    }

    private static Subject subject(Field item, Set<String> ids) {
        Field subject = item.object("id", "title");
        return new Subject(new SubjectId(FormatReader.fresh(subject.at("id"), ids)), subject.at("title").words(Field.TITLE));
    }

    private Activity.Groups groups(Field groups) {
        Field per = groups.at("per");
        Field zones = groups.at("zones");
        Field mix = groups.at("mix");
        Field rotate = groups.at("rotate");
        Field keep = groups.at("keep");
        if (per.given()) {
            per.choice(Per.class);
        }
        int size = per.given() || keep.given() && !groups.at("size").given() ? 0 : groups.at("size").whole(2, SIZE);
        return new Activity.Groups(size, mix.given() ? mix.choice(Mix.class) : Mix.RANDOM, rotate.given() ? rotate.choice(Rotation.class) : Rotation.NONE,
                per.given() || zones.given() ? notes(zones) : List.of(), keep.given() ? Optional.of(earlier(keep, Type.GROUPS)) : Optional.empty());
    }

    private static Sort sort(Field item, Set<String> ids) {
        Field sort = item.object("id", "title", "colour", "max");
        return new Sort(new SortId(FormatReader.fresh(sort.at("id"), ids)), sort.at("title").words(Field.TITLE),
                sort.at("colour").given() ? sort.at("colour").choice(Colour.class) : Colour.YELLOW, sort.at("max").given() ? sort.at("max").whole(1, 9) : 1);
    }

    private static Option option(Field item, Set<String> ids) {
        Field option = item.object("id", "title");
        return new Option(new OptionId(FormatReader.fresh(option.at("id"), ids)), option.at("title").words(Field.TITLE));
    }

    private static Ingredient ingredient(Field item, Set<String> ids) {
        Field ingredient = item.object("id", "title", "hint", "required");
        Field required = ingredient.at("required");
        return new Ingredient(new IngredientId(FormatReader.fresh(ingredient.at("id"), ids)), ingredient.at("title").words(Field.TITLE),
                ingredient.at("hint").wordsOrNone(Field.TEXT), !required.given() || required.yes());
    }

    private static List<Activity.Field> fields(Field list) {
        Set<String> ids = new HashSet<>();
        List<Field> items = list.items(1, FIELDS);
        return items.stream().map(item -> {
            Field field = item.object("id", "title", "kind", "required", "options");
            FieldKind kind = field.at("kind").given() ? field.at("kind").choice(FieldKind.class) : FieldKind.TEXT;
            boolean required = field.at("required").given() && field.at("required").yes();
            if (item == items.getFirst() && !(kind == FieldKind.TEXT && required)) {
                item.flaw(Flaw.Kind.CHOICE, "Het eerste veld is de kop van de kaart: een tekst die verplicht is.",
                        "The first field is the card's heading: a required text.");
            }
            boolean chosen = kind == FieldKind.CHOICE || kind == FieldKind.CHOICES;
            Set<String> options = new HashSet<>();
            return new Activity.Field(new FieldId(FormatReader.fresh(field.at("id"), ids)), field.at("title").words(Field.TITLE), kind, required,
                    chosen || field.at("options").given() ? field.at("options").items(chosen ? 2 : 0, OPTIONS).stream().map(option -> option(option, options)).toList() : List.of());
        }).toList();
    }

    /** A phase that comes before this one in the file and has this activity. */
    private PhaseId earlier(Field field, Type needed) {
        PhaseId id = new PhaseId(field.id());
        if (!id.value().equals("-") && before.get(id) != needed) {
            String activity = Field.spelled(needed);
            field.flaw(Flaw.Kind.PHASE, "Er is geen eerdere fase “" + id.value() + "” met de activiteit “" + activity + "”.",
                    "There is no earlier phase “" + id.value() + "” with the activity “" + activity + "”.");
        }
        return id;
    }

    /** Remembers a phase that was read, so that later ones can point at it. */
    void passed(PhaseId id, Activity activity) {
        before.put(id, Type.of(activity));
    }

    private List<ZoneId> notes(Field list) {
        return zones(list, Kind.NOTES);
    }

    private List<ZoneId> zones(Field list, Kind... kinds) {
        Set<ZoneId> seen = new HashSet<>();
        return list.items(1, PosterReader.ZONES).stream().map(item -> {
            ZoneId id = zone(item, kinds);
            if (!id.value().equals("-") && !seen.add(id)) {
                item.flaw(Flaw.Kind.DUPLICATE, "Dit vak staat al in de lijst.", "This zone is in the list already.");
            }
            return id;
        }).toList();
    }

    private ZoneId zone(Field field, Kind... needed) {
        ZoneId id = new ZoneId(field.id());
        Kind kind = zones.get(id);
        if (id.value().equals("-") || zones.isEmpty()) {
            return id;
        }
        if (kind == null) {
            field.flaw(Flaw.Kind.ZONE_MISSING, "De poster heeft geen vak “" + id.value() + "”.",
                    "The poster has no zone “" + id.value() + "”.");
        } else if (!List.of(needed).contains(kind) && kindsAreRead(field)) {
            String is = Field.spelled(kind);
            String must = Stream.of(needed).map(Field::spelled).collect(Collectors.joining("”, “"));
            field.flaw(Flaw.Kind.ZONE_KIND, "Dit vak is van de soort “" + is + "”; hier is “" + must + "” nodig.",
                    "This zone is of the kind “" + is + "”; “" + must + "” is needed here.");
        }
        return id;
    }

    /** Where a zone's kind was unreadable another stands in, which nobody wrote and nobody should be told of. */
    private static boolean kindsAreRead(Field field) {
        return field.flaws().stream().noneMatch(flaw -> flaw.place().startsWith("poster.zones[") && flaw.place().endsWith(".kind"));
    }

    private enum Per { ZONE }

    /** The words for activities in a file. */
    enum Type {
        LOBBY, EXPLAIN, INTRODUCE, WRITE, DISCUSS, SCORE, VOTE, STATEMENT, ACTIONS, REFLECT, BREAK,
        BADGE, GROUPS, ROUND, CARDS, MINORITY, NETWORK, AGREEMENT, HOMEWORK;

        static Type of(Activity activity) {
            return switch (activity) {
                case Activity.Lobby _ -> LOBBY;
                case Activity.Explain _ -> EXPLAIN;
                case Activity.Introduce _ -> INTRODUCE;
                case Activity.Write _ -> WRITE;
                case Activity.Discuss _ -> DISCUSS;
                case Activity.Score _ -> SCORE;
                case Activity.Vote _ -> VOTE;
                case Activity.Statement _ -> STATEMENT;
                case Activity.Actions _ -> ACTIONS;
                case Activity.Reflect _ -> REFLECT;
                case Activity.Break _ -> BREAK;
                case Activity.Badge _ -> BADGE;
                case Activity.Groups _ -> GROUPS;
                case Activity.Round _ -> ROUND;
                case Activity.Cards _ -> CARDS;
                case Activity.Minority _ -> MINORITY;
                case Activity.Network _ -> NETWORK;
                case Activity.Agreement _ -> AGREEMENT;
                case Activity.Homework _ -> HOMEWORK;
            };
        }
    }
}
