package nl.taartbord.cards;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.taartbord.notes.NoteCommand;
import nl.taartbord.terms.FieldId;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.SliceId;
import nl.taartbord.terms.ZoneId;

/** Cards: notes with fields. The first field is the note's own text; the others are answered by their ids, several where several may be chosen. */
public sealed interface CardCommand {
    Map<FieldId, List<String>> answers();

    record Add(ZoneId zone, Optional<SliceId> slice, String text, Map<FieldId, List<String>> answers) implements CardCommand {
        public Add {
            answers = whole(answers);
        }

        /** The note that bears the card. */
        public NoteCommand.Write note() {
            return new NoteCommand.Write(text, Optional.of(zone), slice, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** All answers of the card anew; {@code base}: the version they were made from. */
    record Fill(NoteId note, Map<FieldId, List<String>> answers, int base) implements CardCommand {
        public Fill {
            answers = whole(answers);
        }
    }

    /** Answers with gaps make no command. */
    private static Map<FieldId, List<String>> whole(Map<FieldId, List<String>> answers) {
        Map<FieldId, List<String>> whole = new LinkedHashMap<>();
        answers.forEach((field, given) -> whole.put(field, List.copyOf(given)));
        return whole;
    }
}
