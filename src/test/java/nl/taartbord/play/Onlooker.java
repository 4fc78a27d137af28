package nl.taartbord.play;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.taartbord.session.State;
import nl.taartbord.terms.PersonId;
import nl.taartbord.view.Disclosure;
import nl.taartbord.view.Kind;
import nl.taartbord.view.Shown;
import nl.taartbord.view.View;
import nl.taartbord.wire.Outgoing;

/** A board as the protocol asks it: applies every {@code put} and knows no other rule. Empty: the screen. */
public final class Onlooker {
    private final Optional<PersonId> viewer;
    private final Map<Kind, Map<String, Object>> view = new LinkedHashMap<>();
    private final List<String> heard = new ArrayList<>();

    private Onlooker(Optional<PersonId> viewer, State state) {
        this.viewer = viewer;
        View.whole(state, viewer).forEach((kind, things) -> view.put(kind, new LinkedHashMap<>(things)));
    }

    public static Onlooker welcomed(PersonId viewer, State state) {
        return new Onlooker(Optional.of(viewer), state);
    }

    public static Onlooker screen(State state) {
        return new Onlooker(Optional.empty(), state);
    }

    public static List<Onlooker> everybody(State state) {
        List<Onlooker> all = new ArrayList<>(Meeting.ALL.stream().map(person -> welcomed(person, state)).toList());
        all.add(screen(state));
        return all;
    }

    /** What one event is to a viewer. */
    public static Optional<Shown> shown(Meeting.Step step, Optional<PersonId> viewer) {
        Disclosure disclosure = View.disclose(step.event(), step.by(), step.before(), step.after());
        return viewer.map(disclosure::to).orElse(disclosure.everybody());
    }

    public void see(Meeting.Step step) {
        shown(step, viewer).ifPresent(shown -> {
            heard.add(Outgoing.event(step.after().seq(), shown));
            shown.put().forEach((kind, things) -> things.forEach((id, value) -> {
                if (value == null) {
                    view.get(kind).remove(id);
                } else {
                    view.get(kind).put(id, value);
                }
            }));
        });
    }

    public Optional<PersonId> viewer() {
        return viewer;
    }

    public Map<Kind, Map<String, Object>> view() {
        return view;
    }

    /** The frames of all events so far, as text. */
    public List<String> heard() {
        return heard;
    }

    public String welcome(State state) {
        return Outgoing.view(View.whole(state, viewer));
    }
}
