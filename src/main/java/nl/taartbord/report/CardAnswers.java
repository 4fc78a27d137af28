package nl.taartbord.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.taartbord.format.Activity;
import nl.taartbord.session.State;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.view.Kind;
import nl.taartbord.view.Tree;

/** What stands on a card, in words: field by field in the order of the format, names for people and headings for other cards. */
final class CardAnswers {
    private final State state;
    private final Map<Kind, Map<String, Object>> view;

    CardAnswers(State state, Map<Kind, Map<String, Object>> view) {
        this.state = state;
        this.view = view;
    }

    /** Null for a note that is no card. */
    List<Map<String, Object>> of(String note) {
        if (!(view.get(Kind.CARDS).get(note) instanceof Map<?, ?> card) || !(card.get("answers") instanceof Map<?, ?> answers)) {
            return null;
        }
        List<Activity.Field> fields = state.notes().find(new NoteId(note)).map(known -> state.fields(known.phase())).orElse(List.of());
        return Tree.list(fields.stream().filter(field -> answers.get(field.id().value()) instanceof List<?>).toList(), field ->
                Tree.with("title", field.title()).and("kind", field.kind())
                        .and("values", ((List<?>) answers.get(field.id().value())).stream().map(said -> value(field, (String) said)).toList()));
    }

    private Object value(Activity.Field field, String said) {
        return switch (field.kind()) {
            case TEXT, LONG -> said;
            case QUARTER -> said.toUpperCase(Locale.ROOT);
            case CHOICE, CHOICES -> field.options().stream().filter(option -> option.id().value().equals(said)).findFirst()
                    .<Object>map(Activity.Option::title).orElse(said);
            case PERSON -> Optional.ofNullable(state.roster().people().get(new PersonId(said))).map(known -> known.details().name()).orElse("");
            case CARD -> view.get(Kind.NOTES).get(said) instanceof Map<?, ?> other ? other.get("text") : "";
        };
    }
}
