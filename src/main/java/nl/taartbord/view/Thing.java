package nl.taartbord.view;

import nl.taartbord.terms.Name;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.RoundId;
import nl.taartbord.terms.SubjectId;

/** One thing of the view, by kind and id. */
record Thing(Kind kind, String id) {
    static final Thing SESSION = new Thing(Kind.ONE, "session");
    static final Thing FORMAT = new Thing(Kind.ONE, "format");
    static final Thing AGENDA = new Thing(Kind.ONE, "agenda");
    static final Thing TIMER = new Thing(Kind.ONE, "timer");

    static Thing of(Kind kind, Name name) {
        return new Thing(kind, name.value());
    }

    /** Somebody's own stickers in a round. */
    static Thing hand(RoundId round, PersonId person) {
        return new Thing(Kind.HANDS, round.value() + "/" + person.value());
    }

    static Thing score(PhaseId phase, SubjectId subject) {
        return new Thing(Kind.SCORES, phase.value() + "/" + subject.value());
    }

    /** Somebody's own mark. */
    static Thing mark(PhaseId phase, SubjectId subject, PersonId person) {
        return new Thing(Kind.MARKS, phase.value() + "/" + subject.value() + "/" + person.value());
    }

    /** What somebody is asked whose stickers lie outside what was kept. */
    static Thing voice(PhaseId phase, PersonId person) {
        return new Thing(Kind.VOICES, phase.value() + "/" + person.value());
    }

    static Thing homework(PhaseId phase, PersonId person) {
        return new Thing(Kind.HOMEWORK, phase.value() + "/" + person.value());
    }

    /** The {@code index}-th part of a composed id. */
    String part(int index) {
        return id.split("/", -1)[index];
    }
}
