package nl.taartbord.format;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.taartbord.format.Activity.Sharing;
import nl.taartbord.format.Activity.Subject;
import nl.taartbord.format.Poster.Kind;
import nl.taartbord.format.Poster.Zone;
import nl.taartbord.terms.SubjectId;
import nl.taartbord.terms.ZoneId;

/** Reads what people do in a phase, against the poster they do it on. */
final class ActivityReader {
    static final int NOTES = 50;
    static final int BUDGET = 50;
    static final int SUBJECTS = 12;

    private final Map<ZoneId, Kind> zones;

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
                Field zone = field.object("type", "zone").at("zone");
                yield new Activity.Explain(zone.given() ? Optional.of(zone(zone, Kind.NOTES)) : Optional.empty());
            }
            case INTRODUCE -> new Activity.Introduce(zone(field.object("type", "zone").at("zone"), Kind.PEOPLE));
            case WRITE -> {
                Field write = field.object("type", "zone", "sharing", "max");
                Field sharing = write.at("sharing");
                Field max = write.at("max");
                yield new Activity.Write(zone(write.at("zone"), Kind.NOTES),
                        sharing.given() ? sharing.choice(Sharing.class) : Sharing.REVEAL, max.given() ? max.whole(1, NOTES) : NOTES);
            }
            case DISCUSS -> new Activity.Discuss(notes(field.object("type", "zones").at("zones")));
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

    private List<ZoneId> notes(Field list) {
        Set<ZoneId> seen = new HashSet<>();
        return list.items(1, PosterReader.ZONES).stream().map(item -> {
            ZoneId id = zone(item, Kind.NOTES);
            if (!id.value().equals("-") && !seen.add(id)) {
                item.flaw(Flaw.Kind.DUPLICATE, "Dit vak staat al in de lijst.", "This zone is in the list already.");
            }
            return id;
        }).toList();
    }

    private ZoneId zone(Field field, Kind needed) {
        ZoneId id = new ZoneId(field.id());
        Kind kind = zones.get(id);
        if (id.value().equals("-") || zones.isEmpty()) {
            return id;
        }
        if (kind == null) {
            field.flaw(Flaw.Kind.ZONE_MISSING, "De poster heeft geen vak “" + id.value() + "”.",
                    "The poster has no zone “" + id.value() + "”.");
        } else if (kind != needed && kindsAreRead(field)) {
            String is = Field.spelled(kind);
            String must = Field.spelled(needed);
            field.flaw(Flaw.Kind.ZONE_KIND, "Dit vak is van de soort “" + is + "”; hier is “" + must + "” nodig.",
                    "This zone is of the kind “" + is + "”; “" + must + "” is needed here.");
        }
        return id;
    }

    /** Where a zone's kind was unreadable another stands in, which nobody wrote and nobody should be told of. */
    private static boolean kindsAreRead(Field field) {
        return field.flaws().stream().noneMatch(flaw -> flaw.place().startsWith("poster.zones[") && flaw.place().endsWith(".kind"));
    }

    /** The words for activities in a file. */
    enum Type {
        LOBBY, EXPLAIN, INTRODUCE, WRITE, DISCUSS, SCORE, VOTE, STATEMENT, ACTIONS, REFLECT, BREAK;

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
            };
        }
    }
}
