package nl.taartbord.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.taartbord.cards.Cards;
import nl.taartbord.format.Activity;
import nl.taartbord.notes.Note;
import nl.taartbord.session.State;
import nl.taartbord.terms.FieldId;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;

/** What is filled in on a card: for whoever may read the note that bears it. */
final class RenderCards {
    private RenderCards() {}

    static Tree card(State state, NoteId id, Optional<PersonId> viewer) {
        Optional<Cards.Form> form = state.cards().form(id);
        Optional<Note> note = state.notes().find(id).filter(found -> found.open() || viewer.filter(found::privyTo).isPresent());
        return form.isEmpty() || note.isEmpty() ? null : Tree.with("note", id).and("answers", answers(state, note.get(), form.get()))
                .and("version", form.get().version()).and("by", state.setting().anonymous() ? null : form.get().by())
                .and("fields", fields(state, note.get().phase()));
    }

    /** A card that it serves is named as long as everybody can read that one. */
    private static Map<FieldId, List<String>> answers(State state, Note note, Cards.Form form) {
        Set<FieldId> references = references(state, note.phase());
        Map<FieldId, List<String>> answers = new LinkedHashMap<>();
        form.answers().forEach((field, said) -> {
            if (!references.contains(field) || said.stream().allMatch(card -> state.notes().find(new NoteId(card)).filter(Note::open).isPresent())) {
                answers.put(field, said);
            }
        });
        return answers;
    }

    private static Set<FieldId> references(State state, PhaseId phase) {
        return state.fields(phase).stream().filter(field -> field.kind() == Activity.FieldKind.CARD).map(Activity.Field::id).collect(Collectors.toSet());
    }

    /** What was asked, where the agenda of this meeting does not say so. */
    private static List<Map<String, Object>> fields(State state, PhaseId phase) {
        boolean known = state.agenda().phases().stream().anyMatch(planned -> planned.phase().id().origin().equals(phase.origin()));
        return Tree.list(known ? List.of() : state.fields(phase), RenderFormat::field);
    }
}
