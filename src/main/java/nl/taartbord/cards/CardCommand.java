package nl.taartbord.cards;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.taartbord.terms.FieldId;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.SliceId;
import nl.taartbord.terms.ZoneId;

/** Cards: notes with fields. The first field is the note's own text; the others are answered by their ids, several where several may be chosen. */
public sealed interface CardCommand {
    record Add(ZoneId zone, Optional<SliceId> slice, String text, Map<FieldId, List<String>> answers) implements CardCommand {}

    /** All answers of the card anew; {@code base}: the version they were made from. */
    record Fill(NoteId note, Map<FieldId, List<String>> answers, int base) implements CardCommand {}
}
