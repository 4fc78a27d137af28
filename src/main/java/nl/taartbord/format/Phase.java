package nl.taartbord.format;

import java.util.List;
import nl.taartbord.terms.Colour;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.Words;

/**
 * One part of the meeting.
 *
 * @param step the number in the source's own counting, shown before the title; empty where the source has none
 * @param minutes planned length, 0–240
 * @param optional proposed to the facilitator when the session is made, and left out if she says so
 */
public record Phase(PhaseId id, String step, Words title, Words goal, Words explanation, List<Words> questions, int minutes,
        Colour colour, boolean optional, Activity activity) {
    public Phase {
        questions = List.copyOf(questions);
    }
}
