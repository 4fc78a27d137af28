package nl.taartbord.format;

import java.util.List;
import java.util.Optional;
import nl.taartbord.terms.SubjectId;
import nl.taartbord.terms.Words;
import nl.taartbord.terms.ZoneId;

/** What people do in a phase, with its parameters. The building blocks every format is made of. */
public sealed interface Activity {
    /** Come in and see who is there. */
    record Lobby() implements Activity {}

    /** The facilitator tells, and may show a link or a picture. Where a zone is named, notes may be put there. */
    record Explain(Optional<ZoneId> zone) implements Activity {}

    /** Everybody fills in a card that appears in {@code zone}. */
    record Introduce(ZoneId zone) implements Activity {}

    /** Write in private, place, reveal. {@code max} is the number of notes a person may write, 1–50. */
    record Write(ZoneId zone, Sharing sharing, int max) implements Activity {}

    /** Talk; move, cluster, edit and add what is there. */
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
