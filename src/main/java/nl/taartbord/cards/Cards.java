package nl.taartbord.cards;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.taartbord.activity.Decision;
import nl.taartbord.activity.Reason;
import nl.taartbord.activity.Scene;
import nl.taartbord.format.Activity;
import nl.taartbord.notes.Note;
import nl.taartbord.notes.Notes;
import nl.taartbord.terms.FieldId;
import nl.taartbord.terms.Immutable;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;

/**
 * What is filled in on cards, by the note that bears it. A card whose note was deleted keeps its answers, so that it comes back whole
 * when the deletion is undone; until then nobody sees them.
 */
public record Cards(Map<NoteId, Form> forms) {
    public static final Cards EMPTY = new Cards(Map.of());
    static final int MOST = 4_000;

    public Cards {
        forms = Immutable.copy(forms);
    }

    public record Form(NoteId note, Map<FieldId, List<String>> answers, int version, PersonId by) {
        public Form {
            answers = Immutable.copy(answers);
        }
    }

    public Optional<Form> form(NoteId note) {
        return Optional.ofNullable(forms.get(note));
    }

    /** Are the answers on it somebody else's than {@code person}'s? Then it does not go without asking. */
    public Predicate<NoteId> filledByOthersThan(PersonId person) {
        return note -> form(note).filter(form -> !form.by().equals(person)).isPresent();
    }

    /** The cards that say they serve this one. */
    public Stream<NoteId> serving(NoteId note) {
        return forms.values().stream()
                .filter(form -> form.answers().values().stream().anyMatch(said -> said.contains(note.value())))
                .map(Form::note);
    }

    /** {@code notes}: with the card's own among them. */
    public Decision<CardEvent> fill(CardCommand.Fill fill, Scene scene, Notes notes) {
        if (!(scene.phase().activity() instanceof Activity.Cards activity)) {
            return Decision.refuse(Reason.PHASE);
        }
        NoteId id = fill.note();
        Optional<Note> note = notes.find(id).filter(found -> found.phase().origin().equals(scene.phase().id().origin()))
                .filter(found -> found.open() || found.author().equals(scene.who()));
        if (note.isEmpty()) {
            return Decision.refuse(Reason.CARD_MISSING);
        }
        if (form(id).isEmpty() && forms.size() >= MOST) {
            return Decision.refuse(Reason.LIMIT);
        }
        var filling = new Filling(this, id, activity, scene, notes);
        Optional<Reason> flaw = filling.flaw(fill.answers());
        if (flaw.isPresent()) {
            return Decision.refuse(flaw.get());
        }
        var answers = filling.answers(fill.answers());
        if (form(id).filter(form -> form.answers().equals(answers)).isPresent()) {
            return Decision.refuse(Reason.UNCHANGED);
        }
        Optional<PersonId> over = form(id).filter(form -> form.version() != fill.base()).map(Form::by).filter(by -> !by.equals(scene.who()));
        return Decision.accept(new CardEvent.Filled(id, answers, scene.who(), over));
    }

    /** Does {@code card} serve {@code aim}, directly or through others? */
    boolean serves(NoteId card, NoteId aim, Activity.Cards activity) {
        List<FieldId> fields = activity.fields().stream().filter(field -> field.kind() == Activity.FieldKind.CARD)
                .map(Activity.Field::id).toList();
        Deque<NoteId> todo = new ArrayDeque<>(List.of(card));
        Set<NoteId> seen = new HashSet<>();
        while (!todo.isEmpty()) {
            NoteId next = todo.pop();
            if (next.equals(aim)) {
                return true;
            }
            if (seen.add(next)) {
                form(next).ifPresent(form -> fields.forEach(field ->
                        form.answers().getOrDefault(field, List.of()).forEach(said -> todo.push(new NoteId(said)))));
            }
        }
        return false;
    }

    public Cards evolve(CardEvent event) {
        return switch (event) {
            case CardEvent.Filled(var note, var answers, var by, var over) ->
                    new Cards(Immutable.put(forms, note, new Form(note, answers, form(note).map(Form::version).orElse(0) + 1, by)));
        };
    }
}
