package nl.taartbord.cards;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.taartbord.activity.Reason;
import nl.taartbord.activity.Scene;
import nl.taartbord.activity.Text;
import nl.taartbord.format.Activity;
import nl.taartbord.notes.Note;
import nl.taartbord.notes.Notes;
import nl.taartbord.terms.FieldId;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;

/** One time that somebody fills in a card: what is asked of the answers. */
final class Filling {
    private static final Set<String> QUARTERS = Set.of("q1", "q2", "q3", "q4");

    private final Cards cards;
    private final NoteId card;
    private final Activity.Cards activity;
    private final Scene scene;
    private final Notes notes;

    Filling(Cards cards, NoteId card, Activity.Cards activity, Scene scene, Notes notes) {
        this.cards = cards;
        this.card = card;
        this.activity = activity;
        this.scene = scene;
        this.notes = notes;
    }

    /** What says nothing is no answer; the others in the order of the fields, so that the same answers are equal. */
    Map<FieldId, List<String>> answers(Map<FieldId, List<String>> given) {
        Map<FieldId, List<String>> answers = new LinkedHashMap<>();
        for (Activity.Field field : fields()) {
            List<String> said = given.getOrDefault(field.id(), List.of()).stream().filter(text -> !text.isBlank()).toList();
            if (!said.isEmpty()) {
                answers.put(field.id(), said);
            }
        }
        return answers;
    }

    /** The heading is the note's own text. */
    private List<Activity.Field> fields() {
        return activity.fields().subList(1, activity.fields().size());
    }

    Optional<Reason> flaw(Map<FieldId, List<String>> given) {
        Set<FieldId> known = Set.copyOf(fields().stream().map(Activity.Field::id).toList());
        if (!known.containsAll(given.keySet())) {
            return Optional.of(Reason.CARD_FIELD);
        }
        Map<FieldId, List<String>> answers = answers(given);
        for (Activity.Field field : fields()) {
            List<String> said = answers.getOrDefault(field.id(), List.of());
            Optional<Reason> flaw = said.isEmpty()
                    ? Optional.of(Reason.CARD_REQUIRED).filter(_ -> field.required())
                    : flaw(field, said);
            if (flaw.isPresent()) {
                return flaw;
            }
        }
        return Optional.empty();
    }

    private Optional<Reason> flaw(Activity.Field field, List<String> said) {
        if (field.kind() != Activity.FieldKind.CHOICES && said.size() > 1) {
            return Optional.of(Reason.CARD_CHOICE);
        }
        String first = said.getFirst();
        return switch (field.kind()) {
            case TEXT -> Text.flaw(first, Text.LINE);
            case LONG -> Text.flaw(first, Text.NOTE);
            case CHOICE, CHOICES -> choices(field, said);
            case QUARTER -> QUARTERS.contains(first) ? Optional.empty() : Optional.of(Reason.CARD_CHOICE);
            case PERSON -> person(field.id(), first);
            case CARD -> serves(first);
        };
    }

    private static Optional<Reason> choices(Activity.Field field, List<String> said) {
        Set<String> options = Set.copyOf(field.options().stream().map(option -> option.id().value()).toList());
        boolean fit = said.stream().distinct().count() == said.size() && options.containsAll(said);
        return fit ? Optional.empty() : Optional.of(Reason.CARD_CHOICE);
    }

    /** Who has left may stay the answer, but not become it. */
    private Optional<Reason> person(FieldId field, String said) {
        boolean stays = cards.form(card).filter(form -> form.answers().getOrDefault(field, List.of()).contains(said)).isPresent();
        boolean here = scene.people().present().map(person -> person.id()).map(PersonId::value).anyMatch(said::equals);
        return stays || here ? Optional.empty() : Optional.of(Reason.PERSON_MISSING);
    }

    private Optional<Reason> serves(String said) {
        Optional<Note> other = notes.notes().values().stream().filter(note -> note.id().value().equals(said)).findFirst()
                .filter(note -> note.open() && note.phase().origin().equals(scene.phase().id().origin()));
        if (other.filter(note -> !note.id().equals(card) && cards.form(note.id()).isPresent()).isEmpty()) {
            return Optional.of(said.equals(card.value()) ? Reason.CARD_CYCLE : Reason.CARD_MISSING);
        }
        return cards.serves(other.get().id(), card, activity) ? Optional.of(Reason.CARD_CYCLE) : Optional.empty();
    }
}
