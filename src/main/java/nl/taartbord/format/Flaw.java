package nl.taartbord.format;

import java.util.Locale;
import nl.taartbord.terms.Words;

/**
 * One thing wrong with a format file.
 *
 * @param place where, as somebody who edits the file would say it: {@code phases[3].minutes}; empty for the file itself
 * @param what the message for that person
 */
public record Flaw(String place, Kind kind, Words what) {
    /** The stable part: what a program may rely on. */
    public enum Kind {
        /** A field that must be there is not. */
        MISSING,
        /** A field that no format has. */
        UNKNOWN,
        /** Another sort of value than is asked: a text for a number, a number that is not whole. */
        TYPE,
        /** A text without any letter. */
        EMPTY,
        LONG,
        RANGE,
        /** None of the words that can stand here. */
        CHOICE,
        ID,
        LINK,
        DUPLICATE,
        /** More items in a list than fit. */
        MANY,
        FEW,
        ZONE_MISSING,
        /** A zone that shows something else than the activity needs. */
        ZONE_KIND,
        /** An activity names a phase that does not come before it, or does something else. */
        PHASE;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '.');
        }
    }
}
