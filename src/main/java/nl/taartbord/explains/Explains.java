package nl.taartbord.explains;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.taartbord.activity.Decision;
import nl.taartbord.activity.Reason;
import nl.taartbord.activity.Scene;
import nl.taartbord.activity.Text;
import nl.taartbord.terms.Immutable;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.PictureId;

/** What is shown in the explaining phases: a title, a link to open, an uploaded picture. */
public record Explains(Map<PhaseId, Shown> shown) {
    public static final Explains EMPTY = new Explains(Map.of());
    private static final int LONGEST_LINK = 2_000;

    public Explains {
        shown = Immutable.copy(shown);
    }

    public record Shown(String title, Optional<String> link, Optional<PictureId> picture) {}

    public Decision<ExplainEvent> decide(ExplainCommand command, Scene scene) {
        return switch (command) {
            case ExplainCommand.Show(var title, var link, var picture) -> {
                Optional<Reason> flaw = Text.first(Text.flawIfAny(title, Text.TITLE),
                        link.filter(address -> !fine(address)).map(_ -> Reason.LINK_INVALID));
                var event = new ExplainEvent.Shown(scene.phase().id(), title.orElse(""), link, picture);
                yield flaw.isPresent() ? Decision.refuse(flaw.get())
                        : new Shown(event.title(), link, picture).equals(shown.get(event.phase())) ? Decision.refuse(Reason.UNCHANGED)
                        : Decision.accept(event);
            }
        };
    }

    /** Only addresses of web pages: a link must not be able to run anything. */
    private static boolean fine(String link) {
        if (link.length() > LONGEST_LINK) {
            return false;
        }
        try {
            URI uri = URI.create(link);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    public Explains evolve(ExplainEvent event) {
        return switch (event) {
            case ExplainEvent.Shown(var phase, var title, var link, var picture) ->
                    new Explains(Immutable.put(shown, phase, new Shown(title, link, picture)));
        };
    }
}
