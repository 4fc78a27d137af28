package nl.taartbord.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.taartbord.activity.Reason;
import nl.taartbord.activity.Text;
import nl.taartbord.format.Format;
import nl.taartbord.format.Phase;
import nl.taartbord.format.Poster;
import nl.taartbord.terms.SliceId;

/** What the facilitator chooses when a session is made, checked. */
public sealed interface Beginning {
    int FEWEST_SLICES = 2;

    /** @param slices empty: the poster is not cut */
    record Planned(List<Phase> phases, List<Poster.Slice> slices) implements Beginning {}

    record Flawed(Flaw flaw) implements Beginning {}

    enum Flaw {
        TITLE_EMPTY, TITLE_LONG, SLICES_INVALID, PHASE_UNKNOWN;

        /** The stable name that clients see. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '.');
        }

        /** The field of the request. */
        public String field() {
            return switch (this) {
                case TITLE_EMPTY, TITLE_LONG -> "title";
                case SLICES_INVALID -> "slices";
                case PHASE_UNKNOWN -> "without";
            };
        }
    }

    /**
     * @param slices titles of the pieces of the pie, none or two and more
     * @param without optional phases to leave out
     */
    static Beginning of(Format format, String title, List<String> slices, Set<String> without) {
        var flaw = Text.flaw(title, Text.TITLE);
        if (flaw.isPresent()) {
            return new Flawed(flaw.get() == Reason.TEXT_EMPTY ? Flaw.TITLE_EMPTY : Flaw.TITLE_LONG);
        }
        boolean cut = !slices.isEmpty();
        boolean fits = slices.size() >= FEWEST_SLICES && slices.size() <= format.poster().slices();
        boolean named = slices.stream().allMatch(slice -> Text.flaw(slice, Text.NAME).isEmpty());
        if (cut && !(fits && named && new HashSet<>(slices).size() == slices.size())) {
            return new Flawed(Flaw.SLICES_INVALID);
        }
        Set<String> optional = new HashSet<>();
        format.phases().stream().filter(Phase::optional).forEach(phase -> optional.add(phase.id().value()));
        if (!optional.containsAll(without)) {
            return new Flawed(Flaw.PHASE_UNKNOWN);
        }
        List<Poster.Slice> pieces = new ArrayList<>();
        slices.forEach(slice -> pieces.add(new Poster.Slice(new SliceId("s" + (pieces.size() + 1)), slice)));
        return new Planned(format.phases().stream().filter(phase -> !without.contains(phase.id().value())).toList(), List.copyOf(pieces));
    }
}
