package nl.taartbord.view;

import java.util.Map;
import java.util.Optional;
import nl.taartbord.terms.PersonId;

/**
 * Who may see what of one event.
 *
 * @param everybody for all viewers who are not in {@code some}; empty: they see nothing of it
 */
public record Disclosure(long seq, Optional<Shown> everybody, Map<PersonId, Shown> some) {
    public Optional<Shown> to(PersonId viewer) {
        return Optional.ofNullable(some.get(viewer)).or(() -> everybody);
    }
}
