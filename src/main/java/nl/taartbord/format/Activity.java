package nl.taartbord.format;

import java.util.List;
import java.util.Optional;
import nl.taartbord.terms.Colour;
import nl.taartbord.terms.FieldId;
import nl.taartbord.terms.IngredientId;
import nl.taartbord.terms.OptionId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.QuestionId;
import nl.taartbord.terms.SortId;
import nl.taartbord.terms.SubjectId;
import nl.taartbord.terms.Words;
import nl.taartbord.terms.ZoneId;

/** What people do in a phase, with its parameters. The building blocks every format is made of. */
public sealed interface Activity {
    /** Come in and see who is there. */
    record Lobby() implements Activity {}

    /**
     * The facilitator tells, and may show a link or a picture. Where a zone is named, notes may be put there.
     *
     * @param previous shows what the meetings before this one in the trajectory left
     */
    record Explain(Optional<ZoneId> zone, boolean previous) implements Activity {}

    /** Everybody fills in a card that appears in {@code zone}. */
    record Introduce(ZoneId zone) implements Activity {}

    /** Write in private, place in one of {@code zones}, reveal. {@code max} is the number of notes a person may write, 1–50. */
    record Write(List<ZoneId> zones, Sharing sharing, int max) implements Activity {
        public Write {
            zones = List.copyOf(zones);
        }
    }

    /** Talk; move, cluster, edit and add what is there. Zones of badges, a network or an agreement are looked at; notes lie in zones of notes. */
    record Discuss(List<ZoneId> zones) implements Activity {
        public Discuss {
            zones = List.copyOf(zones);
        }
    }

    /** Give a mark from 1 to 10 to each subject, in secret until revealed. */
    record Score(List<Subject> subjects) implements Activity {
        public Score {
            subjects = List.copyOf(subjects);
        }
    }

    /** Divide {@code budget} stickers over the open notes of {@code zones}, at most {@code max} on one. */
    record Vote(List<ZoneId> zones, int budget, int max) implements Activity {
        public Vote {
            zones = List.copyOf(zones);
        }
    }

    /** Write one text together, shown in {@code zone}, and approve it. */
    record Statement(ZoneId zone) implements Activity {}

    /** Agree who does what before when; listed in {@code zone}. */
    record Actions(ZoneId zone) implements Activity {}

    /** A closing line each and, where a subject is named, a mark. */
    record Reflect(Optional<Subject> subject) implements Activity {}

    record Break() implements Activity {}

    /** Stick named badges on {@code zones}: of each sort at most its number per person. */
    record Badge(List<ZoneId> zones, List<Sort> badges) implements Activity {
        public Badge {
            zones = List.copyOf(zones);
            badges = List.copyOf(badges);
        }
    }

    /**
     * Split up and work on sheets; notes are written openly.
     *
     * @param size people in a group, 2–12; 0: one group per zone
     * @param zones where notes may be written; with one group per zone each group writes on its own
     * @param keep the phase whose groups go on here
     */
    record Groups(int size, Mix mix, Rotation rotate, List<ZoneId> zones, Optional<PhaseId> keep) implements Activity {
        public Groups {
            zones = List.copyOf(zones);
        }

        public boolean perZone() {
            return size == 0;
        }
    }

    /** Turns of {@code seconds} each, 10–3,600, by people or by the groups of an earlier phase. */
    record Round(Turns who, int seconds, Optional<PhaseId> groups) implements Activity {}

    /** Fill in cards, which lie in {@code zones} as notes with fields. The first field is the heading; {@code max}: cards per person, 1–50. */
    record Cards(List<ZoneId> zones, List<Field> fields, int max) implements Activity {
        public Cards {
            zones = List.copyOf(zones);
            fields = List.copyOf(fields);
        }
    }

    /** Whoever put stickers on something outside the {@code top} of the vote in phase {@code vote} is asked what they need to go along. */
    record Minority(PhaseId vote, int top) implements Activity {}

    /** Draw the organisations and their links on {@code zone}. */
    record Network(ZoneId zone, List<Option> levels) implements Activity {
        public Network {
            levels = List.copyOf(levels);
        }
    }

    /** Fill in what an agreement must say and approve it; shown in {@code zone}. */
    record Agreement(ZoneId zone, List<Ingredient> ingredients, Confirm confirm) implements Activity {
        public Agreement {
            ingredients = List.copyOf(ingredients);
        }
    }

    /** Answer questions between two meetings; an answer is its author's alone until shared. */
    record Homework(List<Question> questions) implements Activity {
        public Homework {
            questions = List.copyOf(questions);
        }
    }

    /** A sort of badge. {@code max}: how many of it a person has, 1–9. */
    record Sort(SortId id, Words title, Colour colour, int max) {}

    /** A field of a card; {@code options} where there is something to choose. */
    record Field(FieldId id, Words title, FieldKind kind, boolean required, List<Option> options) {
        public Field {
            options = List.copyOf(options);
        }
    }

    record Option(OptionId id, Words title) {}

    record Ingredient(IngredientId id, Words title, Words hint, boolean required) {}

    record Question(QuestionId id, Words title) {}

    enum Mix { RANDOM, ORGANISATION, PLACE, CHOICE }

    enum Rotation {
        NONE,
        /** Two groups become one: 1-2-4. */
        JOIN,
        /** An inner and an outer circle: new pairs each turn. */
        CIRCLE
    }

    enum Turns { PEOPLE, GROUPS }

    enum FieldKind {
        TEXT, LONG, CHOICE, CHOICES,
        /** Q1–Q4. */
        QUARTER,
        /** Somebody in the session. */
        PERSON,
        /** Another card of the phase, which this one serves. */
        CARD
    }

    /** Who approves an agreement: everybody, or one voice per organisation. */
    enum Confirm { PEOPLE, ORGANISATIONS }

    /** What a mark is given to. */
    record Subject(SubjectId id, Words title) {}

    /** When a note that was placed can be read by the others. */
    enum Sharing {
        /** Placed notes lie face down until the facilitator reveals them together or person by person. */
        REVEAL,
        /** A note can be read as soon as its author places it. */
        PLACE
    }
}
